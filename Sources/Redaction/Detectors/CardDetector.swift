import PaymentNumbers
import Serialization

/// Card numbers: 12 to 19 digits in any grouping that pass Luhn and an issuer's range.
///
/// The longest end that passes wins. A word for a card within reach stands in for the range of 14
/// to 19 digits that begin with 3 to 6, never for Luhn.
enum CardDetector {
  static let digitsMin = 12
  private static let digitsMax = 19
  private static let shortDigitsMax = 13
  private static let lengthsByWord: ClosedRange<Int> = 14...19

  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    guard canStart(text, sighting) else { return nil }
    if sighting.run.groups == 1, sighting.run.digits > digitsMax { return nil }
    var walk = Walk(at: sighting.position)
    var end: Int?
    while walk.advance(text) {
      guard walk.count >= digitsMin, walk.passesLuhn,
        UTF8Text.isFree(text, after: walk.position, digitsOnly: true)
      else { continue }
      if walk.isRegular || !isFlanked(text, walk, sighting), isCard(text, walk, &sighting) {
        end = walk.position
      }
    }
    // `order number 622-2832516-4659358`
    if sighting.run.isShaped(3, 7, 7), sighting.before(text).nearest.contains(.identifier) {
      return nil
    }
    guard let end, !isInHexIdentifier(text, sighting.position, end) else { return nil }
    return Finding(kind: .card, range: sighting.position..<end)
  }

  /// Whether the digits here may be a number's first: no sign of an E.164 number, no decimal, no
  /// group of a longer number.
  private static func canStart(_ text: borrowing Span<UInt8>, _ sighting: Sighting) -> Bool {
    switch UTF8Text.byte(text, sighting.position - 1) {
    case UInt8(ascii: "+"): false
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ","):
      !UTF8Text.isDigit(text, sighting.position - 2)
    default: true
    }
  }

  /// Whether more groups of digits stand around, a space away: in a row of numbers only a regular
  /// grouping makes a card.
  private static func isFlanked(
    _ text: borrowing Span<UInt8>, _ walk: Walk, _ sighting: Sighting
  ) -> Bool {
    isSpacedDigit(text, sighting.position - 1, sighting.position - 2)
      || isSpacedDigit(text, walk.position, walk.position + 1)
  }

  private static func isSpacedDigit(
    _ text: borrowing Span<UInt8>, _ space: Int, _ digit: Int
  ) -> Bool {
    UTF8Text.byte(text, space) == UInt8(ascii: " ") && UTF8Text.isDigit(text, digit)
  }

  private static func isCard(
    _ text: borrowing Span<UInt8>, _ walk: Walk, _ sighting: inout Sighting
  ) -> Bool {
    let isRanged = IssuerRanges.lengths(firstSix: walk.firstSix) & 1 << UInt32(walk.count) != 0
    // Numbers of 12 and 13 digits are rarer than accounts, orders and phones of that length.
    if isRanged, walk.count > shortDigitsMax { return true }
    if isRanged, walk.groups == 1 {
      return sighting.before(text).nearest.isDisjoint(with: [.account, .bank, .identifier, .phone])
    }
    guard lengthsByWord.contains(walk.count) || isRanged, (3...6).contains(walk.firstDigit) else {
      return false
    }
    return sighting.before(text).nearest.contains(.card)
  }

  /// Whether the range is the tail of a UUID or of another token with hexadecimal letters.
  private static func isInHexIdentifier(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard UTF8Text.byte(text, start - 1) == UInt8(ascii: "-") else { return false }
    var index = start - 1
    var hasDigit = false
    while index > 0, start - index < 32 {
      let byte = text[index - 1]
      guard ASCII.isHex(byte) || byte == UInt8(ascii: "-") else { break }
      hasDigit = hasDigit || ASCII.isDigit(byte)
      index -= 1
    }
    return hasDigit
  }

  /// A walk over digits and separators, with both of Luhn's sums kept as it goes.
  private struct Walk {
    private(set) var position: Int
    private(set) var count = 0
    private(set) var groups = 0
    private(set) var firstSix: UInt32 = 0
    private(set) var firstDigit = 0
    /// Luhn's sum if digits at even places are doubled, and at odd ones.
    private var evenDoubled = 0
    private var oddDoubled = 0
    private var lastJoint = NumberRun.Joint.none
    /// The lengths of the shortest and the longest group but the last.
    private var shortest = Int.max
    private var longest = 0
    private var lastLength = 0

    init(at position: Int) { self.position = position }

    var passesLuhn: Bool {
      (count.isMultiple(of: 2) ? evenDoubled : oddDoubled).isMultiple(of: 10)
    }

    /// Whether all groups but the last are equally long, or have four digits and more.
    var isRegular: Bool { shortest == longest || shortest >= 4 }

    /// Takes the next group; false where the number cannot go on.
    mutating func advance(_ text: borrowing Span<UInt8>) -> Bool {
      if groups > 0 {
        let (joint, width) = Self.joint(text, at: position)
        guard joint.rawValue >= 1, joint.rawValue <= NumberRun.Joint.pair.rawValue,
          UTF8Text.isDigit(text, position + width)
        else { return false }
        // A date after a number is not its last groups.
        if joint == .space, DateShape.end(text, at: position + width) != nil { return false }
        lastJoint = joint
        position += width
        shortest = min(shortest, lastLength)
        longest = max(longest, lastLength)
      }
      let groupStart = position
      while position < text.count, ASCII.isDigit(text[position]) {
        guard count < digitsMax else { return false }
        take(Int(text[position] - 0x30))
        position += 1
      }
      groups += 1
      lastLength = position - groupStart
      // `4500.00 1500.00`: two digits between a point and a space, or behind one group, are cents.
      let goesOn =
        UTF8Text.byte(text, position) == UInt8(ascii: " ")
        && UTF8Text.isDigit(text, position + 1)
      let isCents =
        lastJoint == .dot && lastLength == 2 && (goesOn || groups == 2 && count > digitsMin + 1)
      return !isCents
    }

    /// As in any number, or the end of a line in a printed number.
    private static func joint(
      _ text: borrowing Span<UInt8>, at position: Int
    ) -> (NumberRun.Joint, Int) {
      var width = 0
      while width < 2, isLineEnd(UTF8Text.byte(text, position + width)) { width += 1 }
      return width > 0 ? (.space, width) : NumberRun.joint(text, at: position)
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func take(_ digit: Int) {
      let doubled = digit > 4 ? 2 * digit - 9 : 2 * digit
      if count.isMultiple(of: 2) {
        evenDoubled += doubled
        oddDoubled += digit
      } else {
        evenDoubled += digit
        oddDoubled += doubled
      }
      if count == 0 { firstDigit = digit }
      if count < 6 { firstSix = firstSix * 10 + UInt32(digit) }
      count += 1
    }
  }
}
