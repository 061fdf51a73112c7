import Serialization

/// Words that make a party's name a company's: legal forms of the world's larger registers.
enum LegalForms {
  private static let long = wordHashes(
    """
    inc incorporated corp corporation llc llp ltd limited plc company gmbh mbh kgaa ohg gbr sas \
    sarl sarlu eurl snc sca slu sau srl sapa vof asa oyj aps ehf pty pte bhd sdn pvt pjsc jsc ooo \
    oao zao pao tov kft zrt nyrt doo eood sro spol scs ltda eireli co
    """)

  /// Forms of two letters are surnames and words too: they count in capitals, at the name's end.
  private static let short = wordHashes(
    "lp ag kg ug ev sa sl nv bv cv as ab oy hf gk kk rt dd ad zo se is")

  /// Whether a folded word is a legal form wherever it stands.
  static func contains(_ hash: UInt64) -> Bool { long.contains(hash) }

  /// Whether a name, given with its words, bears a legal form.
  static func isBorne(by name: Span<UInt8>, words: [FoldedWords.Word]) -> Bool {
    if words.contains(where: { long.contains($0.hash) }) { return words.count > 1 }
    guard words.count > 1, let last = words.last, short.contains(last.hash) else { return false }
    return isUpper(name, last.range) && !words.allSatisfy { isUpper(name, $0.range) }
  }

  private static func isUpper(_ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where !(name[index] &- 0x41 < 26) { return false }
    return true
  }
}

/// Words inside names that are no name by themselves.
enum NameParticles {
  private static let hashes = wordHashes(
    "van von der den del dos das the and und les mrs miss frau herr prof sir for not est all")

  /// Whether a folded word is such a particle.
  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}

private func wordHashes(_ list: String) -> HashSet {
  var words: [FoldedWords.Word] = []
  let bytes = Array(list.utf8)
  FoldedWords.split(bytes.span, into: &words)
  return HashSet(words.map(\.hash))
}
