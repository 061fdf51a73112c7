internal import Calendar

/// Requests over time: a chart, and behind it the table of its numbers.
struct RequestsSection {
  let timeline: ReportTimeline

  func write(to page: inout HTMLWriter) {
    ReportSection.write("requests", "Requests over time", to: &page) { page in
      let bars = timeline.bars
      guard bars.contains(where: { $0.total > 0 }) else {
        return ReportSection.writeNothing("No request in this period.", to: &page)
      }
      page.element(.figure) { page in
        page.element(.figcaption) { page in
          page.text("Requests per \(timeline.step.words) ")
          page.element(.span, [.class: "key answered"], text: "answered")
          page.text(" ")
          page.element(.span, [.class: "key unanswered"], text: "refused or failed")
        }
        BarChart(bars: bars, step: timeline.step).write(to: &page)
        page.element(.details) { page in
          page.element(.summary, text: "Table of this figure")
          writeTable(of: bars, to: &page)
        }
      }
    }
  }

  private func writeTable(of bars: [ReportTimeline.Bar], to page: inout HTMLWriter) {
    page.element(.table) { page in
      page.element(.caption, text: "Requests per \(timeline.step.words), by its beginning in UTC")
      ReportSection.writeColumns(
        ["From": .text, "Answered": .number, "Refused or failed": .number, "All": .number],
        to: &page)
      page.element(.tbody) { page in
        for bar in bars {
          page.element(.tr) { page in
            ReportSection.writeName(timeline.step.name(of: bar.beginning), to: &page)
            for number in [bar.count.answered.value, bar.count.unanswered.value, bar.total] {
              ReportSection.writeNumber(ReportText.count(number), to: &page)
            }
          }
          page.lineEnd()
        }
      }
    }
  }
}
