/// Who asked most, or what was asked for most.
struct CallersSection {
  private let id: String
  private let heading: String
  private let column: String
  private let nothing: String
  private let names: ReportNames<AuditTally.Caller>
  private let whole: Int
  private let showsLatency: Bool

  private static let rowsMax = 20

  /// The users with the most requests.
  static func users(_ tally: AuditTally) -> CallersSection {
    CallersSection(
      id: "users", heading: "Top users", column: "User",
      nothing: "No request of a known user.", names: tally.users, whole: tally.requests.value,
      showsLatency: false)
  }

  /// The tools and methods that were asked for most.
  static func tools(_ tally: AuditTally) -> CallersSection {
    CallersSection(
      id: "tools", heading: "Top tools", column: "Tool or method",
      nothing: "No request named a tool or a method.", names: tally.tools,
      whole: tally.requests.value, showsLatency: true)
  }

  func write(to page: inout HTMLWriter) {
    ReportSection.write(id, heading, to: &page) { page in
      let ranked = names.ranked { $0.requests.value }
      guard let most = ranked.first?.value.requests.value else {
        return ReportSection.writeNothing(nothing, to: &page)
      }
      let label = "\(heading), table"
      page.element(
        .div, [.class: "wide", .role: "region", .ariaLabel: label, .tabindex: "0"]
      ) { page in
        page.element(.table) { page in
          page.element(.caption, text: caption(of: ranked.count))
          writeColumns(to: &page)
          page.element(.tbody) { page in
            for (name, caller) in ranked.prefix(Self.rowsMax) {
              write(name, caller, most, to: &page)
            }
          }
        }
      }
    }
  }

  private func caption(of count: Int) -> String {
    let shown = min(count, Self.rowsMax)
    let all = names.others == nil ? ReportText.count(count) : "more than \(ReportText.count(count))"
    return shown < count || names.others != nil
      ? "The \(ReportText.count(shown)) with the most requests, of \(all); share of all requests"
      : "By number of requests; share of all requests"
  }

  private func writeColumns(to page: inout HTMLWriter) {
    if showsLatency {
      ReportSection.writeColumns(
        [
          column: .text, "Requests": .number, "Share": .share, "Refused or failed": .number,
          "Masked": .number, "p50": .number, "p99": .number,
        ], to: &page)
    } else {
      ReportSection.writeColumns(
        [
          column: .text, "Requests": .number, "Share": .share, "Refused or failed": .number,
          "Masked": .number,
        ], to: &page)
    }
  }

  private func write(
    _ name: String, _ caller: AuditTally.Caller, _ most: Int, to page: inout HTMLWriter
  ) {
    page.element(.tr) { page in
      ReportSection.writeName(name, to: &page)
      ReportSection.writeNumber(ReportText.count(caller.requests.value), to: &page)
      ShareBar(part: caller.requests.value, whole: whole, full: most).write(to: &page)
      var numbers = [
        ReportText.count(caller.unanswered.value), ReportText.count(caller.masked.value),
      ]
      if showsLatency {
        numbers += [50, 99].map { ReportText.duration(caller.latency.percentile($0)) }
      }
      for number in numbers { ReportSection.writeNumber(number, to: &page) }
    }
    page.lineEnd()
  }
}
