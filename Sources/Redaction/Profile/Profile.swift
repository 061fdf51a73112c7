import Serialization

/// What may leave, and in which form: one file of `security_profiles`.
///
/// A profile is closed: an entity that it does not name allows nothing.
package struct Profile: Sendable {
  /// The bounds that a profile sets on an answer.
  package struct Limits: Sendable, Equatable {
    /// The longest `llm_view`, in bytes of JSON.
    package var payloadBytesMax = 65_536
    /// The longest text, in Unicode scalars, before it is cut.
    package var textLengthMax = 200
    /// The longest list, in elements, before it is summarized.
    package var listItemsMax = 20
    /// How deep containers may nest; the record itself is at depth 1.
    package var depthMax = 8
    /// The smallest group that a report may show.
    package var groupSizeMin = 1
  }

  /// One entity: its released fields, and what the objects in them are.
  package struct Entity: Sendable, Equatable {
    /// The exact names of the fields that may leave.
    package var allow: [String]
    /// For an allowed field that holds an object or a list of objects, the entity of these.
    package var nested: [String: String]

    /// An entity by its parts.
    package init(allow: [String], nested: [String: String] = [:]) {
      self.allow = allow
      self.nested = nested
    }
  }

  /// What happens to a text that holds an instruction or a credential.
  package enum Suspicion: String, CaseIterable, Sendable {
    /// It becomes the placeholder.
    case omit
    /// It stays, and its path is listed all the same.
    case report
  }

  /// A detector of the profile's own: `#` a digit, `@` a letter, the rest literal.
  package struct Custom: Sendable, Equatable {
    /// Its name in findings and placeholders: lower case, digits and `_`.
    package var kind: String
    /// What it matches; a match is always omitted.
    package var pattern: [UInt8]
  }

  /// What a key of the profile's `fields` says of its values.
  package enum FieldKind: Sendable, Equatable {
    /// A company or a person, decided by the value.
    case party
    /// A value of one kind.
    case kind(Kind)
  }

  /// The profile's name, `[a-z0-9-]`.
  package var name: String
  /// The profile's own version.
  package var version: String
  /// What it is for, in words.
  package var description = ""
  /// Its bounds.
  package var limits = Limits()
  /// How each kind leaves, defaults included.
  package var masks = MaskStyle.defaults
  /// Meanings of keys beside the built-in table, by `key` or `entity.key`.
  package var fields: [String: FieldKind] = [:]
  /// The entities that it names.
  package var entities: [String: Entity] = [:]
  /// What becomes of suspicious text.
  package var onSuspicion = Suspicion.omit
  /// What stands in place of suspicious text.
  package var placeholder = "[content omitted due to policy]"
  /// Phrases that are no instruction here.
  package var allowTerms: [String] = []
  /// The profile's own detectors.
  package var custom: [Custom] = []

  /// Whether a field leaves as it is: allowed, no object, and of no kind that is masked.
  ///
  /// What can be filtered, sorted or looked up by is derived from this.
  package func releasesUnmasked(_ field: String, of entity: String) -> Bool {
    guard let rules = entities[entity], rules.allow.contains(field), rules.nested[field] == nil
    else { return false }
    switch meaning(of: field, in: entity) {
    case .nothing, .identifier: return true
    case .party: return masks[.person] == .keep && masks[.company] == .keep
    case .kind(let kind): return masks[kind] == .keep
    }
  }

  /// What a key of an entity says of its value: the profile's word, else the built-in table's.
  func meaning(of field: String, in entity: String) -> KeyMeaning {
    meaning(of: field, in: entity, KeyTable.shared.rootContext(of: entity))
  }

  /// What a key says inside of something; a profile's word adds to the built-in table, it does not
  /// take the meaning from a key of a kind that has a floor.
  func meaning(of field: String, in entity: String?, _ context: KeyContext) -> KeyMeaning {
    let builtIn = KeyTable.shared.meaning(of: field, in: context)
    let own = entity.flatMap { fields["\($0).\(field)"] } ?? fields[field]
    if case .kind(let kind) = builtIn, MaskStyle.keep.refusal(for: kind) != nil {
      guard case .kind(let other) = own, MaskStyle.keep.refusal(for: other) != nil else {
        return builtIn
      }
    }
    switch own {
    case .party: return .party
    case .kind(let kind): return .kind(kind)
    case nil: return builtIn
    }
  }
}
