internal import Calendar

/// How a report spells numbers, moments and names; the same everywhere, whatever the locale.
enum ReportText {
  /// A whole number, with a comma before every three digits.
  static func count(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3), text != "-" { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `1 record`, `2 records`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(count(number)) \(number == 1 ? one : many)"
  }

  /// A share of a whole as `12.3 %`; a share that is not quite nothing or all says so.
  static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0 else { return "0 %" }
    guard part < whole else { return "100 %" }
    let permille = part.multipliedFullWidth(by: 1000)
    let tenths = whole.dividingFullWidth(permille).quotient
    if tenths == 0 { return "< 0.1 %" }
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// A duration with two or three digits that count: `850 µs`, `4.2 ms`, `13 s`.
  static func duration(_ microseconds: UInt64?) -> String {
    guard let microseconds else { return "–" }
    switch microseconds {
    case ..<1000: return "\(microseconds) µs"
    case ..<1_000_000: return decimal(microseconds / 100) + " ms"
    default: return decimal(microseconds / 100_000) + " s"
    }
  }

  /// An amount of bytes: `850 B`, `4.2 kB`, `13 MB`.
  static func bytes(_ number: Int) -> String {
    let number = UInt64(max(0, number))
    switch number {
    case ..<1000: return "\(number) B"
    case ..<1_000_000: return decimal(number / 100) + " kB"
    case ..<1_000_000_000: return decimal(number / 100_000) + " MB"
    default: return decimal(number / 100_000_000) + " GB"
    }
  }

  /// A moment to the minute, `2026-02-28 09:30`.
  static func minute(_ moment: Timestamp) -> String {
    let text = moment.iso8601Seconds
    return text.prefix { $0 != "T" } + " " + text.drop { $0 != "T" }.dropFirst().prefix(5)
  }

  /// A moment to the second, `2026-02-28 09:30:00`.
  static func second(_ moment: Timestamp) -> String {
    let text = moment.iso8601Seconds
    return text.prefix { $0 != "T" } + " " + text.drop { $0 != "T" }.dropFirst().dropLast()
  }

  /// A word of the log as people write it: `rate limit exceeded`.
  static func words(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }

  /// Tenths as a decimal; from ten on without them.
  private static func decimal(_ tenths: UInt64) -> String {
    tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : count(Int(clamping: tenths / 10))
  }
}
