/// The names of streets, walked forwards or backwards from a house number.
enum StreetName {
  private static let wordsMax = 6

  // MARK: Forwards

  /// The end of the street whose house number ends at an index, or nil.
  static func end(_ text: borrowing Span<UInt8>, after number: Int) -> Int? {
    var position = number
    if UTF8Text.byte(text, position) == UInt8(ascii: ",") { position += 1 }
    guard UTF8Text.byte(text, position) == UInt8(ascii: " ") else { return nil }
    position += 1
    guard let first = Word(text, at: position) else { return nil }
    if first.classes.contains(.unit), !first.isCapital, first.end - position == 3,
      UTF8Text.byte(text, first.end) == UInt8(ascii: " "),
      let second = Word(text, at: first.end + 1), second.isStreetBefore
    {
      return nameEnd(text, after: second.end)
    }
    if first.isStreetBefore || first.isStreetBehindNumber(text),
      let end = nameEnd(text, after: first.end)
    {
      return end
    }
    guard first.isCapital || first.isOrdinal, first.classes.isDisjoint(with: .measure)
    else { return nil }
    return typeEnd(text, from: first)
  }

  /// `Old Mill Road`: capitalised words, the last of them a type, and perhaps a direction.
  private static func typeEnd(_ text: borrowing Span<UInt8>, from first: Word) -> Int? {
    var word = first
    var end: Int?
    for count in 1...wordsMax {
      if count > 1, word.classes.contains(.streetAfter), word.isCapital { end = word.end }
      var next = word.end
      let isAbbreviation = word.end - word.start <= 4 && UTF8Text.byte(text, next) == 0x2E
      if isAbbreviation {
        if end == word.end, UTF8Text.byte(text, next + 1) != 0x20 { break }
        next += 1
      }
      guard UTF8Text.byte(text, next) == UInt8(ascii: " "), let later = Word(text, at: next + 1),
        later.isCapital || later.isOrdinal || later.classes.contains(.particle),
        !(isAbbreviation && end != nil)
      else { break }
      // After the type only a direction or another type goes on: `Mill Road North`.
      if end != nil, !later.classes.contains(.streetAfter) {
        return later.isDirection(text) ? later.end : end
      }
      word = later
    }
    return end
  }

  /// `de la Paix`: particles and capitalised words behind a type.
  private static func nameEnd(_ text: borrowing Span<UInt8>, after type: Int) -> Int? {
    var position = type
    var end: Int?
    for _ in 0..<wordsMax {
      if UTF8Text.byte(text, position) == UInt8(ascii: ".") { position += 1 }
      let mark = UTF8Text.byte(text, position)
      guard mark == UInt8(ascii: " ") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: "-"),
        let word = Word(text, at: position + 1)
      else { break }
      guard word.isCapital || word.classes.contains(.particle),
        end == nil || !word.classes.contains(.unit)
      else { break }
      // A sentence may go on with a capital only after a full stop: one name, one more word.
      if word.isCapital { end = word.end }
      position = word.end
    }
    return end
  }

  /// The end of up to four capitalised words behind a house number that name no type, and whether
  /// the last of them is an everyday word for a street.
  static func weakEnd(_ text: borrowing Span<UInt8>, after number: Int) -> (Int, Bool)? {
    guard UTF8Text.byte(text, number) == UInt8(ascii: " ") else { return nil }
    var position = number + 1
    var words = 0
    var typed: Int?
    while words < weakWordsMax, let word = Word(text, at: position), word.isCapital,
      word.classes.isDisjoint(with: noStreet)
    {
      words += 1
      position = word.end
      if words > 1, word.classes.contains(.streetWeak) { typed = position }
      guard UTF8Text.byte(text, position) == UInt8(ascii: " ") else { break }
      position += 1
    }
    if let typed { return (typed, true) }
    if words > 0, UTF8Text.byte(text, position - 1) == UInt8(ascii: " ") { position -= 1 }
    return words > 0 ? (position, false) : nil
  }

  private static let weakWordsMax = 4

  /// What no street is called: what is counted, billed or dated.
  private static let noStreet: WordClass = [
    .noName, .measure, .month, .identifier, .card, .version, .legalForm, .unit,
  ]

  // MARK: Backwards

  /// The start of up to three capitalised words before a house number.
  static func weakStart(_ text: borrowing Span<UInt8>, before number: Int) -> Int? {
    var end = number - 1
    var start: Int?
    for _ in 0..<weakWordsMax - 1 {
      guard let word = Word(text, before: end), word.classes.isDisjoint(with: noStreet) else {
        break
      }
      if word.isCapital {
        guard word.end - word.start > 2 else { break }
        start = word.start
      } else if !word.classes.contains(.particle) {
        break
      }
      let mark = UTF8Text.byte(text, word.start - 1)
      guard mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-") else { break }
      end = word.start - 1
    }
    return start
  }

  /// The start of the street whose house number starts at an index, or nil.
  static func start(_ text: borrowing Span<UInt8>, before number: Int) -> Int? {
    var end = houseMarkStart(text, before: number - 1)
    if UTF8Text.byte(text, end - 1) == UInt8(ascii: ",") { end -= 1 }
    let mark = UTF8Text.byte(text, end - 1)
    if mark == UInt8(ascii: ".") { end -= 1 }
    guard let last = Word(text, before: end), !last.classes.contains(.measure) else { return nil }
    if last.classes.contains(.postBox), end == number - 1, let start = boxStart(text, last) {
      return start
    }
    if last.isCapital, last.hasStreetEnding(text) {
      return compoundStart(text, last)
    }
    if mark == UInt8(ascii: "."), !last.isCapital { return nil }
    guard last.isCapital, last.classes.isDisjoint(with: [.noName, .month]) else { return nil }
    return typeStart(text, from: last)
  }

  /// Where `д.`, `дом`, `nº` before a number starts, without the space before; else the index.
  private static func houseMarkStart(_ text: borrowing Span<UInt8>, before end: Int) -> Int {
    var wordEnd = end
    if UTF8Text.byte(text, wordEnd - 1) == UInt8(ascii: ".") { wordEnd -= 1 }
    for mark in houseMarks {
      let start = wordEnd - mark.count
      if UTF8Text.matches(text, mark, at: start),
        UTF8Text.byte(text, start - 1) == UInt8(ascii: " ")
      {
        return start - 1
      }
    }
    return end
  }

  private static let houseMarks: [[UInt8]] = [
    "д", "дом", "no", "nº", "n°", "nr", "num", "núm", "#",
  ].map { Array($0.utf8) }

  /// `Calle Mayor`, walking back to the type.
  private static func typeStart(_ text: borrowing Span<UInt8>, from last: Word) -> Int? {
    var word = last
    for count in 1...wordsMax {
      if count > 1, word.isStreetBefore { return word.start }
      guard word.isCapital || word.classes.contains(.particle) else { return nil }
      var end = word.start
      switch UTF8Text.byte(text, end - 1) {
      case UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "-"): end -= 1
      default: return nil
      }
      if UTF8Text.byte(text, end - 1) == UInt8(ascii: ".") { end -= 1 }
      guard let earlier = Word(text, before: end) else { return nil }
      word = earlier
    }
    return nil
  }

  /// `Kärntner Straße`, `Große Elbstraße`: one capitalised word may stand before the type.
  private static func compoundStart(_ text: borrowing Span<UInt8>, _ last: Word) -> Int {
    let isWhole = last.end - last.start <= 8
    guard isWhole,
      UTF8Text.byte(text, last.start - 1) == UInt8(ascii: " ")
        || UTF8Text.byte(text, last.start - 1) == UInt8(ascii: "-"),
      let earlier = Word(text, before: last.start - 1), earlier.isCapital,
      earlier.classes.isDisjoint(with: .noName)
    else { return last.start }
    return earlier.start
  }

  /// `PO Box`, `P.O. Box`, `Postfach`: a bare `box` is a parcel.
  private static func boxStart(_ text: borrowing Span<UInt8>, _ last: Word) -> Int? {
    guard last.end - last.start == 3 || last.end - last.start == 2 || !last.isCapital else {
      return last.start
    }
    if last.end - last.start == 2 { return last.isAllCapitals(text) ? last.start : nil }
    if last.end - last.start > 3 { return last.start }
    var end = last.start
    guard UTF8Text.byte(text, end - 1) == UInt8(ascii: " ") else { return nil }
    end -= 1
    for candidate in boxHeads {
      let start = end - candidate.count
      if UTF8Text.matches(text, candidate, at: start), !UTF8Text.touchesBefore(text, start) {
        return start
      }
    }
    return nil
  }

  private static let boxHeads: [[UInt8]] = [
    Array("po".utf8), Array("p.o.".utf8), Array("p. o.".utf8), Array("post office".utf8),
  ]
}
