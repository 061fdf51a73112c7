import Serialization

/// The built-in table of key names that say what their value is.
///
/// It always applies. A key is cut into words (`bankAccount_number`, `BankAccountNumber` and
/// `bank-account-number` are `bank account number`) and looked up by its longest rule: a rule
/// matches when its words stand next to each other in the key. Words that make a key speak *about* a value (`emailVerified`,
/// `phoneType`) take the meaning away.
struct KeyTable: Sendable {
  /// One line of the table: which words, and where they count.
  struct Rule: Sendable {
    enum Position: Sendable {
      /// The words are the whole key.
      case whole
      /// The words end the key.
      case ending
      /// The words stand anywhere in the key.
      case anywhere
    }
    let position: Position
    let meaning: KeyMeaning
    /// What the member must be inside of; empty: anything.
    let contexts: [KeyContext]
    let words: String

    func applies(in context: KeyContext) -> Bool {
      contexts.isEmpty || contexts.contains(context)
    }
  }

  /// The table, ready to be asked.
  static let shared = KeyTable()

  private let whole: [String: [Rule]]
  private let parts: [(words: [String], rule: Rule)]
  /// Which of `parts` begin with a word, in order.
  private let partsByWord: [String: [Int]]
  private let about: Set<String>

  private init() {
    var whole: [String: [Rule]] = [:]
    var parts: [(words: [String], rule: Rule)] = []
    for rule in KeyRules.all {
      for phrase in rule.words.split(separator: "|") {
        if rule.position == .whole {
          whole[phrase.filter { $0 != " " }, default: []].append(rule)
        } else {
          parts.append((phrase.split(separator: " ").map(String.init), rule))
        }
      }
    }
    self.whole = whole
    // The longest first; of equally long ones the one that the table has first.
    self.parts = parts.enumerated().sorted { left, right in
      let (longer, shorter) = (left.element.words.count, right.element.words.count)
      return longer != shorter ? longer > shorter : left.offset < right.offset
    }.map(\.element)
    let ordered = self.parts
    partsByWord = Dictionary(grouping: ordered.indices) { ordered[$0].words.first ?? "" }
    about = Set(KeyRules.about.split(separator: " ").map(String.init))
  }

  /// What a key says, given what its object is inside of.
  func meaning(of key: String, in context: KeyContext) -> KeyMeaning {
    let words = Self.words(of: key)
    let joined = words.joined()
    for rule in whole[joined] ?? [] where rule.applies(in: context) {
      return rule.meaning
    }
    if let last = words.last, about.contains(last) { return .nothing }
    for index in words.flatMap({ partsByWord[$0] ?? [] }).sorted() {
      let (phrase, rule) = parts[index]
      if rule.applies(in: context), matches(phrase, at: rule.position, in: words) {
        return rule.meaning
      }
    }
    return .nothing
  }

  /// What a key is in or for an object that spells a name out.
  func nameRole(of key: String) -> NameRole {
    guard let last = Self.words(of: key).last else { return .none }
    if KeyRules.names.contains(last) || last.hasSuffix("name") { return .name }
    if KeyRules.nameParts.contains(last) { return .part }
    return about.contains(last) ? .about : .none
  }

  /// What an object under a key puts its members into.
  func context(under key: String) -> KeyContext {
    let spelled = Self.words(of: key)
    let words = Set(spelled + [spelled.joined()])
    for (context, names) in KeyRules.contextWords where !words.isDisjoint(with: names) {
      return context
    }
    let isPayment =
      words.contains("payment") && !words.isDisjoint(with: KeyRules.instrumentWords)
    if isPayment { return .payment }
    return words.isDisjoint(with: KeyRules.contactWords) ? .none : .contact
  }

  /// What a record of an entity puts its own members into.
  func rootContext(of entity: String) -> KeyContext {
    context(under: entity) == .contact ? .contact : .none
  }

  private func matches(
    _ phrase: [String], at position: Rule.Position, in words: [String]
  ) -> Bool {
    guard phrase.count <= words.count else { return false }
    let last = words.count - phrase.count
    for start in (position == .ending ? last : 0)...last
    where words[start..<start + phrase.count].elementsEqual(phrase) {
      return true
    }
    return false
  }

  /// A key's words in lower case: cut at `_`, `-`, space, dot, and where the case changes.
  static func words(of key: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previous: UInt8 = 0
    let bytes = Array(key.utf8)
    for index in bytes.indices {
      let byte = bytes[index]
      let isUpper = byte &- 0x41 < 26
      let wasLower = previous &- 0x61 < 26 || ASCII.isDigit(previous)
      let wasUpper = previous &- 0x41 < 26
      let nextIsLower = index + 1 < bytes.count && bytes[index + 1] &- 0x61 < 26
      let separates = byte < 0x80 && !ASCII.isAlphanumeric(byte)
      if separates || isUpper && (wasLower || wasUpper && nextIsLower) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if !separates { word.append(ASCII.lowercased(byte)) }
      previous = byte
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
