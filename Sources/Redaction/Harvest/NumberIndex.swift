import Serialization

/// Harvested numbers by their digits, found in a text whatever stands between the digits.
///
///     harvested   7017468145
///     text        account 70 17468-145,      groups 70|17468|145, joined 7017468145
struct NumberIndex {
  private struct Entry {
    let first: Int
    let count: Int
    let hash: UInt64
    var kind: Kind
    var next: Int32
  }

  /// Shorter numbers say too little.
  static let digitsMin = 6
  /// Longer ones are no number of a kind that is harvested.
  static let digitsMax = 34
  /// How many separators may stand between two groups of digits.
  private static let separatorsMax = 3
  /// How many digits a country's code has at most.
  private static let callingCodeDigitsMax = 3

  private var digits: [UInt8] = []
  private var entries: [Entry] = []
  private var buckets: [Int32] = []
  /// The first three digits that numbers have, a bit for each: most digits of a text begin none.
  private var heads = [UInt64](repeating: 0, count: headsCount / 64 + 1)
  /// The most digits of one number.
  private var longestCount = 0
  /// How many digits numbers have: bit 8 for eight.
  private var lengths: UInt64 = 0

  private static let headDigits = 3
  private static let headsCount = 1_000

  var count: Int { entries.count }
  var isEmpty: Bool { entries.isEmpty }

  mutating func removeAll() {
    for entry in entries { heads[head(of: entry) >> 6] = 0 }
    longestCount = 0
    lengths = 0
    digits.clear()
    entries.clear()
  }

  /// Adds a number, given by its digits; one that is too short or too long is passed over.
  mutating func add(_ number: Span<UInt8>, kind: Kind) {
    guard (Self.digitsMin...Self.digitsMax).contains(number.count) else { return }
    var hash = Self.hashSeed
    for index in number.indices { hash = Self.mix(hash, number[index]) }
    let entry = Entry(
      first: digits.count, count: number.count, hash: hash, kind: kind, next: -1)
    entries.append(entry)
    ByteRun.append(number, to: &digits)
    longestCount = max(longestCount, number.count)
    lengths |= 1 &<< UInt64(number.count)
    let head = head(of: entry)
    heads[head >> 6] |= 1 &<< UInt64(head & 63)
  }

  private func head(of entry: Entry) -> Int {
    var head = 0
    for index in entry.first..<entry.first + Self.headDigits {
      head = head * 10 + Int(digits[index] & 15)
    }
    return head
  }

  /// Whether a number begins with the digits that stand at a place.
  @inline(__always)
  private func mayBegin(in text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    var head = 0
    for _ in 0..<Self.headDigits {
      guard let place = Self.digit(in: text, from: at) else { return false }
      head = head * 10 + Int(text[place] & 15)
      at = place + 1
    }
    return heads[head >> 6] & 1 &<< UInt64(head & 63) != 0
  }

  mutating func seal() {
    guard !entries.isEmpty else { return }
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    if buckets.count != size { buckets = [Int32](repeating: -1, count: size) }
    for index in buckets.indices { buckets[index] = -1 }
    for index in entries.indices {
      let entry = entries[index]
      if let same = self.index(entry.hash, entry.count, in: digits.span, at: entry.first) {
        // In any order of the members, the kind that is declared first.
        if entry.kind.index < entries[same].kind.index { entries[same].kind = entry.kind }
        continue
      }
      let bucket = bucket(of: entry.hash)
      entries[index].next = buckets[bucket]
      buckets[bucket] = Int32(index)
    }
  }

  /// Finds the numbers in a text: at group boundaries, the longest at each.
  func match(_ text: Span<UInt8>, into findings: inout [Finding]) {
    guard !entries.isEmpty else { return }
    var at = 0
    while at < text.count {
      if at + ByteWord.bytesCount <= text.count {
        let skipped = ByteWord(text, at: at).bytesBeforeDigit
        at += skipped
        if skipped == ByteWord.bytesCount { continue }
      }
      guard ASCII.isDigit(text[at]) else {
        at += 1
        continue
      }
      if let found = longest(in: text, at: at) ?? longestBehindPrefix(in: text, at: at) {
        findings.append(Finding(kind: found.kind, range: at..<found.end))
        at = found.end
      } else {
        while at < text.count, ASCII.isDigit(text[at]) { at += 1 }
      }
    }
  }

  /// The number behind the zeros or the country's code with which a group of digits begins.
  private func longestBehindPrefix(
    in text: Span<UInt8>, at start: Int
  ) -> (kind: Kind, end: Int)? {
    var at = start
    if text[start] == UInt8(ascii: "0") {
      while at < text.count, text[at] == UInt8(ascii: "0") { at += 1 }
      return at < text.count && ASCII.isDigit(text[at]) ? longest(in: text, at: at) : nil
    }
    guard start > 0, text[start - 1] == UInt8(ascii: "+") else { return nil }
    for _ in 0..<Self.callingCodeDigitsMax {
      at += 1
      guard at < text.count, ASCII.isDigit(text[at]) else { return nil }
      if let found = longest(in: text, at: at) { return found }
    }
    return nil
  }

  /// The kind of a whole number that was harvested, given by its digits.
  func kind(of number: Span<UInt8>) -> Kind? {
    guard !entries.isEmpty, number.count >= Self.digitsMin else { return nil }
    guard let found = longest(in: number, at: 0), found.end == number.count else { return nil }
    return found.kind
  }

  /// The longest number whose digits begin at a place and end where a group of them ends.
  private func longest(in text: Span<UInt8>, at start: Int) -> (kind: Kind, end: Int)? {
    guard mayBegin(in: text, at: start) else { return nil }
    var best: (kind: Kind, end: Int)?
    var hash = Self.hashSeed
    var at = start
    for count in 1...longestCount {
      guard let place = Self.digit(in: text, from: at) else { break }
      hash = Self.mix(hash, text[place])
      at = place + 1
      let endsGroup = at == text.count || !ASCII.isDigit(text[at])
      guard endsGroup, lengths & 1 &<< UInt64(truncatingIfNeeded: count) != 0 else { continue }
      if let found = entry(hash, count, in: text, at: start) { best = (found.kind, at) }
    }
    return best
  }

  /// The number of so many digits that stands at a place.
  private func entry(_ hash: UInt64, _ count: Int, in text: Span<UInt8>, at start: Int) -> Entry? {
    index(hash, count, in: text, at: start).map { entries[$0] }
  }

  private func index(_ hash: UInt64, _ count: Int, in text: Span<UInt8>, at start: Int) -> Int? {
    var next = buckets[bucket(of: hash)]
    while next >= 0 {
      let entry = entries[Int(next)]
      if entry.hash == hash, entry.count == count, stands(entry, in: text, at: start) {
        return Int(next)
      }
      next = entry.next
    }
    return nil
  }

  private func stands(_ entry: Entry, in text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    for index in entry.first..<entry.first + entry.count {
      guard let place = Self.digit(in: text, from: at), text[place] == digits[index] else {
        return false
      }
      at = place + 1
    }
    return true
  }

  private static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func mix(_ hash: UInt64, _ digit: UInt8) -> UInt64 {
    (hash ^ UInt64(digit)) &* 0x100_0000_01B3
  }

  /// The next digit, at most so many separators on.
  @inline(__always)
  private static func digit(in text: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < text.count, at - start <= separatorsMax {
      if ASCII.isDigit(text[at]) { return at }
      guard isSeparator(text[at]) else { return nil }
      at += 1
    }
    return nil
  }

  private func bucket(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29) & (buckets.count - 1)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte < 0x80 && !ASCII.isAlphanumeric(byte)
  }
}
