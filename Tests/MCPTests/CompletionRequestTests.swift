import MCP
import Testing

@Suite("CompletionRequest")
struct CompletionRequestTests {
  @Test("[item 41] a completion names a prompt or a resource, and an argument")
  func completion() throws {
    let argument = #""argument":{"name":"n","value":"v"}"#
    func read(_ params: String, _ version: ProtocolVersion = .nov2025) throws -> CompletionRequest {
      try CompletionRequest(request("completion/complete", params, in: version))
    }
    let prompt = try read(#"{"ref":{"type":"ref/prompt","name":"p","title":"t"},\#(argument)}"#)
    #expect(prompt.reference == .prompt("p"))
    #expect(prompt.argument == "n" && prompt.value == "v" && prompt.chosen.isEmpty)
    let uri = "billing://account/{id}"
    let resource = try read(#"{"ref":{"type":"ref/resource","uri":"\#(uri)"},\#(argument)}"#)
    #expect(resource.reference == .resource(uri))
    let ref = #""ref":{"type":"ref/prompt","name":"p"}"#
    for bad in [
      "{}", "{\(argument)}", "{\(ref)}", #"{"ref":{"type":"x","name":"p"},\#(argument)}"#,
      #"{"ref":{"type":"ref/prompt","uri":"p"},\#(argument)}"#, #"{"ref":"p",\#(argument)}"#,
      #"{\#(ref),"argument":{"name":"n"}}"#, #"{\#(ref),"argument":{"name":"n","value":1}}"#,
      #"{\#(ref),\#(argument),"context":1}"#,
      #"{\#(ref),\#(argument),"context":{"arguments":{"a":1}}}"#,
    ] {
      #expect(code { _ = try read(bad) } == -32602, "\(bad)")
    }
  }

  @Test("[item 48] a completion's context is read where its version has one")
  func context() throws {
    let params =
      #"{"ref":{"type":"ref/prompt","name":"p"},"argument":{"name":"n","value":""},"#
      + #""context":{"arguments":{"a":"b"}}}"#
    for version in ProtocolVersion.allCases {
      let read = try CompletionRequest(request("completion/complete", params, in: version))
      #expect(read.chosen == (version < .jun2025 ? [:] : ["a": "b"]))
    }
  }
}
