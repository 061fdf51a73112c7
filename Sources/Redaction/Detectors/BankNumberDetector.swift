import Serialization

/// Account and routing numbers of banks, and employers' numbers: what a word beside them makes so.
enum BankNumberDetector {
  /// Up to the twenty digits of a Russian account.
  private static let accountDigits: ClosedRange<Int> = 7...20
  /// What may follow `account`, which billing prose also says of a customer's account.
  private static let weakAccountDigits: ClosedRange<Int> = 8...13
  /// Groups of an account number written apart.
  private static let groupDigits: ClosedRange<Int> = 2...6

  static func account(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    guard !isDecimal(text, sighting) else { return nil }
    let context = sighting.before(text)
    guard !context.nearest.isDisjoint(with: [.account, .bank]) else { return nil }
    var accepted =
      context.nearest.contains(.bank) || context.all.isSuperset(of: [.bank, .account])
      ? accountDigits : weakAccountDigits
    var group = 0
    var digits = sighting.run.length(0)
    if digits < accepted.lowerBound {
      (group, digits) = joinedGroups(text, sighting.run, upTo: accountDigits.upperBound)
      if group > 0 { accepted = accountDigits }
    }
    let end = sighting.run.end(of: group)
    guard accepted.contains(digits), UTF8Text.isFree(text, after: end) else { return nil }
    return Finding(kind: .bankAccount, range: sighting.position..<end)
  }

  /// How far groups with one space or dash between them go.
  private static func joinedGroups(
    _ text: borrowing Span<UInt8>, _ run: NumberRun, upTo digitsMax: Int
  ) -> (Int, Int) {
    var group = 0
    var digits = run.length(0)
    // `Счёт 2024-0123`: a year and a number are an invoice's.
    guard groupDigits.contains(digits), !isYear(text, run) else { return (0, digits) }
    while group + 1 < run.groups,
      run.joint(group) == .dash
        || run.joint(group) == .space && groupDigits.contains(run.length(group + 1))
          && DateShape.end(text, at: run.start(of: group + 1)) == nil,
      digits + run.length(group + 1) <= digitsMax
    {
      group += 1
      digits += run.length(group)
    }
    return (group, digits)
  }

  private static func isYear(_ text: borrowing Span<UInt8>, _ run: NumberRun) -> Bool {
    run.length(0) == 4 && run.groups == 2 && text[run.start] == UInt8(ascii: "2")
      && text[run.start + 1] == UInt8(ascii: "0")
  }

  private static func isDecimal(_ text: borrowing Span<UInt8>, _ sighting: Sighting) -> Bool {
    let after = UTF8Text.byte(text, sighting.run.firstEnd)
    return (after == UInt8(ascii: ".") || after == UInt8(ascii: ","))
      && UTF8Text.isDigit(text, sighting.run.firstEnd + 1)
  }

  /// ABA numbers: the check sum and the Federal Reserve districts; bare ones need a word.
  static func routing(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let run = sighting.run
    let isBare = run.length(0) == 9
    let isPrinted = run.isShaped(4, 4, 1) && run.joint(0) == .dash && run.joint(1) == .dash
    let end = run.end(of: isBare ? 0 : min(2, run.groups - 1))
    guard isBare || isPrinted, UTF8Text.isFree(text, after: end),
      isABA(text, sighting.position..<end)
    else { return nil }
    if isBare, !sighting.before(text).all.contains(.routing) { return nil }
    return Finding(kind: .routingNumber, range: sighting.position..<end)
  }

  private static func isABA(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let weights = (3, 7, 1)
    var sum = 0
    var count = 0
    var district = 0
    for index in range where ASCII.isDigit(text[index]) {
      let digit = Int(text[index] - 0x30)
      if count < 2 { district = district * 10 + digit }
      let place = count % 3
      sum += digit * (place == 0 ? weights.0 : place == 1 ? weights.1 : weights.2)
      count += 1
    }
    switch district {
    case 0...12, 21...32, 61...72, 80: return sum > 0 && sum.isMultiple(of: 10)
    default: return false
    }
  }

  /// British sort codes, 12-34-56, beside their word.
  static func sortCode(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let run = sighting.run
    let isGrouped =
      run.isShaped(2, 2, 2) && run.joint(0) == run.joint(1)
      && (run.joint(0) == .dash || run.joint(0) == .space)
    guard isGrouped || run.length(0) == 6 else { return nil }
    let end = run.end(of: isGrouped ? 2 : 0)
    guard UTF8Text.isFree(text, after: end), sighting.before(text).nearest.contains(.sortCode)
    else { return nil }
    return Finding(kind: .routingNumber, range: sighting.position..<end)
  }

  /// Employer identification numbers, NN-NNNNNNN with an assigned prefix, beside their word.
  static func employer(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let run = sighting.run
    let isDashed = run.isShaped(2, 7) && run.joint(0) == .dash
    guard isDashed || run.length(0) == 9 else {
      return nil
    }
    let end = run.end(of: isDashed ? 1 : 0)
    guard UTF8Text.isFree(text, after: end) else { return nil }
    let position = sighting.position
    switch Int(text[position] - 0x30) * 10 + Int(text[position + 1] - 0x30) {
    case 1...6, 10...16, 20...27, 30...48, 50...68, 71...77, 80...88, 90...95, 98, 99: break
    default: return nil
    }
    let context = sighting.before(text)
    guard context.all.contains(.tax), !context.nearest.contains(.identifier) else { return nil }
    return Finding(kind: .ein, range: position..<end)
  }

  /// Card check values: three or four digits right behind their word.
  static func checkValue(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let digits = sighting.run.length(0)
    guard digits == 3 || digits == 4,
      UTF8Text.isFree(text, after: sighting.run.firstEnd), !isDecimal(text, sighting)
    else { return nil }
    let context = sighting.before(text)
    let isNamed = context.nearest.contains(.cvv) && context.distance <= nearCharactersMax
    guard isNamed || context.all.isSuperset(of: [.security, .code]) else { return nil }
    return Finding(kind: .cvv, range: sighting.position..<sighting.run.firstEnd)
  }

  /// How far from its word a check value may stand.
  private static let nearCharactersMax = 12
}
