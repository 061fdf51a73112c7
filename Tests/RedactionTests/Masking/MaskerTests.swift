import Testing

@testable import Redaction

/// Every cell of the mask table, and what a mask's own form is.
struct MaskerTests {
  private func masker(
    _ kind: Kind, _ style: MaskStyle, key: UInt8 = 7, scope: String = "test"
  ) -> Masker {
    Masker(
      styles: [kind: style], pseudonymKey: [UInt8](repeating: key, count: 32), scope: scope)
  }

  private func mask(_ value: String, _ kind: Kind, by masker: Masker) -> String? {
    var output: [UInt8] = []
    let bytes = Array(value.utf8)
    let isMasked = masker.mask(bytes.span, as: kind, at: .field, into: &output)
    return isMasked ? String(decoding: output, as: UTF8.self) : nil
  }

  static let cells: [(Kind, String, edges: String, last4: String)] = [
    (.card, "4111111111111111", "4***-****-****-****1", "####-####-####-1111"),
    (.card, "3782 822463 10005", "3***-****-****-****5", "####-####-####-0005"),
    (.bankAccount, "1234567890", "1*******0", "******7890"),
    (.iban, "DE89370400440532013000", "D*******0", "******3000"),
    (.routingNumber, "122105278", "1*******8", "******5278"),
    (.email, "jane.doe@example.com", "j***e@e***e.c***m", "j***@***.com"),
    (.phone, "555-123-4567", "5***-***-***7", "***-***-4567"),
    (.ssn, "123-45-6789", "1***-**-***9", "***-**-6789"),
    (.itin, "912-70-1234", "9***-**-***4", "***-**-1234"),
    (.ein, "12-3456789", "1*-******9", "**-***6789"),
    (.person, "John Doe", "J***n D***e", "J*** D***"),
    (.person, "Jane Smith", "J***e S****h", "J*** S***"),
    (.person, "Al X", "*** ***", "*** ***"),
    (.company, "Acme Corporation", "A***e C**********n", "A***e C**********n"),
    (.ipAddress, "203.0.113.77", "***.***.***.***", "***.***.***.***"),
    (.card, "1234567", "***", "***"), (.phone, "555-1234", "***", "***"),
    (.ssn, "6789", "***", "***"), (.email, "no address", "***", "***"),
  ]

  @Test(arguments: cells)
  func `Each cell, and a mask stays`(
    kind: Kind, value: String, edges: String, last4: String
  ) {
    for (style, expected) in [(MaskStyle.edges, edges), (.last4, last4)] {
      let masker = masker(kind, style)
      #expect(mask(value, kind, by: masker) == expected)
      #expect(mask(expected, kind, by: masker) == nil, "\(style)")
    }
    #expect(mask(value, kind, by: masker(kind, .omit)) == "[\(kind.rawValue) omitted]")
    #expect(mask(value, kind, by: masker(kind, .keep)) == nil)
  }

  @Test func `Tokens are equal for one value, and differ by key, scope and kind`() throws {
    let token = try #require(mask("4111 1111 1111 1111", .card, by: masker(.card, .token)))
    #expect(token.hasPrefix("card_") && token.utf8.count == 21)
    #expect(mask("4111-1111-1111-1111", .card, by: masker(.card, .token)) == token)
    #expect(mask("4111111111111112", .card, by: masker(.card, .token)) != token)
    #expect(mask("4111111111111111", .card, by: masker(.card, .token, key: 8)) != token)
    #expect(mask("4111111111111111", .card, by: masker(.card, .token, scope: "b")) != token)
    #expect(mask(token, .card, by: masker(.card, .token)) == nil)
  }

  @Test func `No token holds eight digits in a row`() throws {
    for number in 0..<300 {
      let token = try #require(mask("person \(number)", .person, by: masker(.person, .token)))
      let runs = token.split { !$0.isNumber }.map(\.count)
      #expect(runs.allSatisfy { $0 < 8 }, "\(token)")
    }
  }
}
