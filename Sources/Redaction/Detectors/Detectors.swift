import Serialization

/// The detectors of values in free text, run over it in one pass.
///
/// Each byte is classed once; scanners run only at the bytes that `Detector.table` names, look back
/// and ahead by bounded distances, and check before they claim. A value is what it is claimed to be
/// first in the table's order; where two claims overlap, `settle` decides.
enum Detectors {
  /// Appends what a text holds, sorted by start and without overlaps.
  ///
  /// The text is valid UTF-8, normalised. Ranges lie on scalar boundaries.
  static func scan(_ text: borrowing Span<UInt8>, into findings: inout [Finding]) {
    let plan = ScanPlan.shared
    let first = findings.count
    var index = 0
    while let place = nextTrigger(text, from: index) {
      var sighting: Sighting
      let steps: Range<Int>
      if ASCII.isDigit(text[place.index]) {
        sighting = Sighting(text, ofDigitsAt: place.index)
        steps =
          if sighting.isTouched {
            plan.touched
          } else if sighting.isJoined {
            plan.joined
          } else if sighting.run.digits > 0, !sighting.run.isContinued {
            plan.free[min(sighting.run.digits, ScanPlan.digitsMax)]
          } else {
            plan.ranges[Trigger.digit.rawValue]
          }
      } else {
        sighting = Sighting(ofMarkAt: place.index)
        steps = plan.ranges[place.bit.trailingZeroBitCount]
      }
      if let finding = look(text, plan.steps, steps, &sighting) {
        settle(finding, into: &findings, from: first)
        index = max(sighting.resume, finding.range.upperBound)
      } else {
        index = sighting.resume
      }
    }
  }

  /// The next byte from a place on at which something may begin, and the bit of its trigger.
  @inline(__always)
  private static func nextTrigger(
    _ text: borrowing Span<UInt8>, from start: Int
  ) -> (index: Int, bit: UInt8)? {
    guard start < text.count else { return nil }
    let bits = Trigger.bits
    let bitsBefore = Trigger.bitsBefore
    var index = start
    var byte = text[index]
    while index &+ 1 < text.count {
      let next = text[index &+ 1]
      let bit = bits[byte] & bitsBefore[next]
      if bit != 0 { return (index, bit) }
      byte = next
      index &+= 1
    }
    let bit = bits[byte] & bitsBefore[0]
    return bit == 0 ? nil : (index, bit)
  }

  /// Asks the scanners of one trigger in order.
  private static func look(
    _ text: borrowing Span<UInt8>, _ steps: [ScanPlan.Step], _ range: Range<Int>,
    _ sighting: inout Sighting
  ) -> Finding? {
    for index in range {
      let step = steps[index]
      guard
        sighting.run.digits >= Int(step.digitsMin)
          || sighting.run.isContinued && step.scanner == .card
      else { continue }
      if let finding = step.scanner.scan(text, &sighting) { return finding }
      if sighting.isHarmless { return nil }
    }
    return nil
  }

  /// Adds a finding unless a better one overlaps it, and takes away those it is better than.
  ///
  /// Better is: of a higher rank, then longer, then earlier.
  private static func settle(_ finding: Finding, into findings: inout [Finding], from first: Int) {
    var kept = findings.count
    while kept > first, findings[kept - 1].range.upperBound > finding.range.lowerBound {
      guard isBetter(finding, than: findings[kept - 1]) else { return }
      kept -= 1
    }
    if kept < findings.count { findings.removeSubrange(kept...) }
    findings.append(finding)
  }

  private static func isBetter(_ one: Finding, than other: Finding) -> Bool {
    let ranks = (rank(one.kind), rank(other.kind))
    if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
    return one.range.count > other.range.count
  }

  /// What is checked by a sum or says itself what it is beats what only a shape or a word says.
  private static func rank(_ kind: Kind) -> Int {
    switch kind {
    case .urlCredentials, .secret: 4
    case .email, .iban, .card: 3
    case .ssn, .itin, .routingNumber, .ipAddress, .cvv, .dateOfBirth, .ein, .bankAccount: 2
    case .phone, .address: 1
    case .person, .company: 0
    }
  }
}
