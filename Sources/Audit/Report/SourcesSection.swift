internal import Calendar

/// What the report was made from, and how far its numbers can be relied on.
struct SourcesSection {
  let report: AuditReport

  private static let filesMax = 20

  func write(to page: inout HTMLWriter) {
    page.element(.footer) { page in
      page.element(.h2, text: "About this report")
      page.element(.p, text: "Made \(ReportText.second(report.made)) UTC from:")
      page.element(.ul) { page in
        for file in report.files.suffix(Self.filesMax) {
          page.element(.li) { page in page.element(.code, text: file) }
        }
        if report.files.count > Self.filesMax {
          let more = report.files.count - Self.filesMax
          page.element(.li, text: "and \(ReportText.count(more, "older file", "older files"))")
        }
      }
      for sentence in sentences { page.element(.p, text: sentence) }
    }
  }

  private var sentences: [String] {
    let tally = report.tally
    var sentences = [
      "\(ReportText.count(tally.recordCount.value, "record", "records")) in the period; "
        + "\(ReportText.count(tally.outsideCount.value)) outside it; "
        + ReportText.count(
          tally.unreadableCount.value, "line that is no record.", "lines that are no records.")
    ]
    if tally.fallbackCount.value > 0 {
      sentences.append(
        ReportText.count(tally.fallbackCount.value, "record says", "records say")
          + " that the log could not be written at the time.")
    }
    sentences.append(
      "Moments are those of the writers' clocks. p50 and p99: half of the requests, and 99 of 100, "
        + "took no longer; the figure is at most a sixteenth above the true one. The log holds no billing data: names are ids, kinds and hashes."
    )
    return sentences
  }
}
