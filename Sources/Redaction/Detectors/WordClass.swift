/// What a word near a value says about it; a word may say several things.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  static let card = WordClass(rawValue: 1 << 0)
  static let cvv = WordClass(rawValue: 1 << 1)
  /// `security`, which makes a card's check value only together with `code`.
  static let security = WordClass(rawValue: 1 << 2)
  static let code = WordClass(rawValue: 1 << 3)
  /// Words for a bank account and nothing else.
  static let bank = WordClass(rawValue: 1 << 4)
  /// `account`, which may be a customer's account too.
  static let account = WordClass(rawValue: 1 << 5)
  static let routing = WordClass(rawValue: 1 << 6)
  static let sortCode = WordClass(rawValue: 1 << 7)
  static let phone = WordClass(rawValue: 1 << 8)
  /// Verbs of calling: weaker than the word *phone*.
  static let call = WordClass(rawValue: 1 << 9)
  static let ssn = WordClass(rawValue: 1 << 10)
  static let itin = WordClass(rawValue: 1 << 11)
  static let tax = WordClass(rawValue: 1 << 12)
  static let birth = WordClass(rawValue: 1 << 13)
  static let month = WordClass(rawValue: 1 << 14)
  /// What is numbered, counted or dated and is nobody's personal data.
  static let identifier = WordClass(rawValue: 1 << 15)
  static let version = WordClass(rawValue: 1 << 16)
  static let internet = WordClass(rawValue: 1 << 17)
  static let credential = WordClass(rawValue: 1 << 18)
  static let keyPrefix = WordClass(rawValue: 1 << 19)
  /// Forms of address that stand before a name.
  static let title = WordClass(rawValue: 1 << 20)
  /// Words after which the next capitalised words are a person.
  static let role = WordClass(rawValue: 1 << 21)
  /// Words after which two capitalised words are a person.
  static let weakRole = WordClass(rawValue: 1 << 22)
  /// `with`, `by`, `to`, `from`: a role after a verb of speaking or doing.
  static let agent = WordClass(rawValue: 1 << 23)
  static let verb = WordClass(rawValue: 1 << 24)
  /// Capitalised words that are no names.
  static let noName = WordClass(rawValue: 1 << 25)
  /// `van`, `de`, `al`: lower-case parts of names of people and streets.
  static let particle = WordClass(rawValue: 1 << 26)
  static let legalForm = WordClass(rawValue: 1 << 27)
  /// Street types that follow the name: *Old Mill Road*.
  static let streetAfter = WordClass(rawValue: 1 << 28)
  /// Street types that precede the name: *rue de la Paix*.
  static let streetBefore = WordClass(rawValue: 1 << 29)
  /// The same, but everyday words too unless capitalised: *Via*.
  static let streetBeforeCapital = WordClass(rawValue: 1 << 30)
  static let postBox = WordClass(rawValue: 1 << 31)
  /// *Apt*, *Suite*: a part of a building.
  static let unit = WordClass(rawValue: 1 << 32)
  /// The words for `@` in a spelled-out address.
  static let at = WordClass(rawValue: 1 << 33)
  static let dot = WordClass(rawValue: 1 << 34)
  /// `mr` and others that stay a title without a capital.
  static let anyCaseTitle = WordClass(rawValue: 1 << 35)

  /// Words for a secret that people choose, which may be short.
  static let password = WordClass(rawValue: 1 << 36)

  /// What numbers count: *12 Seats*, *30 Day*.
  static let measure = WordClass(rawValue: 1 << 37)

  /// Street types that are everyday words too: an address only with a flat, a postcode or a word
  /// for a delivery before it: *609 Stacey Roads, Springfield, IL 62704*.
  static let streetWeak = WordClass(rawValue: 1 << 38)

  /// Words behind which, and a colon, an address stands.
  static let addressLabel = WordClass(rawValue: 1 << 39)

  /// Words for what is sent to an address, and for being at one.
  static let mailing = WordClass(rawValue: 1 << 40)

  /// Words for a contact person: behind a colon one capitalised word is a name.
  static let contact = WordClass(rawValue: 1 << 41)

  /// Street types in small letters behind a house number: *12 place Bellecour*.
  static let streetBehindNumber = WordClass(rawValue: 1 << 42)

  /// Words for a number that a state gives to a person.
  static let nationalID = WordClass(rawValue: 1 << 43)

  /// `ID`, `number`, `nr`: what makes of `tax` a tax number.
  static let number = WordClass(rawValue: 1 << 44)

  /// The words that claim a number near them: the nearest one wins.
  static let claims: WordClass = [
    .card, .cvv, .bank, .account, .routing, .sortCode, .phone, .call, .ssn, .itin, .tax, .birth,
    .identifier, .nationalID,
  ]
}
