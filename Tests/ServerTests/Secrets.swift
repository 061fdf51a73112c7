import Foundation

/// Personal and payment values that a seed decides, each valid for its kind and recognisable.
struct Secrets {
  let card: String
  let iban: String
  let bankAccount: String
  let routing: String
  let email: String
  let phone: String
  let ssn: String
  let person: String
  let street: String
  let apiKey: String
  let password: String

  init(_ dice: inout Dice) {
    card = Self.card(&dice)
    iban = Self.iban(&dice)
    bankAccount = "7" + dice.digits(9)
    routing = "0210" + dice.digits(5)
    email = "\(dice.letters(7)).\(dice.letters(6))@\(dice.letters(8)).example.com"
    phone = "555-\(Int.random(in: 200...899, using: &dice))-\(dice.digits(4))"
    ssn =
      "\(Int.random(in: 100...599, using: &dice))-\(Int.random(in: 10...98, using: &dice))-"
      + "\(Int.random(in: 1000...9998, using: &dice))"
    person = Self.name(&dice) + " " + Self.name(&dice)
    street = "\(Int.random(in: 100...9999, using: &dice)) \(Self.name(&dice)) Street"
    apiKey = "sk-live-" + dice.letters(20) + dice.digits(23)
    password = "Pw" + dice.letters(9) + dice.digits(4)
  }

  /// All of them.
  var all: [String] {
    [card, iban, bankAccount, routing, email, phone, ssn, person, street, apiKey, password]
  }

  /// What must not come out: all of them, and each part of the name.
  var needles: [String] { all + person.split(separator: " ").map(String.init) }

  private static func name(_ dice: inout Dice) -> String {
    // Letters that no field name, word of the schema or hexadecimal id is made of.
    String((0..<7).compactMap { _ in "qzxjkvw".randomElement(using: &dice) }).capitalized
  }

  /// A card number of one of four issuers with its check digit (ISO/IEC 7812-1, Luhn).
  private static func card(_ dice: inout Dice) -> String {
    let prefix = ["4", "51", "2221", "6011"].randomElement(using: &dice) ?? "4"
    let body = prefix + dice.digits(15 - prefix.count)
    var sum = 0
    for (index, digit) in body.utf8.reversed().enumerated() {
      let value = Int(digit - 0x30) * (index.isMultiple(of: 2) ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    return body + String((10 - sum % 10) % 10)
  }

  /// A German IBAN with its check digits (ISO 13616, ISO 7064 mod 97-10).
  private static func iban(_ dice: inout Dice) -> String {
    let account = dice.digits(18)
    let rest = (account + "131400").utf8.reduce(0) { ($0 * 10 + Int($1 - 0x30)) % 97 }
    let check = 98 - rest
    return "DE\(check < 10 ? "0" : "")\(check)\(account)"
  }
}
