/// What follows a street and belongs to its address: a flat, and a city with its postcode.
///
/// A city without a postcode stays: behind a street it could be any capitalised word.
enum AddressTail {
  private static let cityWordsMax = 4
  /// Spaces and line ends between two parts of an address.
  private static let spacesMax = 3

  static func end(_ text: borrowing Span<UInt8>, after street: Int) -> Int {
    // The point of an abbreviated type: `Main St., Springfield`.
    let isAbbreviated =
      UTF8Text.byte(text, street) == UInt8(ascii: ".")
      && UTF8Text.byte(text, street + 1) == UInt8(ascii: ",")
    let name = isAbbreviated ? street + 1 : street
    let unit = unitsEnd(text, after: name) ?? name
    return placeEnd(text, after: unit) ?? (unit > name ? unit : street)
  }

  /// The end of what proves that capitalised words behind or before a number are a street: a
  /// postcode with its city, or a flat.
  static func provenEnd(
    _ text: borrowing Span<UInt8>, after street: Int, allowsUnit: Bool
  ) -> Int? {
    let unit = allowsUnit ? unitsEnd(text, after: street) : nil
    let name = unit ?? street
    if let place = placeEnd(text, after: name), isProof(text, name..<place) { return place }
    return unit
  }

  /// Whether a place has a postcode that is no year and no amount, and a city that is no word of
  /// billing.
  private static func isProof(_ text: borrowing Span<UInt8>, _ place: Range<Int>) -> Bool {
    var hasCode = false
    var hasCity = false
    var index = place.lowerBound
    while index < place.upperBound {
      if UTF8Text.isDigit(text, index) {
        let start = index
        while index < place.upperBound, UTF8Text.isDigit(text, index) { index += 1 }
        let isYear = index - start == 4 && (text[start] == 0x31 || text[start] == 0x32)
        hasCode = hasCode || !isYear
      } else if UTF8Text.isCapital(text, at: index) {
        let end = UTF8Text.wordEnd(text, at: index)
        let classes = Vocabulary.shared.classes(of: text, from: index, to: end)
        // `IN` is a state, `May` no city.
        let words: WordClass = [.noName, .identifier, .measure, .month, .card]
        let isNew = UTF8Text.matches(text, Self.newWord, at: index)  // `New Brenton`
        if end - index > 2, !isNew, !classes.isDisjoint(with: words) { return false }
        let isShouted = UTF8Text.isCapital(text, at: UTF8Text.letterEnd(text, at: index) ?? end)
        hasCity = hasCity || end - index > 2 && !isShouted
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return hasCode && hasCity
  }

  /// The end of up to three units: `, Edif. 904, Depto. 061`.
  private static func unitsEnd(_ text: borrowing Span<UInt8>, after end: Int) -> Int? {
    var last: Int?
    for _ in 0..<unitsMax {
      guard let next = unitEnd(text, after: last ?? end) else { break }
      last = next
    }
    return last
  }

  private static let unitsMax = 3
  private static let newWord = Array("new ".utf8)

  /// `, Apt 4B`, ` Suite 500`, `, #12`.
  private static func unitEnd(_ text: borrowing Span<UInt8>, after end: Int) -> Int? {
    var position = skipComma(text, end)
    guard position > end else { return nil }
    if UTF8Text.byte(text, position) == UInt8(ascii: "#") {
      position += 1
    } else {
      let wordEnd = UTF8Text.wordEnd(text, at: position)
      guard Vocabulary.shared.classes(of: text, from: position, to: wordEnd).contains(.unit) else {
        return nil
      }
      position = wordEnd
      if UTF8Text.byte(text, position) == UInt8(ascii: ".") { position += 1 }
      guard UTF8Text.byte(text, position) == UInt8(ascii: " ") else { return nil }
      position += 1
    }
    let value = position
    while position - value < 6, UTF8Text.isAlphanumeric(text, position) { position += 1 }
    let isValue = position > value && position - value < 6
    return isValue && (UTF8Text.isDigit(text, value) || position - value == 1) ? position : nil
  }

  /// `, Austin, TX 78701-1234`, `, Leeds LS1 4AP`, `, 20095 Hamburg`.
  private static func placeEnd(_ text: borrowing Span<UInt8>, after end: Int) -> Int? {
    var position = skipComma(text, end)
    guard position > end else { return nil }
    if let code = postcodeEnd(text, at: position) {
      let city = wordsEnd(text, at: code + 1)
      return UTF8Text.byte(text, code) == UInt8(ascii: " ") && city > code + 1 ? city : code
    }
    position = wordsEnd(text, at: position)
    for _ in 0..<2 {
      let next = skipComma(text, position)
      guard next > position else { return nil }
      if let code = postcodeEnd(text, at: next) { return code }
      let region = wordsEnd(text, at: next)
      guard region > next else { return nil }
      if let code = postcodeInside(text, next, region) { return code }
      position = region
    }
    let next = skipComma(text, position)
    return next > position ? postcodeEnd(text, at: next) : nil
  }

  /// A British postcode's first half looks like a word: `LS1 4AP`.
  private static func postcodeInside(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    UTF8Text.isDigit(text, end) ? britishEnd(text, at: start) : nil
  }

  private static func skipComma(_ text: borrowing Span<UInt8>, _ end: Int) -> Int {
    var position = end
    let isSpaced =
      UTF8Text.byte(text, end) == UInt8(ascii: " ")
      && UTF8Text.byte(text, end + 1) == UInt8(ascii: ",")
    if isSpaced { position += 1 }
    let mark = UTF8Text.byte(text, position)
    if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") { position += 1 }
    let spaces = position
    while position - spaces < spacesMax, isSpace(UTF8Text.byte(text, position)) { position += 1 }
    return position > spaces ? position : end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The end of up to four capitalised words from an index (the index itself: none).
  private static func wordsEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int {
    var end = start
    var position = start
    for _ in 0..<cityWordsMax {
      guard UTF8Text.isCapital(text, at: position), britishEnd(text, at: position) == nil else {
        break
      }
      end = UTF8Text.wordEnd(text, at: position)
      let mark = UTF8Text.byte(text, end)
      guard mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-") else { break }
      position = end + 1
    }
    return end
  }

  /// Four to six digits, a ZIP+4, `1011 AB`, `LS1 4AP`.
  private static func postcodeEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    if let british = britishEnd(text, at: start) { return british }
    var end = start
    while end - start < 7, UTF8Text.isDigit(text, end) { end += 1 }
    if let hyphened = hyphenedEnd(text, start, end) { return hyphened }
    if let spaced = spacedEnd(text, start, end) { return spaced }
    guard (4...6).contains(end - start) else { return nil }
    if end - start == 5, UTF8Text.byte(text, end) == UInt8(ascii: "-") {
      var tail = end + 1
      while tail - end < 6, UTF8Text.isDigit(text, tail) { tail += 1 }
      if tail - end == 5 { end = tail }
    } else if end - start == 4, UTF8Text.byte(text, end) == UInt8(ascii: " "),
      UTF8Text.wordEnd(text, at: end + 1) == end + 3, UTF8Text.isCapital(text, at: end + 2)
    {
      end += 3
    }
    return UTF8Text.isFree(text, after: end) ? end : nil
  }

  /// `00-238`, `1100-148`, `01310-200`: three digits behind a hyphen.
  private static func hyphenedEnd(
    _ text: borrowing Span<UInt8>, _ start: Int, _ digitsEnd: Int
  ) -> Int? {
    guard [2, 4, 5].contains(digitsEnd - start),
      UTF8Text.byte(text, digitsEnd) == UInt8(ascii: "-")
    else { return nil }
    let end = digitsEnd + 4
    for index in digitsEnd + 1..<end where !UTF8Text.isDigit(text, index) { return nil }
    return UTF8Text.isDigit(text, end) || !UTF8Text.isFree(text, after: end) ? nil : end
  }

  /// `700 11`, before its city.
  private static func spacedEnd(
    _ text: borrowing Span<UInt8>, _ start: Int, _ digitsEnd: Int
  ) -> Int? {
    let end = digitsEnd + 3
    guard digitsEnd - start == 3, UTF8Text.byte(text, digitsEnd) == UInt8(ascii: " "),
      UTF8Text.isDigit(text, digitsEnd + 1), UTF8Text.isDigit(text, digitsEnd + 2),
      UTF8Text.byte(text, end) == UInt8(ascii: " "), UTF8Text.isCapital(text, at: end + 1)
    else { return nil }
    return end
  }

  /// The end of a Canadian postcode, `H1P 1G1`.
  private static func canadianEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    guard UTF8Text.byte(text, start) &- 0x41 < 26, UTF8Text.isDigit(text, start + 1),
      UTF8Text.byte(text, start + 2) &- 0x41 < 26
    else { return nil }
    let second = UTF8Text.byte(text, start + 3) == UInt8(ascii: " ") ? start + 4 : start + 3
    guard UTF8Text.isDigit(text, second), UTF8Text.byte(text, second + 1) &- 0x41 < 26,
      UTF8Text.isDigit(text, second + 2), !UTF8Text.touchesAfter(text, second + 3)
    else { return nil }
    return second + 3
  }

  private static func britishEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    if let canadian = canadianEnd(text, at: start) { return canadian }
    var position = start
    while position - start < 2, UTF8Text.byte(text, position) &- 0x41 < 26 { position += 1 }
    let letters = position
    guard letters > start, UTF8Text.isDigit(text, position) else { return nil }
    while position - letters < 2, UTF8Text.isAlphanumeric(text, position) { position += 1 }
    if UTF8Text.byte(text, position) == UInt8(ascii: " ") { position += 1 }
    guard UTF8Text.isDigit(text, position), UTF8Text.byte(text, position + 1) &- 0x41 < 26,
      UTF8Text.byte(text, position + 2) &- 0x41 < 26, !UTF8Text.touchesAfter(text, position + 3)
    else { return nil }
    return position + 3
  }
}
