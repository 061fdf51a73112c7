import MCP
import Serialization

/// A server that has everything that the protocol knows.
let everything: [Capability] = [
  .tools(listChanged: true), .resources(listChanged: true, subscribe: true),
  .prompts(listChanged: true), .completions, .logging,
]

/// What the line of a request turns out to be; `meta` are further members of `_meta`, and a version
/// of the modern era is named there.
func incoming(
  _ method: String, _ params: String, in version: ProtocolVersion = .nov2025, id: String = "1",
  meta: String = ""
) -> Incoming {
  var members = meta
  if version.isModern, !meta.contains("clientCapabilities") {
    members += (meta.isEmpty ? "" : ",") + #""io.modelcontextprotocol/clientCapabilities":{}"#
  }
  if version.isModern {
    members += #","io.modelcontextprotocol/protocolVersion":"\#(version.rawValue)""#
  }
  var params = params
  if !members.isEmpty {
    params = "{\"_meta\":{\(members)}" + (params == "{}" ? "}" : "," + params.dropFirst())
  }
  var envelope = Envelope(capabilities: everything)
  if !version.isModern { envelope.legacyVersion = version }
  return envelope.read(Array(EnvelopeTests.call(method, params, id: id).utf8))
}

/// The request on a line, which must be one.
func request(
  _ method: String, _ params: String, in version: ProtocolVersion = .nov2025, id: String = "1",
  meta: String = ""
) throws -> Request {
  guard case .request(let request) = incoming(method, params, in: version, id: id, meta: meta)
  else { throw Fault(.internalError, "expected a request, found something else") }
  return request
}

/// A value of JSON.
func node(_ json: String) throws -> Node { try Document(parsing: json).root }

/// A frame as text.
func text(_ frame: [UInt8]?) -> String? { frame.map { String(decoding: $0, as: UTF8.self) } }

/// Makes the text of a line that answers request 1, as `Reply` writes it.
func line(_ result: String) -> String { #"{"jsonrpc":"2.0","id":1,"result":\#(result)}"# + "\n" }

/// The code of the fault that a reader throws; nil when it throws none.
func code(_ read: () throws -> Void) -> Int? {
  do {
    try read()
    return nil
  } catch {
    return (error as? Fault)?.code.rawValue ?? 0
  }
}
