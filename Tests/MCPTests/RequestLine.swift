import MCP

/// The request on a line, which must be one.
func request(_ method: String, _ params: String) throws -> Request {
  let line = #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(params)}"#
  guard case .request(let request) = Envelope().read(Array(line.utf8)) else {
    throw Fault(.internalError, "expected a request, found something else")
  }
  return request
}
