/// What the members of an object take over from the key that it is under.
///
///     "email": {"value": …, "type": …}          both are an email
///     "name":  {"first": …, "text": …}          both are a name
///     "holder": {"first": …, "status": …}       `first` is a name, `status` is not
extension Walker {
  /// What a member is: its own key's word, else what the object around it says.
  func meaning(of rule: FieldRule, _ around: Surroundings) -> KeyMeaning {
    guard rule.meaning == .nothing else { return rule.meaning }
    if rule.nameRole == .part, around.nameParts != .nothing { return around.nameParts }
    if rule.nameRole == .about, around.inherited == around.nameParts { return .nothing }
    return around.inherited
  }

  /// What surrounds the members of an object under a member's key.
  func surroundings(
    under rule: FieldRule, _ meaning: KeyMeaning, _ around: Surroundings
  ) -> Surroundings {
    var inner = Surroundings(
      entity: rule.nested, context: rule.context == .none ? around.context : rule.context,
      inherited: .nothing, depth: around.depth + 1)
    switch meaning {
    case .party, .kind(.person), .kind(.company):
      // A person's object has members that are no name; a name's object has none.
      inner.nameParts = meaning
      if rule.nameRole == .name || around.inherited == meaning { inner.inherited = meaning }
    case .kind(let kind):
      inner.inherited = Self.isInherited(kind) ? meaning : .nothing
    case .nothing where rule.context == .contact: inner.nameParts = .kind(.person)
    case .nothing, .identifier: break
    }
    return inner
  }

  /// Whether the members of an object under a key of this kind are of the kind too.
  private static func isInherited(_ kind: Kind) -> Bool {
    switch kind {
    case .email, .phone, .address, .ssn, .itin, .ein, .routingNumber, .cvv, .dateOfBirth,
      .ipAddress, .secret:
      true
    case .card, .bankAccount, .iban, .person, .company, .urlCredentials: false
    }
  }
}
