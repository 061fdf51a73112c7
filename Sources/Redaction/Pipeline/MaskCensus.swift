import Digest
import Serialization

/// How much the masks of a profile hide among the records of a ledger.
///
/// It walks records as the pipeline does and has each value masked by the pipeline's own hands, but
/// keeps hashes and counts instead of an answer. Counted are fields that leave masked because of what
/// their name says; what is found inside a text is not. A list is counted whole, whatever
/// `max_list_items` leaves of it in one answer.
///
/// The hashes are the only thing that grows: `distinctMax` values at about 60 bytes each.
package struct MaskCensus: Sendable {
  /// A masked field: how many values it has, and how many of them share a mask.
  package struct Field: Sendable, Equatable {
    /// The field, with its entity before it: `customer.email`, `invoice.billToContact.email`.
    package let path: ReleasedText
    /// What its values are; the name of a `party` counts as what each name is.
    package let kind: Kind
    /// How they leave.
    package let style: MaskStyle
    /// How many values there are, repeated ones too.
    package let values: Int
    /// How many different ones, case, spacing and punctuation aside.
    package let distinct: Int
    /// How many different masks they leave as.
    package let masks: Int
    /// How many distinct values the least shared mask stands for.
    package let smallest: Int
    /// How many distinct values the mask in the middle stands for; of two, the lesser.
    package let median: Int
    /// How many distinct values share their mask with no other.
    package let alone: Int
    /// How many values came past `distinctMax` and were compared with none.
    package let uncompared: Int
  }

  /// The most distinct values that are compared, over all fields.
  package static let distinctMax = 4_000_000

  private struct Row: Sendable {
    let path: ReleasedText
    let kind: Kind
    var groups = MaskGroups()
  }

  private struct RowKey: Hashable, Sendable {
    let path: UInt64
    let kind: Kind
  }

  private var walker: Walker
  private let masker: Masker
  private let room: Int
  private let textLengthMax: Int
  private var rows: [Row] = []
  private var places: [RowKey: Int] = [:]
  private var distinct = 0
  /// How many records were counted.
  package private(set) var records = 0

  /// A census under a profile that is fit for use; `pseudonymKey` has at least 32 bytes.
  package init(profile: Profile, pseudonymKey: [UInt8]) throws(RedactionError) {
    try self.init(profile: profile, pseudonymKey: pseudonymKey, room: Self.distinctMax)
  }

  /// A census with room for fewer values.
  init(profile: Profile, pseudonymKey: [UInt8], room: Int) throws(RedactionError) {
    precondition(pseudonymKey.count >= 32, "a pseudonym key has at least 32 bytes")
    var options = RedactionOptions()
    options.explains = true
    masker = Masker(styles: profile.masks, pseudonymKey: pseudonymKey, scope: profile.name)
    walker = Walker(
      profile: profile, rules: FieldRules(profile: profile, vocabulary: []), masker: masker,
      options: options)
    textLengthMax = profile.limits.textLengthMax
    self.room = room
    try Canary.check(profile, masker)
  }

  /// Counts one record; `context` are the records that the pipeline would learn from beside it.
  package mutating func count(
    _ subject: Subject, context: [Subject] = []
  ) throws(RedactionError) {
    walker.harvest.removeAll()
    for subject in [subject] + context {
      walker.collect(
        subject.index, of: subject.document, .nothing, surroundings(of: subject.entity))
      if walker.harvest.count > Harvest.valuesMax { throw .tooManyValues }
    }
    walker.harvest.seal()
    walker.path.removeAll()
    walker.path.walk(subject.document)
    walker.path.enter(frame: subject.entity)
    if subject.document.tape[subject.index].kind == .object {
      members(subject.index, of: subject.document, surroundings(of: subject.entity))
    }
    walker.path.removeAll()
    records += 1
  }

  /// Every masked field, those that hide least first.
  ///
  /// First come the styles that show something of a value, then tokens, then what is omitted; among
  /// these, the larger share of values that are alone under their mask.
  package var fields: [Field] {
    rows.map { row in
      let sizes = row.groups.sizes
      return Field(
        path: row.path, kind: row.kind, style: masker.style(of: row.kind),
        values: row.groups.values, distinct: row.groups.distinct, masks: row.groups.masks,
        smallest: sizes.smallest, median: sizes.median, alone: sizes.alone,
        uncompared: row.groups.uncompared)
    }.sorted(by: Self.hidesLess)
  }

  private static func hidesLess(_ one: Field, _ other: Field) -> Bool {
    let shown = (rank(one.style), rank(other.style))
    if shown.0 != shown.1 { return shown.0 < shown.1 }
    // Shares are compared crosswise: whole numbers, and no division by zero.
    let shares = (one.alone * other.distinct, other.alone * one.distinct)
    if shares.0 != shares.1 { return shares.0 > shares.1 }
    if one.median != other.median { return one.median < other.median }
    if one.path != other.path { return one.path.text < other.path.text }
    return one.kind.rawValue < other.kind.rawValue
  }

  /// How little a style shows, as far as its name tells.
  private static func rank(_ style: MaskStyle) -> Int {
    switch style {
    case .keep, .edges, .last4: 0
    case .token: 1
    case .omit: 2
    }
  }

  // MARK: Walk

  private func surroundings(of entity: String) -> Walker.Surroundings {
    let index = walker.rules.index(of: entity)
    return Walker.Surroundings(
      entity: index, context: walker.rules.rootContext(of: entity, index), depth: 1)
  }

  private mutating func members(
    _ index: Int, of document: Document, _ around: Walker.Surroundings
  ) {
    var at = index + 1
    let end = Int(document.tape[index].next)
    while at < end {
      let rule = walker.rules.rule(forKey: at, of: document, in: around.entity, around.context)
      let value = at + 1
      if Walker.refusal(of: value, document, rule, around, walker.depthMax) == nil {
        let meaning = walker.meaning(of: rule, around)
        let kind = document.tape[value].kind
        let isContainer = kind == .object || kind == .array
        walker.path.enter(key: document.tape[at], isKnown: true)
        self.value(
          value, of: document, meaning,
          isContainer ? walker.surroundings(under: rule, meaning, around) : around)
        walker.path.leave()
      }
      at = Int(document.tape[value].next)
    }
  }

  private mutating func value(
    _ index: Int, of document: Document, _ meaning: KeyMeaning, _ around: Walker.Surroundings
  ) {
    let token = document.tape[index]
    switch token.kind {
    case .object: members(index, of: document, around)
    case .array:
      var inner = around
      inner.depth += 1
      walker.path.enterElements()
      var at = index + 1
      while at < Int(token.next) {
        value(at, of: document, meaning, inner)
        at = Int(document.tape[at].next)
      }
      walker.path.leave()
    case .string where token.isEscaped:
      var content: [UInt8] = []
      JSONText.decode(token, from: document.bytes.span, into: &content)
      string(content.span, meaning)
    case .string: string(document.bytes.span.extracting(token.range), meaning)
    case .number: number(document.bytes.span.extracting(token.range), meaning)
    case .true, .false, .null: return
    }
  }

  // MARK: Values

  private mutating func string(_ text: Span<UInt8>, _ meaning: KeyMeaning) {
    guard let kind = maskedKind(of: text, meaning) else { return }
    walker.recorder.removeAll()
    let verdict = walker.texts.redact(
      text, meaning: meaning, lengthMax: textLengthMax, at: walker.path,
      harvest: &walker.harvest, recorder: &walker.recorder)
    add(text, kind, verdict)
  }

  private mutating func number(_ text: Span<UInt8>, _ meaning: KeyMeaning) {
    // A number has no words: it is no party.
    guard case .kind(let kind) = meaning, masker.style(of: kind) != .keep else { return }
    walker.recorder.removeAll()
    let verdict = walker.texts.redact(
      number: text, meaning: meaning, at: walker.path, harvest: &walker.harvest,
      recorder: &walker.recorder)
    var digits: [UInt8] = []
    NumberDigits.write(text, to: &digits)
    add(digits.span, kind, verdict)
  }

  /// What a text is masked as because of its key; nil when its key masks nothing.
  private mutating func maskedKind(of text: Span<UInt8>, _ meaning: KeyMeaning) -> Kind? {
    let kind: Kind
    switch meaning {
    case .kind(let named): kind = named
    case .party: kind = walker.harvest.isCompany(text) ? .company : .person
    case .identifier, .nothing: return nil
    }
    return masker.style(of: kind) == .keep ? nil : kind
  }

  /// Counts a value that left as the output of `texts`; what was sanitized, empty or a mask already
  /// is none.
  private mutating func add(_ value: Span<UInt8>, _ kind: Kind, _ verdict: TextRedactor.Verdict) {
    guard verdict == .replaced, walker.recorder.report.decisions.last?.outcome == .masked else {
      return
    }
    let key = RowKey(path: walker.path.hash, kind: kind)
    let place = places[key] ?? rows.count
    if place == rows.count {
      places[key] = place
      rows.append(Row(path: walker.path.released, kind: kind))
    }
    var normal: [UInt8] = []
    FoldedWords.appendFolded(value, to: &normal)
    let isNew = rows[place].groups.add(
      value: normal.isEmpty ? Self.hash(value) : Self.hash(normal.span),
      mask: Self.hash(walker.texts.output.span), hasRoom: distinct < room)
    if isNew { distinct += 1 }
  }

  /// Eight bytes of SHA-256: nobody can write two values into a ledger that it takes for one.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    SHA256.hash(bytes).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
