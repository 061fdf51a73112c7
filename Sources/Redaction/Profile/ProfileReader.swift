package import Serialization

/// Reads a profile from YAML, strictly: every key known, every value in range.
package struct ProfileReader {
  /// The most entities, fields of one entity, and terms that a profile may have.
  static let entriesMax = 512
  /// The most detectors of its own: each of them looks at every text.
  static let detectorsMax = 64
  /// The longest name, pattern or term, in bytes.
  static let textBytesMax = 256

  private var profile: Profile

  /// The profile of a file's bytes.
  ///
  /// Throws `ConfigurationError` with line and column: for YAML outside the subset, an unknown or
  /// repeated key, a value out of range, a mask below the floor, a `nested` entity that is not
  /// there, or a custom detector that could match everything.
  package static func read(_ bytes: [UInt8]) throws(ConfigurationError) -> Profile {
    var reader = ProfileReader(profile: Profile(name: "", version: ""))
    try reader.readRoot(try ConfigurationNode(parsing: bytes))
    return reader.profile
  }

  private mutating func readRoot(_ root: ConfigurationNode) throws(ConfigurationError) {
    let known = [
      "profile", "version", "description", "limits", "masks", "fields", "entities", "free_text",
      "allow_terms", "custom",
    ]
    let members = try root.mapping(known: known, required: ["profile", "version"])
    for (key, value) in members {
      switch key {
      case "profile": profile.name = try name(value, expected: "a name of [a-z0-9-]", Self.isName)
      case "version": profile.version = try short(value)
      case "description": profile.description = try short(value)
      case "limits": profile.limits = try limits(value)
      case "masks": try readMasks(value)
      case "fields": profile.fields = try fields(value)
      case "entities": profile.entities = try entities(value)
      case "free_text": try readFreeText(value)
      case "allow_terms": profile.allowTerms = try terms(value)
      default: profile.custom = try custom(value)
      }
    }
    for (key, value) in members where key == "custom" { try refuseOwnWords(value) }
  }

  // MARK: Sections

  private func limits(_ node: ConfigurationNode) throws(ConfigurationError) -> Profile.Limits {
    var limits = Profile.Limits()
    let known = [
      "max_payload_bytes", "max_text_length", "max_list_items", "max_depth", "min_group_size",
    ]
    for (key, value) in try node.mapping(known: known) {
      switch key {
      case "max_payload_bytes": limits.payloadBytesMax = try value.integer(in: 256...67_108_864)
      case "max_text_length": limits.textLengthMax = try value.integer(in: 1...67_108_864)
      case "max_list_items": limits.listItemsMax = try value.integer(in: 1...67_108_864)
      case "max_depth": limits.depthMax = try value.integer(in: 1...64)
      default: limits.groupSizeMin = try value.integer(in: 1...1_000_000)
      }
    }
    return limits
  }

  private mutating func readMasks(_ node: ConfigurationNode) throws(ConfigurationError) {
    for (key, value) in try node.mapping(known: Kind.allCases.map(\.rawValue)) {
      guard let kind = Kind(rawValue: key) else { continue }
      let style = try value.choice(of: MaskStyle.self)
      if let expected = style.refusal(for: kind) {
        throw value.failure(expected: expected.description, found: "a style below the floor")
      }
      profile.masks[kind] = style
    }
  }

  private func fields(
    _ node: ConfigurationNode
  ) throws(ConfigurationError) -> [String: Profile.FieldKind] {
    var fields: [String: Profile.FieldKind] = [:]
    for member in try node.members() {
      let parts = member.key.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.allSatisfy({ Self.isField(String($0)) }) else {
        throw member.keyFailure(expected: "a field or entity.field", found: "another key")
      }
      let choices = ["party"] + Kind.allCases.map(\.rawValue)
      let word = try value(member.value, among: choices)
      fields[member.key] = Kind(rawValue: word).map { .kind($0) } ?? .party
    }
    return fields
  }

  private func entities(
    _ node: ConfigurationNode
  ) throws(ConfigurationError) -> [String: Profile.Entity] {
    var entities: [String: Profile.Entity] = [:]
    let members = try node.members()
    let names = members.map(\.key)
    guard members.count <= Self.entriesMax else {
      throw node.failure(expected: "at most \(Self.entriesMax) entities", found: "more")
    }
    for member in members {
      guard Self.isField(member.key) else {
        throw member.keyFailure(expected: "a name of [A-Za-z0-9_-]", found: "another key")
      }
      var entity = Profile.Entity(allow: [], nested: [:])
      for (key, value) in try member.value.mapping(known: ["allow", "nested"], required: ["allow"])
      {
        if key == "allow" {
          entity.allow = try allowed(value)
        } else {
          for field in try value.members() {
            entity.nested[field.key] = try self.value(field.value, among: names)
          }
        }
      }
      if let field = entity.nested.keys.sorted().first(where: { !entity.allow.contains($0) }) {
        let hint = Self.isField(field) ? " (\(field) is not)" : ""
        throw member.value.failure(
          expected: "nested fields that are allowed\(hint)", found: "another one")
      }
      entities[member.key] = entity
    }
    return entities
  }

  private func allowed(_ node: ConfigurationNode) throws(ConfigurationError) -> [String] {
    var names: [String] = []
    for element in try node.list() {
      let field = try name(element, expected: "a field name of [A-Za-z0-9_-]", Self.isField)
      guard field != "_summary" else {
        throw element.failure(expected: "a name that is not reserved", found: "a reserved one")
      }
      guard !names.contains(field) else {
        throw element.failure(expected: "each field once", found: "a repeated one")
      }
      names.append(field)
    }
    guard names.count <= Self.entriesMax else {
      throw node.failure(expected: "at most \(Self.entriesMax) fields", found: "more")
    }
    return names
  }

  private mutating func readFreeText(_ node: ConfigurationNode) throws(ConfigurationError) {
    for (key, value) in try node.mapping(known: ["on_suspicion", "placeholder"]) {
      if key == "on_suspicion" {
        profile.onSuspicion = try value.choice(of: Profile.Suspicion.self)
      } else {
        profile.placeholder = try short(value)
      }
    }
  }

  private func terms(_ node: ConfigurationNode) throws(ConfigurationError) -> [String] {
    var terms: [String] = []
    for element in try node.list() { terms.append(try short(element)) }
    guard terms.count <= Self.entriesMax else {
      throw node.failure(expected: "at most \(Self.entriesMax) terms", found: "more")
    }
    return terms
  }

  private func custom(_ node: ConfigurationNode) throws(ConfigurationError) -> [Profile.Custom] {
    let elements = try node.list()
    guard elements.count <= Self.detectorsMax else {
      throw node.failure(expected: "at most \(Self.detectorsMax) detectors", found: "more")
    }
    var detectors: [Profile.Custom] = []
    for element in elements {
      var detector = Profile.Custom(kind: "", pattern: [])
      let known = ["kind", "pattern", "mask"]
      for (key, value) in try element.mapping(known: known, required: ["kind", "pattern"]) {
        switch key {
        case "kind":
          detector.kind = try name(value, expected: "a name of [a-z0-9_]") { Self.isKind($0) }
          guard Kind(rawValue: detector.kind) == nil else {
            throw value.failure(expected: "a kind of one's own", found: "a built-in one")
          }
        case "pattern": detector.pattern = try pattern(value)
        default: _ = try self.value(value, among: [MaskStyle.omit.rawValue])
        }
      }
      detectors.append(detector)
    }
    return detectors
  }

  private func pattern(_ node: ConfigurationNode) throws(ConfigurationError) -> [UInt8] {
    let bytes = Array(try short(node).utf8)
    if let rule = PatternRule.table.first(where: { !$0.holds(bytes) }) {
      throw node.failure(expected: rule.expected, found: rule.found)
    }
    return bytes
  }

  /// No detector finds a placeholder: it would be put in place of itself, time and again.
  private func refuseOwnWords(_ node: ConfigurationNode) throws(ConfigurationError) {
    let kinds = Kind.allCases.map(\.rawValue) + profile.custom.map(\.kind)
    let words = kinds.map { Array(Masker.placeholder(for: $0).utf8) }
    for (detector, element) in zip(profile.custom.map(CustomDetector.init), try node.list())
    where (words + [Array(profile.placeholder.utf8)]).contains(where: {
      detector.finds(in: $0.span)
    }) {
      throw element.failure(
        expected: "a pattern that matches no placeholder", found: "one that does")
    }
  }

  // MARK: Scalars

  private func value(
    _ node: ConfigurationNode, among choices: [String]
  ) throws(ConfigurationError) -> String {
    let text = try node.text()
    guard choices.contains(text) else {
      let known = choices.filter(Self.isField).prefix(32).joined(separator: ", ")
      throw node.failure(expected: "one of \(known)", found: "another word")
    }
    return text
  }

  private func name(
    _ node: ConfigurationNode, expected: String, _ isValid: (String) -> Bool
  ) throws(ConfigurationError) -> String {
    let text = try node.text()
    guard isValid(text) else { throw node.failure(expected: expected, found: "another text") }
    return text
  }

  private func short(_ node: ConfigurationNode) throws(ConfigurationError) -> String {
    let text = try node.text()
    guard !text.isEmpty, text.utf8.count <= Self.textBytesMax else {
      throw node.failure(
        expected: "a text of 1 to \(Self.textBytesMax) bytes",
        found: text.isEmpty ? "an empty one" : "a longer one")
    }
    return text
  }

  private static func isName(_ text: String) -> Bool {
    isMade(of: text) { ASCII.isDigit($0) || $0 &- 0x61 < 26 || $0 == 0x2D }
  }

  private static func isKind(_ text: String) -> Bool {
    isMade(of: text) { ASCII.isDigit($0) || $0 &- 0x61 < 26 || $0 == 0x5F }
  }

  static func isField(_ text: String) -> Bool {
    isMade(of: text) { ASCII.isAlphanumeric($0) || $0 == 0x5F || $0 == 0x2D }
  }

  private static func isMade(of text: String, _ isAllowed: (UInt8) -> Bool) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(isAllowed)
  }
}
