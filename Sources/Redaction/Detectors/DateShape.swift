import Serialization

/// Dates as they are written: `2026-01-10`, `10.01.2026`, `1/10/26`, `12 March 1980`, `May 3, 1980`.
enum DateShape {
  /// The end of the numeric date that starts at an index, or nil.
  static func end(_ text: borrowing Span<UInt8>, at index: Int) -> Int? {
    var position = index
    guard let first = number(text, &position) else { return nil }
    let mark = UTF8Text.byte(text, position)
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".")
    else { return nil }
    position += 1
    guard let second = number(text, &position), UTF8Text.byte(text, position) == mark else {
      return nil
    }
    position += 1
    guard let third = number(text, &position) else { return nil }
    let follower = UTF8Text.byte(text, position)
    if follower == mark, UTF8Text.isDigit(text, position + 1) { return nil }
    return isDate(first, second, third) ? position : nil
  }

  /// The range of the date in words that has its day or month at an index, or nil.
  static func wordedRange(_ text: borrowing Span<UInt8>, at index: Int) -> Range<Int>? {
    var position = index
    guard let day = number(text, &position), day.digits <= 2, (1...31).contains(day.value) else {
      return nil
    }
    if let end = monthAndYear(text, after: position) { return index..<end }
    // `March 12, 1980`: the month stands before.
    let monthEnd = index - 1
    guard UTF8Text.byte(text, monthEnd) == UInt8(ascii: " ") else { return nil }
    let month = UTF8Text.wordStart(text, before: monthEnd)
    guard isMonth(text, month, monthEnd) else { return nil }
    position = UTF8Text.wordEnd(text, at: position)
    if UTF8Text.byte(text, position) == UInt8(ascii: ",") { position += 1 }
    return year(text, after: position).map { month..<$0 }
  }

  private typealias Number = (value: Int, digits: Int)

  private static func number(_ text: borrowing Span<UInt8>, _ position: inout Int) -> Number? {
    let start = position
    var value = 0
    while position < text.count, position - start < 5, ASCII.isDigit(text[position]) {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    let digits = position - start
    return digits == 0 || digits > 4 ? nil : (value, digits)
  }

  private static func isDate(_ first: Number, _ second: Number, _ third: Number) -> Bool {
    if first.digits == 4 {
      return isYear(first) && (1...12).contains(second.value) && (1...31).contains(third.value)
        && second.digits <= 2 && third.digits <= 2
    }
    guard first.digits <= 2, second.digits <= 2, third.digits == 2 || isYear(third) else {
      return false
    }
    return (1...12).contains(first.value) && (1...31).contains(second.value)
      || (1...31).contains(first.value) && (1...12).contains(second.value)
  }

  private static func isYear(_ number: Number) -> Bool {
    number.digits == 4 && (1900...2099).contains(number.value)
  }

  /// ` March 1980`, `. März 1980`, `th of May 1980`, ` de mayo de 1980`.
  private static func monthAndYear(_ text: borrowing Span<UInt8>, after day: Int) -> Int? {
    var position = UTF8Text.wordEnd(text, at: day)
    if UTF8Text.byte(text, position) == UInt8(ascii: ".") { position += 1 }
    guard let (start, end) = nextWord(text, after: position) else { return nil }
    guard isMonth(text, start, end) else { return nil }
    return year(text, after: end)
  }

  private static func year(_ text: borrowing Span<UInt8>, after month: Int) -> Int? {
    var position = month
    if UTF8Text.byte(text, position) == UInt8(ascii: ".") { position += 1 }
    if let (_, end) = nextWord(text, after: position, skipsParticle: false) { position = end }
    guard UTF8Text.byte(text, position) == UInt8(ascii: " ") else { return nil }
    position += 1
    guard let year = number(text, &position), isYear(year) else { return nil }
    return position
  }

  /// The word after a space, or after a space and `de` or `of`.
  private static func nextWord(
    _ text: borrowing Span<UInt8>, after position: Int, skipsParticle: Bool = true
  ) -> (Int, Int)? {
    guard
      UTF8Text.byte(text, position) == UInt8(ascii: " ")
        || UTF8Text.byte(text, position) == UInt8(ascii: "-")
    else { return nil }
    let start = position + 1
    let end = UTF8Text.wordEnd(text, at: start)
    guard end > start else { return nil }
    let isParticle =
      end - start <= 3
      && Vocabulary.shared.classes(of: text, from: start, to: end).contains(.particle)
    if isParticle {
      return skipsParticle ? nextWord(text, after: end, skipsParticle: false) : (start, end)
    }
    return skipsParticle || isMonth(text, start, end) ? (start, end) : nil
  }

  private static func isMonth(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start >= 3
      && Vocabulary.shared.classes(of: text, from: start, to: end).contains(.month)
  }
}
