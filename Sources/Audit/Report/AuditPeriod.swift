package import Calendar

/// The stretch of time that a report is about; both ends belong to it.
package struct AuditPeriod: Sendable, Equatable {
  /// Its first moment; nil: from the beginning of the log.
  package let first: Timestamp?
  /// Its last moment, to the millisecond; nil: to the end of the log.
  package let last: Timestamp?

  private static let millisecondsPerDay: Int64 = 86_400_000

  /// A period by its ends; nil when it would end before it begins.
  package init?(from first: Timestamp? = nil, to last: Timestamp? = nil) {
    if let first, let last, last < first { return nil }
    self.first = first
    self.last = last
  }

  /// Everything that a log holds.
  package static let everything = AuditPeriod(unchecked: ())

  /// Whether a moment is in it.
  package func contains(_ moment: Timestamp) -> Bool {
    first.map { $0 <= moment } ?? true && last.map { moment <= $0 } ?? true
  }

  /// The first moment that a text names: a moment itself, or the beginning of a day in UTC.
  ///
  /// `2026-02-28` or `2026-02-28T09:30:00Z`; nil for any other text.
  package static func first(of text: String) -> Timestamp? {
    Timestamp(iso8601: text) ?? beginning(of: text)
  }

  /// The last moment that a text names: a moment itself, or the last millisecond of a day in UTC.
  package static func last(of text: String) -> Timestamp? {
    Timestamp(iso8601: text)
      ?? beginning(of: text).map {
        Timestamp(milliseconds: $0.milliseconds + millisecondsPerDay - 1)
      }
  }

  private static func beginning(of day: String) -> Timestamp? {
    CivilDate(iso8601: day).map {
      Timestamp(milliseconds: Int64($0.daysSinceEpoch) * millisecondsPerDay)
    }
  }

  private init(unchecked: Void) {
    first = nil
    last = nil
  }
}
