extension Profile {
  /// Whether what leaves under this profile would leave under another one too, at least as plainly.
  ///
  /// So that a key can narrow what its role sees and never widen it. Compared are the fields of each
  /// entity, the mask of each kind, what keys mean, and what becomes of suspicious text; limits of
  /// size are no matter of secrecy, the smallest group is.
  package func releasesNoMore(than other: Profile) -> Bool {
    entitiesReleaseNoMore(than: other)
      && Kind.allCases.allSatisfy { kind in
        Self.secrecy(of: masks[kind] ?? .omit) >= Self.secrecy(of: other.masks[kind] ?? .omit)
      }
      && other.fields.allSatisfy { fields[$0.key] == $0.value }
      && (onSuspicion == .omit || other.onSuspicion == .report)
      && Set(allowTerms).isSubset(of: other.allowTerms)
      && other.custom.allSatisfy(custom.contains)
      && limits.groupSizeMin >= other.limits.groupSizeMin
  }

  private func entitiesReleaseNoMore(than other: Profile) -> Bool {
    entities.allSatisfy { name, entity in
      guard let wider = other.entities[name] else { return entity.allow.isEmpty }
      return Set(entity.allow).isSubset(of: wider.allow)
        && entity.nested.allSatisfy { wider.nested[$0.key] == $0.value }
    }
  }

  /// How little a style shows of a value.
  private static func secrecy(of style: MaskStyle) -> Int {
    switch style {
    case .keep: 0
    case .edges, .last4: 1
    case .token: 2
    case .omit: 3
    }
  }
}
