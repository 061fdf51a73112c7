import Serialization

/// Phone numbers: E.164 with `+` or `00`, national shapes with separators, and bare digits beside a
/// word for a phone.
///
/// Dates are settled before phones are looked for; amounts, versions and identifiers have other
/// shapes, and a word such as *order* right before a number takes it away.
enum PhoneDetector {
  static let digitsMin = 7
  /// The digits of a national number with a trunk 0 in front.
  private static let trunkDigits: ClosedRange<Int> = 9...13
  private static let bracketedDigits: ClosedRange<Int> = 9...13
  /// How near another kind's word must stand to claim a number of a phone's shape.
  private static let claimCharactersMax = 9
  /// How near a verb of calling must stand to a number of eight or nine digits: `call 65836374`.
  private static let callCharactersMax = 6
  private static let others: WordClass = [
    .identifier, .tax, .ssn, .itin, .account, .bank, .routing, .sortCode,
  ]

  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    guard sighting.run.firstEnd - sighting.position < NumberRun.groupDigitsMax
    else { return nil }
    if sighting.isTouched, !touchesPhoneWord(text, sighting.position) { return nil }
    var start = sighting.position
    if UTF8Text.byte(text, start - 1) == UInt8(ascii: "(") { start -= 1 }
    let hasPlus = UTF8Text.byte(text, start - 1) == UInt8(ascii: "+")
    if hasPlus {
      guard !UTF8Text.touchesBefore(text, start - 1) else { return nil }
      start -= 1
      if UTF8Text.byte(text, start - 1) == UInt8(ascii: "(") { start -= 1 }
    }
    guard
      let last = hasPlus || isDoubleZero(text, sighting)
        ? international(text, &sighting, hasPlus: hasPlus) : national(text, &sighting)
    else { return nil }
    let numberEnd = sighting.run.end(of: last)
    let end = extensionEnd(text, after: numberEnd)
    guard end > numberEnd || UTF8Text.isFree(text, after: numberEnd) else { return nil }
    return Finding(kind: .phone, range: start..<end)
  }

  /// `is415-555-0132`, `tel0171…`: people forget the space behind short words.
  private static func touchesPhoneWord(_ text: borrowing Span<UInt8>, _ position: Int) -> Bool {
    let start = UTF8Text.wordStart(text, before: position)
    guard start < position, !UTF8Text.isAlphanumeric(text, start - 1) else { return false }
    let classes = Vocabulary.shared.classes(of: text, from: start, to: position)
    return classes.contains(.phone) || position - start == 2 && text[start] & 0x60 == 0x60
  }

  private static func isDoubleZero(_ text: borrowing Span<UInt8>, _ sighting: Sighting) -> Bool {
    sighting.run.length(0) >= 2 && text[sighting.position] == UInt8(ascii: "0")
      && text[sighting.position + 1] == UInt8(ascii: "0")
  }

  // MARK: With a country code

  private static func international(
    _ text: borrowing Span<UInt8>, _ sighting: inout Sighting, hasPlus: Bool
  ) -> Int? {
    let run = sighting.run
    let leading = firstDigits(text, run, from: hasPlus ? 0 : 2)
    if !hasPlus {
      let isSaid =
        run.groups > 1 && !followsDigits(text, run.start)
        || !sighting.before(text).nearest.isDisjoint(with: [.phone])
      guard isSaid else { return nil }
    }
    guard let plan = CallingCodes.shared.digits(first: leading.0, second: leading.1) else {
      return nil
    }
    // `+44 (0)20 …`: the trunk 0 in brackets is written, not dialled.
    let hasTrunk = run.groups > 1 && run.joint(0) == .bracket && hasZero(text, run.start(of: 1))
    let extra = (hasPlus ? 0 : 2) + (hasTrunk ? 1 : 0)
    let accepted = plan.lowerBound + (hasPlus ? 0 : 2)...plan.upperBound + extra
    return lastGroup(text, run, within: accepted)
  }

  private static func hasZero(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    UTF8Text.byte(text, index) == UInt8(ascii: "0")
  }

  private static func firstDigits(
    _ text: borrowing Span<UInt8>, _ run: NumberRun, from skipped: Int
  ) -> (Int, Int) {
    var first: Int?
    var seen = 0
    for index in run.start..<min(run.end(of: run.groups - 1), run.start + 8)
    where ASCII.isDigit(text[index]) {
      seen += 1
      if seen <= skipped { continue }
      if let first { return (first, Int(text[index] - 0x30)) }
      first = Int(text[index] - 0x30)
    }
    return (first ?? 0, 0)
  }

  /// The last group of the longest number whose digits are within a range.
  private static func lastGroup(
    _ text: borrowing Span<UInt8>, _ run: NumberRun, within accepted: ClosedRange<Int>
  ) -> Int? {
    var digits = 0
    var last: Int?
    for group in 0..<run.groups {
      if group > 0 {
        let joint = run.joint(group - 1)
        let isElsewhere =
          joint == .space && DateShape.end(text, at: run.start(of: group)) != nil
          || joint == .wide && digits >= accepted.lowerBound
        if isElsewhere { break }
        // A number that is complete goes on only in the manner it was written in, or at a dash:
        // `0151/1234567-8`.
        if last != nil, joint != .dash, group > 1,
          joint != run.joint(group - 2) || run.length(group) < 2
        {
          break
        }
      }
      digits += run.length(group)
      if digits > accepted.upperBound { break }
      if accepted.contains(digits) { last = group }
    }
    return last
  }

  // MARK: Without

  private static func national(
    _ text: borrowing Span<UInt8>, _ sighting: inout Sighting
  ) -> Int? {
    let run = sighting.run
    if run.groups > 1, !sighting.isTouched || run.isShaped(3, 3, 4),
      let last = shaped(text, run)
    {
      let isBracketed = UTF8Text.byte(text, sighting.position - 1) == UInt8(ascii: "(")
      let context = sighting.before(text)
      let isClaimed =
        !context.nearest.isDisjoint(with: others) && context.distance <= claimCharactersMax
      return isClaimed && !isBracketed ? nil : last
    }
    guard run.digits >= digitsMin else { return nil }
    let nearest = sighting.before(text).nearest
    if nearest.contains(.phone) { return lastGroup(text, run, within: digitsMin...13) }
    if nearest.contains(.call) {
      if run.isShaped(3, 4) { return 1 }
      let isBehind = sighting.before(text).distance <= callCharactersMax && !isYear(text, run)
      return lastGroup(text, run, within: isBehind ? 8...13 : 10...13)
    }
    return nil
  }

  /// The last group of a number that its shape alone gives away.
  private static func shaped(_ text: borrowing Span<UInt8>, _ run: NumberRun) -> Int? {
    let first = text[run.start]
    if isNorthAmerican(text, run, from: 0) {
      return run.joint(0) == .space && followsDigits(text, run.start) ? nil : 2
    }
    if run.groups >= 4, run.length(0) <= 3, first != UInt8(ascii: "0"),
      run.joint(0) == .dash || first == UInt8(ascii: "1") && run.length(0) == 1,
      isNorthAmerican(text, run, from: 1)
    {
      return 3
    }
    if UTF8Text.byte(text, run.start - 1) == UInt8(ascii: "("), run.joint(0) == .bracket,
      run.length(0) <= 5, run.length(1) >= 3, !isYear(text, run)
    {
      return lastGroup(text, run, within: bracketedDigits)
    }
    if first == UInt8(ascii: "0"), run.length(0) == 1, run.groups >= 4, run.length(1) == 3,
      !followsDigits(text, run.start)
    {
      return lastGroup(text, run, within: 10...11)  // `0 532 123 45 67`
    }
    if first == UInt8(ascii: "0") { return trunk(text, run) }
    if first == UInt8(ascii: "8"), run.length(0) == 1, run.groups >= 4, run.length(1) == 3,
      !followsDigits(text, run.start)
    {
      return lastGroup(text, run, within: 11...11)  // Russia's trunk 8.
    }
    if first == UInt8(ascii: "1"), run.isShaped(3, 4, 4), text[run.start + 1] >= UInt8(ascii: "3"),
      !followsDigits(text, run.start)
    {
      return 2  // Chinese mobile numbers.
    }
    let isService = run.length(0) == 4 && text[run.start + 2] == 0x30 && text[run.start + 3] == 0x30
    if first == UInt8(ascii: "1"), run.isShaped(4, 3, 3), isService { return 2 }
    return nil
  }

  /// NPA-NXX-XXXX of the North American plan, also with the last two groups joined in brackets.
  private static func isNorthAmerican(
    _ text: borrowing Span<UInt8>, _ run: NumberRun, from group: Int
  ) -> Bool {
    guard run.groups >= group + 3, run.length(group) == 3, run.length(group + 1) == 3,
      run.length(group + 2) == 4, run.joint(group).rawValue < NumberRun.Joint.wide.rawValue,
      run.joint(group + 1).rawValue < NumberRun.Joint.slash.rawValue
    else { return false }
    // Dashes, points and brackets say enough; a row of spaced groups must be a number of the plan.
    let isSpaced = run.joint(group) == .space || run.joint(group + 1) == .space
    if !isSpaced { return true }
    return text[run.start(of: group)] >= UInt8(ascii: "2")
      && text[run.start(of: group + 1)] >= UInt8(ascii: "2")
  }

  /// A trunk 0 and an area code: `030 1234567`, `01 42 68 53 00`, `09-7625400`.
  private static func trunk(_ text: borrowing Span<UInt8>, _ run: NumberRun) -> Int? {
    guard (2...6).contains(run.length(0)), text[run.start + 1] != UInt8(ascii: "0"),
      !followsDigits(text, run.start), !run.isShaped(3, 2, 4)
    else { return nil }
    guard let last = lastGroup(text, run, within: trunkDigits) else { return nil }
    // `01.2345678` is a decimal, or nothing that people write.
    return last == 1 && run.joint(0) == .dot ? nil : last
  }

  /// Whether the token before a position has digits: groups of a longer number, `DE89 0704 …`.
  static func followsDigits(_ text: borrowing Span<UInt8>, _ start: Int) -> Bool {
    var index = start - 1
    guard UTF8Text.byte(text, index) == UInt8(ascii: " ") else { return false }
    while start - index < 6, UTF8Text.isAlphanumeric(text, index - 1) {
      index -= 1
      if ASCII.isDigit(text[index]) { return true }
    }
    return false
  }

  /// Whether the first digits are a year's, alone or of a date without separators.
  private static func isYear(_ text: borrowing Span<UInt8>, _ run: NumberRun) -> Bool {
    (run.length(0) == 4 || run.length(0) == 8)
      && (text[run.start] == UInt8(ascii: "1") && text[run.start + 1] == UInt8(ascii: "9")
        || text[run.start] == UInt8(ascii: "2") && text[run.start + 1] == UInt8(ascii: "0"))
  }

  /// `x12`, ` ext. 345` behind a number belong to it.
  private static func extensionEnd(_ text: borrowing Span<UInt8>, after end: Int) -> Int {
    var position = end
    if UTF8Text.byte(text, position) == UInt8(ascii: " ") { position += 1 }
    if UTF8Text.matches(text, extensionMark, at: position) {
      position += extensionMark.count
      if UTF8Text.byte(text, position) == UInt8(ascii: ".") { position += 1 }
    } else if UTF8Text.byte(text, position) == UInt8(ascii: "x") {
      position += 1
    } else {
      return end
    }
    if UTF8Text.byte(text, position) == UInt8(ascii: " ") { position += 1 }
    let digits = position
    while position - digits < 6, UTF8Text.isDigit(text, position) { position += 1 }
    return position == digits || UTF8Text.touchesAfter(text, position) ? end : position
  }

  private static let extensionMark = Array("ext".utf8)
}
