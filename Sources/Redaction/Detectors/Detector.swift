/// One row of the table of detectors: what is looked for, where, how, and on whose word.
struct Detector: Sendable {
  let kind: Kind
  /// The byte that makes it worth looking.
  let trigger: Trigger
  /// How many digits must be within reach, for digits.
  let digitsMin: Int
  let scanner: Scanner
  /// What decides that it is one, beyond its shape.
  let check: String
  /// Words that the value needs, or that stand in for a check; empty if it speaks for itself.
  let words: WordClass
  /// Where the rule is from.
  let source: String

  init(
    _ kind: Kind, _ trigger: Trigger, digitsMin: Int = 0, _ scanner: Scanner,
    check: String, words: WordClass = [], source: String
  ) {
    self.kind = kind
    self.trigger = trigger
    self.digitsMin = digitsMin
    self.scanner = scanner
    self.check = check
    self.words = words
    self.source = source
  }

  /// The table, in the order in which scanners are asked at one sighting.
  static let table: [Detector] = digits + marks

  private static let digits: [Detector] = [
    Detector(
      .iban, .digit, .iban,
      check: "country, length, structure, mod 97", source: "ISO 13616, SWIFT IBAN registry"),
    Detector(
      .secret, .digit, .googleAccess,
      check: "prefix and length", source: "Google OAuth 2.0"),
    Detector(
      .dateOfBirth, .digit, digitsMin: 1, .birthDate,
      check: "calendar", words: .birth, source: "GDPR Art. 4(1)"),
    Detector(
      .card, .digit, digitsMin: CardDetector.digitsMin, .card,
      check: "Luhn and issuer range", words: .card,
      source: "ISO/IEC 7812, PCI DSS 4.0.1 3.4.1, braintree/credit-card-type"),
    Detector(
      .ssn, .digit, digitsMin: SocialNumberDetector.digitsMin, .socialNumber,
      check: "SSA and IRS ranges unless dashed", words: [.ssn, .itin, .tax],
      source: "SSA, IRS Publication 1915"),
    Detector(
      .routingNumber, .digit, digitsMin: 9, .routing,
      check: "ABA sum and district", words: .routing, source: "ABA routing number policy"),
    Detector(
      .routingNumber, .digit, digitsMin: 6, .sortCode,
      check: "shape", words: .sortCode, source: "Pay.UK sort codes"),
    Detector(
      .ein, .digit, digitsMin: 9, .employer,
      check: "assigned prefix", words: .tax, source: "IRS Publication 1635"),
    Detector(
      .ssn, .digit, digitsMin: NationalNumberDetector.digitsMin, .nationalNumber,
      check: "7 to 18 characters, or a form of its own",
      words: [.nationalID, .tax, .ssn, .number], source: "the issuing states' authorities"),
    Detector(
      .ipAddress, .digit, digitsMin: 4, .version4,
      check: "octets", source: "RFC 791"),
    Detector(
      .phone, .digit, digitsMin: PhoneDetector.digitsMin, .phone,
      check: "country code and length, or a national shape", words: [.phone, .call],
      source: "ITU-T E.164, NANP"),
    Detector(
      .bankAccount, .digit, digitsMin: 7, .bankAccount,
      check: "8 to 13 digits, 7 to 20 beside a bank's word", words: [.account, .bank],
      source: "NACHA, Amazon Macie"),
    Detector(
      .cvv, .digit, digitsMin: 3, .checkValue,
      check: "3 or 4 digits", words: [.cvv, .security, .code], source: "PCI DSS 4.0.1 3.3.1"),
    Detector(
      .address, .digit, .address,
      check: "street type", words: [.streetAfter, .streetBefore, .postBox],
      source: "UPU S42 address templates"),
    Detector(
      .address, .digit, .unspacedAddress,
      check: "a place before, a unit behind", source: "UPU S42 address templates"),
  ]

  private static let marks: [Detector] = [
    Detector(
      .email, .at, .email,
      check: "domain with a top level", source: "RFC 5321, RFC 6531"),
    Detector(
      .email, .gap, .spelledEmail,
      check: "spelled sign and point", words: [.at, .dot], source: "RFC 5321, as people write it"),
    Detector(
      .secret, .gap, .bearer,
      check: "length and a digit", source: "RFC 6750"),
    Detector(
      .urlCredentials, .colon, .urlCredentials,
      check: "userinfo", source: "RFC 3986 3.2.1"),
    Detector(
      .ipAddress, .colon, .version6,
      check: "groups", words: .internet, source: "RFC 4291"),
    Detector(
      .person, .colon, .labelledName,
      check: "at most eight characters", words: .contact, source: "GDPR Art. 4(1)"),
    Detector(
      .address, .colon, .labelledAddress,
      check: "a number, to the end of the line", words: .addressLabel,
      source: "UPU S42 address templates"),
    Detector(
      .secret, .colon, .assigned,
      check: "length and mixture", words: .credential, source: "OWASP ASVS 16.2.5"),
    Detector(
      .secret, .equals, .assigned,
      check: "length and mixture", words: .credential, source: "OWASP ASVS 16.2.5"),
    Detector(
      .secret, .joint, .prefixed,
      check: "prefix and length", words: .keyPrefix, source: "the issuers' documentation"),
    Detector(
      .secret, .joint, .privateKey,
      check: "label", source: "RFC 7468"),
    Detector(
      .secret, .capital, .capital,
      check: "prefix and length", source: "AWS, Google, RFC 7519"),
    Detector(
      .person, .capital, .person,
      check: "capitalised words", words: [.title, .role, .weakRole, .agent],
      source: "GDPR Art. 4(1)"),
    Detector(
      .person, .honorific, .honorificName,
      check: "a surname, or no other word", source: "GDPR Art. 4(1)"),
  ]
}
