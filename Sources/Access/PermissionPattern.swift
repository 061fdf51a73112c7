/// A permission as roles and keys spell it, with or without a `*` for any rest.
///
///     billing:*                          everything
///     billing:tool:*                     one family
///     billing:tool:get_*                 what begins so
///     billing:tool:get_account           exactly one
package struct PermissionPattern: Sendable, Hashable {
  /// What a permission is about: the word behind `billing:`.
  package enum Family: String, CaseIterable, Sendable {
    case tool
    case resource
    case prompt
    case admin
  }

  private static let root = "billing:"
  /// How messages name the grammar.
  static let shape =
    "billing:* or billing:tool:…, billing:resource:…, billing:prompt:…, billing:admin:…"

  /// The text in front of the `*`, or the whole of it.
  private let stem: String
  /// Whether any rest may follow the stem.
  private let isOpen: Bool

  /// Reads a pattern; nil when it has another shape, a `*` elsewhere than at the end among them.
  package init?(_ text: String) {
    guard text.utf8.count <= AccessLimits.permissionCharactersMax else { return nil }
    isOpen = text.utf8.last == UInt8(ascii: "*")
    stem = isOpen ? String(text.dropLast()) : text
    if isOpen && stem == Self.root { return }
    guard
      let family = Family.allCases.first(where: {
        stem.utf8.starts(with: Self.stem(of: $0).utf8)
      })
    else { return nil }
    let rest = stem.utf8.dropFirst(Self.stem(of: family).utf8.count)
    guard isOpen || !rest.isEmpty, rest.allSatisfy({ Self.isCharacter($0, in: family) }) else {
      return nil
    }
  }

  private init(stem: String, isOpen: Bool) {
    self.stem = stem
    self.isOpen = isOpen
  }

  /// The pattern as it is spelled.
  package var text: String { isOpen ? stem + "*" : stem }

  /// Whether a permission, spelled out in full, is one of those that the pattern stands for.
  package func covers(_ permission: String) -> Bool {
    isOpen
      ? permission.utf8.starts(with: stem.utf8) : permission.utf8.elementsEqual(stem.utf8)
  }

  /// The pattern for what both stand for; nil when that is nothing.
  func intersection(_ other: PermissionPattern) -> PermissionPattern? {
    if covers(other.stem) && (isOpen || !other.isOpen) { return other }
    if other.covers(stem) && (other.isOpen || !isOpen) { return self }
    return nil
  }

  /// The permission to use one member of a family, spelled out.
  package static func name(_ family: Family, _ member: String) -> String {
    stem(of: family) + member
  }

  private static func stem(of family: Family) -> String { root + family.rawValue + ":" }

  /// Tools, prompts and admin functions are ids; a resource may be any visible URI text.
  private static func isCharacter(_ byte: UInt8, in family: Family) -> Bool {
    family == .resource
      ? 0x21...0x7E ~= byte && byte != UInt8(ascii: "*") : Identifier.isCharacter(byte)
  }
}
