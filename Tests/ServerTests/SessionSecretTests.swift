import Audit
import Calendar
import Server
import Testing

/// What is published must not tell anything of the process's own secret.
@Suite struct SessionSecretTests {
  private static let moment = Moment(
    wall: Timestamp(milliseconds: 1_767_323_045_000), monotonicNanoseconds: 0)

  /// Without a configured pseudonym key the bytes of the first event key tokens and cursors.
  @Test func nothingInARecordIsMadeOfTheBytesOfTheProcessKey() throws {
    var session = Session(
      configuration: try Configuration(
        settings: [:], environment: ["HOME": "/home/stage"], platform: .unix))
    let secret = [UInt8](repeating: 0xAB, count: 32)
    for (file, content) in Files().inOrder {
      _ = session.handle(.file(file, content), at: Self.moment, random: secret)
    }
    _ = session.handle(.started, at: Self.moment, random: secret)
    let line = Array(#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#.utf8)
    let effects = session.handle(
      .line(line), at: Self.moment, random: Array(repeating: 1, count: 32))
    guard case .time(let ticket) = try #require(effects.first) else {
      Issue.record("expected the answer's time to be asked for, found another effect")
      return
    }
    let records = session.handle(
      .answerMade(ticket), at: Self.moment, random: Array(repeating: 2, count: 32))
    guard case .audit(let event, _, _) = try #require(records.first) else {
      Issue.record("expected an audit record, found another effect")
      return
    }
    var trail = AuditTrail(random: Array(repeating: 3, count: 32))
    #expect(!String(decoding: trail.line(for: event), as: UTF8.self).contains("abababab"))
  }
}
