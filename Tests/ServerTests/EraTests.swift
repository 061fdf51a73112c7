import Foundation
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

  private static func alone(_ step: Step) throws -> (frames: [String], blanked: [Data]) {
    let stage = try stage()
    if let version = step.version { stage.send(EraRequest.initialize(version)) }
    let frames = stage.send(step.line)
    return (frames, frames.map(blanked))
  }

  @Test func `[item 19] 10,000 requests of both eras are answered as each would be alone`() throws {
    var dice = Dice(seed: 19)
    let stage = try Self.stage()
    var version = EraRequest.versions[3]
    var alone: [Step: (frames: [String], blanked: [Data])] = [:]
    for round in 0..<10_000 {
      let step = Self.step(&version, &dice)
      let expected = try alone[step] ?? Self.alone(step)
      alone[step] = expected
      let found = stage.send(step.line)
      #expect(found.last?.hasPrefix(#"{"jsonrpc":"2.0","id":"#) == true)
      guard found == expected.frames || found.map(Self.blanked) == expected.blanked else {
        Issue.record("round \(round), \(step): expected\n\(expected.frames)\nfound\n\(found)")
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

  /// What differs from one request to the next: ids, times and counts.
  private static let differing = ["requestId", "timestamp", "rateLimitInfo", "nextCursor"]
    .map { Data($0.utf8) }

  /// An answer without the values of those members, whether they stand in it or in a text of it.
  private static func blanked(_ frame: String) -> Data {
    var frame = Data(frame.utf8)
    for name in differing {
      var rest = 0..<frame.count
      while let found = frame.range(of: name, in: rest) {
        // The value goes on to the next comma or brace.
        let isObject = frame[found.upperBound...].prefix(4).contains(UInt8(ascii: "{"))
        let last = UInt8(ascii: isObject ? "}" : ",")
        let end = frame[found.upperBound...].firstIndex(of: last) ?? frame.count
        frame.removeSubrange(found.upperBound..<end)
        rest = found.upperBound..<frame.count
      }
    }
    return frame
  }
}
