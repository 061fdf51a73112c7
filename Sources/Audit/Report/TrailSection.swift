/// Whether the trail verifies, and where it does not.
struct TrailSection {
  let trail: ReportTrail

  func write(to page: inout HTMLWriter) {
    ReportSection.write("chain-status", "Chain status", to: &page) { page in
      page.element(.p) { page in
        page.element(.strong, text: trail.verdict.rawValue)
        page.text(" " + trail.explanation)
      }
      page.element(.dl, [.class: "facts"]) { page in
        for fact in trail.facts {
          page.element(.div) { page in
            page.element(.dt, text: fact.name)
            page.element(.dd, text: fact.value)
          }
        }
      }
      if !trail.findings.isEmpty { writeFindings(to: &page) }
    }
  }

  private func writeFindings(to page: inout HTMLWriter) {
    let shown = trail.findings.count
    page.element(.table) { page in
      page.element(
        .caption,
        text: shown < trail.findingCount
          ? "The first \(ReportText.count(shown)) of \(ReportText.count(trail.findingCount)) findings"
          : "Findings, in the order of the log")
      ReportSection.writeColumns(
        ["Place": .text, "Chain and record": .text, "Found": .text], to: &page)
      page.element(.tbody) { page in
        for finding in trail.findings {
          page.element(.tr) { page in
            ReportSection.writeName(finding.place, to: &page)
            page.element(.td, [.class: "record"], text: finding.record)
            page.element(.td, text: finding.problem)
          }
          page.lineEnd()
        }
      }
    }
  }
}

extension ReportTrail.Finding {
  /// The record that it is about.
  fileprivate var record: String {
    guard let chain else { return "–" }
    return sequence.map { "\(chain) \(ReportText.count($0))" } ?? chain
  }
}
