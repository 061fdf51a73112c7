/// A day of the proleptic Gregorian calendar (ISO 8601), without a time or a place.
///
/// Kept as a number of days, so comparing and counting are integer arithmetic; year, month and day
/// are computed when asked for. Every year of 400 has the same length, and a year that starts in
/// March ends with the leap day, which is what makes the formulas closed:
///
///     day of era   0 ............................ 146 096      (an era is 400 years from March on)
///     month'       0 March, 1 April, … 9 December, 10 January, 11 February
///     day of year' (153 * month' + 2) / 5 + day - 1
package struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before it.
  package let daysSinceEpoch: Int

  /// How far a date may be from 1970-01-01, in days: a little more than a `Timestamp` reaches.
  package static let distanceDaysMax = 110_000_000_000

  private static let daysPerEra = 146_097
  /// Days from 0000-03-01 to 1970-01-01.
  private static let eraShiftDays = 719_468

  /// A date by its days since 1970-01-01, brought within `distanceDaysMax` of it.
  package init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = max(-Self.distanceDaysMax, min(Self.distanceDaysMax, daysSinceEpoch))
  }

  /// A date by its parts; nil when there is no such day, or the year is not 0 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard 0...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= Self.dayCount(year: year, month: month)
    else { return nil }
    let shiftedYear = month > 2 ? year : year - 1
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = (month + 9) % 12
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * Self.daysPerEra + dayOfEra - Self.eraShiftDays
  }

  /// A date from exactly `YYYY-MM-DD`; nil for every other shape and for days that do not exist.
  package init?(iso8601 text: String) {
    self.init(iso8601: Array(text.utf8).span)
  }

  /// As `init(iso8601:)`, from the UTF-8 of a text.
  package init?(iso8601 text: borrowing Span<UInt8>) {
    var scanner = DigitScanner()
    guard text.count == 10, let date = scanner.date(text) else { return nil }
    self = date
  }

  /// The date as `YYYY-MM-DD`.
  ///
  /// Years past 9999 or before 0 get more digits or a sign; no such text is read back.
  package var iso8601: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes the date as `iso8601` spells it.
  func write(to text: inout [UInt8]) {
    let (year, month, day) = parts
    if year < 0 { text.append(UInt8(ascii: "-")) }
    Digits.write(abs(year), 4, to: &text)
    text.append(UInt8(ascii: "-"))
    Digits.write(month, 2, to: &text)
    text.append(UInt8(ascii: "-"))
    Digits.write(day, 2, to: &text)
  }

  /// Year, month (1 to 12) and day (1 to 31).
  package var parts: (year: Int, month: Int, day: Int) {
    let days = daysSinceEpoch + Self.eraShiftDays
    let era = (days >= 0 ? days : days - (Self.daysPerEra - 1)) / Self.daysPerEra
    let dayOfEra = days - era * Self.daysPerEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The calendar year.
  package var year: Int { parts.year }
  /// The month, 1 to 12.
  package var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  package var day: Int { parts.day }

  /// The date some days later, or earlier when negative.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return CivilDate(daysSinceEpoch: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// How many days this date is after another; negative when it is before.
  package func days(since other: CivilDate) -> Int { daysSinceEpoch - other.daysSinceEpoch }

  /// The length of a month, in days.
  package static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Earlier is less.
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}
