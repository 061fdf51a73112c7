import Access
import Calendar
import Testing

@Suite("Revocations")
struct RevocationsTests {
  private static let now = Timestamp(milliseconds: 1_700_000_000_000)

  private static func read(_ text: String) throws -> Revocations {
    try Revocations(parsing: Array(text.utf8))
  }

  @Test("what is written is what is read, whatever was added in whatever order")
  func roundTrip() throws {
    for seed in 0..<50 {
      var generator = Seeded(seed)
      var list = Revocations.none
      var ids: Set<String> = []
      for _ in 0..<Int.random(in: 0..<20, using: &generator) {
        let id = "t\(Int.random(in: 0..<30, using: &generator))"
        let hours = Int64.random(in: 1...168, using: &generator)
        let expires = Timestamp(milliseconds: Self.now.milliseconds + hours * 3_600_000)
        list = try list.adding(
          id, expires: Bool.random(using: &generator) ? expires : nil, at: Self.now)
        ids.insert(id)
      }
      let again = try Revocations(parsing: list.json)
      #expect(again == list, "seed \(seed)")
      #expect(again.count == ids.count && ids.allSatisfy(again.contains))
    }
  }

  @Test("an entry outlives its token by a week; one without an end stays for ever")
  func pruning() throws {
    let expires = Timestamp(milliseconds: Self.now.milliseconds + 3_600_000)
    let list = try Revocations.none.adding("old", expires: expires, at: Self.now)
      .adding("ever", expires: nil, at: Self.now)
    let end = expires.milliseconds + Int64(TokenLimits.revocationGraceSeconds) * 1000
    let before = try list.adding("new", expires: nil, at: Timestamp(milliseconds: end - 1000))
    #expect(before.contains("old") && before.count == 3)
    let after = try list.adding("new", expires: nil, at: Timestamp(milliseconds: end))
    #expect(!after.contains("old") && after.contains("ever") && after.contains("new"))
  }

  @Test("what is revoked for ever stays so when it is revoked once more")
  func forEver() throws {
    let list = try Revocations.none.adding("t", expires: nil, at: Self.now)
      .adding("t", expires: Self.now, at: Self.now)
    #expect(String(decoding: list.json, as: UTF8.self) == "{\"revoked\":[\n  {\"jti\":\"t\"}\n]}\n")
  }

  @Test("the list has an end")
  func full() throws {
    let entries = (0..<TokenLimits.revocationsMax).map { "{\"jti\":\"t\($0)\"}" }
    let list = try Self.read("{\"revoked\":[\(entries.joined(separator: ","))]}")
    #expect(list.count == TokenLimits.revocationsMax)
    #expect(throws: AccessError.self) {
      try list.adding("one-more", expires: nil, at: Self.now)
    }
    #expect(try list.adding("t7", expires: nil, at: Self.now).count == TokenLimits.revocationsMax)
  }

  @Test(
    "every other shape is an error that repeats nothing",
    arguments: [
      "", "[]", "{}", "null", #"{"revoked":{}}"#, #"{"revoked":["secret-id"]}"#,
      #"{"revoked":[{}]}"#, #"{"revoked":[{"jti":"secret id"}]}"#, #"{"revoked":[{"jti":7}]}"#,
      #"{"revoked":[{"jti":"secret-id"},{"jti":"secret-id"}]}"#,
      #"{"revoked":[{"jti":"secret-id","expires":"2030-01-01T00:00:00Z"}]}"#,
      #"{"revoked":[{"jti":"secret-id","expires":-1}]}"#,
      #"{"revoked":[{"jti":"secret-id","expires":1.5}]}"#,
      #"{"revoked":[{"jti":"secret-id","until":1}]}"#, #"{"revoked":[],"more":"secret-id"}"#,
      #"{"revoked":[{"jti":"secret-id","jti":"b"}]}"#, #"{"revoked":[]"#,
    ])
  func refuses(_ text: String) {
    let error = #expect(throws: AccessError.self) { try Self.read(text) }
    #expect(error?.message.hasPrefix("expected ") == true)
    #expect(error?.message.contains("secret") == false)
  }
}
