import Calendar
import Server
import Testing

/// What the commands for tokens make, and what they refuse to make.
@Suite struct CommandTokenTests {
  private static let now = Timestamp(milliseconds: 1_767_323_045_000)
  private static let secret = Array("the secret of these tests: 32 b.".utf8)
  private static let random = Array(repeating: UInt8(1), count: 32)

  private static func new(
    _ options: [String: String], secret: [UInt8] = secret
  ) throws(ConfigurationProblem) -> CommandChange {
    try CommandToken.new(
      options, secret: secret, roles: Array(Files().text(.roles).utf8), at: now, random: random)
  }

  private static func configuration() throws -> Configuration {
    try Configuration(settings: [:], environment: ["HOME": "/h"], platform: .unix)
  }

  @Test func aTokenIsPrintedOnceAndToldAboutWithoutIt() throws {
    let change = try Self.new(["--user": "ana", "--role": "readonly", "--hours": "168"])
    let token = try #require(change.secret)
    #expect(token.split(separator: ".").count == 3 && change.content == nil)
    #expect(change.facts[0].hasSuffix("user ana, role readonly, expires 2026-01-09T03:04:05Z"))
    #expect(!"\(change.facts)".contains(token.suffix(43)))
    #expect(change.records.count == 1)
  }

  @Test(
    arguments: [
      ["--role": "readonly"], ["--user": "a"], ["--user": "a", "--role": "reedonly"],
      ["--user": "a", "--role": "readonly", "--hours": "0"],
      ["--user": "a", "--role": "readonly", "--hours": "169"],
      ["--user": "a", "--role": "readonly", "--hours": "+1"],
      ["--user": "a", "--role": "readonly", "--accounts": "a b"],
      [
        "--user": "a", "--role": "readonly",
        "--accounts": String(repeating: "abcdefg,", count: 999),
      ],
    ] as [[String: String]])
  func nonsenseMakesNoToken(_ options: [String: String]) {
    #expect {
      try Self.new(options)
    } throws: {
      ($0 as? ConfigurationProblem)?.status == .usage
    }
  }

  @Test func aShortSecretSignsNothing() {
    #expect {
      try Self.new(["--user": "a", "--role": "readonly"], secret: Array(Self.secret.dropLast()))
    } throws: {
      ($0 as? ConfigurationProblem)?.status == .badConfiguration
    }
  }

  @Test func aTokenIsRevokedByItselfOrItsID() throws {
    let configuration = try Self.configuration()
    let token = try #require(try Self.new(["--user": "ana", "--role": "readonly"]).secret)
    let byToken = try CommandToken.revoke(
      token: Array(token.utf8), secret: Self.secret, in: nil, configuration, at: Self.now)
    let id = "tok-" + String(repeating: "01", count: 16)
    #expect(
      String(decoding: byToken.content ?? [], as: UTF8.self)
        == "{\"revoked\":[\n  {\"jti\":\"\(id)\",\"expires\":1767409445}\n]}\n")
    let byID = try CommandToken.revoke(
      id: "tok-2", in: byToken.content, configuration, at: Self.now)
    #expect(String(decoding: byID.content ?? [], as: UTF8.self).contains(#"{"jti":"tok-2"}"#))
  }

  /// It may be kept by somebody with a clock that is behind.
  @Test func aTokenThatExpiredCanBeRevoked() throws {
    let token = try #require(try Self.new(["--user": "a", "--role": "readonly"]).secret)
    let later = Timestamp(milliseconds: Self.now.milliseconds + 100 * 3_600_000)
    let change = try CommandToken.revoke(
      token: Array(token.utf8), secret: Self.secret, in: nil, Self.configuration(), at: later)
    #expect(change.content != nil)
  }

  @Test func whatIsNoTokenOfOursIsNotRevoked() throws {
    let configuration = try Self.configuration()
    let token = try #require(try Self.new(["--user": "a", "--role": "readonly"]).secret)
    for text in ["", "tok-1", token + "A", String(token.dropLast())] {
      #expect {
        try CommandToken.revoke(
          token: Array(text.utf8), secret: Self.secret, in: nil, configuration, at: Self.now)
      } throws: {
        ($0 as? ConfigurationProblem)?.status == .badData
      }
    }
    for id in ["", token, "a b", String(repeating: "a", count: 65)] {
      #expect {
        try CommandToken.revoke(id: id, in: nil, configuration, at: Self.now)
      } throws: {
        let problem = $0 as? ConfigurationProblem
        return problem?.status == .usage && problem?.message.contains(token) == false
      }
    }
  }

  @Test func aBrokenListIsNotReplaced() throws {
    let configuration = try Self.configuration()
    #expect {
      try CommandToken.revoke(id: "tok-1", in: [0x7B], configuration, at: Self.now)
    } throws: {
      ($0 as? ConfigurationProblem)?.status == .badConfiguration
    }
  }
}
