internal import Calendar

/// The page as a whole: its head, the verdict, the key figures, and the sections in their order.
struct AuditReportPage {
  let report: AuditReport

  /// Nothing is loaded, sent or run, whatever a value may hold (CSP Level 3).
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  func write(to page: inout HTMLWriter) {
    page.element(.html, [.lang: "en"]) { page in
      page.lineEnd()
      page.element(.head) { page in writeHead(to: &page) }
      page.lineEnd()
      page.element(.body) { page in
        writeMasthead(to: &page)
        page.element(.main) { page in
          writeVerdict(to: &page)
          KeyFiguresSection(tally: report.tally).write(to: &page)
          RequestsSection(timeline: report.tally.timeline).write(to: &page)
          page.element(.div, [.class: "pair"]) { page in
            RefusalsSection(tally: report.tally).write(to: &page)
            MaskedSection(tally: report.tally).write(to: &page)
          }
          CallersSection.users(report.tally).write(to: &page)
          CallersSection.tools(report.tally).write(to: &page)
          EventsSection(tally: report.tally).write(to: &page)
          TrailSection(trail: report.trail).write(to: &page)
        }
        SourcesSection(report: report).write(to: &page)
      }
      page.lineEnd()
    }
  }

  private func writeHead(to page: inout HTMLWriter) {
    page.element(.meta, [.charset: "utf-8"])
    page.element(.meta, [.httpEquiv: "Content-Security-Policy", .content: Self.policy])
    page.element(.meta, [.name: "viewport", .content: "width=device-width, initial-scale=1"])
    page.element(.meta, [.name: "color-scheme", .content: "light dark"])
    page.element(.meta, [.name: "referrer", .content: "no-referrer"])
    page.element(.meta, [.name: "robots", .content: "noindex"])
    page.element(.title, text: "Audit report, \(period)")
    page.lineEnd()
    page.style(ReportStyle.sheet)
  }

  private func writeMasthead(to page: inout HTMLWriter) {
    page.element(.header) { page in
      page.element(.p, [.class: "eyebrow"], text: "BillingMCP \(report.version)")
      page.element(.h1, text: "Audit report")
      page.element(.p, [.class: "period"], text: period)
    }
    page.lineEnd()
  }

  private func writeVerdict(to page: inout HTMLWriter) {
    let trail = report.trail
    page.element(.div, [.class: "verdict \(trail.verdict.style)"]) { page in
      page.element(.p) { page in
        page.element(.strong, text: trail.verdict.rawValue)
        page.text(" ")
        if trail.findingCount > 0 {
          page.text(ReportText.count(trail.findingCount, "finding", "findings") + ". ")
        }
        page.text(trail.explanation + " ")
        page.link(to: "chain-status", text: "Chain status")
      }
    }
    page.lineEnd()
  }

  /// The period that was asked for; where it was left open, what the records span.
  private var period: String {
    let (tally, asked) = (report.tally, report.tally.period)
    guard let first = asked.first ?? tally.first, let last = asked.last ?? tally.last else {
      return "no records"
    }
    return "\(ReportText.second(first)) to \(ReportText.second(last)) UTC"
  }
}

extension ReportTrail.Verdict {
  /// The class of the style sheet.
  fileprivate var style: String {
    switch self {
    case .sound: "sound"
    case .broken: "broken"
    case .unproven: "unproven"
    }
  }
}
