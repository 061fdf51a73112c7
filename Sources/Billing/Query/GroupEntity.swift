/// What a group of an aggregate is to redaction: an entity of the server's own, which no profile can
/// name.
///
/// Its allowlist is every name that a group can have. Which of them a caller gets is decided before,
/// by what its profile releases unmasked of the entity that was asked for.
package enum GroupEntity {
  /// The name; the dot keeps it out of any profile's reach.
  package static let name = "query.group"

  /// The fields that a group can have.
  package static let fields: [String] = {
    let schema = CoreTool.queried.flatMap { Schema.fields(of: $0) }
    let names =
      [count] + schema.compactMap { GroupKey.name(of: $0) }
      + schema.filter { $0.shape == .decimal || $0.shape.isMoment || $0.shape == .integer }
      .map(\.name)
    return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
  }()

  /// How many rows a group has.
  static let count = "count"
  /// The member of an answer that holds the groups.
  static let listKey = "groups"
}
