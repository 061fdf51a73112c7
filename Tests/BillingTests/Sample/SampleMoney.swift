/// An amount in minor units, spelled as the currency spells it: `1500.00`, or `1500` for yen.
struct SampleMoney {
  let minor: Int
  let minorUnits: Int

  init(_ minor: Int, in market: SampleMarket) {
    self.minor = minor
    minorUnits = market.minorUnits
  }

  /// The decimal as a JSON number.
  var text: String {
    guard minorUnits > 1 else { return String(minor) }
    let size = minor.magnitude
    let cents = size % UInt(minorUnits)
    return "\(minor < 0 ? "-" : "")\(size / UInt(minorUnits)).\(cents < 10 ? "0" : "")\(cents)"
  }
}
