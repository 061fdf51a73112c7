/// What a sensitive value is.
///
/// The raw value is the name in profiles, findings and placeholders.
package enum Kind: String, CaseIterable, Sendable {
  case card
  case cvv
  case bankAccount = "bank_account"
  case iban
  case routingNumber = "routing_number"
  case email
  case phone
  case ssn
  case itin
  case ein
  case person
  case company
  case address
  case dateOfBirth = "date_of_birth"
  case ipAddress = "ip_address"
  case urlCredentials = "url_credentials"
  case secret

  /// Whether two kinds are one, without comparing their names.
  package static func == (left: Kind, right: Kind) -> Bool { left.index == right.index }

  /// Hashes the kind, without its name.
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Kind {
  /// Its place in the declaration, from 0.
  var index: Int {
    switch self {
    case .card: 0
    case .cvv: 1
    case .bankAccount: 2
    case .iban: 3
    case .routingNumber: 4
    case .email: 5
    case .phone: 6
    case .ssn: 7
    case .itin: 8
    case .ein: 9
    case .person: 10
    case .company: 11
    case .address: 12
    case .dateOfBirth: 13
    case .ipAddress: 14
    case .urlCredentials: 15
    case .secret: 16
    }
  }
}

/// A value for every kind.
struct KindTable<Value: Sendable>: Sendable {
  private let values: [Value]

  init(_ value: (Kind) -> Value) {
    precondition(Kind.allCases.enumerated().allSatisfy { $0 == $1.index }, "kinds are numbered")
    values = Kind.allCases.map(value)
  }

  subscript(_ kind: Kind) -> Value { values[kind.index] }
}
