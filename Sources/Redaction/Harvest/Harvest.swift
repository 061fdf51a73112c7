import Serialization

/// The sensitive values of the records of one answer, and where they appear again.
///
/// What a record's fields name as personal is masked in every other text of the answer, case and
/// spacing aside: names whole and by their parts, numbers in any grouping.
struct Harvest {
  /// The most values of one answer.
  static let valuesMax = 1_000_000

  var words = WordIndex()
  var numbers = NumberIndex()
  /// The names of parties one after another, and where each ends.
  private var partyNames: [UInt8] = []
  private var partyEnds: [Int] = []
  private var folded = NormalisedText()
  var scratch: [FoldedWords.Word] = []
  var digits: [UInt8] = []
  /// Another spelling of a word, or of words.
  var spelling: [UInt8] = []
  var spelledWords: [FoldedWords.Word] = []
  private let masker: Masker
  private let placeholder: [UInt8]

  /// A harvest of nothing; kinds that the masker keeps are not collected.
  ///
  /// Nor is `placeholder`, which stands for a text that was suspicious.
  init(masker: Masker, placeholder: String) {
    self.masker = masker
    self.placeholder = Array(placeholder.utf8)
  }

  /// How many values there are.
  var count: Int { words.count + numbers.count }
  /// Whether there is nothing to look for.
  var isEmpty: Bool { words.isEmpty && numbers.isEmpty }

  /// Forgets every value and keeps the memory.
  mutating func removeAll() {
    words.removeAll()
    numbers.removeAll()
    partyNames.clear()
    partyEnds.clear()
  }

  /// Collects a value that its key names.
  mutating func add(_ value: Span<UInt8>, meaning: KeyMeaning) {
    let traits = TextTraits(of: value)
    guard !value.isEmpty, !value.equals(placeholder) else { return }
    if NormalisedText.isNormal(traits) {
      addNormal(value, traits, meaning: meaning)
    } else {
      folded.normalise(value)
      let copy = folded.folded
      addNormal(copy.span, TextTraits(of: copy.span), meaning: meaning)
    }
  }

  /// Decides which parties are persons, and makes ready for matching.
  mutating func seal() {
    // First the persons, then what bears a legal form and a person's name: in any order of the
    // members, `Corp` of `Smith Corp` is no part of a name.
    if masker.style(of: .person) != .keep {
      addParties(withLegalForm: false)
      addParties(withLegalForm: true)
    }
    numbers.seal()
  }

  private mutating func addParties(withLegalForm: Bool) {
    let names = partyNames
    var start = 0
    for end in partyEnds {
      let party = names.span.extracting(start..<end)
      start = end
      split(party)
      guard LegalForms.isBorne(by: party, words: scratch) == withLegalForm else { continue }
      if !withLegalForm {
        addPerson(party)
      } else if scratch.contains(where: { words.isPersonPart($0.hash) }) {
        words.add(scratch[...], kind: .person, lettersMin: 4)
      }
    }
  }

  /// Whether a party's name is a company's: it bears a legal form, and no word of it belongs to a
  /// harvested person.
  mutating func isCompany(_ name: Span<UInt8>) -> Bool {
    split(name)
    return LegalForms.isBorne(by: name, words: scratch)
      && !scratch.contains { words.isPersonPart($0.hash) }
  }

  mutating func split(_ value: Span<UInt8>) {
    scratch.clear()
    FoldedWords.split(value, into: &scratch)
  }

  private mutating func addNormal(
    _ value: Span<UInt8>, _ traits: TextTraits, meaning: KeyMeaning
  ) {
    switch meaning {
    case .nothing, .identifier: return
    case .party:
      if masker.isMask(value, traits, of: .person) || masker.isMask(value, traits, of: .company) {
        return
      }
      addParty(value)
    case .kind(let kind):
      if masker.style(of: kind) == .keep || masker.isMask(value, traits, of: kind) { return }
      add(value, kind: kind)
    }
  }

  /// Keeps a name until it is known which names are persons'.
  private mutating func addParty(_ value: Span<UInt8>) {
    ByteRun.append(value, to: &partyNames)
    partyEnds.append(partyNames.count)
  }

  private mutating func add(_ value: Span<UInt8>, kind: Kind) {
    switch kind {
    case .person:
      split(value)
      // A card or an account can be held by a company: its name does not make its words personal.
      if LegalForms.isBorne(by: value, words: scratch) {
        addParty(value)
      } else {
        addPerson(value)
      }
    case .company:
      split(value)
      let core = scratch.filter { !LegalForms.contains($0.hash) }
      words.add(core[...], kind: kind, lettersMin: 4)
    case .email: addEmails(value)
    case .secret:
      split(value)
      words.add(scratch[...], kind: kind, lettersMin: 6)
    case .address: addAddress(value)
    case .card, .bankAccount, .routingNumber, .phone, .ssn, .itin, .ein, .dateOfBirth:
      addNumber(value, kind: kind)
    case .iban:
      split(value)
      words.add(scratch[...], kind: kind, lettersMin: 10)
      words.addJoined(value, kind: kind, lettersMin: 10)
      addNumber(value, kind: kind)
    case .cvv, .ipAddress, .urlCredentials: return
    }
  }
}
