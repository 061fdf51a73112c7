/// Reads the fixed shapes of ISO 8601, left to right; a nil means that the shape is another.
struct DigitScanner {
  /// Where the next byte is read.
  private(set) var at = 0

  /// Exactly `width` digits as a number.
  mutating func number(_ width: Int, _ text: borrowing Span<UInt8>) -> Int? {
    guard text.count - at >= width else { return nil }
    var number = 0
    for _ in 0..<width {
      let digit = text[at] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
      at += 1
    }
    return number
  }

  /// The character, if it is the next.
  mutating func takes(_ character: Unicode.Scalar, _ text: borrowing Span<UInt8>) -> Bool {
    guard at < text.count, text[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// `YYYY-MM-DD`, an existing day.
  mutating func date(_ text: borrowing Span<UInt8>) -> CivilDate? {
    guard let year = number(4, text), takes("-", text), let month = number(2, text),
      takes("-", text), let day = number(2, text)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `HH:MM:SS` with one to nine decimals allowed, in milliseconds of the day.
  mutating func time(_ text: borrowing Span<UInt8>) -> Int64? {
    guard let hour = number(2, text), hour < 24, takes(":", text), let minute = number(2, text),
      minute < 60, takes(":", text), let second = number(2, text), second < 60
    else { return nil }
    var fraction = 0
    if takes(".", text) {
      var decimals = 0
      while decimals < 10, let digit = number(1, text) {
        if decimals < 3 { fraction = fraction * 10 + digit }
        decimals += 1
      }
      guard 1...9 ~= decimals else { return nil }
      for _ in min(decimals, 3)..<3 { fraction *= 10 }
    }
    return Int64(((hour * 60 + minute) * 60 + second) * 1000 + fraction)
  }

  /// `Z` or `±HH:MM`, in milliseconds east of UTC.
  mutating func offset(_ text: borrowing Span<UInt8>) -> Int64? {
    if takes("Z", text) { return 0 }
    let sign: Int64
    if takes("+", text) {
      sign = 1
    } else if takes("-", text) {
      sign = -1
    } else {
      return nil
    }
    guard let hour = number(2, text), hour < 24, takes(":", text), let minute = number(2, text),
      minute < 60
    else { return nil }
    return sign * Int64((hour * 60 + minute) * 60_000)
  }
}
