import Serialization
import Testing

@testable import Billing

/// Decimals are exact, keep their scale, and say so when they do not fit.
@Suite struct DecimalNumberTests {
  /// Numbers in many shapes, the same in every run.
  private static func numbers(_ count: Int) throws -> [DecimalNumber] {
    var state: UInt64 = 20_240_229
    func draw(_ end: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % end
    }
    return try (0..<count).map { _ in
      let magnitude = Int128(draw(1_000_000_000)) * (draw(3) == 0 ? 1_000_000_007 : 1)
      return try DecimalNumber(
        coefficient: draw(2) == 0 ? magnitude : -magnitude, scale: Int(draw(7)))
    }
  }

  private static func number(_ text: String) throws -> DecimalNumber { try DecimalNumber(text) }

  // MARK: Laws

  @Test func whatIsWrittenIsReadBackAsItWas() throws {
    for number in try Self.numbers(2_000) {
      let again = try DecimalNumber(number.text)
      #expect(again == number && again.scale == number.scale && again.text == number.text)
    }
  }

  @Test func sumsDoNotDependOnTheOrderAndDifferencesUndoThem() throws {
    let numbers = try Self.numbers(600)
    for (one, other) in zip(numbers, numbers.dropFirst()) {
      let sum = try one.adding(other)
      #expect(try sum.text == other.adding(one).text)
      #expect(try sum.subtracting(other) == one)
      #expect(sum.scale == max(one.scale, other.scale))
    }
    let forwards = try numbers.reduce(DecimalNumber.zero) { try $0.adding($1) }
    let backwards = try numbers.reversed().reduce(DecimalNumber.zero) { try $0.adding($1) }
    #expect(forwards.text == backwards.text)
  }

  @Test func aProductIsARepeatedSum() throws {
    for number in try Self.numbers(50) {
      var sum = DecimalNumber.zero
      for factor in 1...12 {
        sum = try sum.adding(number)
        #expect(try number.multiplied(by: factor).text == sum.text)
      }
    }
  }

  @Test func theOrderIsThatOfTheDifference() throws {
    let numbers = try Self.numbers(300)
    for (one, other) in zip(numbers, numbers.dropFirst()) {
      let difference = try one.subtracting(other)
      #expect((one < other) == difference.isNegative)
      #expect((one == other) == difference.isZero)
    }
  }

  @Test func equalNumbersHaveOneHashHoweverTheyAreSpelled() throws {
    let spelled = try ["1.5", "1.50", "1.500000000000000000", "15e-1"].map(Self.number)
    #expect(Set(spelled).count == 1)
    #expect(try Self.number("-0.00") == .zero)
    #expect(try Self.number("-0.00").text == "0.00")
  }

  // MARK: Rounding

  @Test(arguments: [
    ("0.125", 1, 2, "0.12"), ("0.135", 1, 2, "0.14"), ("-0.125", 1, 2, "-0.12"),
    ("-0.135", 1, 2, "-0.14"), ("1", 3, 2, "0.33"), ("2", 3, 2, "0.67"), ("100", 12, 0, "8"),
    ("102", 12, 0, "8"), ("30", 12, 0, "2"), ("42", 12, 0, "4"), ("0.0001", 12, 2, "0.00"),
    ("-1", 3, 3, "-0.333"), ("10.000", 4, 1, "2.5"), ("5", 1, 3, "5.000"), ("0.5", 1, 0, "0"),
    ("1.5", 1, 0, "2"), ("0.50001", 1, 0, "1"),
  ])
  func aQuotientIsRoundedHalfToEven(
    _ text: String, _ divisor: Int, _ scale: Int, _ expected: String
  ) throws {
    #expect(try Self.number(text).divided(by: divisor, scale: scale).text == expected)
  }

  // MARK: Spelling

  @Test(arguments: [
    ("0", "0"), ("1500.00", "1500.00"), ("-12.50", "-12.50"), ("007.10", "7.10"), ("1.5e3", "1500"),
    ("1E-3", "0.001"), ("12.345e2", "1234.5"), ("-1e+2", "-100"), ("0e999", "0"), ("0.05", "0.05"),
    ("999999999999999999999999999999999999", "999999999999999999999999999999999999"),
    ("0.000000000000000001", "0.000000000000000001"),
  ])
  func aSpellingIsRead(_ text: String, _ expected: String) throws {
    #expect(try Self.number(text).text == expected)
  }

  @Test(arguments: ["", "-", "+1", ".5", "1.", "1e", "1e+", "1,5", " 1", "1 ", "0x1", "--1", "NaN"])
  func anotherTextIsNone(_ text: String) {
    #expect(throws: DecimalError.spelling) { try DecimalNumber(text) }
  }

  @Test(arguments: [
    "1000000000000000000000000000000000000", "1e36", "1e-19", "0.0000000000000000001", "1e1000",
    "1e99999999999999999999",
  ])
  func aNumberThatDoesNotFitIsRefused(_ text: String) {
    #expect(throws: DecimalError.outOfRange) { try DecimalNumber(text) }
  }

  @Test func aResultThatDoesNotFitIsRefused() throws {
    let large = try Self.number(String(repeating: "9", count: 36))
    let fine = try Self.number("0.1")
    #expect(throws: DecimalError.outOfRange) { try large.adding(large) }
    #expect(throws: DecimalError.outOfRange) { try large.adding(fine) }
    #expect(throws: DecimalError.outOfRange) { try large.multiplied(by: 2) }
    #expect(throws: DecimalError.outOfRange) { try large.multiplied(by: .max) }
    #expect(throws: DecimalError.outOfRange) { try large.padded(toScale: 2) }
    #expect(throws: DecimalError.outOfRange) { try large.divided(by: 1, scale: 18) }
    #expect(fine < large && large > fine && large.negated < fine)
    #expect(try large.subtracting(large).text == "0")
    #expect(try fine.padded(toScale: 3).text == "0.100")
  }

  // MARK: Documents

  @Test func anAmountOfADocumentIsANumberOrAText() throws {
    let document = try Document(parsing: #"[1500.00,"-12.50","1\u0035.0",null,true,"x"]"#)
    let nodes = document.root.elements
    let read = try nodes.prefix(3).map { try DecimalNumber(at: $0.index, of: document).text }
    #expect(read == ["1500.00", "-12.50", "15.0"])
    for node in nodes.dropFirst(3) {
      #expect(throws: DecimalError.spelling) { try DecimalNumber(at: node.index, of: document) }
    }
  }
}
