/// What a member's key says of its value.
enum KeyMeaning: Equatable, Sendable {
  /// Nothing: the value's own form decides.
  case nothing
  /// An identifier of the billing system: it stays whole unless it holds a checked number.
  case identifier
  /// The name of an account, customer or contact: a company or a person.
  case party
  /// A value of this kind, whatever it looks like.
  case kind(Kind)
}

/// What a key is in an object that spells a name out: `{"first": …, "last": …, "type": …}`.
enum NameRole: Sendable {
  /// Nothing of its own.
  case none
  /// The key of a name: an object under it is a name in parts.
  case name
  /// A part of a name.
  case part
  /// It speaks about a value.
  case about
}

/// What surrounds a member: its meaning can depend on the object that it is in.
enum KeyContext: UInt8, CaseIterable, Sendable {
  case none
  /// Inside something that is paid with: its account number is a bank account.
  case payment
  /// Inside a person or company: its `name` is a party.
  case contact
  /// Inside a card: its `number` is a card's.
  case card
  /// Inside a bank account: its `number` is an account's.
  case bank
  /// Inside an address: its `number` is a house's.
  case address
  /// Inside an email address: its `address` is one.
  case email
  /// Inside a phone number.
  case phone
  /// Inside `Othr` of ISO 20022, where what is no IBAN and no BIC is identified.
  case other
}
