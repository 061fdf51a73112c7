/// How a kind of value leaves.
package enum MaskStyle: String, CaseIterable, Sendable {
  /// First and last character around a fixed template: still personal data.
  case edges
  /// A fixed template with the last four digits.
  case last4
  /// A pseudonym: equal values have equal tokens under one key.
  case token
  /// Nothing of the value, `[card omitted]`.
  case omit
  /// The value itself.
  case keep

  /// Whether two styles are one, without comparing their names.
  package static func == (left: MaskStyle, right: MaskStyle) -> Bool {
    switch (left, right) {
    case (.edges, .edges), (.last4, .last4), (.token, .token), (.omit, .omit), (.keep, .keep): true
    default: false
    }
  }

  /// The styles of each kind where a profile says nothing: product.md's example profile.
  package static let defaults: [Kind: MaskStyle] = [
    .card: .edges, .cvv: .omit, .bankAccount: .edges, .iban: .edges, .routingNumber: .edges,
    .email: .edges, .phone: .edges, .ssn: .edges, .itin: .edges, .ein: .edges, .person: .edges,
    .company: .keep, .address: .omit, .dateOfBirth: .omit, .ipAddress: .omit,
    .urlCredentials: .omit, .secret: .omit,
  ]

  /// Why a profile may not give a kind this style, or nil: the floor that no profile lowers.
  ///
  /// Sources: PCI DSS 4.0.1 3.3.1 (no CVV) and 3.4.1 (no whole PAN).
  package func refusal(for kind: Kind) -> StaticString? {
    switch kind {
    case .cvv, .secret, .urlCredentials, .dateOfBirth:
      self == .omit ? nil : "omit (this kind is always omitted)"
    case .card, .bankAccount, .iban, .ssn, .itin:
      self == .keep ? "edges, last4, token or omit (this kind is never kept)" : nil
    default: nil
    }
  }
}
