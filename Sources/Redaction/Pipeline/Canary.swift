import Serialization

/// Test values that run through a profile before it is used: if one comes out, nothing starts.
///
/// Each kind is tried under a key that names it, and, where a detector finds it without help, in a
/// text.
enum Canary {
  private struct Bird {
    let kind: Kind
    let key: String
    let value: String
    let isFoundInText: Bool
  }

  private static let birds: [Bird] = [
    Bird(kind: .card, key: "cardNumber", value: "4539578763621486", isFoundInText: true),
    Bird(kind: .cvv, key: "cvv", value: "739", isFoundInText: false),
    Bird(kind: .bankAccount, key: "bankAccount", value: "5093481726", isFoundInText: false),
    Bird(kind: .iban, key: "iban", value: "DE89370400440532013000", isFoundInText: true),
    Bird(kind: .routingNumber, key: "routingNumber", value: "122105278", isFoundInText: false),
    Bird(kind: .email, key: "email", value: "canary.bird@mail.example.org", isFoundInText: true),
    Bird(kind: .phone, key: "phone", value: "+1 415-555-2671", isFoundInText: true),
    Bird(kind: .ssn, key: "ssn", value: "536-90-4399", isFoundInText: true),
    Bird(kind: .itin, key: "itin", value: "912-70-1234", isFoundInText: true),
    Bird(kind: .ein, key: "ein", value: "12-3456789", isFoundInText: false),
    Bird(kind: .person, key: "contactName", value: "Canary Birdsong", isFoundInText: false),
    Bird(kind: .company, key: "companyName", value: "Canary Aviaries Ltd", isFoundInText: false),
    Bird(kind: .address, key: "street", value: "17 Aviary Lane", isFoundInText: false),
    Bird(kind: .dateOfBirth, key: "dateOfBirth", value: "1971-03-09", isFoundInText: false),
    Bird(kind: .ipAddress, key: "ipAddress", value: "203.0.113.77", isFoundInText: true),
    Bird(
      kind: .urlCredentials, key: "link", value: "https://bird:seed77@example.org/",
      isFoundInText: true),
    Bird(kind: .secret, key: "password", value: "tweet-tweet-1971", isFoundInText: false),
  ]

  private static let entity = "canary"
  private static let textKey = "remark"

  /// Runs every canary of a kind that the profile masks; throws when one comes out.
  ///
  /// What has to be masked is read from the profile, not asked of the masker: the masker is what is
  /// put to the test.
  static func check(_ profile: Profile, _ masker: Masker) throws(RedactionError) {
    var probe = profile
    probe.entities[entity] = Profile.Entity(allow: birds.map(\.key) + [textKey], nested: [:])
    probe.limits = Profile.Limits()
    probe.limits.textLengthMax = probe.limits.payloadBytesMax
    let rules = FieldRules(profile: probe, vocabulary: [])
    var walker = Walker(
      profile: probe, rules: rules, masker: masker, options: RedactionOptions())
    for bird in birds where profile.masks[bird.kind] != .keep {
      let isOut =
        isRaw(bird, after: masker) || released(bird.value, under: bird.key, by: &walker)
        || bird.isFoundInText
          && released("Seen: \(bird.value) (twice).", under: textKey, by: &walker)
      if isOut { throw .canary(bird.kind) }
    }
  }

  /// Whether the masker leaves the canary in what it writes: it is asked alone too, since another
  /// stage can withhold the text and hide that it does nothing.
  private static func isRaw(_ bird: Bird, after masker: Masker) -> Bool {
    let value = Array(bird.value.utf8)
    var masked: [UInt8] = []
    return !masker.mask(value.span, as: bird.kind, at: .field, into: &masked)
      || contains(masked, bird.value)
  }

  /// Whether a text under a key leaves with the canary in it.
  private static func released(
    _ text: String, under key: String, by walker: inout Walker
  ) -> Bool {
    var record = JSONWriter()
    record.beginObject()
    record.key(key)
    record.string(text)
    record.endObject()
    guard let document = try? Document(parsing: record.bytes) else { return true }
    walker.begin(Walker.Bounds(listItemsMax: 1, textLengthMax: .max))
    let around = Walker.Surroundings(
      entity: walker.rules.index(of: entity), context: .none, depth: 1)
    walker.harvest.removeAll()
    walker.path.walk(document)
    walker.object(0, of: document, around)
    return birds.contains { bird in
      contains(Array(text.utf8), bird.value) && contains(walker.writer.bytes, bird.value)
    }
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
