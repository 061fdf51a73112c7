internal import Serialization

/// Reads the spelling of a decimal, left to right.
struct DecimalReader {
  /// The number without its point.
  private(set) var coefficient: Int128 = 0
  /// The digits behind the point.
  private(set) var scale = 0

  /// Exponents are not read further than this; with an end, no text makes the reader count forever.
  private static let exponentMax = 1_000

  /// Reads a whole text.
  mutating func read(_ text: borrowing Span<UInt8>) throws(DecimalError) {
    var at = 0
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if isNegative { at = 1 }
    let whole = try digits(text, &at)
    guard whole > 0 else { throw .spelling }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      scale = try digits(text, &at)
      guard scale > 0 else { throw .spelling }
    }
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      try move(by: try exponent(text, &at))
    }
    guard at == text.count else { throw .spelling }
    if isNegative { coefficient = -coefficient }
  }

  /// Takes digits into the coefficient; returns how many there were.
  private mutating func digits(
    _ text: borrowing Span<UInt8>, _ at: inout Int
  ) throws(DecimalError) -> Int {
    let start = at
    var isTooLong = false
    let room = DecimalNumber.power(DecimalNumber.digitsMax - 1)
    while at < text.count, ASCII.isDigit(text[at]) {
      if coefficient < room {
        coefficient = coefficient * 10 + Int128(text[at] &- 0x30)
      } else {
        isTooLong = true
      }
      at += 1
    }
    if isTooLong { throw .outOfRange }
    return at - start
  }

  private func exponent(
    _ text: borrowing Span<UInt8>, _ at: inout Int
  ) throws(DecimalError) -> Int {
    var isNegative = false
    if at < text.count, text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") {
      isNegative = text[at] == UInt8(ascii: "-")
      at += 1
    }
    let start = at
    var exponent = 0
    while at < text.count, ASCII.isDigit(text[at]) {
      exponent = min(Self.exponentMax, exponent * 10 + Int(text[at] &- 0x30))
      at += 1
    }
    guard at > start else { throw .spelling }
    return isNegative ? -exponent : exponent
  }

  /// Moves the point to the right, or to the left by a negative exponent.
  private mutating func move(by exponent: Int) throws(DecimalError) {
    scale -= exponent
    guard scale < 0 else { return }
    // Zeros in front of the point; zero needs none.
    if coefficient != 0 {
      guard -scale < DecimalNumber.digitsMax else { throw .outOfRange }
      let (moved, overflow) = coefficient.multipliedReportingOverflow(
        by: DecimalNumber.power(-scale))
      guard !overflow else { throw .outOfRange }
      coefficient = moved
    }
    scale = 0
  }
}
