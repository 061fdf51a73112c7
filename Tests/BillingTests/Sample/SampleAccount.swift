import Calendar

/// An invented account, with what its customer, invoices and payments repeat of it.
struct SampleAccount {
  let id: String
  let serial: Int
  let market: SampleMarket
  let contact: (name: String, handle: String)
  /// What its posted invoices leave to pay, in minor units.
  var balance = 0

  init(serial: Int, dice: inout SampleDice) {
    self.serial = serial
    id = dice.identifier()
    market = SampleMarket.all[serial % SampleMarket.all.count]
    contact = market.people[serial / SampleMarket.all.count % market.people.count]
  }

  var isPerson: Bool { serial % 7 == 4 }

  var status: String {
    switch serial {
    case 37: "Draft"
    case 50: "Canceled"
    default: serial % 13 == 5 ? "Suspended" : "Active"
    }
  }

  /// Counts the accounts of one market.
  private var turn: Int { serial / SampleMarket.all.count }

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
    "\(Self.padded(219 + serial, to: 3))-09-\(Self.padded(serial * 151 + 7, to: 4))"
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
  var paymentMethod: SampleRows.Row {
    let cells: SampleRows.Row =
      switch serial % 4 {
      case 1:
        [
          "type": "BankTransfer", "accountNumber": "10" + Self.padded(serial * 991, to: 8),
          "routingNumber": "021000021",
        ]
      case 3:
        ["type": "DirectDebit", "iban": SampleWords.ibans[serial % SampleWords.ibans.count]]
      default:
        [
          "type": "CreditCard", "cardNumber": card, "expiryDate": expiry,
          "cardHolder": contact.name,
        ]
      }
    return Dictionary(uniqueKeysWithValues: cells.map { ("paymentMethod." + $0.key, $0.value) })
  }

  private var expiry: String {
    serial.isMultiple(of: 10)
      ? "03/23" : "\(Self.padded(serial % 12 + 1, to: 2))/\(26 + serial / 2 % 4)"
  }

  /// The account's own row.
  var row: SampleRows.Row {
    // The last one was opened on 2020-01-08, the first three years later, before anything is billed.
    let opened = SamplePlan.firstDay.adding(days: -20 * serial)
    var row = paymentMethod
    row["id"] = id
    row["accountNumber"] = "A-" + Self.padded(200 + serial, to: 8)
    row["name"] = name
    row["status"] = status
    row["balance"] = SampleMoney(balance, in: market).text
    row["currency"] = market.currency
    row["createdDate"] = "\(opened.iso8601)T08:\(Self.padded(serial, to: 2)):00Z"
    if serial.isMultiple(of: 2) {
      row["updatedDate"] = "\(opened.adding(days: 400).iso8601)T17:05:42Z"
    }
    row["type"] = isPerson ? "Individual" : serial % 3 == 0 ? "Enterprise" : "Business"
    if !isPerson { row["industry"] = SampleWords.industries[serial % SampleWords.industries.count] }
    row["email"] = email
    row["phone"] = phone
    row["billingAddress"] = address
    if isPerson { row["ssn"] = ssn }
    if serial % 4 == 1 { row["notes"] = note(serial) }
    return row
  }

  /// The row of its customer.
  var customer: SampleRows.Row {
    var row = [
      "account_id": id, "name": name, "email": email, "phone": phone, "billingAddress": address,
      "contact_name": contact.name,
    ]
    if serial.isMultiple(of: 2) { row["cardNumber"] = card }
    if isPerson { row["ssn"] = ssn }
    if serial.isMultiple(of: 3) { row["notes"] = note(serial / 3) }
    return row
  }

  /// A number with zeros before it.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
