import MCP
import Serialization
import Testing

@Suite("Elicitation")
struct ElicitationTests {
  static let form = Elicitation(
    message: "May the assistant see this customer?",
    fields: [
      Elicitation.Field(name: "ok", title: "Allow", kind: .confirmation),
      Elicitation.Field(name: "for", title: "For how long", kind: .choice(["once", "hour"])),
    ])
  static let formJSON =
    #""message":"May the assistant see this customer?","requestedSchema":{"type":"object","#
    + #""properties":{"ok":{"type":"boolean","title":"Allow"},"for":{"type":"string","#
    + #""enum":["once","hour"],"title":"For how long"}},"required":["ok","for"]}"#
  @Test("[item 11] a request leaves for a legacy client that knows it, never for a modern one")
  func legacyRequest() {
    let id = RequestID(text: "ask-1")
    for version in ProtocolVersion.allCases {
      let mode = version < .nov2025 ? "" : #""mode":"form","#
      let known =
        #"{"jsonrpc":"2.0","id":"ask-1","method":"elicitation/create","params":{\#(mode)\#(Self.formJSON)}}"#
        + "\n"
      let isKnown = version == .jun2025 || version == .nov2025
      #expect(text(Self.form.request(id, in: version)) == (isKnown ? known : nil))
    }
  }

  @Test("[item 30] a form has boxes and choices, and no place for a secret")
  func secrets() throws {
    let plain = Elicitation(message: "m", fields: [])
    let frame = try #require(plain.request(RequestID(text: "a"), in: .nov2025))
    let schema = try node(#require(text(frame)))["params"]?["requestedSchema"]
    #expect(schema?["properties"]?.count == 0)
    #expect(schema?["required"] == nil)
    let full = try #require(Self.form.request(RequestID(text: "a"), in: .nov2025))
    let properties = try Document(parsing: full).root["params"]?["requestedSchema"]?["properties"]
    #expect(properties?.count == 2)
    for (_, field) in properties?.members ?? [] {
      #expect(field["type"]?.string == "boolean" || field["enum"]?.kind == .array)
    }
  }
}
