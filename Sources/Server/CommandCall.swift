internal import Serialization

/// One tool call from the command line: the request that stands for it, and what its answer means.
///
/// The request is stateless (protocol revision 2026-07-28), so it needs no conversation around it.
package enum CommandCall {
  /// What an answer comes to.
  package struct Outcome: Sendable, Equatable {
    /// What the person asked for, or the error in its place: one line of JSON without line end.
    package let json: [UInt8]
    /// What the process ends with.
    package let status: CommandExit
  }

  /// The frame of a call, without line end; `arguments` is the text of a JSON object, or nil.
  package static func request(
    tool: String, arguments: String?
  ) throws(ConfigurationProblem) -> [UInt8] {
    var given: Document?
    if let arguments {
      do {
        given = try Document(parsing: arguments)
      } catch {
        throw ConfigurationProblem(.usage, "JSON: \(error.message)")
      }
      guard given?.root.kind == .object else {
        throw ConfigurationProblem(.usage, "JSON: expected an object, found another value")
      }
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    writer.member("id", 1)
    writer.member("method", "tools/call")
    writer.key("params")
    writer.beginObject()
    writer.member("name", tool)
    writer.key("arguments")
    if let given { writer.copy(given.root) } else { writer.raw("{}".utf8) }
    writer.key("_meta")
    writeMeta(&writer)
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }

  private static func writeMeta(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("io.modelcontextprotocol/protocolVersion", "2026-07-28")
    writer.key("io.modelcontextprotocol/clientInfo")
    writer.beginObject()
    writer.member("name", "BillingMCP")
    writer.member("version", CommandVersion.current)
    writer.endObject()
    writer.key("io.modelcontextprotocol/clientCapabilities")
    writer.raw("{}".utf8)
    writer.endObject()
  }

  /// What a frame of the server means to the person who called; nil: it is no answer to the call.
  package static func outcome(of frame: [UInt8]) -> Outcome? {
    guard let answer = try? Document(parsing: frame).root, answer["id"]?.int == 1 else {
      return nil
    }
    if let error = answer["error"] {
      let shown = error["data"].flatMap { $0.kind == .object ? $0 : nil } ?? error
      return Outcome(json: text(of: shown), status: status(ofError: shown))
    }
    guard let result = answer["result"] else { return nil }
    let isError = result["isError"]?.bool ?? false
    if !isError, let content = result["structuredContent"] {
      return Outcome(json: text(of: content), status: .success)
    }
    let content = result["content"]?.elements.first?["text"]?.string ?? ""
    guard let shown = try? Document(parsing: content).root else {
      return Outcome(json: text(of: result), status: isError ? .answeredWithError : .success)
    }
    return Outcome(json: text(of: shown), status: isError ? status(ofError: shown) : .success)
  }

  /// The types of an error with which the gate refuses.
  private static let refusals = [
    "authentication_required", "permission_denied", "rate_limit_exceeded",
  ]

  private static func status(ofError shown: Node) -> CommandExit {
    let type = shown["error"]?["type"]?.string ?? ""
    return refusals.contains(type) ? .refused : .answeredWithError
  }

  private static func text(of node: Node) -> [UInt8] {
    var writer = JSONWriter()
    writer.copy(node)
    return writer.bytes
  }
}
