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
    let bits = Trigger.bits
    let bitsBefore = Trigger.bitsBefore
    let plan = ScanPlan.shared
    let first = findings.count
    let count = text.count
    var index = 0
    while index < count {
      // Nothing begins at a small letter, and most of prose are small letters.
      if index + ByteWord.bytesCount <= count {
        let idle = ByteWord(text, at: index).lowercaseBytes
        if idle == ByteWord.bytesCount {
          index += idle
          continue
        }
        index += idle
      }
      let next = index + 1 < count ? text[index + 1] : 0
      let bit = bits[Int(text[index])] & bitsBefore[Int(next)]
      if bit == 0 {
        index += 1
        continue
      }
      var sighting = Sighting(text, at: index)
      let steps =
        if sighting.isTouched {
          plan.touched
        } else if sighting.isJoined {
          plan.joined
        } else if sighting.run.digits > 0, !sighting.run.isContinued {
          plan.free[min(sighting.run.digits, ScanPlan.digitsMax)]
        } else {
          plan.ranges[bit.trailingZeroBitCount]
        }
      if let finding = look(text, plan.steps, steps, &sighting) {
        settle(finding, into: &findings, from: first)
        index = max(sighting.resume, finding.range.upperBound)
      } else {
        index = sighting.resume
      }
    }
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
