/// The scanners that `Detector.table` names.
///
/// An enumeration rather than closures: a call through a table of closures costs reference counting
/// at every trigger byte.
enum Scanner: CaseIterable, Sendable {
  case iban
  case googleAccess
  case birthDate
  case card
  case socialNumber
  case routing
  case sortCode
  case employer
  case nationalNumber
  case version4
  case phone
  case bankAccount
  case checkValue
  case address
  case spelledEmail
  case email
  case bearer
  case urlCredentials
  case version6
  case assigned
  case prefixed
  case privateKey
  case capital
  case person
  case honorificName
  case labelledName
  case labelledAddress
  case unspacedAddress

  /// Whether it looks at digits that a letter touches.
  var takesTouched: Bool {
    self == .iban || self == .googleAccess || self == .phone || self == .nationalNumber
  }

  /// Whether it looks at no other digits.
  var needsTouched: Bool { self == .iban || self == .googleAccess }

  /// Whether it looks at digits that continue a hyphenated or dotted token.
  var takesJoined: Bool { self == .card || self == .version4 }

  /// Looks for a value at a sighting.
  @inline(__always)
  func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    switch self {
    case .iban: IBANDetector.scan(text, &sighting)
    case .googleAccess: SecretDetector.googleAccess(text, &sighting)
    case .birthDate: BirthDateDetector.scan(text, &sighting)
    case .card: CardDetector.scan(text, &sighting)
    case .socialNumber: SocialNumberDetector.scan(text, &sighting)
    case .routing: BankNumberDetector.routing(text, &sighting)
    case .sortCode: BankNumberDetector.sortCode(text, &sighting)
    case .employer: BankNumberDetector.employer(text, &sighting)
    case .nationalNumber: NationalNumberDetector.scan(text, &sighting)
    case .version4: InternetAddressDetector.version4(text, &sighting)
    case .phone: PhoneDetector.scan(text, &sighting)
    case .bankAccount: BankNumberDetector.account(text, &sighting)
    case .checkValue: BankNumberDetector.checkValue(text, &sighting)
    case .address: AddressDetector.scan(text, &sighting)
    case .spelledEmail: SpelledEmailDetector.scan(text, &sighting)
    case .email: EmailDetector.scan(text, &sighting)
    case .bearer: SecretDetector.bearer(text, &sighting)
    case .urlCredentials: URLCredentialsDetector.scan(text, &sighting)
    case .version6: InternetAddressDetector.version6(text, &sighting)
    case .assigned: SecretDetector.assigned(text, &sighting)
    case .prefixed: SecretDetector.prefixed(text, &sighting)
    case .privateKey: SecretDetector.privateKey(text, &sighting)
    case .capital: SecretDetector.capital(text, &sighting)
    case .person: PersonDetector.scan(text, &sighting)
    case .honorificName: UnspacedNameDetector.honorific(text, &sighting)
    case .labelledName: UnspacedNameDetector.labelled(text, &sighting)
    case .labelledAddress: LabelledAddressDetector.scan(text, &sighting)
    case .unspacedAddress: UnspacedAddressDetector.scan(text, &sighting)
    }
  }
}
