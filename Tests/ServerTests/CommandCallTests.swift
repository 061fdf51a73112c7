import Server
import Testing

/// The request that a call from the command line is, and what its answers mean.
@Suite struct CommandCallTests {
  private static func outcome(_ frame: String) -> CommandCall.Outcome? {
    CommandCall.outcome(of: Array(frame.utf8))
  }

  private static func text(_ outcome: CommandCall.Outcome?) -> String {
    String(decoding: outcome?.json ?? [], as: UTF8.self)
  }

  @Test func theRequestCarriesTheArgumentsAsTheyAreSpelled() throws {
    let request = try CommandCall.request(tool: "t", arguments: #"{ "limit": 1.0 }"#)
    let text = String(decoding: request, as: UTF8.self)
    #expect(text.contains(#""arguments":{"limit":1.0}"#))
    #expect(text.contains(#""io.modelcontextprotocol/protocolVersion":"2026-07-28""#))
    #expect(!text.contains("\n"))
  }

  @Test func anAnswerIsItsStructuredContent() {
    let outcome = Self.outcome(
      #"{"jsonrpc":"2.0","id":1,"result":{"structuredContent":{"llm_view":{"b":1500.00}}}}"#)
    #expect(Self.text(outcome) == #"{"llm_view":{"b":1500.00}}"#)
    #expect(outcome?.status == .success)
  }

  @Test(arguments: [
    ("not_found", CommandExit.answeredWithError), ("permission_denied", .refused),
    ("authentication_required", .refused), ("rate_limit_exceeded", .refused),
    ("invalid_request", .answeredWithError),
  ])
  func anErrorIsShownAndItsTypeDecides(_ type: String, _ status: CommandExit) {
    let shown = #"{"error":{"type":"\#(type)"}}"#
    let quoted = #"{\"error\":{\"type\":\"\#(type)\"}}"#
    let result = Self.outcome(
      #"{"id":1,"result":{"isError":true,"content":[{"type":"text","text":"\#(quoted)"}]}}"#)
    #expect(Self.text(result) == shown)
    #expect(result?.status == status)
    let error = Self.outcome(#"{"id":1,"error":{"code":401,"message":"m","data":\#(shown)}}"#)
    #expect(Self.text(error) == shown)
    #expect(error?.status == status)
  }

  @Test func otherFramesAreNoAnswer() {
    #expect(Self.outcome(#"{"jsonrpc":"2.0","method":"notifications/message"}"#) == nil)
    #expect(Self.outcome(#"{"id":2,"result":{}}"#) == nil)
  }
}
