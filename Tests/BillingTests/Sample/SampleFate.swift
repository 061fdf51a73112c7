import Calendar

/// How an invented invoice ended.
enum SampleFate: CaseIterable {
  case draft, canceled, reversed, failed, credit, writtenOff, open, partlyPaid, paidTwice, paid

  /// What becomes of an invoice of a day: the older, the more likely paid or given up.
  init(of day: CivilDate, dice: inout SampleDice) {
    let age = SamplePlan.lastDay.days(since: day)
    switch dice.below(100) {
    case 0..<3: self = age < 60 ? .draft : .canceled
    case 3..<5: self = .reversed
    case 5..<7: self = .failed
    case 7..<10: self = age > 300 ? .writtenOff : .open
    case 10..<21: self = .open
    case 21..<27: self = .partlyPaid
    case 27..<32: self = .paidTwice
    case 32..<64: self = age < 270 ? .open : .paid
    default: self = .paid
    }
  }

  /// The status of the invoice.
  var status: String {
    switch self {
    case .draft: "Draft"
    case .canceled: "Canceled"
    case .reversed: "Reversed"
    case .failed: "Error"
    case .credit, .writtenOff, .open, .partlyPaid, .paidTwice, .paid: "Posted"
    }
  }

  /// The payments that an invoice of this fate gets, in minor units.
  func parts(of total: Int) -> [Int] {
    switch self {
    case .paid: [total]
    case .paidTwice: [total / 3, total - total / 3]
    case .partlyPaid: [total / 2]
    case .draft, .canceled, .reversed, .failed, .credit, .writtenOff, .open: []
    }
  }
}
