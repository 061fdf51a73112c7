/// How many decimals the amounts of a currency have (ISO 4217, minor units).
enum CurrencyUnits {
  private static let usual = 2
  private static let others: [(decimals: Int, currencies: Set<String>)] = [
    (
      0,
      [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
        "VUV", "XAF", "XOF", "XPF",
      ]
    ),
    (3, ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]),
    (4, ["CLF", "UYW"]),
  ]

  /// The decimals of a currency; two for those that are not known to have others.
  static func decimals(of currency: String) -> Int {
    others.first { $0.currencies.contains(currency) }?.decimals ?? usual
  }
}
