import Serialization

/// National identity, insurance, tax and passport numbers beside their word, and those that have a
/// form of their own: Italy's fiscal code, Brazil's CPF, a British number in spaced pairs.
///
///     NIE X9613851N · pesel: 44051401458 · NINO PR 12 36 12 C · tax ID 12 345 678 901
///     RSSMRA85T10A562S · 123.456.789-09
enum NationalNumberDetector {
  static let digitsMin = 2
  private static let numberDigitsMin = 5
  private static let characters: ClosedRange<Int> = 7...18
  private static let headLettersMax = 6

  /// Scans from a run of digits, which letters may touch.
  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    guard sighting.isTouched || sighting.run.digits >= numberDigitsMin else { return nil }
    if let end = brazilianEnd(text, sighting) {
      return Finding(kind: .ssn, range: sighting.position..<end)
    }
    let start = headStart(text, before: sighting.position)
    guard !UTF8Text.touchesBefore(text, start), !isJoined(text, before: start) else { return nil }
    if start == sighting.position - headLettersMax, let end = italianEnd(text, at: start) {
      return Finding(kind: .ssn, range: start..<end)
    }
    if let end = britishEnd(text, at: start) { return Finding(kind: .ssn, range: start..<end) }
    guard let end = end(text, from: start), !isDecimal(text, end) else { return nil }
    let context =
      start == sighting.position ? sighting.before(text) : Context.before(text, start)
    var isNamed = names(context)
    if !isNamed, sighting.isTouched, context.nearest.isEmpty {
      isNamed = Context.after(text, end).nearest.contains(.nationalID)
    }
    return isNamed ? Finding(kind: .ssn, range: start..<end) : nil
  }

  /// Whether the words before a number name it: a word of its own, or `tax` and `ID`.
  private static func names(_ context: Context) -> Bool {
    context.nearest.contains(.nationalID)
      || context.adjacent.contains(.number)
        && !context.nearest.isDisjoint(with: [.tax, .ssn, .itin])
  }

  /// Where the letters start that touch a number, or stand a space before its digits.
  private static func headStart(_ text: borrowing Span<UInt8>, before digits: Int) -> Int {
    var start = digits
    while digits - start < headLettersMax, ASCII.isLetter(UTF8Text.byte(text, start - 1)) {
      start -= 1
    }
    if start < digits { return start }
    // `PR 12 36 12 C`
    let isSpacedHead =
      UTF8Text.byte(text, digits - 1) == UInt8(ascii: " ")
      && UTF8Text.byte(text, digits - 2) &- 0x41 < 26
      && UTF8Text.byte(text, digits - 3) &- 0x41 < 26
      && !UTF8Text.touchesBefore(text, digits - 3) && UTF8Text.isDigit(text, digits + 1)
      && UTF8Text.byte(text, digits + 2) == UInt8(ascii: " ")
    // `ID 12 345 678 901`: a word.
    let isWord =
      isSpacedHead
      && !Vocabulary.shared.classes(of: text, from: max(0, digits - 3), to: digits - 1).isEmpty
    return isSpacedHead && !isWord ? digits - 3 : digits
  }

  private static func isJoined(_ text: borrowing Span<UInt8>, before start: Int) -> Bool {
    let mark = UTF8Text.byte(text, start - 1)
    return (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "."))
      && UTF8Text.isAlphanumeric(text, start - 2)
  }

  private static func isDecimal(_ text: borrowing Span<UInt8>, _ end: Int) -> Bool {
    UTF8Text.byte(text, end) == UInt8(ascii: ",") && UTF8Text.isDigit(text, end + 1)
  }

  /// The end of letters and digits with one separator between groups; nil if there are too few or
  /// too many.
  private static func end(_ text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var position = start
    var count = 0
    var digits = 0
    while count <= characters.upperBound {
      if UTF8Text.isAlphanumeric(text, position) {
        if UTF8Text.isDigit(text, position) { digits += 1 }
        count += 1
        position += 1
        continue
      }
      let next = position + 1
      guard isSeparator(UTF8Text.byte(text, position)), UTF8Text.isAlphanumeric(text, next) else {
        break
      }
      // Behind a space only digits go on, or one last capital: `56 C`.
      let isLast = ASCII.isLetter(text[next]) && !UTF8Text.isAlphanumeric(text, next + 1)
      guard UTF8Text.isDigit(text, next) || isLast && text[next] < 0x60 else { break }
      if DateShape.end(text, at: next) != nil { break }
      position = next
    }
    guard characters.contains(count), digits >= numberDigitsMin,
      UTF8Text.isFree(text, after: position)
    else { return nil }
    return position
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "/")
  }

  // MARK: Forms

  /// `PR 12 36 12 C` (HMRC NIM39110): in spaced pairs it is nothing else.
  private static func britishEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    let form = britishForm
    for offset in form.indices {
      let byte = UTF8Text.byte(text, start + offset)
      let kind = form[offset]
      let fits =
        switch kind {
        case UInt8(ascii: "n"): ASCII.isDigit(byte)
        case UInt8(ascii: "s"): byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "D")
        case UInt8(ascii: "a"): byte &- 0x41 < 26
        default: byte == kind
        }
      guard fits else { return nil }
    }
    return UTF8Text.touchesAfter(text, start + form.count) ? nil : start + form.count
  }

  /// `LLLLLLNNLNNLNNNL`, the month one of twelve letters (Decreto 23 dicembre 1976).
  private static func italianEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    let form = italianForm
    for offset in form.indices {
      let byte = UTF8Text.byte(text, start + offset)
      let kind = form[offset]
      let fits =
        switch kind {
        case UInt8(ascii: "n"): ASCII.isDigit(byte)
        case UInt8(ascii: "m"): months.contains(byte | 0x20)
        default: ASCII.isLetter(byte)
        }
      guard fits else { return nil }
    }
    let end = start + form.count
    return UTF8Text.touchesAfter(text, end) ? nil : end
  }

  private static let britishForm = Array("aa nn nn nn s".utf8)
  private static let italianForm = Array("aaaaaannmnnannna".utf8)
  private static let months = Array("abcdehlmprst".utf8)

  /// `NNN.NNN.NNN-NN` with both of its check digits.
  private static func brazilianEnd(
    _ text: borrowing Span<UInt8>, _ sighting: Sighting
  ) -> Int? {
    let run = sighting.run
    guard run.groups >= 4, run.isShaped(3, 3, 3), run.length(3) == 2, run.joint(0) == .dot,
      run.joint(1) == .dot, run.joint(2) == .dash, !sighting.isTouched, !sighting.isJoined
    else { return nil }
    let end = run.end(of: 3)
    guard UTF8Text.isFree(text, after: end) else { return nil }
    var sums = (0, 0)
    var place = 0
    var checks = (0, 0)
    for index in run.start..<end where ASCII.isDigit(text[index]) {
      let digit = Int(text[index] - 0x30)
      if place < 9 { sums.0 += digit * (10 - place) }
      if place < 10 { sums.1 += digit * (11 - place) }
      if place == 9 { checks.0 = digit }
      if place == 10 { checks.1 = digit }
      place += 1
    }
    let isValid =
      sums.0 * 10 % 11 % 10 == checks.0 && sums.1 * 10 % 11 % 10 == checks.1
    return isValid ? end : nil
  }
}
