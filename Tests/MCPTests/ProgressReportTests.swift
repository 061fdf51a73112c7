import MCP
import Serialization
import Testing

@Suite("ProgressReport")
struct ProgressReportTests {
  static func report(_ token: String = "7") throws -> ProgressReport? {
    ProgressReport(
      try request("tools/call", #"{"name":"n"}"#, meta: #""progressToken":\#(token)"#))
  }

  @Test("[item 27] what is told strictly increases, at most ten times a second")
  func law() throws {
    var dice = Dice(27)
    for _ in 0..<20 {
      var report = try #require(try Self.report())
      var now: UInt64 = 0
      var last: (done: Int, now: UInt64)?
      for _ in 0..<200 {
        now += UInt64.random(in: 0...80_000_000, using: &dice)
        let done = Int.random(in: 0...50, using: &dice)
        guard let notice = report.advance(to: done, of: 50, at: now) else { continue }
        let params = try Document(parsing: #require(notice.frame(for: .jul2026))).root["params"]
        #expect(params?["progress"]?.int == done)
        if let last {
          #expect(done > last.done)
          #expect(now - last.now >= ProgressReport.intervalNanosecondsMin)
        }
        last = (done, now)
      }
      #expect(last != nil)
    }
  }

  @Test("[item 27] there is no progress without a token")
  func untold() throws {
    #expect(ProgressReport(try request("tools/call", #"{"name":"n"}"#)) == nil)
    #expect(try Self.report("1.5") == nil)
  }

  @Test("[item 27] a clock that steps back tells nothing")
  func clock() throws {
    var report = try #require(try Self.report())
    #expect(report.advance(to: 1, at: 1_000_000_000) != nil)
    #expect(report.advance(to: 2, at: 0) == nil)
  }

  @Test("[item 48] the sentence is left out where the version has none")
  func message() throws {
    for version in ProtocolVersion.allCases {
      var report = try #require(try Self.report(#""t\u0061""#))
      let notice = report.advance(to: 1, of: 4, saying: "reading", at: 0)
      let sentence = version < .mar2025 ? "" : #","message":"reading""#
      #expect(
        text(notice?.frame(for: version))
          == NoticeTests.notice(
            "progress", #""progressToken":"t\u0061","progress":1,"total":4\#(sentence)"#))
    }
  }
}
