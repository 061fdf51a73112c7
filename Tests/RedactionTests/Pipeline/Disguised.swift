@testable import Redaction

/// Generated records that hold values under the keys that name them, and again in their texts, in
/// every disguise.
struct Disguised {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private static let styles: [MaskStyle] = [.edges, .last4, .token, .omit]

  /// A pipeline that lets the texts leave, with a style and bounds that the seed decides.
  mutating func redactor() throws -> Redactor {
    var profile = try Pipe.profile(
      allowing: """
        text, other, status, id, amount, list, inner, cardNumber, bankAccount, phone, ssn, fullName
        """)
    profile.entities["record"]?.nested["inner"] = "record"
    profile.limits.textLengthMax = [40, 120, 4_000][random.next(below: 3)]
    let style = Self.styles[random.next(below: Self.styles.count)]
    for kind in Kind.allCases where style.refusal(for: kind) == nil { profile.masks[kind] = style }
    return try Pipe.redactor(profile)
  }

  /// The members of a record, in an order of their own.
  mutating func members() -> [String] {
    let name = "\(Planted.name(&random)) \(Planted.name(&random))"
    var numbers = [
      Planted.card(&random), Planted.number(10, &random), Planted.number(10, &random),
      Planted.number(9, &random),
    ]
    // One number under two keys, of which either may come first.
    if random.next(below: 4) == 0 { numbers[1] = numbers[2] }
    var members = zip(["cardNumber", "bankAccount", "phone", "ssn"], numbers).map {
      #""\#($0)":"\#($1)""#
    }
    members += [
      #""fullName":"\#(name)""#, #""amount":\#(numbers[random.next(below: 4)])"#,
      #""status":\#(written(numbers[random.next(below: 4)]))"#,
      #""id":\#(written(numbers[random.next(below: 4)]))"#,
      #""text":\#(sentence(numbers, name))"#, #""other":\#(sentence(numbers, name))"#,
      #""list":[\#(sentence(numbers, name)),[\#(sentence(numbers, name))]]"#,
      #""inner":{"text":\#(sentence(numbers, name)),"status":\#(sentence(numbers, name))}"#,
      #""removed":{"fullName":"\#(Planted.name(&random))","text":\#(sentence(numbers, name))}"#,
    ]
    for _ in 0..<random.next(below: 6) { members.remove(at: random.next(below: members.count)) }
    return members
  }

  private mutating func disguised(_ number: String) -> String {
    let disguises = Planted.Disguise.allCases
    return disguises[random.next(below: disguises.count)].apply(number)
  }

  private mutating func written(_ number: String) -> String {
    Planted.json(disguised(number), escapes: random.next(below: 6) == 0)
  }

  private mutating func sentence(_ numbers: [String], _ name: String) -> String {
    let spaced = name.map(String.init).joined(separator: "\u{200B}")
    let others = [
      name, name.lowercased(), spaced, String(name.prefix { $0 != " " }), "and so on, ",
      "INV-00042", "1500.00", "my password is hunter2hunter2", "[card omitted]", "***",
    ]
    let words = (0...random.next(below: 4)).map { _ in
      random.next(below: 2) == 0
        ? "pay \(disguised(numbers[random.next(below: numbers.count)]))"
        : others[random.next(below: others.count)]
    }
    return Planted.json(words.joined(separator: " "), escapes: random.next(below: 8) == 0)
  }
}
