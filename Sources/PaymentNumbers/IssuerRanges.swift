/// Which numbers card issuers give out: first digits and lengths.
///
/// After braintree/credit-card-type; of Maestro only the prefixes that are printed, for its whole
/// ranges take in a tenth of all numbers. A word for a card opens them.
package enum IssuerRanges {
  /// One range: the numbers whose first digits lie between two values of equally many digits.
  struct Row: Sendable {
    let low: UInt32
    let high: UInt32
    /// How many digits `low` and `high` have.
    let digits: Int
    /// A bit for each length that is given out.
    let lengths: UInt32
    /// The first digit, which all numbers of a range share.
    let firstDigit: UInt32

    init(_ low: UInt32, _ high: UInt32, _ digits: Int, _ lengths: [Int]) {
      self.low = low
      self.high = high
      self.digits = digits
      firstDigit = low / IssuerRanges.powers[digits - 1]
      self.lengths = lengths.reduce(0) { $0 | 1 << UInt32($1) }
    }
  }

  private static let maestro: [Int] = Array(12...19)

  static let rows: [Row] = [
    Row(4, 4, 1, [13, 16, 18, 19]),  // Visa
    Row(51, 55, 2, [16]),  // Mastercard
    Row(2221, 2720, 4, [16]),  // Mastercard, 2-series
    Row(34, 34, 2, [15]),  // American Express
    Row(37, 37, 2, [15]),
    Row(300, 305, 3, [14, 16, 19]),  // Diners Club
    Row(36, 36, 2, [14, 16, 19]),
    Row(38, 39, 2, [14, 16, 19]),
    Row(6011, 6011, 4, [16, 19]),  // Discover
    Row(644, 649, 3, [16, 19]),
    Row(65, 65, 2, [16, 19]),
    Row(3528, 3589, 4, [16, 17, 18, 19]),  // JCB
    Row(2131, 2131, 4, [15]),
    Row(1800, 1800, 4, [15]),
    Row(62, 62, 2, Array(14...19)),  // UnionPay
    Row(81, 81, 2, Array(14...19)),
    Row(2200, 2204, 4, [16, 17, 18, 19]),  // Mir
    Row(493_698, 493_698, 6, maestro),  // Maestro
    Row(5018, 5020, 4, maestro),
    Row(5038, 5038, 4, maestro),
    Row(5612, 5612, 4, maestro),
    Row(5893, 5893, 4, maestro),
    Row(6304, 6304, 4, maestro),
    Row(6390, 6390, 4, maestro),
    Row(6759, 6759, 4, maestro),
    Row(6761, 6763, 4, maestro),
    Row(6771, 6771, 4, maestro),
    Row(5019, 5019, 4, [16]),  // Dankort
    Row(1, 1, 1, [15]),  // UATP
  ]

  /// The lengths that numbers with these six first digits have, as bits: bit 16 for 16 digits.
  package static func lengths(firstSix: UInt32) -> UInt32 {
    var lengths: UInt32 = 0
    let firstDigit = firstSix / 100_000
    for row in rows where row.firstDigit == firstDigit {
      let head = firstSix / powers[6 - row.digits]
      if head >= row.low, head <= row.high { lengths |= row.lengths }
    }
    return lengths
  }

  private static let powers: [UInt32] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
}
