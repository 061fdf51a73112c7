/// How each chain of a log stands at its end.
struct ChainStates {
  private let states: [AuditVerdict.State]

  /// Works the states out: torn lines bear no name, so one is a chain's only when no other can be.
  init(_ chains: [ChainTable.Chain], _ tornLines: [AuditFinding.Place]) {
    var lastOrdinals: [ChainName: UInt32] = [:]
    for chain in chains {
      lastOrdinals[chain.name.first] = max(
        lastOrdinals[chain.name.first] ?? 0, chain.name.ordinal)
    }
    var states = chains.map { chain -> AuditVerdict.State in
      if chain.isClosed { return .closed }
      if chain.isTorn { return .torn }
      return chain.name.ordinal < lastOrdinals[chain.name.first] ?? 0 ? .abandoned : .open
    }
    let open = states.indices.filter { states[$0] == .open }
    for torn in tornLines {
      let candidates = open.lazy.filter { index in
        chains[index].lastPlace.map { ($0.file, $0.line) < (torn.file, torn.line) } ?? false
      }
      let few = Array(candidates.prefix(2))
      if few.count == 1 { states[few[0]] = .torn }
    }
    self.states = states
  }

  /// The state of a chain, by its index.
  subscript(index: Int) -> AuditVerdict.State { states[index] }
}
