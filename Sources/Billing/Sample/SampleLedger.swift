/// The ledger that the server answers from until it is given another one.
///
/// Written in memory when it is asked for: some authored records (`SampleScenes`) and some hundreds
/// of invented ones (`SampleGenerator`), the same bytes on every machine.
package enum SampleLedger {
  /// What the sequence of invented records begins with.
  private static let seed: UInt64 = 0xB111

  /// The sample as one document of the ledger's form, about 250 kB of JSON.
  package static func text() -> [UInt8] {
    var generator = SampleGenerator(seed: seed)
    return generator.document()
  }

  /// The sample, read as any other ledger; it throws only if this module is broken.
  package static func ledger() throws(LedgerRefusal) -> Ledger {
    try Ledger(parsing: text(), name: "sample")
  }
}
