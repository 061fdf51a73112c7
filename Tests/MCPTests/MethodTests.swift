import MCP
import Testing

@Suite("Method")
struct MethodTests {
  /// The methods of a version, told by asking for each.
  static func answered(_ version: ProtocolVersion, by capabilities: [Capability]) -> Set<Method> {
    var envelope = Envelope(capabilities: capabilities)
    if !version.isModern { envelope.legacyVersion = version }
    let params = version.isModern ? "{\(EnvelopeTests.modern)}" : "{}"
    return Set(
      Method.allCases.filter { method in
        let line = EnvelopeTests.call(method.rawValue, params)
        guard case .request = envelope.read(Array(line.utf8)) else { return false }
        return true
      })
  }

  static let shared: Set<Method> = [
    .listTools, .callTool, .listResources, .listResourceTemplates, .readResource, .listPrompts,
    .getPrompt, .complete,
  ]
  static let legacy: Set<Method> = [
    .initialize, .ping, .subscribeResource, .unsubscribeResource, .setLogLevel,
  ]

  @Test("[item 21] the methods of an era are not those of the other")
  func eras() {
    for version in ProtocolVersion.allCases {
      let own: Set<Method> = version.isModern ? [.discover, .listen] : Self.legacy
      #expect(Self.answered(version, by: everything) == Self.shared.union(own))
    }
    for method in Self.legacy {
      let incoming = incoming(method.rawValue, "{}", in: .jul2026)
      #expect(EnvelopeTests.summary(of: incoming) == "-32601 1 2026-07-28")
    }
  }

  @Test("[item 31] what is not declared is not answered")
  func undeclared() {
    #expect(Self.answered(.nov2025, by: []) == [.initialize, .ping])
    #expect(Self.answered(.jul2026, by: []) == [.discover])
    #expect(Self.answered(.jul2026, by: [.tools]) == [.discover, .listTools, .callTool])
    #expect(Self.answered(.jul2026, by: [.tools(listChanged: true)]).contains(.listen))
    #expect(Self.answered(.nov2024, by: [.completions]) == [.initialize, .ping, .complete])
    let silent = Capability.resources(listChanged: true, subscribe: false)
    #expect(!Self.answered(.nov2025, by: [silent]).contains(.subscribeResource))
  }

  @Test("[item 46] ping and every other request is read before initialize")
  func early() {
    #expect(EnvelopeTests.summary(of: incoming("ping", "{}")) == "ping 1 2025-11-25")
    #expect(EnvelopeTests.summary(of: incoming("tools/list", "{}")) == "tools/list 1 2025-11-25")
  }

  @Test("[item 28] three methods may require input")
  func input() {
    #expect(
      Set(Method.allCases.filter(\.mayRequireInput)) == [.callTool, .getPrompt, .readResource])
  }
}
