import Serialization

/// The masks that follow a value's words: `J***n D***e`, `j***e@e***e.c***m`.
enum WordMask {
  private static let star = UInt8(ascii: "*")
  private static let starsMin = 3
  /// Longer top-level labels say more than the country or the trade.
  private static let topLettersMax = 8

  /// Per word, first and last letter around max(3, length − 1) stars; one or two letters: `***`.
  ///
  /// Letters are Unicode scalars; what is between words stays one space.
  static func words(of value: Span<UInt8>) -> String {
    var masked = String.UnicodeScalarView()
    for word in scalars(of: value).split(whereSeparator: { $0.properties.isWhitespace }) {
      if !masked.isEmpty { masked.append(" ") }
      if isMask(word) {
        masked.append(contentsOf: word)
      } else {
        append(word, stars: max(starsMin, word.count - 1), to: &masked)
      }
    }
    return String(masked)
  }

  /// Per word, the first letter and three stars: `J*** D***`; one or two letters: `***`.
  static func initials(of value: Span<UInt8>) -> String {
    let words = scalars(of: value).split(whereSeparator: { $0.properties.isWhitespace })
    return words.map { word in
      if isMask(word) { return String(String.UnicodeScalarView(word)) }
      guard word.count > 2, let first = word.first, !isDigit(first) else {
        return MaskTemplate.hidden
      }
      return String(Character(first)) + MaskTemplate.hidden
    }.joined(separator: " ")
  }

  /// `j***e@e***e.c***m`: local part, domain and top-level label, each by its edges.
  static func emailEdges(of value: Span<UInt8>) -> String {
    guard let (local, domain, top) = parts(of: value) else { return MaskTemplate.hidden }
    var masked = String.UnicodeScalarView()
    append(local, stars: starsMin, to: &masked)
    masked.append("@")
    append(domain, stars: starsMin, to: &masked)
    masked.append(".")
    append(top, stars: starsMin, to: &masked)
    return String(masked)
  }

  /// `j***@***.com`: the first letter and the top-level label.
  static func emailLast(of value: Span<UInt8>) -> String {
    guard let (local, _, top) = parts(of: value), let first = local.first else {
      return MaskTemplate.hidden
    }
    let shown = top.count <= topLettersMax && top.allSatisfy { $0.properties.isAlphabetic }
    return String(Character(first)) + "***@***."
      + (shown ? String(String.UnicodeScalarView(top)) : MaskTemplate.hidden)
  }

  /// Whether every word of a text is already masked.
  static func isMask(_ value: Span<UInt8>) -> Bool {
    let words = scalars(of: value).split(whereSeparator: { $0 == " " })
    return !words.isEmpty && words.allSatisfy(isMask)
  }

  /// Whether a text has the form of a masked address of either style.
  static func isEmailMask(_ value: Span<UInt8>) -> Bool {
    let text = scalars(of: value)
    guard let at = text.firstIndex(of: "@"), let dot = text[at...].lastIndex(of: ".") else {
      return false
    }
    let local = text[..<at]
    let domain = text[(at + 1)..<dot]
    let top = text[(dot + 1)...]
    let isLast4 = local.dropFirst().elementsEqual("***".unicodeScalars) && isStars(domain)
    return isLast4 && top.count <= topLettersMax
      && top.allSatisfy { $0.properties.isAlphabetic || $0 == "*" }
      || isMask(local) && isMask(domain) && isMask(top)
  }

  private typealias Scalars = ArraySlice<Unicode.Scalar>

  private static func isStars(_ text: Scalars) -> Bool {
    text.count >= starsMin && text.allSatisfy { $0 == "*" }
  }

  /// A word of a mask: `***`, `J***`, or a character, three stars or more, a character.
  private static func isMask(_ word: Scalars) -> Bool {
    if let first = word.first, let last = word.last, isDigit(first) || isDigit(last) {
      return false
    }
    return isStars(word) || word.count == starsMin + 1 && isStars(word.dropFirst())
      || word.count >= starsMin + 2 && isStars(word.dropFirst().dropLast())
  }

  /// A digit is of a number, not of a name: `4111 1111 …` would show two of each group.
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }

  private static func parts(
    of value: Span<UInt8>
  ) -> (local: Scalars, domain: Scalars, top: Scalars)? {
    let text = scalars(of: value)
    guard let at = text.lastIndex(of: "@"), let dot = text[at...].lastIndex(of: "."),
      at > text.startIndex, dot > at + 1, dot + 1 < text.endIndex
    else { return nil }
    return (text[..<at], text[(at + 1)..<dot], text[(dot + 1)...])
  }

  private static func append(
    _ word: Scalars, stars: Int, to masked: inout String.UnicodeScalarView
  ) {
    guard word.count > 2, let first = word.first, let last = word.last, !isDigit(first),
      !isDigit(last)
    else {
      masked.append(contentsOf: MaskTemplate.hidden.unicodeScalars)
      return
    }
    masked.append(first)
    for _ in 0..<stars { masked.append("*") }
    masked.append(last)
  }

  private static func scalars(of value: Span<UInt8>) -> Scalars {
    var bytes: [UInt8] = []
    for index in value.indices { bytes.append(value[index]) }
    return Scalars(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}
