/// Dates of birth: a date with a word of birth near.
///
/// Any other date is settled as harmless.
enum BirthDateDetector {
  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let start = sighting.position
    guard sighting.run.firstEnd - start <= 4 else {
      return nil
    }
    let numeric = sighting.run.groups >= 3 ? DateShape.end(text, at: start) : nil
    guard let range = numeric.map({ start..<$0 }) ?? DateShape.wordedRange(text, at: start),
      UTF8Text.isFree(text, after: range.upperBound, digitsOnly: true)
        || UTF8Text.byte(text, range.upperBound) == UInt8(ascii: "T")
    else { return nil }
    if isBirth(text, range, &sighting) { return Finding(kind: .dateOfBirth, range: range) }
    // `20-00-00` under a sort code's word is none of ours to settle.
    if numeric != nil, sighting.run.length(0) == 2,
      sighting.before(text).nearest.contains(.sortCode)
    {
      return nil
    }
    sighting.isHarmless = true
    sighting.resume = max(sighting.resume, range.upperBound)
    return nil
  }

  private static func isBirth(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ sighting: inout Sighting
  ) -> Bool {
    if sighting.before(text).nearest.contains(.birth) { return true }
    return sighting.after(text, range.upperBound).nearest.contains(.birth)
      && sighting.after(text, range.upperBound).distance <= nearCharactersMax
  }

  /// How far behind a date its word may stand: `1980-05-17 (date of birth)`.
  private static let nearCharactersMax = 11
}
