import Testing

@testable import Redaction

/// The digits that a JSON number writes.
struct NumberDigitsTests {
  @Test(arguments: [
    ("4111111111111111", "4111111111111111"), ("4111111111111111.00", "4111111111111111"),
    ("4.111111111111111e15", "4111111111111111"), ("41111111111111110E-1", "4111111111111111"),
    ("-17", "17"), ("0.5", "5"), ("1e3", "1000"), ("12e+1", "120"), ("0", ""), ("1e400", "1"),
  ])
  func `Point and exponent are worked out`(text: String, digits: String) {
    var written: [UInt8] = []
    let bytes = Array(text.utf8)
    NumberDigits.write(bytes.span, to: &written)
    #expect(String(decoding: written, as: UTF8.self) == digits)
  }
}
