import Access
import Testing

private let millisecond: UInt64 = 1_000_000

@Suite("RedisLink")
struct RedisLinkTests {
  private static let limits = RateLimits()
  private static let question = limits.question(
    for: RateLimitCaller(user: "u", role: "r", tool: nil))
  private static let admitted = "*4\r\n:0\r\n:1\r\n:0\r\n:1\r\n"
  private static let refused = "*4\r\n:0\r\n:1\r\n:1500000\r\n:100\r\n"
  private static let scriptName = String(repeating: "0a", count: 20)
  private static let loaded = "$40\r\n\(scriptName)\r\n"
  private static let decision = RateLimitDecision.admitted(
    RateLimitInfo(currentCount: 1, limit: 100, window: 60), shadowed: [])

  /// A link whose connection was asked for at 0.
  private static func connecting(
    _ url: String = "redis://localhost", password: String? = nil
  ) throws -> RedisLink {
    let address = try RedisAddress(parsing: url)
    var link = RedisLink(address: address, password: password.map { Array($0.utf8) })
    #expect(link.nextDeadline == 0)
    #expect(link.handle(.clock, at: 0) == [.connect(address)])
    return link
  }

  /// A link that is ready at 0.
  private static func ready() throws -> RedisLink {
    var link = try connecting()
    _ = link.handle(.connected, at: 0)
    #expect(link.handle(.received(Array(loaded.utf8)), at: 0) == [])
    #expect(link.isReady && link.nextDeadline == nil)
    return link
  }

  private static func received(_ text: String) -> RedisLink.Event { .received(Array(text.utf8)) }

  /// The commands that were sent, by their first parts.
  private static func commands(_ effects: [RedisLink.Effect]) throws -> [[String]] {
    var reader = RESPReader()
    for case .send(let bytes) in effects { reader.append(bytes) }
    var commands: [[String]] = []
    while case .array(let parts) = try reader.reply() {
      commands.append(
        parts.prefix(2).map { part in
          guard case .bulk(let bytes) = part else { return "" }
          return String(decoding: bytes.prefix(40), as: UTF8.self)
        })
    }
    return commands
  }

  private static func answers(
    _ effects: [RedisLink.Effect]
  ) -> [UInt64: Result<RateLimitDecision, RedisFailure>] {
    var answers: [UInt64: Result<RateLimitDecision, RedisFailure>] = [:]
    for case .answered(let ticket, let result) in effects {
      #expect(answers.updateValue(result, forKey: ticket) == nil)
    }
    return answers
  }

  @Test("it introduces itself: password, database, script")
  func greets() throws {
    var link = try Self.connecting("redis://localhost/3", password: "p w\r\n")
    let commands = try Self.commands(link.handle(.connected, at: 0))
    #expect(commands.map(\.[0]) == ["AUTH", "SELECT", "SCRIPT"])
    #expect(commands.map(\.[1]) == ["p w\r\n", "3", "LOAD"])
    #expect(link.handle(Self.received("+OK\r\n+OK\r\n"), at: 1) == [])
    #expect(!link.isReady)
    #expect(link.handle(Self.received(Self.loaded), at: 2) == [])
    #expect(link.isReady)
  }

  @Test("questions asked while it connects wait; replies are matched in order, however split")
  func pipelines() throws {
    var link = try Self.connecting()
    #expect(link.ask(Self.question, ticket: 1, at: 0) == [])
    _ = link.handle(.connected, at: 0)
    #expect(link.ask(Self.question, ticket: 2, at: 0) == [])
    let sent = try Self.commands(link.handle(Self.received(Self.loaded), at: 0))
    #expect(sent == [["EVALSHA", Self.scriptName], ["EVALSHA", Self.scriptName]])
    #expect(link.ask(Self.question, ticket: 3, at: 0).count == 1)
    var answers: [RedisLink.Effect] = []
    for byte in (Self.admitted + Self.refused + Self.admitted).utf8 {
      answers += link.handle(.received([byte]), at: 1)
    }
    let refusal = RateLimitRefusal(tier: .user, limit: 100, window: 60, retryAfter: 2)
    #expect(
      answers == [
        .answered(1, .success(Self.decision)), .answered(2, .success(.refused(refusal))),
        .answered(3, .success(Self.decision)),
      ])
    #expect(link.openQuestionCount == 0)
  }

  @Test("a question without an answer fails after 200 ms, and a late reply is nobody's")
  func late() throws {
    var link = try Self.ready()
    _ = link.ask(Self.question, ticket: 1, at: 0)
    _ = link.ask(Self.question, ticket: 2, at: 50 * millisecond)
    #expect(link.nextDeadline == 200 * millisecond)
    #expect(link.handle(.clock, at: 200 * millisecond - 1) == [])
    let effects = link.handle(.clock, at: 200 * millisecond)
    #expect(
      effects == [
        .answered(1, .failure(.timedOut)), .close, .answered(2, .failure(.disconnected)),
      ])
    #expect(link.handle(Self.received(Self.admitted), at: 201 * millisecond) == [])
    #expect(
      link.ask(Self.question, ticket: 3, at: 201 * millisecond)
        == [.answered(3, .failure(.unavailable))])
    #expect(link.nextDeadline == 300 * millisecond)
    #expect(link.ask(Self.question, ticket: 4, at: 300 * millisecond).count == 1)
    #expect(link.openQuestionCount == 1)
  }

  @Test("a question that waits for a connection fails alone; connecting has a second")
  func slowConnection() throws {
    var link = try Self.connecting()
    _ = link.ask(Self.question, ticket: 1, at: 0)
    #expect(
      link.handle(.clock, at: 200 * millisecond) == [.answered(1, .failure(.timedOut))])
    #expect(link.nextDeadline == 1000 * millisecond)
    #expect(link.handle(.clock, at: 1000 * millisecond) == [.close])
  }

  @Test("pauses between connections double up to 5 s, and start over after an answer")
  func pauses() throws {
    var link = try Self.connecting()
    var now: UInt64 = 0
    var pauses: [UInt64] = []
    for _ in 0..<8 {
      _ = link.handle(.closed, at: now)
      let next = try #require(link.nextDeadline)
      #expect(link.handle(.clock, at: next - 1) == [])
      #expect(link.handle(.clock, at: next).count == 1)
      pauses.append((next - now) / millisecond)
      now = next
    }
    #expect(pauses == [100, 200, 400, 800, 1600, 3200, 5000, 5000])
    _ = link.handle(.connected, at: now)
    _ = link.handle(Self.received(Self.loaded), at: now)
    _ = link.ask(Self.question, ticket: 1, at: now)
    _ = link.handle(Self.received(Self.admitted), at: now)
    _ = link.handle(.closed, at: now)
    #expect(link.nextDeadline == now + 100 * millisecond)
  }

  @Test("where the script is gone, the question goes again with it, in its own time")
  func noScript() throws {
    var link = try Self.ready()
    _ = link.ask(Self.question, ticket: 1, at: 0)
    _ = link.ask(Self.question, ticket: 2, at: 0)
    let again = link.handle(Self.received("-NOSCRIPT No matching script.\r\n"), at: 1)
    #expect(try Self.commands(again).map(\.[0]) == ["EVAL"])
    let answers = link.handle(Self.received(Self.refused + Self.admitted), at: 2)
    #expect(answers.count == 2)
    #expect(answers.last == .answered(1, .success(Self.decision)))
    _ = link.ask(Self.question, ticket: 3, at: 3)
    _ = link.handle(Self.received("-NOSCRIPT\r\n"), at: 4)
    #expect(link.nextDeadline == 3 + 200 * millisecond)
    #expect(
      link.handle(Self.received("-NOSCRIPT\r\n"), at: 5) == [.answered(3, .failure(.rejected))])
  }

  @Test(
    "an error is the answer to one question, and the connection stays",
    arguments: [
      ("-LOADING Redis is loading", RedisFailure.loading), ("-OOM command", .outOfMemory),
      ("-READONLY You", .readOnly), ("-MISCONF Errors", .readOnly), ("-NOPERM no", .authentication),
      ("-ERR secret", .rejected), ("-", .rejected),
    ])
  func errors(_ words: String, _ failure: RedisFailure) throws {
    var link = try Self.ready()
    _ = link.ask(Self.question, ticket: 1, at: 0)
    #expect(link.handle(Self.received(words + "\r\n"), at: 1) == [.answered(1, .failure(failure))])
    #expect(link.isReady)
  }

  @Test(
    "what is no answer closes the connection and fails everybody",
    arguments: [
      "+OK\r\n", ":1\r\n", "*3\r\n:0\r\n:1\r\n:0\r\n", "*4\r\n:0\r\n:1\r\n:-1\r\n:1\r\n",
      "*4\r\n:0\r\n:1\r\n$1\r\n0\r\n:1\r\n", "$-1\r\n", "HTTP/1.1 200 OK\r\n",
    ])
  func garbage(_ text: String) throws {
    var link = try Self.ready()
    _ = link.ask(Self.question, ticket: 1, at: 0)
    _ = link.ask(Self.question, ticket: 2, at: 0)
    let effects = link.handle(Self.received(text), at: 1)
    #expect(effects.contains(.close))
    #expect(Self.answers(effects) == [1: .failure(.garbage), 2: .failure(.garbage)])
  }

  @Test("a reply that nobody asked for closes the connection")
  func unasked() throws {
    var link = try Self.ready()
    #expect(link.handle(Self.received("+OK\r\n"), at: 1) == [.close])
  }

  @Test(
    "a wrong password fails who waits and is not tried again soon",
    arguments: ["-WRONGPASS invalid\r\n", "-ERR AUTH called without any password\r\n"])
  func password(_ words: String) throws {
    var link = try Self.connecting(password: "p")
    _ = link.ask(Self.question, ticket: 1, at: 0)
    _ = link.handle(.connected, at: 0)
    let effects = link.handle(Self.received(words), at: 1)
    #expect(effects == [.close, .answered(1, .failure(.authentication))])
    #expect(link.nextDeadline == 1 + AccessLimits.reconnectNanosecondsMax)
  }

  @Test("no password where one is wanted, no such database, no scripts")
  func refusedGreetings() throws {
    var link = try Self.connecting()
    _ = link.handle(.connected, at: 0)
    #expect(link.handle(Self.received("-NOAUTH Authentication required.\r\n"), at: 1) == [.close])
    link = try Self.connecting()
    _ = link.handle(.connected, at: 0)
    #expect(link.handle(Self.received("-LOADING Redis is loading\r\n"), at: 1) == [.close])
    link = try Self.connecting("redis://localhost/99")
    _ = link.handle(.connected, at: 0)
    #expect(link.handle(Self.received("-ERR DB index\r\n"), at: 1) == [.close])
    link = try Self.connecting()
    _ = link.handle(.connected, at: 0)
    #expect(link.handle(Self.received("-ERR unknown command\r\n"), at: 1) == [])
    let sent = link.ask(Self.question, ticket: 1, at: 2)
    #expect(try Self.commands(sent).map(\.[0]) == ["EVAL"])
  }

  @Test("only so many questions are open")
  func bounded() throws {
    var link = try Self.ready()
    for ticket in 0..<UInt64(AccessLimits.questionsMax) {
      _ = link.ask(Self.question, ticket: ticket, at: 0)
    }
    #expect(link.ask(Self.question, ticket: 9999, at: 0) == [.answered(9999, .failure(.busy))])
    #expect(link.openQuestionCount == AccessLimits.questionsMax)
  }
}
