/// The numbers that people look for first.
struct KeyFiguresSection {
  let tally: AuditTally

  func write(to page: inout HTMLWriter) {
    page.element(.section, [.ariaLabel: "Key figures"]) { page in
      page.element(.dl, [.class: "figures"]) { page in
        for (name, value) in figures {
          page.element(.div) { page in
            page.element(.dt, text: name)
            page.element(.dd, text: value)
          }
        }
      }
    }
    page.lineEnd()
  }

  private var figures: KeyValuePairs<String, String> {
    let requests = tally.requests.value
    let answered = tally.outcomes[.ok]?.value ?? 0
    return [
      "Requests": ReportText.count(requests),
      "Refused or failed": ReportText.count(max(0, requests - answered)),
      "Values masked": ReportText.count(tally.maskedCount.value),
      "Texts sanitized": ReportText.count(tally.sanitizedCount.value),
      "Fields removed": ReportText.count(tally.removedCount.value),
      "Bytes released": ReportText.bytes(tally.bytes.value),
      "Latency p50": ReportText.duration(tally.latency.percentile(50)),
      "Latency p99": ReportText.duration(tally.latency.percentile(99)),
    ]
  }
}
