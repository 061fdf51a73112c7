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

  /// The digits of a value in other scripts.
  private func moved(_ text: String, to zero: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard ("0"..."9").contains(scalar) else { return scalar }
          return Unicode.Scalar(scalar.value - 0x30 + zero) ?? scalar
        }))
  }

  @Test(arguments: cells)
  func `A disguised value has the mask of the plain one, and that stays`(
    kind: Kind, value: String, edges: String, last4: String
  ) {
    let disguises = [
      moved(value, to: 0xFF10), moved(value, to: 0x0660), moved(value, to: 0x1D7CE),
      value.map(String.init).joined(separator: "\u{200B}"),
      value.map(String.init).joined(separator: "\u{AD}"),
      value.utf8.map { "&#\($0);" }.joined(),
      value.replacing(" ", with: "\u{A0}"), value.replacing("-", with: "\u{2011}"),
    ]
    for (style, expected) in [(MaskStyle.edges, edges), (.last4, last4)] {
      let masker = masker(kind, style)
      for disguise in disguises {
        #expect(mask(disguise, kind, by: masker) == expected, "\(disguise)")
        #expect(mask(expected, kind, by: masker) == nil)
      }
    }
    let tokens = masker(kind, .token)
    for disguise in disguises {
      #expect(mask(disguise, kind, by: tokens) == mask(value, kind, by: tokens), "\(disguise)")
    }
  }

  @Test(arguments: ["4\u{FF0A}**-****-****-****1", "J\u{FF0A}\u{FF0A}\u{FF0A}n", "%2A%2A%2A"])
  func `What only looks like a mask is masked into one`(text: String) throws {
    for kind in [Kind.card, .person, .phone] {
      let masker = masker(kind, .edges)
      let masked = try #require(mask(text, kind, by: masker))
      #expect(mask(masked, kind, by: masker) == nil, "\(masked)")
    }
  }
}
