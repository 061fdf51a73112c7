import Serialization

/// What a profile and the key table say of a member: computed once per key, entity and context.
struct FieldRule: Sendable {
  /// Whether the field may leave.
  var isAllowed: Bool
  /// Whether the field's name may be printed where it was removed.
  var isKnown: Bool
  /// What the key says of the value.
  var meaning: KeyMeaning
  /// What the key is where a name is spelled out.
  var nameRole: NameRole
  /// For an allowed object or list of objects: what they are.
  var nested: EntityIndex?
  /// What the members of an object under this key are inside of.
  var context: KeyContext
  /// Whether the name is the pipeline's own: `_summary`.
  var isReserved: Bool
}

/// The number of an entity of a profile.
typealias EntityIndex = Int

/// A profile made ready for walking: rules by key, remembered in a hash table.
///
///     key bytes ─KeyHash─▶ slots [ · 3 · 0 · · 1 ]  ─▶ entries [ (key, entity, context) ▸ rule ]
///                                                               `a range of `keys`, one after another
///
/// Records of one entity repeat their keys in one order, so the entry that followed the last time is
/// tried first: then nothing is hashed. The table is bounded: keys are hostile, so past `entriesMax` rules are computed anew.
struct FieldRules: Sendable {
  private struct Entry {
    /// The first and the last eight bytes of the key, or all of a shorter one: most need no more.
    let head: ByteWord
    let tail: ByteWord
    let keyStart: Int
    let keyCount: Int
    let place: Place
    /// The entry that was asked for after this one, the last time.
    var follower: Int = 0
    let hash: UInt64
    let rule: FieldRule
  }

  /// Where a key stands: its entity and what is around it, in one number.
  private struct Place: Equatable {
    let number: UInt64

    @inline(__always)
    init(_ entity: EntityIndex?, _ context: KeyContext) {
      number =
        UInt64(context.rawValue) &<< 32 ^ UInt64(truncatingIfNeeded: (entity ?? -1) &+ 1)
    }
  }

  private static let entriesMax = 2_048
  private static let slotCount = 8_192

  private let names: [String]
  private let entities: [Profile.Entity]
  private let contexts: [KeyContext]
  private let profile: Profile
  private let vocabulary: Set<String>
  private var slots: [Int16]
  private var entries: [Entry] = []
  /// The keys one after another.
  private var keys: [UInt8] = []
  private var latest = 0

  /// The rules of a profile; `vocabulary` are the field names that may be printed beside its own.
  init(profile: Profile, vocabulary: Set<String>) {
    self.profile = profile
    names = profile.entities.keys.sorted()
    entities = names.map { profile.entities[$0] ?? Profile.Entity(allow: [], nested: [:]) }
    contexts = names.map(KeyTable.shared.rootContext)
    var known = vocabulary
    for entity in entities { known.formUnion(entity.allow) }
    known.formUnion(
      profile.fields.keys.compactMap { $0.split(separator: ".").last.map(String.init) })
    self.vocabulary = known
    slots = [Int16](repeating: -1, count: Self.slotCount)
  }

  /// The number of an entity; nil when the profile does not name it.
  func index(of entity: String) -> EntityIndex? { names.firstIndex(of: entity) }

  /// What a record of an entity puts its own members into.
  func rootContext(of entity: String, _ index: EntityIndex?) -> KeyContext {
    index.map { contexts[$0] } ?? KeyTable.shared.rootContext(of: entity)
  }

  /// The rule for the member whose key is a token of a document.
  mutating func rule(
    forKey index: Int, of document: borrowing Document, in entity: EntityIndex?,
    _ context: KeyContext
  ) -> FieldRule {
    let token = document.tape[index]
    if token.isEscaped {
      return compute(document.text(at: index), entity, context)
    }
    let place = Place(entity, context)
    if !entries.isEmpty {
      let next = entries[latest].follower
      if isEntry(next, place, document.bytes.span, token.range) {
        latest = next
        return entries[next].rule
      }
    }
    return lookUp(index, token, of: document, entity, context)
  }

  private mutating func lookUp(
    _ index: Int, _ token: Token, of document: borrowing Document, _ entity: EntityIndex?,
    _ context: KeyContext
  ) -> FieldRule {
    let place = Place(entity, context)
    let hash = KeyHash.of(document.bytes.span, token.range, seed: place.number)
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].hash == hash, isEntry(entry, place, document.bytes.span, token.range) {
        entries[latest].follower = entry
        latest = entry
        return entries[entry].rule
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    let rule = compute(document.text(at: index), entity, context)
    if entries.count < Self.entriesMax {
      slots[slot] = Int16(entries.count)
      let start = keys.count
      ByteRun.append(document.bytes.span.extracting(token.range), to: &keys)
      entries.append(
        Entry(
          head: Self.head(of: document.bytes.span, token.range),
          tail: Self.tail(of: document.bytes.span, token.range), keyStart: start,
          keyCount: token.range.count, place: place, hash: hash, rule: rule))
    }
    return rule
  }

  /// Whether an entry is that of a key, given by its place in a text.
  @inline(__always)
  private func isEntry(
    _ index: Int, _ place: Place, _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let count = range.count
    let entry = entries[index]
    guard entry.keyCount == count, entry.place == place, entry.head == Self.head(of: text, range)
    else { return false }
    if count <= ByteWord.bytesCount { return true }
    guard entry.tail == Self.tail(of: text, range) else { return false }
    return count <= 2 * ByteWord.bytesCount
      || ByteRun.areEqual(text, range, keys.span, at: entry.keyStart)
  }

  @inline(__always)
  private static func head(of text: borrowing Span<UInt8>, _ range: Range<Int>) -> ByteWord {
    ByteWord(text, at: range.lowerBound, count: min(range.count, ByteWord.bytesCount))
  }

  @inline(__always)
  private static func tail(of text: borrowing Span<UInt8>, _ range: Range<Int>) -> ByteWord {
    range.count < ByteWord.bytesCount
      ? head(of: text, range) : ByteWord(text, at: range.upperBound - ByteWord.bytesCount)
  }

  private func compute(
    _ key: String, _ entity: EntityIndex?, _ context: KeyContext
  ) -> FieldRule {
    let allow = entity.map { entities[$0].allow.contains { $0.utf8.elementsEqual(key.utf8) } }
    let nested = entity.flatMap { entities[$0].nested[key] }.flatMap(index(of:))
    return FieldRule(
      isAllowed: allow ?? false, isKnown: vocabulary.contains(key),
      meaning: meaning(of: key, entity, context), nameRole: KeyTable.shared.nameRole(of: key),
      nested: nested,
      context: KeyTable.shared.context(under: key), isReserved: key == Walker.summaryKey)
  }

  private func meaning(
    of key: String, _ entity: EntityIndex?, _ context: KeyContext
  ) -> KeyMeaning {
    profile.meaning(of: key, in: entity.map { names[$0] }, context)
  }
}
