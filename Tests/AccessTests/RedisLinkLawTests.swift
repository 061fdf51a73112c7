import Access
import Testing

@Suite("RedisLink's laws")
struct RedisLinkLawTests {
  private static let question = RateLimits().question(
    for: RateLimitCaller(user: "u", role: "r", tool: "t"))
  private static let pieces = [
    "*6\r\n:0\r\n:1\r\n:0\r\n:1\r\n:0\r\n:1\r\n", "-NOSCRIPT\r\n", "-ERR x\r\n", "+OK\r\n",
    "$40\r\n" + String(repeating: "a", count: 40) + "\r\n", "*6\r\n:0\r\n", "junk", "\r\n",
  ]

  @Test(
    "whatever happens, each question has exactly one answer, in its time", arguments: 0..<200)
  func oneAnswer(_ seed: Int) throws {
    var random = Seeded(seed)
    var link = RedisLink(
      address: try RedisAddress(parsing: "redis://localhost"),
      password: Bool.random(using: &random) ? [1] : nil)
    var asked: [UInt64: UInt64] = [:]
    var now: UInt64 = 0
    var isConnected = false
    for step in 0..<400 as Range<UInt64> {
      // The host wakes at the deadline at the latest.
      let pause = UInt64.random(in: 0...60_000_000, using: &random)
      now = min(now + pause, max(now, link.nextDeadline ?? .max))
      var effects: [RedisLink.Effect] = []
      switch Int.random(in: 0..<12, using: &random) {
      case 0..<4:
        asked[step] = now
        effects = link.ask(Self.question, ticket: step, at: now)
      case 4..<6: effects = link.handle(.connected, at: now)
      case 6..<10:
        // More often than not what a good Redis would say.
        let good = Int.random(in: 0..<4, using: &random) > 0
        let piece = (good ? Self.pieces[isConnected ? 0 : 4] : nil)
        effects = link.handle(
          .received(Array((piece ?? Self.pieces.randomElement(using: &random) ?? "").utf8)),
          at: now)
      case 10: effects = link.handle(.closed, at: now)
      default: break
      }
      effects += link.handle(.clock, at: now)
      for effect in effects {
        guard case .answered(let ticket, _) = effect else { continue }
        let moment = asked.removeValue(forKey: ticket)
        let start = try #require(moment, "seed \(seed): a second answer")
        #expect(now - start <= AccessLimits.answerNanosecondsMax, "seed \(seed)")
      }
      isConnected = link.isReady
      #expect(link.openQuestionCount == asked.count, "seed \(seed)")
      #expect(asked.values.allSatisfy { now - $0 < AccessLimits.answerNanosecondsMax })
    }
  }
}
