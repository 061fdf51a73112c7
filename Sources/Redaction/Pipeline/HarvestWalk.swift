import Serialization

/// The first walk over a record: removed and over-long parts included, it collects every value
/// whose key says that it is personal.
extension Walker {
  /// Collects from a value and everything in it.
  mutating func collect(
    _ index: Int, of document: Document, _ meaning: KeyMeaning, _ around: Surroundings
  ) {
    let token = document.tape[index]
    switch token.kind {
    case .object: collectMembers(index, of: document, around)
    case .array:
      var at = index + 1
      while at < Int(token.next) {
        collect(at, of: document, meaning, around)
        at = Int(document.tape[at].next)
      }
    case .string where token.isEscaped:
      guard isCollected(meaning) else { return }
      var content: [UInt8] = []
      JSONText.decode(token, from: document.bytes.span, into: &content)
      harvest.add(content.span, meaning: meaning)
    case .string:
      guard isCollected(meaning) else { return }
      harvest.add(document.bytes.span.extracting(token.range), meaning: meaning)
    case .number:
      guard isCollected(meaning) else { return }
      var digits: [UInt8] = []
      NumberDigits.write(document.bytes.span.extracting(token.range), to: &digits)
      harvest.add(digits.span, meaning: meaning)
    case .true, .false, .null: return
    }
  }

  private mutating func collectMembers(
    _ index: Int, of document: Document, _ around: Surroundings
  ) {
    var at = index + 1
    let end = Int(document.tape[index].next)
    while at < end {
      let rule = rules.rule(forKey: at, of: document, in: around.entity, around.context)
      let meaning = meaning(of: rule, around)
      let kind = document.tape[at + 1].kind
      let isContainer = kind == .object || kind == .array
      let inner = isContainer ? surroundings(under: rule, meaning, around) : around
      collect(at + 1, of: document, meaning, inner)
      at = Int(document.tape[at + 1].next)
    }
  }

  private func isCollected(_ meaning: KeyMeaning) -> Bool {
    meaning != .nothing && meaning != .identifier
  }
}
