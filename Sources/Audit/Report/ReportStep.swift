internal import Calendar

/// How much time one bar of a chart stands for.
///
/// Each step is a multiple of the one before, and all count from one Monday, so that bars can be
/// joined into wider ones without looking at a record again.
enum ReportStep: Int, CaseIterable, Sendable {
  case minute
  case fiveMinutes
  case quarterHour
  case hour
  case sixHours
  case day
  case week
  case fourWeeks
  case year
  case decade
  case century
  case fourCenturies

  private static let minuteMilliseconds: Int64 = 60_000
  private static let dayMilliseconds: Int64 = 1440 * minuteMilliseconds
  /// 1969-12-29, a Monday: weeks begin on Mondays, and days where they do in UTC.
  private static let originMilliseconds = -3 * dayMilliseconds

  /// Moments beyond this are counted with it: some 9000 years, more than a record can spell.
  private static let reachMilliseconds: Int64 = 1 << 48

  /// The length in milliseconds; a year is 52 weeks, as weeks have to fit into it.
  var milliseconds: Int64 {
    switch self {
    case .minute: Self.minuteMilliseconds
    case .fiveMinutes: 5 * Self.minuteMilliseconds
    case .quarterHour: 15 * Self.minuteMilliseconds
    case .hour: 60 * Self.minuteMilliseconds
    case .sixHours: 360 * Self.minuteMilliseconds
    case .day: Self.dayMilliseconds
    case .week: 7 * Self.dayMilliseconds
    case .fourWeeks: 28 * Self.dayMilliseconds
    case .year: 364 * Self.dayMilliseconds
    case .decade: 3640 * Self.dayMilliseconds
    case .century: 36_400 * Self.dayMilliseconds
    case .fourCenturies: 145_600 * Self.dayMilliseconds
    }
  }

  /// What a bar stands for, in words.
  var words: String {
    switch self {
    case .minute: "minute"
    case .fiveMinutes: "5 minutes"
    case .quarterHour: "15 minutes"
    case .hour: "hour"
    case .sixHours: "6 hours"
    case .day: "day"
    case .week: "week"
    case .fourWeeks: "4 weeks"
    case .year: "52 weeks"
    case .decade: "520 weeks"
    case .century: "5,200 weeks"
    case .fourCenturies: "20,800 weeks"
    }
  }

  /// Whether bars begin at midnights, so that their day is name enough.
  var isWholeDays: Bool { rawValue >= Self.day.rawValue }

  /// The next wider step; the widest is followed by itself.
  var wider: ReportStep { Self(rawValue: rawValue + 1) ?? self }

  /// The number of the bar that a moment falls into.
  func bar(of moment: Timestamp) -> Int64 {
    let near = max(-Self.reachMilliseconds, min(Self.reachMilliseconds, moment.milliseconds))
    let distance = near - Self.originMilliseconds
    let (bar, rest) = distance.quotientAndRemainder(dividingBy: milliseconds)
    return rest < 0 ? bar - 1 : bar
  }

  /// The first moment of a bar.
  func beginning(of bar: Int64) -> Timestamp {
    Timestamp(milliseconds: bar * milliseconds + Self.originMilliseconds)
  }
}
