import Calendar
import Testing

@testable import Audit

@Suite("AuditColumns")
struct AuditColumnsTests {
  @Test("columns are aligned, and titled once")
  func aligned() throws {
    let full = try #require(AuditRecordTests.record(AuditRecordTests.full))
    let plain = try #require(
      AuditRecordTests.record(AuditRecordTests.line(AuditTrailTests.plain)))
    var columns = AuditColumns()
    let text = columns.text(of: [full, plain])
    #expect(
      text == """
        TIME                  SEVERITY  EVENT                  OUTCOME                  USER       \
        OPERATION    MS  BYTES  DETAILS
        2024-01-20T15:45:30Z  info      request                ok                       test_user  \
        get_account   0    512
        1970-01-01T00:00:00Z  high      authentication_failed  authentication_required

        """)
    let next = columns.text(of: [full])
    #expect(text.contains(next) && !next.contains("TIME"))
    #expect(columns.text(of: []).isEmpty)
  }

  @Test("what a terminal could take for more than a character is spelled out")
  func escapes() {
    #expect(
      AuditColumns.escaped("a\u{1B}[2J\u{7F}\u{85}\u{202E}\u{200B}\u{FEFF}\u{E0041}é\\\n")
        == #"a\u{1b}[2J\u{7f}\u{85}\u{202e}\u{200b}\u{feff}\u{e0041}\u{e9}\u{5c}\u{a}"#)
    #expect(AuditColumns.escaped("get_account 12") == "get_account 12")
  }
}
