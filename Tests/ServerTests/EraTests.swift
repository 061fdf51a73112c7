import Serialization
import Server
import Testing

/// Both eras in one stream: no request's answer depends on what came before it, the version that
/// `initialize` settled for legacy ones aside.
@Suite struct EraTests {
  /// A session whose limits nobody reaches.
  private static func stage() throws -> Stage {
    let roles = Files().text(.roles).replacing("limit: ", with: "limit: 99999")
    return try Ask.stage(as: "admin", [:], [.roles: roles])
  }

  @Test func `[item 19] What opens an era answers the same in a session of the other`() throws {
    let discover = EraRequest.discover.modern("7")
    for version in EraRequest.versions {
      let initialize = EraRequest.initialize(version)
      let alone = try [Self.stage().send(initialize), Self.stage().send(discover)]
      let legacyFirst = try Self.stage()
      #expect(legacyFirst.send(initialize) == alone[0])
      #expect(legacyFirst.send(discover) == alone[1])
      let modernFirst = try Self.stage()
      #expect(modernFirst.send(discover) == alone[1])
      #expect(modernFirst.send(initialize) == alone[0])
      #expect(alone.allSatisfy { $0.count == 1 && $0[0].contains(#""result":{"#) })
    }
  }

  /// A step of a conversation: the version that a legacy request is answered in, and its line.
  private struct Step: Hashable {
    /// Nil for what does not depend on it.
    let version: String?
    let line: String
  }

  private static func step(_ version: inout String, _ dice: inout Dice) -> Step {
    if Int.random(in: 0..<20, using: &dice) == 0 {
      version = EraRequest.versions.randomElement(using: &dice) ?? version
      return Step(version: nil, line: EraRequest.initialize(version))
    }
    let request = EraRequest.all.randomElement(using: &dice) ?? .discover
    if Bool.random(using: &dice) { return Step(version: version, line: request.legacy("1")) }
    let level = #","io.modelcontextprotocol/logLevel":"debug""#
    let asks = Int.random(in: 0..<4, using: &dice) == 0
    return Step(version: nil, line: request.modern(#""m""#, asks ? level : ""))
  }

  private static func alone(_ step: Step) throws -> [String] {
    let stage = try stage()
    if let version = step.version { stage.send(EraRequest.initialize(version)) }
    return stage.send(step.line).map(blanked)
  }

  @Test func `[item 19] 10,000 requests of both eras are answered as each would be alone`() throws {
    var dice = Dice(seed: 19)
    let stage = try Self.stage()
    var version = EraRequest.versions[3]
    var alone: [Step: [String]] = [:]
    for round in 0..<10_000 {
      let step = Self.step(&version, &dice)
      let expected = try alone[step] ?? Self.alone(step)
      alone[step] = expected
      let found = stage.send(step.line).map(Self.blanked)
      #expect(found.last?.hasPrefix(#"{"jsonrpc":"2.0","id":"#) == true)
      guard found == expected else {
        Issue.record("round \(round), \(step): expected\n\(expected)\nfound\n\(found)")
        return
      }
      // A subscription that is open meanwhile is nobody else's matter.
      if round % 100 == 0 { Self.listen(stage, round) }
      if round % 500 == 0 { stage.forget() }
    }
    #expect(alone.count > 200)
  }

  private static func listen(_ stage: Stage, _ round: Int) {
    let open = round - 500
    let calledOff =
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":\#(open)}}"#
    #expect(stage.send(calledOff).isEmpty)
    let acknowledged = stage.send(EraRequest.listen.modern(String(round)))
    #expect(acknowledged.count == 1 && acknowledged[0].contains("acknowledged"))
  }

  // MARK: What may differ

  /// An answer without what differs from one request to the next: id, time and counts.
  private static func blanked(_ frame: String) -> String {
    let unescaped = frame.replacing(#"\""#, with: "\"")
    return ["requestId", "timestamp", "rateLimitInfo", "nextCursor"].reduce(unescaped) {
      blanked($0, $1)
    }
  }

  private static func blanked(_ text: String, _ member: String) -> String {
    let parts = text.split(separator: "\"\(member)\":", omittingEmptySubsequences: false)
    let rest = parts.dropFirst().map { part in
      part.hasPrefix("{") ? part.drop { $0 != "}" } : part.dropFirst().drop { $0 != "\"" }
    }
    return ([parts.first ?? ""] + rest).joined(separator: "\"\(member)\":")
  }
}
