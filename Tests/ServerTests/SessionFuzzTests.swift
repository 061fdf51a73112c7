import Foundation
import MCP
import Server
import Testing

/// Whatever bytes come, what is owed is answered once, and what comes next is answered as ever.
///
/// `BILLING_MCP_FUZZ_RUNS=100000 swift test --filter SessionFuzzTests` takes more than a share.
@Suite struct SessionFuzzTests {
  private static let parts = 8
  /// The runs of all parts together.
  private static let runs =
    ProcessInfo.processInfo.environment["BILLING_MCP_FUZZ_RUNS"].flatMap { Int($0) } ?? 6_400
  /// The runs of one session.
  private static let sessionRuns = 100
  /// In so many milliseconds everything on its way is answered: nobody waits longer for a person.
  private static let settling: Int64 = 62_000

  /// A session whose limits nobody reaches, with a tool that asks a person.
  private static func stage() throws -> Stage {
    let roles =
      Files().text(.roles).replacing("limit: ", with: "limit: 99999")
      + "approvals: {tools: [get_customer], minutes: 0}\n"
    let stage = try Ask.stage(as: "admin", [:], [.roles: roles])
    stage.waitsForHeld = false
    return stage
  }

  @Test(arguments: 0..<parts)
  func `Chance leaves the session in step, and every request answered once`(_ part: Int) throws {
    var fuzz = FuzzFrames(seed: UInt64(50_000 + part))
    var stage = try Self.stage()
    var framer = LineFramer()
    var owed = Owed()
    var census: [Owed.Happening: Int] = [:]
    for run in 0..<Self.runs / Self.parts {
      if run > 0, run.isMultiple(of: Self.sessionRuns) {
        census.merge(owed.census, uniquingKeysWith: +)
        (stage, framer, owed) = (try Self.stage(), LineFramer(), Owed())
      }
      let bytes = fuzz.run(owed)
      func fail(_ problem: String) {
        Issue.record(
          "part \(part), run \(run): \(problem)\n\(String(decoding: bytes, as: UTF8.self))")
      }
      var rest = bytes[...]
      while !rest.isEmpty {
        let chunk = rest.prefix(fuzz.chunk(rest.count))
        rest = rest.dropFirst(chunk.count)
        for case .line(let line) in framer.feed(chunk) {
          guard owed.take(line, stage.send(bytes: line)) else { return fail("no fitting answer") }
        }
      }
      let pong = stage.send(#"{"jsonrpc":"2.0","id":"after-\#(run)","method":"ping"}"#)
      guard pong == [#"{"jsonrpc":"2.0","id":"after-\#(run)","result":{}}"#] else {
        return fail("expected to be in step, found \(pong)")
      }
      guard owed.hear(stage.pass(Self.settling)) else { return fail("no JSON") }
      if let imbalance = owed.imbalance { return fail(imbalance) }
      owed.close()
      stage.forget()
    }
    #expect(stage.exitStatus == nil)
    census.merge(owed.census, uniquingKeysWith: +)
    for happening in Owed.Happening.allCases {
      #expect((census[happening] ?? 0) > Self.runs / Self.parts / 200, "\(happening) in \(census)")
    }
    #expect(stage.send(PolicyTests.call)[0].contains("llm_view"))
  }
}
