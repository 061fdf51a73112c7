import Foundation

/// Two ledgers that differ only in what their reader cannot see.
struct TwinLedgers {
  /// The JSON of each.
  let texts: [String]
  /// What a caller might look up, valid or not.
  let ids: [String]

  private struct Draft {
    /// The value of a field in each of the two.
    typealias Value = (Bool) -> Any
    var records: [String: [[String: Value]]] = [:]

    func json(_ isOther: Bool) -> String {
      let ledger = records.mapValues { $0.map { $0.mapValues { $0(isOther) } } }
      let data = try? JSONSerialization.data(withJSONObject: ledger, options: [.sortedKeys])
      return String(decoding: data ?? Data(), as: UTF8.self)
    }
  }

  init(_ dice: inout Dice) {
    var draft = Draft()
    var ids: [String] = ["none-such", "A-00000000", "4111111111111111"]
    let count = Int.random(in: 2...6, using: &dice)
    for number in 0..<count {
      Self.account("acc\(number)", number: "A-0000010\(number)", &dice, &draft)
      ids += ["acc\(number)", "A-0000010\(number)"]
      for invoice in 0..<Int.random(in: 0...4, using: &dice) {
        let id = "inv\(number)x\(invoice)"
        Self.invoice(id, of: "acc\(number)", &dice, &draft)
        ids += [id, "INV-\(id)"]
      }
    }
    texts = [draft.json(false), draft.json(true)]
    self.ids = ids
  }

  private static func fixed(_ value: Any) -> Draft.Value { { _ in value } }

  private static func account(
    _ id: String, number: String, _ dice: inout Dice, _ draft: inout Draft
  ) {
    let (person, email, phone) = (
      Twin.person(&dice), Twin.email(&dice), Twin.number("+1 ### ### ####", &dice)
    )
    let (card, iban, ssn) = (
      Twin.card(&dice), Twin.iban(&dice), Twin.number("###-##-####", &dice)
    )
    let isCompany = Bool.random(using: &dice)
    let name = isCompany ? Twin.same("Northwind \(id) GmbH") : person
    let (notes, memo, address) = (
      Twin.hidden(&dice), Twin.hidden(&dice), Twin.hidden(&dice)
    )
    let said = [person, email, card, iban].shuffled(using: &dice)
    draft.records["accounts", default: []].append([
      "id": fixed(id), "accountNumber": fixed(number), "name": { name[$0] },
      "status": fixed(["Active", "Suspended"].randomElement(using: &dice) ?? ""),
      "balance": fixed(Int.random(in: -500...5000, using: &dice)), "currency": fixed("EUR"),
      "createdDate": fixed("2024-01-15T10:30:00Z"), "email": { email[$0] },
      "ssn": { ssn[$0] }, "billingAddress": { address[$0] }, "notes": { memo[$0] },
      "paymentMethod": { ["type": "CreditCard", "cardNumber": card[$0], "iban": iban[$0]] },
    ])
    draft.records["customers", default: []].append([
      "account_id": fixed(id), "name": { name[$0] }, "email": { email[$0] },
      "phone": { phone[$0] }, "cardNumber": { card[$0] }, "billingAddress": { address[$0] },
      "ssn": { ssn[$0] }, "contact_name": { person[$0] }, "internalNotes": { notes[$0] },
      "notes": { isOther in
        "Spoke with \(said[0][isOther]) about \(said[1][isOther]); paid by \(said[2][isOther])."
      },
    ])
  }

  private static func invoice(
    _ id: String, of account: String, _ dice: inout Dice, _ draft: inout Draft
  ) {
    let (person, email, notes) = (Twin.person(&dice), Twin.email(&dice), Twin.hidden(&dice))
    let amount = Int.random(in: 1...900, using: &dice)
    draft.records["invoices", default: []].append([
      "id": fixed(id), "invoiceNumber": fixed("INV-\(id)"), "accountId": fixed(account),
      "status": fixed(["Posted", "Draft"].randomElement(using: &dice) ?? ""),
      "amount": fixed(amount), "balance": fixed(amount), "currency": fixed("EUR"),
      "dueDate": fixed("2025-0\(Int.random(in: 1...9, using: &dice))-15"),
      "invoiceDate": fixed("2025-01-01"), "internalNotes": { notes[$0] },
      "billToContact": { ["name": person[$0], "email": email[$0]] },
      "lineItems": { isOther in
        [
          [
            "id": "l1", "description": "Seats for \(person[isOther])", "amount": amount,
            "memo": notes[isOther],
          ]
        ]
      },
    ])
    draft.records["payments", default: []].append([
      "id": fixed("pay-\(id)"), "paymentNumber": fixed("P-\(id)"), "accountId": fixed(account),
      "invoiceId": fixed(id), "status": fixed("Processed"), "amount": fixed(amount),
      "paymentDate": fixed("2025-02-01"), "currency": fixed("EUR"),
      "paymentMethod": { ["cardNumber": isOtherCard($0)] },
    ])
  }

  private static func isOtherCard(_ isOther: Bool) -> String {
    isOther ? "5555555555554444" : "4111111111111111"
  }
}
