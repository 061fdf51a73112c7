import Calendar
import Testing

@testable import Audit

/// The page as HTML: its structure, and that nothing of a log can change it.
@Suite struct AuditReportPageTests {
  /// The page without its style sheet, which is no structure.
  private func structure(_ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<style>"))
    let end = try #require(page.firstRange(of: "</style>"))
    return String(page[..<start.lowerBound] + page[end.upperBound...])
  }

  @Test("a small page, whole")
  func golden() throws {
    let log = ReportSample.log([
      try ReportSample.event(at: "2024-02-29T23:59:00.000Z"),
      try ReportSample.event(
        .permissionDenied, .permissionDenied, at: "2024-03-01T00:01:30.000Z", tool: "get_customer"),
    ])
    let page = try structure(ReportSample.page(log))
    for part in Self.parts {
      #expect(page.contains(part), "\(part)")
    }
  }

  static let parts = [
    "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta http-equiv=\""
      + "Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src "
      + "&#39;unsafe-inline&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\">",
    "<title>Audit report, 2024-02-29 23:59:00 to 2024-03-01 00:01:30 UTC</title>",
    "<h1>Audit report</h1>",
    "<div class=\"verdict sound\"><p><strong>The trail verifies.</strong>",
    "<div><dt>Requests</dt><dd>2</dd></div>", "<div><dt>Refused or failed</dt><dd>1</dd></div>",
    "<div><dt>Latency p50</dt><dd>1.0 ms</dd></div>",
    "<h2 id=\"requests\">Requests over time</h2><figure><figcaption>Requests per minute ",
    "<title id=\"chart-title\">Requests per minute</title><desc id=\"chart-description\">3 bars from "
      + "2024-02-29 23:59 to 2024-03-01 00:01 UTC. The most, 1, from ",
    "<rect class=\"answered\" x=\"44\" y=\"0\" width=\"12\" height=\"1000\">",
    "<th scope=\"row\">2024-03-01 00:00</th><td class=\"number\">0</td>",
    "<h2 id=\"refusals\">Refusals by reason</h2><table><caption>Share of all requests</caption>",
    "<th scope=\"row\">permission denied</th><td class=\"number\">1</td>",
    "<td class=\"number\">50.0 %</td>", "No value was masked.",
    "<h2 id=\"users\">Top users</h2>", "<h2 id=\"tools\">Top tools</h2>",
    "<th scope=\"row\">get_customer</th>",
    "<time datetime=\"2024-03-01T00:01:30.000Z\">2024-03-01 00:01:30</time>",
    "<span class=\"severity medium\">medium</span>",
    "<h2 id=\"chain-status\">Chain status</h2>", "<code>audit.jsonl</code>",
    "</footer></body>\n</html>",
  ]

  /// A line with a member of the attacker's; a record as far as JSON goes.
  private func line(_ member: String, _ value: String) -> [UInt8] {
    let escaped = value.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
        ? String(scalar) : "\\u" + hex(scalar)
    }.joined()
    return Array(
      (#"{"timestamp":"2024-02-29T12:00:00.000Z","monotonic_ns":1,"event_type":"security_event","#
        + #""severity":"critical","event":"honeytoken_read","outcome":"ok","\#(member)":"\#(escaped)","#
        + #""chain":"\#(String(repeating: "ab", count: 16))","sequence":1,"#
        + #""hash":"\#(String(repeating: "cd", count: 32))"}"# + "\n").utf8)
  }

  private func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(min(scalar.value, 0xFFFD), radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  @Test(
    "a log of hostile names gives a page of the same elements, and says that it does not verify",
    arguments: HTMLWriterTests.hostile)
  func hostile(_ value: String) throws {
    let members = ["user_id", "role", "key_id", "operation", "request_id", "details", "client"]
    let log = members.flatMap { line($0, value) } + Array(value.utf8)
    let page = ReportSample.page(log)
    #expect(page.contains("The trail does not verify."))
    let lowered = page.lowercased()
    for forbidden in ["<script", "<img", "<iframe", "<a href=\"h", " onload", " onerror", "src="] {
      #expect(!lowered.contains(forbidden), "\(forbidden)")
    }
    #expect(page.components(of: "<h1") == 1 && page.components(of: "</style>") == 1)
  }

  @Test("nothing is loaded: no address of another document, in markup or style")
  func selfContained() throws {
    let log = ReportSample.log([try ReportSample.event()])
    let page = ReportSample.page(log).lowercased()
    for forbidden in ["http:", "https:", "//", "url(", "@import", "<link", "src=", "<script"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test("each finding is named by its line, chain and record")
  func findings() throws {
    var log = ReportSample.log(try (0..<3).map { _ in try ReportSample.event() })
    let place = try #require(log.firstIndex(of: UInt8(ascii: "1")))
    log[place] = UInt8(ascii: "6")
    let page = ReportSample.page(log)
    #expect(page.contains("<div class=\"verdict broken\"><p><strong>The trail does not verify."))
    #expect(page.contains("the record was altered"))
    #expect(page.contains("<td class=\"record\">010101010101"))
  }

  @Test("a keyed log without its key is unproven, and the page says why")
  func unproven() {
    let verdict = AuditVerdict(
      fileCount: 1, recordCount: 0, chains: [], findings: [], unlistedCount: 0, tornLines: [],
      droppedCount: 0, needsKey: true)
    let trail = ReportTrail(verdict, files: ["audit.jsonl"])
    #expect(trail.verdict == .unproven)
    #expect(trail.explanation.contains("BILLING_MCP_AUDIT_KEY"))
  }

  @Test("a path is text too")
  func paths() {
    let report = AuditReport(
      AuditTally(), ReportSample.trail([]), files: ["/tmp/<b>\u{202E}.jsonl"],
      made: Timestamp(milliseconds: 0), version: "0")
    let page = String(decoding: report.html, as: UTF8.self)
    #expect(page.contains("<code>/tmp/&lt;b&gt;[U+202E].jsonl</code>"))
  }

  @Test("numbers and durations read the same everywhere")
  func numbers() {
    #expect(
      [0, 999, 1000, 1_234_567, -1000].map(ReportText.count) == [
        "0", "999", "1,000", "1,234,567", "-1,000",
      ])
    #expect(ReportText.count(.max) == "9,223,372,036,854,775,807")
    #expect(
      [0, 1, 1, 999, 1000].map { ReportText.share($0, of: 1000) } == [
        "0 %", "0.1 %", "0.1 %", "99.9 %", "100 %",
      ])
    #expect(
      ReportText.share(1, of: .max) == "< 0.1 %" && ReportText.share(.max, of: .max) == "100 %")
    #expect(
      [999, 1000, 9999, 10_000, 1_500_000].map { ReportText.duration($0) } == [
        "999 µs", "1.0 ms", "9.9 ms", "10 ms", "1.5 s",
      ])
    #expect(ReportText.bytes(.max) == "9,223,372,036 GB")
    #expect(
      [0, 1, 3, 7, 11, 99, 100, 101].map(BarChart.scale) == [1, 1, 5, 10, 20, 100, 100, 200])
    #expect(BarChart.scale(for: .max) == .max)
    #expect(BarChart.length(of: 1, when: .max, is: 1000) == 8)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
