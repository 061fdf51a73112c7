/// A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z; leap seconds do not exist here.
package struct Timestamp: Sendable, Hashable, Comparable {
  /// Milliseconds since the Unix epoch; negative before it.
  package let milliseconds: Int64

  private static let millisecondsPerDay: Int64 = 86_400_000

  /// A moment by its milliseconds since the Unix epoch.
  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// A moment from exactly `YYYY-MM-DDTHH:MM:SS[.fff](Z|±HH:MM)` (RFC 3339, upper case).
  ///
  /// One to nine decimals are read; what is finer than a millisecond is cut off, so a moment is
  /// never later than what was written. Nil for every other shape, days and times that do not exist,
  /// a leap second among them.
  package init?(iso8601 text: String) {
    self.init(iso8601: Array(text.utf8).span)
  }

  /// As `init(iso8601:)`, from the UTF-8 of a text.
  package init?(iso8601 text: borrowing Span<UInt8>) {
    var scanner = DigitScanner()
    guard let date = scanner.date(text), scanner.takes("T", text), let time = scanner.time(text),
      let offset = scanner.offset(text), scanner.at == text.count
    else { return nil }
    milliseconds = Int64(date.daysSinceEpoch) * Self.millisecondsPerDay + time - offset
  }

  /// The moment to the second, `2024-01-20T15:45:30Z`; what is finer is cut off.
  package var iso8601Seconds: String { text(decimals: false) }

  /// The moment to the millisecond, `2024-01-20T15:45:30.007Z`.
  package var iso8601Milliseconds: String { text(decimals: true) }

  /// The day in UTC.
  package var date: CivilDate { CivilDate(daysSinceEpoch: Int(dayAndTime.day)) }

  /// Earlier is less.
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Days since the epoch, and milliseconds of that day, never negative.
  private var dayAndTime: (day: Int64, time: Int64) {
    let (day, time) = milliseconds.quotientAndRemainder(dividingBy: Self.millisecondsPerDay)
    return time < 0 ? (day - 1, time + Self.millisecondsPerDay) : (day, time)
  }

  private func text(decimals: Bool) -> String {
    let time = Int(dayAndTime.time)
    let second = time / 1000
    // Every request has three of these: put together from texts it would be a dozen.
    var text: [UInt8] = []
    text.reserveCapacity(32)
    date.write(to: &text)
    text.append(UInt8(ascii: "T"))
    Digits.write(second / 3600, 2, to: &text)
    text.append(UInt8(ascii: ":"))
    Digits.write(second / 60 % 60, 2, to: &text)
    text.append(UInt8(ascii: ":"))
    Digits.write(second % 60, 2, to: &text)
    if decimals {
      text.append(UInt8(ascii: "."))
      Digits.write(time % 1000, 3, to: &text)
    }
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }
}
