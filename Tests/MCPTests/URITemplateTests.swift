import MCP
import Testing

@Suite("URITemplate")
struct URITemplateTests {
  static func values(_ template: String, _ uri: String) throws -> [String: String]? {
    try URITemplate(template).values(in: #require(ResourceURI(uri)))
  }

  /// A value as an expansion of level 1 writes it.
  static func expanded(_ value: String) -> String {
    value.utf8.map { byte in
      let isUnreserved =
        0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
        || "-._~".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isUnreserved
        ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  @Test(
    "what an expansion says, a match reads",
    arguments: ["A-00000123", "8ac6", "a b", "é", "100%", "a:b@c", "~._-", "%41", "日本"])
  func expansion(_ value: String) throws {
    let uri = "billing://account/\(Self.expanded(value))"
    #expect(try Self.values("billing://account/{id}", uri) == ["id": value])
    let two = "x://\(Self.expanded(value))/is/\(Self.expanded(value))?"
    #expect(try Self.values("x://{a}/is/{b}?", two) == ["a": value, "b": value])
  }

  @Test(
    "literals match byte by byte, and a variable is never empty",
    arguments: [
      "billing://account/", "billing://account/a/b", "billing://account/a?b", "Billing://account/a",
      "billing://Account/a", "billing://%61ccount/a", "billing://invoice/a", "billing://account",
      "billing://account/a@b", "billing://account/a/",
    ])
  func mismatches(_ uri: String) throws {
    #expect(try Self.values("billing://account/{id}", uri) == nil)
  }

  @Test("a template without variables matches itself")
  func literal() throws {
    #expect(try Self.values("billing://limits", "billing://limits") == [:])
    #expect(try Self.values("billing://limits", "billing://limit") == nil)
    #expect(try URITemplate("a://{x}/{y_2}").variables == ["x", "y_2"])
  }

  @Test(
    "what is no template of level 1 does not compile",
    arguments: [
      "a://{", "a://{}", "a://}", "a://{x", "a://{+x}", "a://{x,y}", "a://{x*}", "a://{x:3}",
      "a://{x}{y}", "a://{x}b", "a://{x}-b", "a://{x}%2F", "a://{x}/{x}", "a://{x}}",
    ])
  func malformed(_ text: String) {
    #expect(throws: SchemaError.self) { try URITemplate(text) }
  }
}
