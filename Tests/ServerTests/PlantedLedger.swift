import Foundation

/// A ledger with secrets in every field that may hold them, allowed or not.
///
/// What stands under a key that names a kind, or is said of the same record elsewhere, has to be
/// caught in every disguise.
struct PlantedLedger {
  let secrets: Secrets
  /// The JSON of the ledger.
  let text: String
  /// Everything that must not come out, as it would be spelled.
  let needles: [String]

  init(_ dice: inout Dice) {
    let secrets = Secrets(&dice)
    self.secrets = secrets
    let (card, iban) = (Self.disguised(secrets.card, &dice), Self.disguised(secrets.iban, &dice))
    let hidden = Disguise.allCases.map { $0.write(secrets.card) }
    let said = [
      secrets.person, secrets.email, secrets.phone, secrets.ssn, secrets.bankAccount,
      secrets.street, secrets.password,
    ].map { Self.said($0, &dice) }
    let prose = [
      "Paid with \(card).", "Wire to \(iban) please.", "\(said[0]) called.",
      "Write to \(said[1]).", "Call \(said[2]) today.", "SSN \(said[3]) on file.",
      "Bank account \(said[4]) is closed.", "Lives at \(said[5]).", "The password is \(said[6]).",
    ]
    let note = prose.shuffled(using: &dice).prefix(3).joined(separator: " ")
    let method: [String: Any] = [
      "type": "CreditCard", "cardNumber": secrets.card, "cardHolder": secrets.person, "cvv": "987",
      "accountNumber": secrets.bankAccount, "routingNumber": secrets.routing, "iban": secrets.iban,
    ]
    let address: [String: Any] = ["address1": secrets.street, "city": "Springfield"]
    let contact: [String: Any] = [
      "name": secrets.person, "email": secrets.email, "phone": secrets.phone, "address": address,
    ]
    let ledger: [String: [[String: Any]]] = [
      "accounts": [
        [
          "id": "a1", "accountNumber": "A-00000123", "name": secrets.person, "status": "Active",
          "balance": 1, "currency": "USD", "email": secrets.email, "phone": secrets.phone,
          "billingAddress": secrets.street, "ssn": secrets.ssn, "paymentMethod": method,
          "notes": note, "industry": card, "apiKey": secrets.apiKey, "password": secrets.password,
          "hidden": hidden, secrets.email: 1, "cardAsNumber": Int(secrets.card) ?? 0,
        ]
      ],
      "customers": [
        [
          "account_id": "a1", "name": secrets.person, "email": secrets.email,
          "phone": secrets.phone, "cardNumber": card, "billingAddress": secrets.street,
          "ssn": secrets.ssn, "contact_name": secrets.person, "notes": note, "extra": contact,
        ]
      ],
      "subscriptions": [
        ["id": "s1", "name": card, "accountId": "a1", "status": "Active", "memo": note]
      ],
      "invoices": [
        [
          "id": "i1", "invoiceNumber": "INV-00000001", "accountId": "a1", "status": "Posted",
          "amount": 5, "balance": 5, "currency": "USD", "billToContact": contact,
          "paymentMethod": method, "notes": note, "internalNotes": note,
          "lineItems": [
            ["id": 1, "description": prose.randomElement(using: &dice) ?? "", "amount": 5],
            ["id": 2, "description": "Card \(card)", "amount": 0, "memo": note],
          ],
        ]
      ],
      "payments": [
        [
          "id": "p1", "paymentNumber": "P-00000001", "status": "Processed", "amount": 5,
          "currency": "USD", "accountId": "a1", "invoiceId": "i1", "paymentMethod": method,
        ]
      ],
    ]
    let data = try? JSONSerialization.data(withJSONObject: ledger, options: [.sortedKeys])
    text = Self.escaped(String(decoding: data ?? Data(), as: UTF8.self), &dice)
    needles = secrets.needles + hidden + [card, iban] + said
  }

  private static func said(_ value: String, _ dice: inout Dice) -> String {
    let ways: [Disguise] = [.plain, .fullWidth, .zeroWidth, .percent, .entities, .base64]
    return (ways.randomElement(using: &dice) ?? .plain).write(value)
  }

  private static func disguised(_ value: String, _ dice: inout Dice) -> String {
    (Disguise.allCases.randomElement(using: &dice) ?? .plain).write(value)
  }

  /// Every other ledger spells its digits as JSON escapes where they stand in strings.
  private static func escaped(_ json: String, _ dice: inout Dice) -> String {
    guard Bool.random(using: &dice) else { return json }
    var parts = json.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices where index % 2 == 1 && parts[index].count > 12 {
      parts[index] = parts[index].replacing("4", with: "\\u0034")
    }
    return parts.joined(separator: "\"")
  }
}
