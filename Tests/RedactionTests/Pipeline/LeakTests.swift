import Serialization
import Testing

@testable import Redaction

/// Seeded secrets in every field, key and encoding: their bytes are nowhere in view or report.
struct LeakTests {
  private static let profile = """
    masks: {company: edges}
    """

  /// The places of a record: fields that are kept, kept texts, removed fields, keys.
  private func record(
    _ secret: (key: String, value: String), in disguise: String, _ random: inout SplitMix
  ) -> String {
    let escapes = random.next(below: 4) == 0
    let text = Planted.json("Re: \(disguise), noted.", escapes: escapes)
    let value = Planted.json(secret.value)
    let nested = #"{"\#(secret.key)":\#(value),"text":\#(text)}"#
    let places: [String] = [
      #""\#(secret.key)":\#(value),"text":\#(text)"#,
      #""text":\#(text),"other":[\#(text),[\#(text)]],"\#(secret.key)":\#(value)"#,
      #""removed":{"x":\#(nested)},"text":\#(text)"#,
      #""items":[\#(nested),\#(nested)],"text":\#(text),"removed":\#(text)"#,
      #""text":\#(text),\#(text):1,"items":[{\#(text):\#(text)}],"\#(secret.key)":[\#(value)]"#,
    ]
    return "{\(places[random.next(below: places.count)])}"
  }

  private func redactor(_ style: MaskStyle, _ random: inout SplitMix) throws -> Redactor {
    var profile = try Pipe.profile(
      allowing: """
        text, other, items, cardNumber, bankAccount, phone, ssn, iban, email, fullName, companyName, \
        billingAddress, password
        """, Self.profile)
    for kind in Kind.allCases where style.refusal(for: kind) == nil { profile.masks[kind] = style }
    profile.entities["record"]?.nested["items"] = "record"
    var options = RedactionOptions()
    options.listsDiscoveries = random.next(below: 2) == 0
    return try Pipe.redactor(profile, options)
  }

  private func everything(_ redacted: Redacted) -> String {
    let report = redacted.report
    let texts =
      report.fieldsRemoved + report.contentSanitized + report.untrustedFields
      + report.summaries.map(\.path) + report.discoveries.flatMap { [$0.path, $0.kind] }
    return redacted.text + "\n" + texts.map(\.text).joined(separator: "\n")
  }

  private static let styles: [MaskStyle] = [.edges, .last4, .token, .omit]

  @Test(arguments: 0..<10)
  func `A number under a key is nowhere, however it is written elsewhere`(part: Int) throws {
    for seed in UInt64(part) * 50..<UInt64(part) * 50 + 50 {
      var random = SplitMix(seed: seed)
      let style = Self.styles[random.next(below: Self.styles.count)]
      var redactor = try redactor(style, &random)
      let secret: (key: String, value: String) =
        switch random.next(below: 4) {
        case 0: ("cardNumber", Planted.card(&random))
        case 1: ("bankAccount", Planted.number(10, &random))
        case 2: ("phone", Planted.number(10, &random))
        default: ("ssn", Planted.number(9, &random))
        }
      let disguises = Planted.Disguise.allCases
      let disguise = disguises[random.next(below: disguises.count)]
      let json = record(secret, in: disguise.apply(secret.value), &random)
      let out = everything(try redactor.redact(json))
      #expect(
        !Planted.digits(of: out).contains(secret.value),
        "seed \(seed), \(secret.key), \(disguise), \(style): \(out)")
    }
  }

  @Test(arguments: 0..<6)
  func `A card without a key is nowhere`(part: Int) throws {
    for seed in UInt64(part) * 50..<UInt64(part) * 50 + 50 {
      var random = SplitMix(seed: seed + 10_000)
      var redactor = try redactor(Self.styles[random.next(below: 4)], &random)
      let card = Planted.card(&random)
      let disguises = Planted.Disguise.allCases
      let disguise = disguises[random.next(below: disguises.count)]
      let json = record(("note", disguise.apply(card)), in: disguise.apply(card), &random)
      let out = everything(try redactor.redact(json))
      #expect(!Planted.digits(of: out).contains(card), "seed \(seed), \(disguise): \(out)")
    }
  }

  @Test(arguments: [
    "%", "%.0", "%e0", "%0e-1", "%.00E+0", "-%", "0.%", "%.5",
  ])
  func `A card as a number is nowhere`(spelling: String) throws {
    var random = SplitMix(seed: 5)
    for style in Self.styles {
      var redactor = try redactor(style, &random)
      let card = Planted.card(&random)
      let number = spelling.replacing("%", with: card)
      let out = try redactor.view(#"{"cardNumber":\#(number),"items":[{"cardNumber":\#(number)}]}"#)
      #expect(!Planted.digits(of: out).contains(card), "\(style) \(number): \(out)")
      if spelling == "%.5" { continue }
      let other = try redactor.view(#"{"other":\#(number)}"#)
      #expect(!Planted.digits(of: other).contains(card), "\(style) \(number): \(other)")
    }
  }

  @Test(arguments: 0..<4)
  func `A name under a key is nowhere, in any case and spacing`(part: Int) throws {
    for seed in UInt64(part) * 50..<UInt64(part) * 50 + 50 {
      var random = SplitMix(seed: seed + 20_000)
      var redactor = try redactor(Self.styles[random.next(below: 4)], &random)
      let (first, last) = (Planted.name(&random), Planted.name(&random))
      let forms = [
        "\(first) \(last)", "\(last), \(first)", "\(first)\n     \(last)", "\(first)\(last)",
        "\(first) \(last)".uppercased(), "\(first) \(last)".lowercased(), "\(first).\(last)",
        "\(first)\u{A0}\(last)", "\(first)_\(last)", "\(last)", "\(first)'s",
        "\(first.map(String.init).joined(separator: "\u{200B}")) \(last)",
        "\(first.map(String.init).joined(separator: "\u{AD}"))",
      ]
      let form = forms[random.next(below: forms.count)]
      let json = record(("fullName", "\(first) \(last)"), in: form, &random)
      let out = everything(try redactor.redact(json)).lowercased()
      let seen = String(
        String.UnicodeScalarView(
          out.unicodeScalars.filter { $0.value < 0x80 && $0.properties.isAlphabetic }))
      #expect(
        !seen.contains(first.lowercased()) && !seen.contains(last.lowercased()),
        "seed \(seed) \(form): \(out)")
    }
  }
}
