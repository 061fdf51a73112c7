import Foundation
import Testing

/// `audit report`: where the page goes, and how the command ends.
@Suite struct AuditReportCommandTests {
  let place: Place

  init() throws { place = try Place() }

  private func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (Launch.Ending, said: String) {
    let launch = try Launch(
      arguments, environment: place.environment.merging(environment) { $1 })
    launch.closeInput()
    return (launch.finish(), launch.errorText)
  }

  /// A log with the records of one call, and the path of a page.
  private func log() throws -> (log: String, page: String) {
    _ = try run(["call", "get_account", #"{"account_id":"A-00000123"}"#])
    #expect(!Place.lines(of: place.auditLog).isEmpty)
    return (place.auditLog, place.path + "/page.html")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  @Test("the configured log becomes a page for its owner alone")
  func configured() throws {
    let (_, page) = try log()
    #expect(try run(["audit", "report", "--html", page]).0 == .exit(0))
    let attributes = try FileManager.default.attributesOfItem(atPath: page)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let text = try text(page)
    #expect(text.contains("The trail verifies.") && text.contains("get_account"))
  }

  @Test("rotated files are read first")
  func rotated() throws {
    let (log, page) = try log()
    try FileManager.default.moveItem(atPath: log, toPath: log + ".000001")
    _ = try self.log()
    #expect(try run(["audit", "report", "--html", page, log]).0 == .exit(0))
    let text = try text(page)
    let closed = try #require(text.range(of: log + ".000001"))
    #expect(text[closed.upperBound...].contains(log))
    #expect(text.contains("<div><dt>Requests</dt><dd>2</dd></div>"))
  }

  @Test("a trail that does not verify is told on the page, and by exit status 65")
  func broken() throws {
    let (log, page) = try log()
    let changed = try text(log).replacingOccurrences(of: "get_account", with: "get_invoice")
    let copy = try place.write("copy.jsonl", changed)
    #expect(try run(["audit", "report", "--html", page, copy]).0 == .exit(65))
    #expect(try text(page).contains("The trail does not verify."))
  }

  @Test("no log, no page: 66 and 73")
  func missing() throws {
    let (log, page) = try log()
    #expect(
      try run(["audit", "report", "--html", page, place.path + "/none.jsonl"]).0 == .exit(66))
    #expect(!FileManager.default.fileExists(atPath: page))
    #expect(
      try run(["audit", "report", "--html", place.path + "/none/page.html", log]).0 == .exit(73))
    #expect(try run(["audit", "report", "--html", place.path, log]).0 == .exit(73))
  }

  @Test("the page never takes the place of the log, by whatever name")
  func itself() throws {
    let (log, _) = try log()
    let link = place.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: log)
    let before = try text(log)
    for name in [log, link] {
      #expect(try run(["audit", "report", "--html", name, log]).0 == .exit(64))
    }
    #expect(try text(log) == before)
  }

  @Test("a period is days or moments, and does not end before it begins")
  func period() throws {
    let (log, page) = try log()
    let report = ["audit", "report", "--html", page, log]
    for bad in [["--from", "yesterday"], ["--from", "2024-03-01", "--to", "2024-02-29"]] {
      #expect(try run(report + bad).0 == .exit(64))
    }
    #expect(try run(report + ["--to", "2020-01-01"]).0 == .exit(0))
    #expect(try text(page).contains("No request in this period."))
  }
}
