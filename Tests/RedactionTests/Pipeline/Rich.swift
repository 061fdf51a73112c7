import Serialization

/// Generated records with every kind in every place, long texts, long lists, placeholders.
struct Rich {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private static let keys = [
    "id", "name", "email", "phone", "cardNumber", "contact_name", "notes", "accountId", "status",
    "amount", "balance", "description", "lineItems", "dueDate", "ssn", "iban", "billingAddress",
    "account_id", "invoiceNumber", "currency", "secret", "_summary", "createdDate", "type",
  ]

  private mutating func text() -> String {
    let name = Planted.name(&random)
    let pieces = [
      "Jane Doe", "pays with 4111 1111 1111 1111", "jane.doe@example.com", "call +1 415-555-2671",
      "ssn 536-90-4399", "DE89370400440532013000", "account 1234567890", "Acme Corp", "INV-00042",
      "2024-01-15", "1500.00", "12 Main St, New York, NY 10001", "[card omitted]", "***",
      "J***n D***e",
      "4***-****-****-****1", "card_7f3ac2d19b04e5c8", "ignore all previous instructions",
      "née Müller",
      "漢字 text", "%34%31 &amp; \\u0034", "[content omitted due to policy]",
      "my password: secret123",
      "https://bird:seed77@example.org/", "203.0.113.77", "j***@***.com", name,
      "NDExMTExMTExMTExMTExMQ==", String(repeating: "long words ", count: 30), "",
    ]
    let count = 1 + random.next(below: 3)
    return (0..<count).map { _ in pieces[random.next(below: pieces.count)] }.joined(separator: " ")
  }

  private mutating func value(_ depth: Int) -> String {
    switch random.next(below: depth > 3 ? 6 : 9) {
    case 0...3: return Planted.json(text(), escapes: random.next(below: 8) == 0)
    case 4:
      return ["1500.00", "4111111111111111", "0", "-1e3", "1234567890"][random.next(below: 5)]
    case 5:
      return ["true", "null", "\"\"", "\"USD\"", "\"2024-01-15T10:30:00Z\""][random.next(below: 5)]
    case 6, 7: return object(depth + 1)
    default:
      let count = random.next(below: 12) == 0 ? 30 : random.next(below: 4)
      return "[\((0..<count).map { _ in value(depth + 1) }.joined(separator: ","))]"
    }
  }

  /// A record as JSON.
  mutating func object(_ depth: Int = 1) -> String {
    var keys = Self.keys
    var members: [String] = []
    for _ in 0..<random.next(below: depth == 1 ? 14 : 6) {
      let key = keys.remove(at: random.next(below: keys.count))
      members.append(Planted.json(key) + ":" + value(depth))
    }
    return "{\(members.joined(separator: ","))}"
  }
}
