internal import Calendar

/// Requests over time, in at most `barsMax` bars.
///
/// It begins with a bar for each minute. When the records span more bars than there may be, every
/// bar is joined into a wider one, so the period need not be known beforehand:
///
///     minute   | 3 | 1 | 0 | 2 | 5 | …        step.wider
///     hour     |        11         | …
struct ReportTimeline: Sendable {
  /// What one bar counts.
  struct Count: Sendable, Equatable {
    var answered = SaturatingCount()
    var unanswered = SaturatingCount()
  }

  /// One bar: where it begins, and what it counts.
  struct Bar: Sendable, Equatable {
    let beginning: Timestamp
    let count: Count
  }

  /// So many bars can be told apart on a telephone.
  static let barsMax = 96

  private(set) var step = ReportStep.minute
  private var counts: [Int64: Count] = [:]
  /// The earliest and the latest moment.
  private var span: ClosedRange<Timestamp>?

  /// An empty timeline; a period with two ends is shown whole, the empty ends too.
  init(period: AuditPeriod) {
    guard let first = period.first, let last = period.last else { return }
    widen(to: first)
    widen(to: last)
  }

  /// Counts a request.
  mutating func add(at moment: Timestamp, isAnswered: Bool) {
    widen(to: moment)
    let bar = step.bar(of: moment)
    if isAnswered {
      counts[bar, default: Count()].answered += 1
    } else {
      counts[bar, default: Count()].unanswered += 1
    }
  }

  /// Every bar from the first to the last, the empty ones between them too.
  var bars: [Bar] {
    guard let span else { return [] }
    return (step.bar(of: span.lowerBound)...step.bar(of: span.upperBound)).map { bar in
      Bar(beginning: step.beginning(of: bar), count: counts[bar] ?? Count())
    }
  }

  private mutating func widen(to moment: Timestamp) {
    let low = min(span?.lowerBound ?? moment, moment)
    let high = max(span?.upperBound ?? moment, moment)
    span = low...high
    while step.bar(of: high) - step.bar(of: low) >= Int64(Self.barsMax), step != step.wider {
      join()
    }
  }

  /// Joins the bars into those of the next wider step.
  private mutating func join() {
    let narrow = step
    step = step.wider
    var joined: [Int64: Count] = [:]
    for (bar, count) in counts {
      let wide = step.bar(of: narrow.beginning(of: bar))
      joined[wide, default: Count()].answered += count.answered.value
      joined[wide, default: Count()].unanswered += count.unanswered.value
    }
    counts = joined
  }
}
