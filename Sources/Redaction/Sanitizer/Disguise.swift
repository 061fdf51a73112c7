internal import Serialization

/// Undoes what hides words: each function gives the hidden text, or nothing when there is none.
enum Disguise {
  /// The least share of printable characters for decoded bytes to be text, in percent.
  static let printablePercentMin = 90
  /// The least length of a run that is worth decoding.
  static let encodedBytesMin = 20

  /// Spaced-out letters closed up and glued words cut apart, by the longest known words.
  static func joined(_ text: borrowing Span<UInt8>, _ vocabulary: CueVocabulary) -> [UInt8] {
    var result: [UInt8] = []
    var hasJoined = false
    var index = 0
    while index < text.count {
      let end = endOfSpaced(text, from: index)
      if end > index {
        var letters: [UInt8] = []
        for place in stride(from: index, to: end, by: 1) where Letter.ascii(text[place]) != 0 {
          letters.append(text[place])
        }
        cut(letters, vocabulary, into: &result)
        hasJoined = true
        index = end
        continue
      }
      let wordEnd = endOfWord(text, from: index)
      if wordEnd - index >= FirstLook.longRunBytesMin {
        var letters: [UInt8] = []
        for place in index..<wordEnd { letters.append(text[place]) }
        cut(letters, vocabulary, into: &result)
        hasJoined = true
      } else {
        for place in index..<wordEnd { result.append(text[place]) }
      }
      if wordEnd < text.count { result.append(text[wordEnd]) }
      index = wordEnd + 1
    }
    return hasJoined ? result : []
  }

  /// The text of every Base64 and hexadecimal run that decodes to text.
  static func decoded(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      guard sextet(text[index]) != nil else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, sextet(text[end]) != nil { end += 1 }
      if end - index >= encodedBytesMin, beginsAsText(text, index..<end) {
        appendIfText(fromBase64(text, index..<end), to: &result)
        appendIfText(fromHexadecimal(text, index..<end), to: &result)
      }
      index = end
    }
    return result
  }

  /// The text with each letter moved by thirteen.
  static func rotated(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for index in text.indices {
      let byte = text[index]
      let place = (byte | 0x20) &- 0x61
      result.append(place < 26 ? (byte & 0x20 | 0x41) + (place + 13) % 26 : byte)
    }
    return result
  }

  /// The text backwards, ASCII only.
  static func reversed(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for index in text.indices { result.append(text[text.count - 1 - index]) }
    return result
  }

  /// Behind the last of at least six single letters with one or two gap bytes between each.
  private static func endOfSpaced(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    guard start == 0 || Letter.ascii(text[start - 1]) == 0 else { return start }
    var index = start
    var end = start
    var letters = 0
    while index < text.count, Letter.ascii(text[index]) != 0 {
      let next = index + 1
      guard next >= text.count || Letter.ascii(text[next]) == 0 else { break }
      letters += 1
      end = next
      index = next
      while index < text.count, index < next + 4, text[index] < 0x80, Letter.ascii(text[index]) == 0
      {
        index += 1
      }
    }
    return letters >= FirstLook.spacedLettersMin ? end : start
  }

  private static func endOfWord(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, Letter.ascii(text[index]) != 0 { index += 1 }
    return index
  }

  /// Cuts letters into the longest known words; unknown letters stay together.
  private static func cut(
    _ letters: [UInt8], _ vocabulary: CueVocabulary, into result: inout [UInt8]
  ) {
    var index = 0
    var isInWord = false
    while index < letters.count {
      var hash = WordHash()
      var length = 0
      for count in 1...CueVocabulary.lettersMax where index + count <= letters.count {
        hash.add(Leet.letter(Letter.ascii(letters[index + count - 1])))
        if count > 1, vocabulary.isWord(hash.value) { length = count }
      }
      if length > 0 {
        result.append(0x20)
        result.append(contentsOf: letters[index..<index + length])
        result.append(0x20)
        index += length
        isInWord = false
      } else {
        if !isInWord { result.append(0x20) }
        result.append(letters[index])
        index += 1
        isInWord = true
      }
    }
    result.append(0x20)
  }

  private static func appendIfText(_ bytes: [UInt8], to result: inout [UInt8]) {
    guard bytes.count >= 8 else { return }
    var printable = 0
    for byte in bytes where byte >= 0x20 && byte != 0x7f || byte == 0x0a { printable += 1 }
    var plain = 0
    for byte in bytes where byte < 0x80 { plain += 1 }
    guard printable * 100 >= bytes.count * printablePercentMin,
      String(validating: bytes, as: UTF8.self) != nil || plain == bytes.count
    else { return }
    result.append(contentsOf: bytes)
    result.append(contentsOf: [0x2e, 0x20])
  }

  /// Whether the first nine bytes of a run decode to letters and such, either way.
  private static func beginsAsText(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let head = range.lowerBound..<range.lowerBound + 12
    return isPlain(text, head, bitsPerByte: 6) || isPlain(text, head, bitsPerByte: 4)
  }

  private static func isPlain(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, bitsPerByte: UInt32
  ) -> Bool {
    var bits: UInt32 = 0
    var held: UInt32 = 0
    for index in range {
      let value =
        bitsPerByte == 6 ? sextet(text[index]) : ASCII.hexValue(text[index]).map(UInt32.init)
      guard let value else { return false }
      bits = bits << bitsPerByte | value
      held += bitsPerByte
      guard held >= 8 else { continue }
      held -= 8
      let byte = UInt8(truncatingIfNeeded: bits >> held)
      if byte < 0x20 && byte != 0x0a && byte != 0x09 && byte != 0x0d || byte == 0x7f {
        return false
      }
    }
    return true
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5a: UInt32(byte - 0x41)
    case 0x61...0x7a: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case 0x2b, 0x2d: 62
    case 0x2f, 0x5f: 63
    default: nil
    }
  }

  private static func fromBase64(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var held = 0
    for index in range {
      guard let value = sextet(text[index]) else { continue }
      bits = bits << 6 | value
      held += 6
      if held >= 8 {
        held -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    return result
  }

  private static func fromHexadecimal(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> [UInt8] {
    var result: [UInt8] = []
    for index in stride(from: range.lowerBound, to: range.upperBound - 1, by: 2) {
      guard let high = ASCII.hexValue(text[index]), let low = ASCII.hexValue(text[index + 1]) else {
        return []
      }
      result.append(high << 4 | low)
    }
    return result
  }
}
