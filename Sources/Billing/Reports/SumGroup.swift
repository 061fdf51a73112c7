internal import Serialization

/// A group of records of one currency: how many there are, and what their amounts come to.
///
/// The sum has the decimals of the currency, or more where an amount has more.
struct SumGroup: Sendable {
  private(set) var count = 0
  private(set) var amount: DecimalNumber
  /// Whether all of its records are found by today's values: nothing was reckoned back or forth.
  private(set) var isListable = true

  /// An empty group.
  init(_ currency: String) {
    amount = .zero
    decimals = CurrencyUnits.decimals(of: currency)
  }

  private let decimals: Int

  /// Adds a record.
  mutating func add(_ amount: DecimalNumber, isListable: Bool = true) throws(DecimalError) {
    count += 1
    self.amount = try self.amount.adding(amount)
    self.isListable = self.isListable && isListable
  }

  /// Adds all records of another group.
  mutating func add(_ other: SumGroup) throws(DecimalError) {
    count += other.count
    amount = try amount.adding(other.amount)
    isListable = isListable && other.isListable
  }

  /// The sum as it is shown.
  func shown() throws(DecimalError) -> DecimalNumber { try amount.padded(toScale: decimals) }
}

/// Decides which groups are large enough to be shown, and counts those that are not.
///
/// A group that is withheld is not in the total beside it either: it could be found by subtracting.
/// Whoever asks for the same records in another division may still find it; it is no guarantee.
struct GroupFilter: Sendable {
  /// The profile's `min_group_size`.
  let sizeMin: Int
  /// How many groups were withheld.
  private(set) var suppressed = 0

  init(sizeMin: Int) {
    self.sizeMin = sizeMin
  }

  /// Whether a group of so many records is shown; an empty one says nothing of anyone.
  mutating func shows(_ count: Int) -> Bool {
    if count == 0 || count >= sizeMin { return true }
    suppressed += 1
    return false
  }
}

extension JSONWriter {
  /// A member with an exact decimal, as a number.
  mutating func member(_ name: String, _ number: DecimalNumber) {
    key(name)
    raw(number.text.utf8)
  }

  /// A member with the count and the sum of a group.
  mutating func member(_ name: String, _ tally: SumGroup) throws(DecimalError) {
    key(name)
    beginObject()
    try members(of: tally)
    endObject()
  }

  /// The count and the sum of a group as members of the open object.
  mutating func members(of tally: SumGroup) throws(DecimalError) {
    member("count", tally.count)
    member("amount", try tally.shown())
  }
}
