import MCP
import Testing

@Suite("ResourceRequest")
struct ResourceRequestTests {
  /// A version of each era, and the oldest.
  static let eras: [ProtocolVersion] = [.nov2024, .nov2025, .jul2026]

  @Test("[item 40] a resource is named by a sound URI", arguments: eras)
  func resource(_ version: ProtocolVersion) throws {
    let methods =
      version.isModern
      ? ["resources/read"] : ["resources/read", "resources/subscribe", "resources/unsubscribe"]
    for method in methods {
      let asked = try request(method, #"{"uri":"billing://account/a"}"#, in: version)
      #expect(try ResourceRequest(asked).uri.text == "billing://account/a")
      for bad in ["{}", #"{"uri":1}"#, #"{"uri":"account"}"#, #"{"uri":"file:///../a"}"#] {
        let asked = try request(method, bad, in: version)
        #expect(throws: Fault.invalidURI) { try ResourceRequest(asked) }
      }
    }
  }
}
