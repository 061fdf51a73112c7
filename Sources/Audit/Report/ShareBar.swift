/// A share of a whole as two cells of a table: a bar for the eye, and the number for everybody.
struct ShareBar {
  let part: Int
  let whole: Int
  /// The part that a full bar stands for.
  let full: Int

  private static let unitsMax = 1000

  func write(to page: inout HTMLWriter) {
    page.element(.td, [.class: "bar"]) { page in
      page.element(
        .svg,
        [
          .viewBox: "0 0 \(Self.unitsMax) 10", .preserveAspectRatio: "none", .ariaHidden: "true",
        ]
      ) { page in
        page.element(.rect, [.width: "\(length)", .height: "10"])
      }
    }
    ReportSection.writeNumber(ReportText.share(part, of: whole), to: &page)
  }

  private var length: Int { BarChart.length(of: part, when: full, is: Self.unitsMax) }
}
