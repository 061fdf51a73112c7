package import Calendar

/// A report on an audit log: what was counted, what verification found, and of which files.
package struct AuditReport: Sendable {
  let tally: AuditTally
  /// What verification found.
  package let trail: ReportTrail
  let files: [String]
  let made: Timestamp
  let version: String

  /// A report on files, given by their paths in the order of reading, as it is at a moment.
  ///
  /// `version` is that of the program.
  package init(
    _ tally: AuditTally, _ trail: ReportTrail, files: [String], made: Timestamp, version: String
  ) {
    self.tally = tally
    self.trail = trail
    self.files = files
    self.made = made
    self.version = version
  }

  /// The report as one HTML page that needs nothing else: no script, no network, no other file.
  package var html: [UInt8] {
    var writer = HTMLWriter()
    AuditReportPage(report: self).write(to: &writer)
    return writer.bytes
  }
}
