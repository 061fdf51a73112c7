import Serialization

/// Street addresses in prose, found from the house number.
///
///     12 Old Mill Road, Apt 4, Austin, TX 78701     number, name, type
///     12 bis rue de la Paix                         number, type, name
///     Via Roma 3 · ul. Długa 5                      type, name, number
///     Hauptstraße 5                                 type as the end of a word, number
///     PO Box 123
///     12 Stony Point, Leeds LS1 4AP                 no type, proven by its postcode
enum AddressDetector {
  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let digits = sighting.run.length(0)
    guard digits <= houseDigitsMax else { return nil }
    if let number = HouseNumber(text, sighting) {
      if let end = StreetName.end(text, after: number.end) {
        return finding(text, sighting.position..<end)
      }
      if let end = weakEnd(text, after: number.end, &sighting) {
        return Finding(kind: .address, range: sighting.position..<end)
      }
    }
    guard UTF8Text.byte(text, sighting.position - 1) == UInt8(ascii: " "), sighting.position >= 5
    else { return nil }
    let end = HouseNumber.end(text, at: sighting.run.firstEnd)
    guard UTF8Text.isFree(text, after: end) else { return nil }
    if let start = StreetName.start(text, before: sighting.position) {
      return finding(text, start..<end)
    }
    // `Kloboukova 93, 700 11 Janovice`: no type, but a postcode and a city behind.
    guard let start = StreetName.weakStart(text, before: sighting.position),
      let proven = AddressTail.provenEnd(text, after: end, allowsUnit: false)
    else { return nil }
    return Finding(kind: .address, range: start..<proven)
  }

  /// The end of an address whose street has no type that says so: a flat behind an everyday word
  /// for a street, a postcode, or a word for a delivery in front proves it.
  private static func weakEnd(
    _ text: borrowing Span<UInt8>, after number: Int, _ sighting: inout Sighting
  ) -> Int? {
    guard let (street, hasType) = StreetName.weakEnd(text, after: number) else { return nil }
    if let end = AddressTail.provenEnd(text, after: street, allowsUnit: hasType) { return end }
    guard hasType, sighting.before(text).all.contains(.mailing) else { return nil }
    // `to 625 Michelle Lakes`, `at 16 Stony Point`
    let before = UTF8Text.wordStart(text, before: sighting.position - 1)
    let preposition = Vocabulary.shared.classes(
      of: text, from: before, to: max(before, sighting.position - 1))
    return preposition.isDisjoint(with: [.agent, .at]) ? nil : street
  }

  static let houseDigitsMax = 5

  private static func finding(_ text: borrowing Span<UInt8>, _ street: Range<Int>) -> Finding {
    Finding(
      kind: .address,
      range: street.lowerBound..<AddressTail.end(text, after: street.upperBound))
  }

  /// A house number in front of a street: `12`, `12a`, `12-14`, `12 bis`.
  struct HouseNumber {
    let end: Int

    init?(_ text: borrowing Span<UInt8>, _ sighting: Sighting) {
      let before = UTF8Text.byte(text, sighting.position - 1)
      guard before != UInt8(ascii: "$"), before != UInt8(ascii: "#") else { return nil }
      end = Self.end(text, at: sighting.run.firstEnd)
    }

    /// The end of a number whose digits end at an index: a letter or a second number may follow.
    static func end(_ text: borrowing Span<UInt8>, at digitsEnd: Int) -> Int {
      var end = digitsEnd
      if ASCII.isLetter(UTF8Text.byte(text, end)), !UTF8Text.touchesAfter(text, end + 1) {
        end += 1
      } else if UTF8Text.byte(text, end) == UInt8(ascii: "-")
        || UTF8Text.byte(text, end) == UInt8(ascii: "/"), UTF8Text.isDigit(text, end + 1)
      {
        end += 1
        while end - digitsEnd < 5, UTF8Text.isDigit(text, end) { end += 1 }
      }
      return end
    }
  }
}
