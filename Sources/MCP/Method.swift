/// The requests that are answered.
///
/// A method is a row here, with the versions it exists in; every other one is answered by −32601.
package enum Method: String, CaseIterable, Sendable {
  case initialize
  case ping
  case discover = "server/discover"
  case listTools = "tools/list"
  case callTool = "tools/call"

  /// The versions whose schema has the method.
  package var versions: ClosedRange<ProtocolVersion> {
    switch self {
    case .initialize, .ping: .nov2024 ... .latestLegacy
    case .discover: .jul2026 ... .jul2026
    case .listTools, .callTool: .nov2024 ... .jul2026
    }
  }
}
