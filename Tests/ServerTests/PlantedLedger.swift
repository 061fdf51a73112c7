import Foundation

/// A ledger with secrets in every field that may hold them, allowed or not.
///
/// The fields of one account name every secret; what other fields say of them, in one disguise
/// each, has to be caught, in records of other accounts on the same page too.
struct PlantedLedger {
  /// A secret in its disguise.
  struct Planting {
    let secret: Secret
    let disguise: Disguise
    /// The value as it is written.
    let written: String

    /// A sentence that says it.
    var sentence: String { secret.kind.phrase.replacing("%", with: written) }
  }

  let secrets: Secrets
  let plantings: [Planting]
  /// The JSON of the ledger.
  let text: String

  init(_ dice: inout Dice) {
    let secrets = Secrets(&dice)
    self.secrets = secrets
    plantings = secrets.all.map { Self.plant($0, &dice) }
    let sentences = plantings.map(\.sentence).shuffled(using: &dice)
    let numbers = secrets.all.filter { [.card, .bankAccount, .phone].contains($0.kind) }
      .compactMap { Int($0.value.filter(\.isNumber)) }
    let row = Row(
      sentences: sentences, amount: numbers.randomElement(using: &dice) ?? 0,
      card: plantings[0].written)
    let ledger: [String: [[String: Any]]] = [
      "accounts": [
        row.account("a1", 0).merging(Self.named(secrets, plantings, &dice)) { _, named in named },
        row.account("a2", 3),
      ],
      "customers": [row.customer(secrets), ["account_id": "a2", "notes": sentences[4]]],
      "subscriptions": [row.subscription("s1", of: "a1", 5), row.subscription("s2", of: "a2", 7)],
      "invoices": [row.invoice("i1", of: "a1", 9), row.invoice("i2", of: "a2", 13)],
      "payments": [row.payment("p1", of: "a1", 14), row.payment("p2", of: "a2", 15)],
    ]
    let data = try? JSONSerialization.data(withJSONObject: ledger, options: [.sortedKeys])
    text = Self.escaped(data ?? Data(), &dice)
  }

  private static func plant(_ secret: Secret, _ dice: inout Dice) -> Planting {
    let fitting = Disguise.allCases.filter { $0.fits(secret.kind) }
    let disguise = fitting.randomElement(using: &dice) ?? .plain
    return Planting(
      secret: secret, disguise: disguise, written: disguise.write(secret.value, &dice))
  }

  /// How many of the secrets are keys as well.
  private static let keysCount = 2

  /// The fields that name the secrets: all but the party's name are removed.
  private static func named(
    _ secrets: Secrets, _ plantings: [Planting], _ dice: inout Dice
  ) -> [String: Any] {
    var fields: [String: Any] = [
      "name": secrets[.person], "email": secrets[.email], "phone": secrets[.phone],
      "billingAddress": secrets[.address], "ssn": secrets[.ssn], "itin": secrets[.itin],
      "ein": secrets[.ein], "dateOfBirth": secrets[.birthDate],
      "ipAddress": secrets[.internetAddress], "link": secrets[.link],
      "password": secrets[.password], "apiKey": secrets[.apiKey],
      "paymentMethod": [
        "type": "CreditCard", "cardNumber": secrets[.card], "cardHolder": secrets[.person],
        "cvv": secrets[.checkValue], "accountNumber": secrets[.bankAccount],
        "routingNumber": secrets[.routing], "iban": secrets[.iban],
      ],
      "hidden": plantings.map(\.written), "cardAsNumber": Int(secrets[.card]) ?? 0,
      "deep": [["deeper": plantings.map(\.sentence)]],
    ]
    for planting in plantings.shuffled(using: &dice).prefix(keysCount) {
      fields[planting.written] = 1
    }
    return fields
  }

  /// Records whose texts are the sentences, from a place on.
  private struct Row {
    let sentences: [String]
    /// A secret number where an amount should be.
    let amount: Int
    /// The card in its disguise.
    let card: String

    func said(_ index: Int) -> String { sentences[index % sentences.count] }

    func account(_ id: String, _ first: Int) -> [String: Any] {
      [
        "id": id, "accountNumber": "A-\(id)", "status": said(first), "balance": 1,
        "currency": "USD", "type": said(first + 1), "industry": said(first + 2),
        "notes": said(first + 3),
      ]
    }

    func customer(_ secrets: Secrets) -> [String: Any] {
      [
        "account_id": "a1", "name": secrets[.person], "email": secrets[.email],
        "phone": secrets[.phone], "cardNumber": card, "billingAddress": secrets[.address],
        "ssn": secrets[.ssn], "contact_name": secrets[.person], "notes": said(16),
        "extra": ["name": secrets[.person], "email": secrets[.email], "memo": said(1)],
      ]
    }

    func subscription(_ id: String, of account: String, _ first: Int) -> [String: Any] {
      [
        "id": id, "name": said(first), "accountId": account, "status": "Active",
        "termType": said(first + 1), "memo": said(first + 2),
      ]
    }

    func invoice(_ id: String, of account: String, _ first: Int) -> [String: Any] {
      [
        "id": id, "invoiceNumber": "INV-\(id)", "accountId": account, "status": said(first),
        "amount": 5, "balance": 5, "currency": "USD", "notes": said(first),
        "internalNotes": said(first + 1),
        "lineItems": [
          ["id": 1, "description": said(first + 1), "amount": 5],
          ["id": 2, "description": said(first + 2) + " " + said(first + 3), "amount": amount],
          ["id": 3, "description": card, "amount": 0, "memo": said(first)],
        ],
      ]
    }

    func payment(_ id: String, of account: String, _ first: Int) -> [String: Any] {
      [
        "id": id, "paymentNumber": "P-\(id)", "status": said(first), "amount": 5,
        "currency": "USD", "accountId": account, "memo": said(first + 1),
      ]
    }
  }

  /// Every other ledger spells a digit as a JSON escape where it stands in strings.
  private static func escaped(_ json: Data, _ dice: inout Dice) -> String {
    guard Bool.random(using: &dice) else { return String(decoding: json, as: UTF8.self) }
    var escaped: [UInt8] = []
    var (isInString, isEscape) = (false, false)
    for byte in json {
      if byte == UInt8(ascii: "\""), !isEscape { isInString.toggle() }
      if byte == UInt8(ascii: "4"), isInString, !isEscape {
        escaped += "\\u0034".utf8
      } else {
        escaped.append(byte)
      }
      isEscape = byte == UInt8(ascii: "\\") && !isEscape
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
