/// The values that were masked, by their kinds.
struct MaskedSection {
  let tally: AuditTally

  func write(to page: inout HTMLWriter) {
    ReportSection.write("masked", "Values masked by kind", to: &page) { page in
      let kinds = tally.masked.ranked { $0.value }
      guard let most = kinds.first?.value.value else {
        return ReportSection.writeNothing("No value was masked.", to: &page)
      }
      page.element(.table) { page in
        page.element(.caption, text: "Share of all masked values")
        ReportSection.writeColumns(["Kind": .text, "Values": .number, "Share": .share], to: &page)
        page.element(.tbody) { page in
          for (name, count) in kinds {
            write(ReportText.words(name), count.value, most, to: &page)
          }
          if let others = tally.masked.others {
            write("(all other kinds)", others.value, most, to: &page)
          }
        }
      }
    }
  }

  private func write(_ name: String, _ count: Int, _ most: Int, to page: inout HTMLWriter) {
    page.element(.tr) { page in
      ReportSection.writeName(name, to: &page)
      ReportSection.writeNumber(ReportText.count(count), to: &page)
      ShareBar(part: count, whole: tally.maskedCount.value, full: most).write(to: &page)
    }
    page.lineEnd()
  }
}
