internal import Calendar

/// What an operator should look at: how often each event came, and the latest ones in full.
struct EventsSection {
  let tally: AuditTally

  func write(to page: inout HTMLWriter) {
    ReportSection.write("events", "Security events", to: &page) { page in
      let latest = tally.latestEvents
      guard !latest.isEmpty else {
        return ReportSection.writeNothing("No security event in this period.", to: &page)
      }
      writeSummary(to: &page)
      page.element(
        .div,
        [.class: "wide", .role: "region", .ariaLabel: "Latest security events", .tabindex: "0"]
      ) { page in
        page.element(.table, [.class: "events"]) { page in
          page.element(
            .caption, text: "The latest \(ReportText.count(latest.count)), latest first; UTC")
          ReportSection.writeColumns(
            [
              "Time": .text, "Severity": .text, "Event": .text, "User": .text, "Operation": .text,
              "Request": .text,
            ], to: &page)
          page.element(.tbody) { page in
            for record in latest { write(record, to: &page) }
          }
        }
      }
    }
  }

  private func writeSummary(to page: inout HTMLWriter) {
    let kinds = tally.happenings.sorted { left, right in
      let (first, second) = (left.value, right.value)
      if first.severity != second.severity { return first.severity.rank > second.severity.rank }
      if first.count != second.count { return first.count.value > second.count.value }
      return left.key.rawValue < right.key.rawValue
    }
    page.element(.table) { page in
      page.element(.caption, text: "By kind, the gravest first")
      ReportSection.writeColumns(
        ["Event": .text, "Severity": .text, "Count": .number, "Latest, UTC": .text], to: &page)
      page.element(.tbody) { page in
        for (name, happening) in kinds {
          page.element(.tr) { page in
            ReportSection.writeName(ReportText.words(name.rawValue), to: &page)
            write(happening.severity, to: &page)
            ReportSection.writeNumber(ReportText.count(happening.count.value), to: &page)
            page.element(
              .td, [.class: "latest"], text: happening.latest.map(ReportText.second) ?? "–")
          }
          page.lineEnd()
        }
      }
    }
  }

  private func write(_ record: AuditRecord, to page: inout HTMLWriter) {
    page.element(.tr) { page in
      page.element(.th, [.scope: "row", .class: "moment"]) { page in
        page.element(
          .time, [.datetime: record.timestamp.iso8601Milliseconds],
          text: ReportText.second(record.timestamp))
      }
      write(record.severity, to: &page)
      write(
        ReportText.words(record.name.rawValue),
        beside: [record.details?.text, Self.outcome(of: record)], to: &page)
      write(record.userID?.text, beside: [record.role?.text, record.keyID?.text], to: &page)
      write(
        record.operation?.text,
        beside: [record.client?.label, record.client?.transport.rawValue], to: &page)
      page.element(.td, [.class: "request"], text: record.requestID?.text ?? "–")
    }
    page.lineEnd()
  }

  private func write(_ severity: AuditEvent.Severity, to page: inout HTMLWriter) {
    page.element(.td) { page in
      page.element(
        .span, [.class: "severity \(severity.rawValue)"], text: severity.rawValue)
    }
  }

  /// How the request ended that it was noted about; a record of the request itself is named by it.
  private static func outcome(of record: AuditRecord) -> String? {
    record.requestID == nil || record.name.endsRequest
      ? nil : "outcome " + ReportText.words(record.outcome.rawValue)
  }

  private func write(_ text: String?, beside details: [String?], to page: inout HTMLWriter) {
    page.element(.td) { page in
      page.text(text ?? "–")
      let known = details.compactMap { $0 }
      guard !known.isEmpty else { return }
      page.text(" ")
      page.element(.small, text: known.joined(separator: ", "))
    }
  }
}
