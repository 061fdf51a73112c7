/// What a profile does to a field, told from its path alone and without any value.
package struct FieldVerdict: Sendable, Equatable {
  /// What becomes of the field.
  package enum Outcome: Sendable, Equatable {
    /// It leaves; a text is searched all the same, and may be masked in part or sanitized.
    case kept
    /// It leaves masked, or, with `omit`, as a placeholder.
    case masked(kind: Kind, style: MaskStyle)
    /// It leaves as the name of a company, or masked as that of a person.
    case party(person: MaskStyle, company: MaskStyle)
    /// It is removed.
    case removed
    /// Neither the profile nor the schema knows a field of this path.
    case unknown
  }

  /// What becomes of the field.
  package let outcome: Outcome
}

extension Profile {
  /// What becomes of the field at a path of an entity: `["billToContact", "email"]` of an invoice.
  ///
  /// `known` are the names of schemas, any of which may be spoken of.
  package func verdict(
    on path: [String], of entity: String, known: Set<String>
  ) -> FieldVerdict {
    var present: String? = entity
    var context = KeyTable.shared.rootContext(of: entity)
    for (depth, name) in path.enumerated() {
      let rules = present.flatMap { entities[$0] }
      guard rules?.allow.contains(name) ?? false else {
        let names = path.allSatisfy { isNamed($0) || known.contains($0) }
        return FieldVerdict(outcome: names ? .removed : .unknown)
      }
      if depth == path.count - 1, rules?.nested[name] == nil {
        return FieldVerdict(outcome: outcome(of: meaning(of: name, in: present, context)))
      }
      present = rules?.nested[name]
      context = KeyTable.shared.context(under: name)
    }
    return FieldVerdict(outcome: .kept)
  }

  private func isNamed(_ field: String) -> Bool {
    entities.values.contains { $0.allow.contains(field) }
  }

  private func outcome(of meaning: KeyMeaning) -> FieldVerdict.Outcome {
    switch meaning {
    case .nothing, .identifier: return .kept
    case .party:
      let (person, company) = (style(of: .person), style(of: .company))
      return .party(person: person, company: company)
    case .kind(let kind):
      let style = style(of: kind)
      return style == .keep ? .kept : .masked(kind: kind, style: style)
    }
  }

  private func style(of kind: Kind) -> MaskStyle { masks[kind] ?? .omit }
}
