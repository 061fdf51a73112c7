import Serialization

/// A stretch of a text that is base64 (RFC 4648 §4 or §5) of readable text: UTF-8 without controls.
///
///     text       xxZW1haWw6IGph…         glued to other characters of the alphabet
///     shift 0    xxZW 1haW w6IG ph…      unreadable
///     shift 2    ..ZW1h aWw6 IGph …      e m a | i l : | …
///
/// Where in the text the first group of four begins is not known, so all four places are tried.
struct Base64Run {
  /// Where it is.
  let range: Range<Int>
  /// What it says, valid UTF-8.
  let decoded: [UInt8]

  /// Shorter runs are words.
  static let charactersMin = 12
  private static let bytesMin = charactersMin * 3 / 4

  /// Appends all runs of a text; those of different shifts can overlap.
  static func find(in text: Span<UInt8>, into runs: inout [Base64Run]) {
    // Taken once: each use of a static table asks whether it is made yet.
    let values = values
    var at = 0
    while at + charactersMin <= text.count {
      // Looked at from its far end: most words are too short, and are passed in one step.
      var last = at + charactersMin - 1
      while last >= at, values[text[last]] != noValue { last &-= 1 }
      guard last < at else {
        at = last + 1
        continue
      }
      var end = at + charactersMin
      while end < text.count, values[text[end]] != noValue { end &+= 1 }
      let first = runs.count
      let lines = endOfLines(from: at, end, in: text)
      if lines > end {
        end = lines
        findJoined(at..<end, in: text, into: &runs)
      } else {
        find(in: text.extracting(at..<end), offset: at, into: &runs)
      }
      if first < runs.count { coverPadding(at: end, in: text, &runs) }
      at = end
    }
  }

  /// Behind the last line of a run that goes on over line ends, each line long enough by itself.
  private static func endOfLines(from start: Int, _ end: Int, in text: Span<UInt8>) -> Int {
    var line = start
    var end = end
    while end - line >= charactersMin {
      var next = end
      if next < text.count, text[next] == 0x0D { next += 1 }
      guard next < text.count, text[next] == 0x0A else { break }
      next += 1
      guard next < text.count, value(of: text[next]) != nil else { break }
      line = next
      end = next
      while end < text.count, value(of: text[end]) != nil { end += 1 }
    }
    return end
  }

  private static func findJoined(
    _ range: Range<Int>, in text: Span<UInt8>, into runs: inout [Base64Run]
  ) {
    var characters: [UInt8] = []
    var places: [Int] = []
    for index in range where value(of: text[index]) != nil {
      characters.append(text[index])
      places.append(index)
    }
    var found: [Base64Run] = []
    find(in: characters.span, offset: 0, into: &found)
    for run in found {
      let source = places[run.range.lowerBound]..<places[run.range.upperBound - 1] + 1
      runs.append(Base64Run(range: source, decoded: run.decoded))
    }
  }

  private static func coverPadding(at end: Int, in text: Span<UInt8>, _ runs: inout [Base64Run]) {
    guard let last = runs.last, last.range.upperBound == end else { return }
    var padded = end
    while padded < text.count, text[padded] == UInt8(ascii: "=") { padded += 1 }
    let run = Base64Run(range: last.range.lowerBound..<padded, decoded: last.decoded)
    runs[runs.count - 1] = run
  }

  /// Appends what a run of characters says, whichever of them begins a group.
  private static func find(
    in characters: Span<UInt8>, offset: Int, into runs: inout [Base64Run]
  ) {
    guard isMixed(characters) else { return }
    for shift in 0..<4 {
      var readable = ReadableText()
      var bits: UInt32 = 0
      var count = 0
      var place = 0
      for index in shift..<characters.count {
        bits = bits << 6 | UInt32(value(of: characters[index]) ?? 0)
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        if let stretch = readable.take(UInt8(truncatingIfNeeded: bits >> UInt32(count)), at: place),
          stretch.count >= bytesMin
        {
          append(stretch, of: characters, shift, offset, to: &runs)
        }
        place += 1
      }
      let rest = readable.stretch
      if rest.count >= bytesMin { append(rest, of: characters, shift, offset, to: &runs) }
    }
  }

  /// Appends the run of some of the bytes that characters stand for.
  private static func append(
    _ bytes: Range<Int>, of characters: Span<UInt8>, _ shift: Int, _ offset: Int,
    to runs: inout [Base64Run]
  ) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    for index in bytes {
      let first = shift + index * 8 / 6
      let high = UInt32(value(of: characters[first]) ?? 0)
      let low = UInt32(value(of: characters[first + 1]) ?? 0)
      decoded.append(UInt8(truncatingIfNeeded: (high << 6 | low) >> UInt32(4 - 2 * (index % 3))))
    }
    let start = offset + shift + bytes.lowerBound * 8 / 6
    let end = offset + shift + (bytes.upperBound * 8 + 5) / 6
    runs.append(Base64Run(range: start..<end, decoded: decoded))
  }

  /// Whether characters mix capitals with small letters or digits, as no word and no hexadecimal
  /// id does; base64 of digits has capitals and digits only, and no sign, as `INV-2024` has.
  private static func isMixed(_ characters: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    let classes = classes
    for index in characters.indices { found |= classes[characters[index]] }
    guard found & capital != 0 else { return false }
    return found & small != 0 || found & (digit | sign) == digit
  }

  private static let capital: UInt8 = 1
  private static let small: UInt8 = 2
  private static let digit: UInt8 = 4
  private static let sign: UInt8 = 8
  private static let classes = ByteTable { byte in
    switch byte {
    case 0x41...0x5A: capital
    case 0x61...0x7A: small
    case 0x30...0x39: digit
    default: sign
    }
  }

  @inline(__always)
  private static func value(of byte: UInt8) -> UInt8? {
    let value = values[byte]
    return value == noValue ? nil : value
  }

  /// What is no character of either alphabet.
  private static let noValue: UInt8 = 0xFF
  private static let values = ByteTable { byte in
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: noValue
    }
  }
}

/// Cuts bytes that come one by one into stretches of readable UTF-8.
private struct ReadableText {
  /// The stretch so far; it ends with a whole character.
  private(set) var stretch = 0..<0
  /// What the next byte of a begun character may be, and how many are to come.
  private var next: ClosedRange<UInt8> = 0x80...0xBF
  private var pending = 0

  /// Takes a byte; the stretch that ended when it does not go on.
  mutating func take(_ byte: UInt8, at place: Int) -> Range<Int>? {
    if pending > 0, next.contains(byte) {
      pending -= 1
      next = 0x80...0xBF
      if pending == 0 { stretch = stretch.lowerBound..<place + 1 }
      return nil
    }
    var ended: Range<Int>?
    if pending > 0 {
      ended = stretch
      stretch = place..<place
      pending = 0
    }
    switch byte {
    case 0x20..<0x7F, 0x09, 0x0A, 0x0D: stretch = stretch.lowerBound..<place + 1
    case 0xC2...0xDF: begin(0x80...0xBF, more: 1)
    case 0xE0...0xEF:
      begin(byte == 0xE0 ? 0xA0...0xBF : byte == 0xED ? 0x80...0x9F : 0x80...0xBF, more: 2)
    case 0xF0...0xF4:
      begin(byte == 0xF0 ? 0x90...0xBF : byte == 0xF4 ? 0x80...0x8F : 0x80...0xBF, more: 3)
    default:
      ended = ended ?? stretch
      stretch = place + 1..<place + 1
    }
    return ended
  }

  private mutating func begin(_ second: ClosedRange<UInt8>, more: Int) {
    next = second
    pending = more
  }
}
