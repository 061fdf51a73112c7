internal import Serialization

/// An invented account, with what its customer, invoices and payments repeat of it.
struct SampleAccount {
  let id: String
  let serial: Int
  let market: SampleWords.Market
  let contact: (name: String, handle: String)
  /// What its posted invoices leave to pay, in minor units.
  var balance = 0
  var subscription: String?

  init(serial: Int, dice: inout SampleDice) {
    self.serial = serial
    id = dice.identifier()
    market = SampleWords.markets[serial % SampleWords.markets.count]
    contact = market.people[serial / SampleWords.markets.count % market.people.count]
  }

  var isPerson: Bool { serial % 7 == 4 }

  /// Counts the accounts of one market.
  private var turn: Int { serial / SampleWords.markets.count }

  var name: String {
    if isPerson { return contact.name }
    let name = market.companies[turn % market.companies.count]
    // Personal data in the wrong field: one company is called by its owner's address.
    return serial == 21 ? "\(name) (\(email))" : name
  }

  var email: String {
    "\(contact.handle)\(serial)@example.\(serial.isMultiple(of: 3) ? "org" : "com")"
  }

  var phone: String { market.phonePrefix + Self.padded(serial * 37 + 108, to: 4) }

  var address: String {
    let street = market.streets[turn % market.streets.count]
    return "\(turn * 7 + 3) \(street), \(market.cities[turn % market.cities.count])"
  }

  var ssn: String {
    "\(Self.padded(219 + serial, to: 3))-09-\(Self.padded(serial * 211 + 7, to: 4))"
  }

  var card: String { SampleWords.cards[serial % SampleWords.cards.count] }

  /// A note about the account, the words for its contact filled in.
  func note(_ number: Int) -> String {
    filled(SampleWords.notes[number % SampleWords.notes.count])
  }

  /// A text with the contact's name for `{}` and the local part of the address for `@@`.
  func filled(_ template: String) -> String {
    var text: [UInt8] = []
    for byte in template.utf8 {
      text.append(byte)
      if text.suffix(2).elementsEqual("{}".utf8) {
        text.removeLast(2)
        text += contact.name.utf8
      } else if text.suffix(2).elementsEqual("@@".utf8) {
        text.removeLast(2)
        text += "\(contact.handle)@".utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Cards for every other account, one in five of them expired; bank accounts and IBANs else.
  func writePaymentMethod(into writer: inout JSONWriter) {
    writer.key("paymentMethod")
    writer.beginObject()
    switch serial % 4 {
    case 1:
      writer.member("type", "BankTransfer")
      writer.member("accountNumber", "10" + Self.padded(serial * 991, to: 8))
      writer.member("routingNumber", "021000021")
    case 3:
      writer.member("type", "DirectDebit")
      writer.member("iban", SampleWords.ibans[serial % SampleWords.ibans.count])
    default:
      writer.member("type", "CreditCard")
      writer.member("cardNumber", card)
      writer.member("expiryDate", serial.isMultiple(of: 10) ? "03/23" : "0\(serial % 9 + 1)/28")
      writer.member("cardHolder", contact.name)
    }
    writer.endObject()
  }

  /// A number with zeros before it.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
