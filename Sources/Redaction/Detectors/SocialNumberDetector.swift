import Serialization

/// US social security numbers and ITINs.
///
/// The dashed shape NNN-NN-NNNN is one whatever its validity; spaces, points and other groupings
/// need SSA's checks (no area 000, 666, 9xx, no group 00, no serial 0000); nine digits without
/// separators need a word too. ITINs are the areas 9xx with the groups that the IRS gives out.
enum SocialNumberDetector {
  static let digitsMin = 9

  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    guard let shape = Shape(sighting.run) else {
      return nil
    }
    let start = sighting.position
    let end = sighting.run.end(of: shape.groups - 1)
    guard UTF8Text.byte(text, start - 1) != UInt8(ascii: "+"), UTF8Text.isFree(text, after: end)
    else { return nil }
    let number = Number(text, start..<end)
    if shape == .dashed {
      return Finding(kind: number.isITIN ? .itin : .ssn, range: start..<end)
    }
    guard number.isSSN || number.isITIN else { return nil }
    let nearest = sighting.before(text).nearest
    switch shape {
    case .bare:
      guard !nearest.contains(.identifier), says(text, &sighting, end) else { return nil }
    case .partly:
      // `12345-6789` behind a state or a place is a postcode, behind `order` an order.
      guard nearest.isDisjoint(with: [.identifier, .phone, .account]),
        !isPostcode(text, sighting)
      else { return nil }
    case .spaced, .dashed:
      // In a row of numbers three groups of these lengths are chance.
      guard !PhoneDetector.followsDigits(text, start), sighting.run.joint(2) != .space,
        nearest.isDisjoint(with: [.identifier, .phone, .account])
      else { return nil }
    }
    return Finding(kind: number.isITIN ? .itin : .ssn, range: start..<end)
  }

  private static func says(
    _ text: borrowing Span<UInt8>, _ sighting: inout Sighting, _ end: Int
  ) -> Bool {
    let words: WordClass = [.ssn, .itin, .tax]
    return !sighting.before(text).all.isDisjoint(with: words)
      || !sighting.after(text, end).nearest.isDisjoint(with: [.ssn, .itin])
  }

  /// Whether a capitalised word or a state stands right before five digits: `Austin, TX 78701-1234`.
  private static func isPostcode(_ text: borrowing Span<UInt8>, _ sighting: Sighting) -> Bool {
    guard sighting.run.length(0) == 5, UTF8Text.byte(text, sighting.position - 1) == 0x20 else {
      return false
    }
    let start = UTF8Text.wordStart(text, before: sighting.position - 1)
    return start < sighting.position - 1 && UTF8Text.isCapital(text, at: start)
      && UTF8Text.byte(text, start - 1) == 0x20
  }

  private enum Shape {
    case bare
    case dashed
    case spaced
    case partly

    init?(_ run: NumberRun) {
      let joints = (run.joint(0), run.joint(1))
      if run.isShaped(3, 2, 4) {
        switch joints {
        case (.dash, .dash): self = .dashed
        case (.space, .space), (.dot, .dot): self = .spaced
        default: return nil
        }
      } else if run.isShaped(3, 6) || run.isShaped(5, 4), joints.0 == .dash {
        self = .partly
      } else if run.length(0) == 9 {
        self = .bare
      } else {
        return nil
      }
    }

    /// How many groups of the run it takes.
    var groups: Int {
      switch self {
      case .bare: 1
      case .partly: 2
      case .dashed, .spaced: 3
      }
    }
  }

  private struct Number {
    private var area = 0
    private var group = 0
    private var serial = 0

    init(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
      var count = 0
      for index in range where ASCII.isDigit(text[index]) {
        let digit = Int(text[index] - 0x30)
        switch count {
        case 0..<3: area = area * 10 + digit
        case 3..<5: group = group * 10 + digit
        default: serial = serial * 10 + digit
        }
        count += 1
      }
    }

    var isSSN: Bool { area != 0 && area != 666 && area < 900 && group != 0 && serial != 0 }

    var isITIN: Bool {
      guard area >= 900 else { return false }
      switch group {
      case 50...65, 70...88, 90...92, 94...99: return true
      default: return false
      }
    }
  }
}
