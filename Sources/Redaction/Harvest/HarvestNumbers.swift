import Serialization

/// The spellings of a number that are other digits.
///
///     +44 20 7946 0123        442079460123, and without one, two and three digits of a code
///     (415) 555-2671 x12      4155552671, 14155552671, and with the extension
///     00123456789             123456789 too
///     1971-03-09              19710309, 09031971, 03091971
extension Harvest {
  private static let callingCodeDigitsMax = 3
  private static let phoneDigitsMin = 7
  private static let northAmericanDigits = 10

  /// A number by all its digits, and by each run of them that is long enough.
  mutating func addNumber(_ value: Span<UInt8>, kind: Kind) {
    digits.clear()
    var start = 0
    var runs = 0
    let isInternational =
      kind == .phone && value.indices.contains { value[$0] == UInt8(ascii: "+") }
    for index in value.indices {
      if ASCII.isDigit(value[index]) {
        digits.append(value[index])
      } else if endsNumber(value[index]) {
        runs += addRun(from: start, kind: kind)
        if runs == 1, isInternational { addNational() }
        start = digits.count
      }
    }
    if runs > 0 || start > 0 { runs += addRun(from: start, kind: kind) }
    if runs == 0 || start < digits.count { addRun(from: 0, kind: kind) }
    if digits.count < value.count, TextTraits(of: value).contains(.letters) {
      split(value)
      words.add(scratch[...], kind: kind, lettersMin: NumberIndex.digitsMin)
      words.addJoined(value, kind: kind, lettersMin: NumberIndex.digitsMin)
    }
    if runs == 0, isInternational { addNational() }
    if kind == .dateOfBirth { addTurnedDate() }
  }

  private func endsNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): true
    default: ASCII.isLetter(byte)
    }
  }

  /// Adds the digits from a place on, with and without zeros and codes in front; returns how many
  /// numbers that were.
  @discardableResult
  private mutating func addRun(from start: Int, kind: Kind) -> Int {
    let end = digits.count
    guard end - start >= NumberIndex.digitsMin else { return 0 }
    addDigits(start..<end, kind: kind)
    let zeros = zeros(from: start)
    if zeros > 0 { addDigits(start + zeros..<end, kind: kind) }
    guard kind == .phone else { return 1 }
    let one = UInt8(ascii: "1")
    if end - start == Self.northAmericanDigits, zeros == 0 {
      let national = digits
      spelling.clear()
      spelling.append(one)
      ByteRun.append(national.span.extracting(start..<end), to: &spelling)
      addSpelling(kind: kind)
    } else if end - start == Self.northAmericanDigits + 1, digits[start] == one {
      addDigits(start + 1..<end, kind: kind)
    }
    return 1
  }

  /// A stretch of `digits`.
  private mutating func addDigits(_ range: Range<Int>, kind: Kind) {
    let digits = digits
    numbers.add(digits.span.extracting(range), kind: kind)
  }

  /// How many zeros stand in `digits` from a place on.
  private func zeros(from start: Int) -> Int {
    var end = start
    while end < digits.count, digits[end] == UInt8(ascii: "0") { end += 1 }
    return end - start
  }

  /// The number in `digits` without its country's code, and without the zero behind it.
  private mutating func addNational() {
    for code in 1...Self.callingCodeDigitsMax
    where digits.count - code >= Self.phoneDigitsMin {
      let national = code + zeros(from: code)
      addDigits(national..<digits.count, kind: .phone)
      if national > code {
        addJoined([0..<code, national..<digits.count], kind: .phone)
      }
    }
  }

  /// The date in `digits`, year first, with the day or the month first.
  private mutating func addTurnedDate() {
    let dateDigits = 8
    guard digits.count >= dateDigits else { return }
    let (year, month, day) = (0..<4, 4..<6, 6..<8)
    addJoined([day, month, year], kind: .dateOfBirth)
    addJoined([month, day, year], kind: .dateOfBirth)
  }

  /// Stretches of `digits`, one behind the other.
  private mutating func addJoined(_ ranges: [Range<Int>], kind: Kind) {
    let digits = digits
    spelling.clear()
    for range in ranges { ByteRun.append(digits.span.extracting(range), to: &spelling) }
    addSpelling(kind: kind)
  }

  /// The digits in `spelling`.
  private mutating func addSpelling(kind: Kind) {
    let spelling = spelling
    numbers.add(spelling.span, kind: kind)
  }
}
