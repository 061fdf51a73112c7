import Serialization

/// Words that make a party's name a company's: legal forms of the world's larger registers.
enum LegalForms {
  private static let long = NameWords.set(
    """
    inc incorporated corp corporation llc llp ltd limited plc company gmbh mbh kgaa ohg gbr sas \
    sarl sarlu eurl snc sca slu sau srl sapa vof asa oyj aps ehf pty pte bhd sdn pvt pjsc jsc ooo \
    oao zao pao tov kft zrt nyrt doo eood sro spol scs ltda eireli co ооо оао зао пао тов
    """)

  /// Forms of two letters are surnames and words too: they count in capitals, at the name's end.
  private static let short = NameWords.set(
    "lp ag kg ug ev sa sl nv bv cv as ab oy hf gk kk rt dd ad zo se is")

  /// Whether a folded word is a legal form wherever it stands.
  static func contains(_ hash: UInt64) -> Bool { long.contains(hash) }

  /// Whether a name, given with its words, bears a legal form.
  static func isBorne(by name: Span<UInt8>, words: [FoldedWords.Word]) -> Bool {
    if name.count > 1, isDotted(in: name, words) || isWritten(in: name) { return true }
    if words.contains(where: { long.contains($0.hash) }) { return words.count > 1 }
    guard words.count > 1, let last = words.last, short.contains(last.hash) else { return false }
    return isUpper(name, last.range) && !words.allSatisfy { isUpper(name, $0.range) }
  }

  /// Whether a name ends in a form that is written letter by letter, with dots.
  private static func isDotted(in name: Span<UInt8>, _ words: [FoldedWords.Word]) -> Bool {
    var letters: [UInt8] = []
    for word in words.reversed() {
      let end = word.range.upperBound
      guard word.letters == 1, name[word.range.lowerBound] < 0x80,
        end == name.count || name[end] == UInt8(ascii: ".")
      else { break }
      letters.insert(name[word.range.lowerBound], at: 0)
    }
    guard letters.count > 1, letters.count < words.count else { return false }
    let hash = FoldedWords.hash(of: letters.span)
    return long.contains(hash) || short.contains(hash)
  }

  /// Forms of scripts without spaces, which stand at the name's beginning or end.
  private static let written: [[UInt8]] = [
    "株式会社", "有限会社", "合同会社", "有限公司", "有限责任公司", "股份公司", "集团", "公司", "주식회사",
    "유한회사", "(주)",
  ].map { Array($0.utf8) }

  private static func isWritten(in name: Span<UInt8>) -> Bool {
    guard name[0] >= 0x80 || name[name.count - 1] >= 0x80 else { return false }
    return written.contains { form in
      form.count < name.count
        && (name.extracting(0..<form.count).equals(form)
          || name.extracting(name.count - form.count..<name.count).equals(form))
    }
  }

  private static func isUpper(_ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where !(name[index] &- 0x41 < 26) { return false }
    return true
  }
}
