import Calendar
import Server
import Testing

/// What a session answers before it knows its files: what is open to everyone, and nothing else.
@Suite struct SessionStartTests {
  private static let now = Moment(
    wall: Timestamp(milliseconds: 1_767_323_045_000), monotonicNanoseconds: 1)
  private static let random = [UInt8](repeating: 7, count: 32)
  private static let initialize = line(
    "initialize",
    #"{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"x","version":"1"}}"#)

  private static func line(_ method: String, _ params: String = "{}") -> [UInt8] {
    Array(#"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(params)}"#.utf8)
  }

  private static func session() throws -> Session {
    Session(
      configuration: try Configuration(
        settings: [:], environment: ["HOME": "/h"], platform: .unix))
  }

  private static func frames(_ effects: [Session.Effect]) -> [[UInt8]] {
    effects.compactMap { if case .write(let frame) = $0 { frame } else { nil } }
  }

  @Test(arguments: [
    ("initialize", true), ("ping", true), ("tools/list", false), ("tools/call", false),
    ("resources/read", false), ("no/such", false), ("notifications/initialized", false),
  ])
  func onlyWhatIsOpenIsAnswered(_ method: String, _ isOpen: Bool) throws {
    let session = try Self.session()
    let isAnswered = session.answersBeforeStart(Self.line(method))
    #expect(isAnswered == isOpen)
  }

  @Test(arguments: ["", "{", "[]", "7", #"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#])
  func whatIsNoSingleRequestWaits(_ line: String) throws {
    let session = try Self.session()
    let isAnswered = session.answersBeforeStart(Array(line.utf8))
    #expect(!isAnswered)
  }

  @Test func aHandshakeIsAnsweredAlikeBeforeAndAfter() throws {
    var early = try Self.session()
    let first = Self.frames(
      early.handle(.line(Self.initialize), at: Self.now, random: Self.random))
    let late = try Stage()
    #expect(first.count == 1)
    #expect(late.send(bytes: Self.initialize) == first.map { Self.text($0) })
  }

  private static func text(_ frame: [UInt8]) -> String {
    String(decoding: frame.last == 0x0A ? frame.dropLast() : frame[...], as: UTF8.self)
  }
}
