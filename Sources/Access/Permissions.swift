/// What a principal may do: the union of some patterns; nothing when there is none.
package struct Permissions: Sendable, Equatable {
  /// The patterns in the order in which they were given.
  package let patterns: [PermissionPattern]

  /// The union of patterns.
  package init(_ patterns: [PermissionPattern]) { self.patterns = patterns }

  /// Whether a permission, spelled out in full (`billing:tool:get_account`), is among them.
  package func cover(_ permission: String) -> Bool {
    patterns.contains { $0.covers(permission) }
  }

  /// What both allow.
  package func intersection(_ other: Permissions) -> Permissions {
    var common: [PermissionPattern] = []
    for pattern in patterns {
      for narrower in other.patterns.compactMap({ pattern.intersection($0) })
      where !common.contains(narrower) {
        common.append(narrower)
      }
    }
    return Permissions(common)
  }
}
