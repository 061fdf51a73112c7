import Access
import Serialization
import Testing

@Suite("RateLimitOverride")
struct RateLimitOverrideTests {
  private static func read(_ json: String) throws -> RateLimitOverride {
    try RateLimitOverride(try Document(parsing: Array(json.utf8)).root, entry: 3)
  }

  @Test("requests, tools and model tokens")
  func reads() throws {
    let override = try Self.read(
      """
      {"requests": {"limit": 1, "window": 2}, "model_tokens": {"limit": 3, "window": 4},
       "tools": {"a": {"limit": 5, "window": 6}, "default": {"limit": 7, "window": 8, "shadow": true}}}
      """)
    #expect(override.requests == RateLimit(limit: 1, windowSeconds: 2))
    #expect(override.modelTokens == RateLimit(limit: 3, windowSeconds: 4))
    #expect(override.tools.named == ["a": RateLimit(limit: 5, windowSeconds: 6)])
    #expect(override.tools.default == RateLimit(limit: 7, windowSeconds: 8, isShadow: true))
    #expect(try Self.read("{}") == RateLimitOverride())
  }

  @Test(
    "what is wrong is refused, without its value",
    arguments: [
      "[]", #"{"secret": 1}"#, #"{"requests": 77777}"#, #"{"requests": {"limit": 77777}}"#,
      #"{"requests": {"limit": 0, "window": 1}}"#, #"{"requests": {"limit": 1.5, "window": 1}}"#,
      #"{"requests": {"limit": "77777", "window": 1}}"#,
      #"{"requests": {"limit": 1, "window": 2678401}}"#,
      #"{"requests": {"limit": 1, "window": 1, "shadow": "secret"}}"#,
      #"{"tools": {"a secret": {"limit": 1, "window": 1}}}"#,
      #"{"tools": {"a": {"limit": 1, "window": 1, "secret": 1}}}"#,
    ])
  func refuses(_ json: String) {
    let error = #expect(throws: AccessError.self) { try Self.read(json) }
    #expect(error?.message.contains("in entry 3") == true)
    #expect(error?.message.contains("secret") == false)
    #expect(error?.message.contains("77777") == false)
  }
}
