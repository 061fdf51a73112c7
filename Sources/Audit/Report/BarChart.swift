internal import Calendar

/// Requests over time as a chart of stacked bars: what was answered, and on top of it what was not.
///
/// The drawing holds bars and lines only and is stretched to the page; words and numbers around it
/// are text, so that they keep their size on a telephone.
struct BarChart {
  let bars: [ReportTimeline.Bar]
  let step: ReportStep

  private static let height = 1000
  private static let slotWidth = 100
  /// A single bar fills no more than this part of the width.
  private static let barsMin = 24

  /// A length in proportion, rounded down; what is not nothing is never drawn as nothing.
  static func length(of part: Int, when full: Int, is length: Int) -> Int {
    guard part > 0, full > 0 else { return 0 }
    guard part < full else { return length }
    let product = part.multipliedFullWidth(by: length)
    return max(length / 125, full.dividingFullWidth(product).quotient)
  }

  /// The least of 1, 2, 5, 10, 20, 50 … that is not below a number.
  static func scale(for greatest: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where power * factor >= greatest { return power * factor }
      let (next, isOver) = power.multipliedReportingOverflow(by: 10)
      guard !isOver, next <= .max / 5 else { return greatest }
      power = next
    }
  }

  func write(to page: inout HTMLWriter) {
    let top = Self.scale(for: bars.map(\.total).max() ?? 0)
    page.element(.div, [.class: "chart"]) { page in
      page.element(.div, [.class: "values", .ariaHidden: "true"]) { page in
        page.element(.span, text: ReportText.count(top))
        page.element(.span, text: top > 1 && top.isMultiple(of: 2) ? ReportText.count(top / 2) : "")
        page.element(.span, text: "0")
      }
      page.element(
        .svg,
        [
          .viewBox: "0 0 \(width) \(Self.height)", .preserveAspectRatio: "none", .role: "img",
          .ariaLabelledby: "chart-title chart-description",
        ]
      ) { page in
        page.element(.title, [.id: "chart-title"], text: "Requests per \(step.words)")
        page.element(.desc, [.id: "chart-description"], text: description)
        writeLines(to: &page)
        for (index, bar) in bars.enumerated() { write(bar, at: index, top: top, to: &page) }
      }
      writeMoments(to: &page)
    }
  }

  private var width: Int { max(1, bars.count) * Self.slotWidth }

  private var description: String {
    guard let first = bars.first, let last = bars.last,
      let most = bars.max(by: { $0.total < $1.total })
    else { return "No requests." }
    return "\(ReportText.count(bars.count, "bar", "bars")) from "
      + "\(ReportText.minute(first.beginning)) to \(ReportText.minute(last.beginning)) UTC. "
      + "The most, \(ReportText.count(most.total)), from \(ReportText.minute(most.beginning)). "
      + "The table below has every number."
  }

  private func writeLines(to page: inout HTMLWriter) {
    for y in [0, Self.height / 2, Self.height] {
      page.element(.line, [.x1: "0", .x2: "\(width)", .y1: "\(y)", .y2: "\(y)"])
    }
  }

  private func write(
    _ bar: ReportTimeline.Bar, at index: Int, top: Int, to page: inout HTMLWriter
  ) {
    let thickness = min(Self.slotWidth * 4 / 5, max(1, width / Self.barsMin))
    let x = index * Self.slotWidth + (Self.slotWidth - thickness) / 2
    let unanswered = Self.length(
      of: bar.count.unanswered.value, when: top, is: Self.height)
    let answered = min(
      Self.height - unanswered,
      Self.length(of: bar.count.answered.value, when: top, is: Self.height))
    let parts = [
      (style: "answered", y: Self.height - answered, height: answered),
      (style: "unanswered", y: Self.height - answered - unanswered, height: unanswered),
    ]
    for part in parts where part.height > 0 {
      page.element(
        .rect,
        [
          .class: part.style, .x: "\(x)", .y: "\(part.y)", .width: "\(thickness)",
          .height: "\(part.height)",
        ]
      ) { page in
        page.element(
          .title,
          text: "\(ReportText.minute(bar.beginning)): "
            + "\(ReportText.count(bar.count.answered.value)) answered, "
            + "\(ReportText.count(bar.count.unanswered.value)) not")
      }
    }
  }

  /// The moments below the chart: of the first bar, of the last, and of one between them.
  private func writeMoments(to page: inout HTMLWriter) {
    let shown =
      bars.count > 4
      ? [bars[0], bars[bars.count / 2], bars[bars.count - 1]]
      : bars.count > 1 ? [bars[0], bars[bars.count - 1]] : bars
    page.element(.div, [.class: "moments", .ariaHidden: "true"]) { page in
      for bar in shown { page.element(.span, text: step.name(of: bar.beginning)) }
    }
  }
}

extension ReportTimeline.Bar {
  /// All requests of the bar.
  var total: Int {
    var sum = count.answered
    sum += count.unanswered.value
    return sum.value
  }
}

extension ReportStep {
  /// How a bar that begins then is called: by its day, or by day and time.
  func name(of beginning: Timestamp) -> String {
    isWholeDays ? beginning.date.iso8601 : ReportText.minute(beginning)
  }
}
