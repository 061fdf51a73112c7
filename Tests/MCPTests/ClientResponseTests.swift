import MCP
import Testing

@Suite("ClientResponse")
struct ClientResponseTests {
  static func response(_ line: String) -> ClientResponse? {
    guard case .response(let response) = Envelope().read(Array(line.utf8)) else { return nil }
    return response
  }

  @Test("an answer is matched by its id and read as an elicitation")
  func result() throws {
    let line = #"{"jsonrpc":"2.0","id":"ask\u002d1","result":{"action":"accept","content":{}}}"#
    let response = try #require(Self.response(line))
    #expect(response.id == RequestID(text: "ask-1"))
    guard case .result(let node) = response.body else {
      Issue.record("expected a result")
      return
    }
    #expect(try ElicitationAnswer(node).action == .accept)
  }

  @Test(
    "what is no result is a failure",
    arguments: [
      #"{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":"m"}}"#,
      #"{"jsonrpc":"2.0","id":1,"result":[]}"#, #"{"jsonrpc":"1.0","id":1,"result":{}}"#,
      #"{"jsonrpc":"2.0","id":1,"result":{},"error":{}}"#,
    ])
  func failure(_ line: String) throws {
    let response = try #require(Self.response(line))
    #expect(response.id != nil)
    guard case .failure = response.body else {
      Issue.record("expected a failure")
      return
    }
  }

  @Test("an answer without a readable id matches nothing")
  func unmatched() throws {
    #expect(try #require(Self.response(#"{"jsonrpc":"2.0","result":{}}"#)).id == nil)
    #expect(try #require(Self.response(#"{"id":null,"result":{}}"#)).id == nil)
  }
}
