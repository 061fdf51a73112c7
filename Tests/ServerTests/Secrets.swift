import Foundation

/// A value that must not come out: what it is, how prose speaks of it, and how it reads.
struct Secret {
  /// What a secret is.
  enum Kind: CaseIterable {
    case card, bankAccount, iban, routing, email, phone, ssn, itin, ein, person, address, birthDate
    case internetAddress, link, password, apiKey, checkValue

    /// Whether the value is a number, however it is grouped.
    var isNumber: Bool {
      switch self {
      case .card, .bankAccount, .routing, .phone, .ssn, .itin, .ein, .birthDate: true
      default: false
      }
    }

    /// Whether letters are a part of the value, and in which case they stand says nothing.
    var hasLetters: Bool {
      switch self {
      case .iban, .email, .person, .address: true
      default: false
      }
    }

    /// How prose speaks of the value, which is `%` here.
    var phrase: String {
      switch self {
      case .card: "Paid with card % today."
      case .bankAccount: "Bank account % is closed."
      case .iban: "Wire to % please."
      case .routing: "Routing number % it is."
      case .email: "Write to % instead."
      case .phone: "Call % today."
      case .ssn: "SSN % on file."
      case .itin: "Files under ITIN % now."
      case .ein: "EIN % on the form."
      case .person: "Spoke with % today."
      case .address: "Lives at % now."
      case .birthDate: "Born %, says the form."
      case .internetAddress: "Signed in from % at noon."
      case .link: "Their shop is % now."
      case .password: "The password is % for now."
      case .apiKey: "Uses % there."
      case .checkValue: "The CVV % was read out."
      }
    }
  }

  let kind: Kind
  let value: String
  /// What must not be read anywhere: letters and digits only, in lower case (see `Reading`).
  let readings: [String]
}

/// Personal and payment values that a seed decides, each valid for its kind and recognisable.
struct Secrets {
  let all: [Secret]

  init(_ dice: inout Dice) {
    all = Secret.Kind.allCases.map { Self.secret($0, &dice) }
  }

  /// The value of a kind.
  subscript(_ kind: Secret.Kind) -> String { all.first { $0.kind == kind }?.value ?? "" }

  private static func secret(_ kind: Secret.Kind, _ dice: inout Dice) -> Secret {
    let value: String
    var readings: [String] = []
    switch kind {
    case .card: value = card(&dice)
    case .bankAccount: value = "7" + dice.digits(9)
    case .iban:
      value = iban(&dice)
      readings = [String(value.dropFirst(4))]
    case .routing: value = routing(&dice)
    case .email:
      let (first, last, host) = (dice.letters(7), dice.letters(6), dice.letters(8))
      value = "\(first).\(last)@\(host).example.com"
      readings = [first + last, first + "dot" + last, host]
    case .phone: value = "555-\(number(200...899, &dice))-\(dice.digits(4))"
    case .ssn: value = "\(number(100...599, &dice))-\(number(10...98, &dice))-\(last(&dice))"
    case .itin: value = "9\(number(10...99, &dice))-\(number(70...88, &dice))-\(last(&dice))"
    case .ein: value = "\(number(20...27, &dice))-\(number(1_000_000...9_999_999, &dice))"
    case .person:
      let (first, last) = (name(&dice), name(&dice))
      value = "\(first) \(last)"
      readings = [first, last]
    case .address:
      value = "\(number(100...9999, &dice)) \(name(&dice)) Street"
      readings = [String(value.dropLast(" Street".count))]
    case .birthDate:
      value = "19\(number(50...99, &dice))-0\(number(1...9, &dice))-\(number(10...28, &dice))"
    case .internetAddress:
      value = (0..<4).map { _ in "\(number(110...223, &dice))" }.joined(separator: ".")
    case .link:
      let password = dice.letters(9)
      value = "https://bird:\(password)@host.example.com/"
      readings = [password]
    case .password: value = "Pw" + dice.letters(9) + dice.digits(4)
    case .apiKey: value = "sk-live-" + dice.letters(20) + dice.digits(23)
    case .checkValue:
      value = "\(number(100...999, &dice))"
      // Three digits are everywhere: what must not be read is that they are the check value.
      readings = ["cvv" + value]
    }
    if readings.isEmpty { readings = [value] }
    return Secret(kind: kind, value: value, readings: readings.map(Reading.compact))
  }

  private static func number(_ range: ClosedRange<Int>, _ dice: inout Dice) -> Int {
    Int.random(in: range, using: &dice)
  }

  private static func last(_ dice: inout Dice) -> Int { number(1000...9998, &dice) }

  private static func name(_ dice: inout Dice) -> String {
    // Letters that no field name, word of the schema or hexadecimal id is made of.
    String((0..<7).compactMap { _ in "qzxjkvw".randomElement(using: &dice) }).capitalized
  }

  /// A routing number with its check digit (ABA).
  private static func routing(_ dice: inout Dice) -> String {
    let body = "0210" + dice.digits(4)
    let sum = zip(body.utf8, [3, 7, 1, 3, 7, 1, 3, 7]).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return body + String((10 - sum % 10) % 10)
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
