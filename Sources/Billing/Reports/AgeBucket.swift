internal import Calendar

/// How long an invoice is past due, in the groups that collections speak of.
enum AgeBucket: String, CaseIterable, Sendable {
  case current
  case days1To30 = "1-30"
  case days31To60 = "31-60"
  case days61To90 = "61-90"
  case over90 = "over_90"
  case noDueDate = "no_due_date"

  /// The days past due that belong to it; nil without a due date.
  var days: ClosedRange<Int>? {
    switch self {
    case .current: Int.min...0
    case .days1To30: 1...30
    case .days31To60: 31...60
    case .days61To90: 61...90
    case .over90: 91...Int.max
    case .noDueDate: nil
    }
  }

  /// The group of an invoice on a day.
  init(due: CivilDate?, asOf day: CivilDate) {
    guard let due else {
      self = .noDueDate
      return
    }
    let late = day.days(since: due)
    self = Self.allCases.first { $0.days?.contains(late) ?? false } ?? .over90
  }

  /// The first and the last due date that belong to it on a day; nil at an end that is open.
  func due(asOf day: CivilDate) -> (first: CivilDate?, last: CivilDate?) {
    guard let days else { return (nil, nil) }
    return (
      days.upperBound == .max ? nil : day.adding(days: -days.upperBound),
      days.lowerBound == .min ? nil : day.adding(days: -days.lowerBound)
    )
  }
}
