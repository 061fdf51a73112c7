/// Requests that got no answer, by why.
struct RefusalsSection {
  let tally: AuditTally

  func write(to page: inout HTMLWriter) {
    ReportSection.write("refusals", "Refusals by reason", to: &page) { page in
      let reasons = tally.outcomes.filter { $0.key != .ok }
        .map { (outcome: $0.key, count: $0.value.value) }
        .sorted { left, right in
          left.count == right.count
            ? left.outcome.rawValue < right.outcome.rawValue : left.count > right.count
        }
      guard let most = reasons.first?.count else {
        return ReportSection.writeNothing("Every request was answered.", to: &page)
      }
      page.element(.table) { page in
        page.element(.caption, text: "Share of all requests")
        ReportSection.writeColumns(
          ["Reason": .text, "Requests": .number, "Share": .share], to: &page)
        page.element(.tbody) { page in
          for reason in reasons {
            page.element(.tr, [.class: "unanswered"]) { page in
              ReportSection.writeName(ReportText.words(reason.outcome.rawValue), to: &page)
              ReportSection.writeNumber(ReportText.count(reason.count), to: &page)
              ShareBar(part: reason.count, whole: tally.requests.value, full: most)
                .write(to: &page)
            }
            page.lineEnd()
          }
        }
      }
    }
  }
}
