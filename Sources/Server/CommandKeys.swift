internal import Access
internal import Audit
package import Calendar
internal import Digest
internal import Serialization

/// What the commands `keys …` make of a key store; nothing here reads or writes one.
package enum CommandKeys {
  /// What a command needs to know of its surroundings.
  package struct Surroundings: Sendable {
    let configuration: Configuration
    let files: [(DecidingFile, Result<[UInt8], FileProblem>)]
    let now: Timestamp
    let random: [UInt8]

    /// The files are the roles and every profile, as a server finds them; `random` are 64 fresh bytes,
    /// the first half for the key.
    package init(
      configuration: Configuration, files: [(DecidingFile, Result<[UInt8], FileProblem>)],
      now: Timestamp, random: [UInt8]
    ) {
      self.configuration = configuration
      self.files = files
      self.now = now
      self.random = random
    }

    fileprivate var key: String {
      MintedKey.make(.live, random: Array(random.prefix(MintedKey.randomBytes)))
    }

    fileprivate var id: String {
      let bytes = random.dropFirst(MintedKey.randomBytes).prefix(idRandomBytes)
      return "key-" + Hex.encode(Array(bytes))
    }
  }

  /// How many random bytes name a key that nobody named.
  private static let idRandomBytes = 4
  /// The longest overlap of two keys, in hours: 30 days.
  private static let overlapHoursMax = 720
  /// The overlap for which nobody asked for another one, in hours.
  private static let overlapHoursDefault = 24

  /// `keys new`: the store with one more key; `text` is nil where there is no store yet.
  package static func new(
    _ options: [String: String], in text: [UInt8]?, _ surroundings: Surroundings
  ) throws(ConfigurationProblem) -> CommandChange {
    let options = CommandOptions(options)
    var request = KeyRequest(
      id: try options.identifier("--id") ?? surroundings.id,
      userID: try options.required("--user"), role: try options.required("--role"))
    if case .success(let roles)? = surroundings.files.first(where: { $0.0 == .roles })?.1 {
      try CommandRoles.check(request.role, in: roles)
    }
    request.accounts = try options.accounts()
    request.permissions = try options.permissions()
    request.profile = try options.identifier("--profile")
    request.expires = try options.expires(after: surroundings.now)
    let edit = try edit(text, surroundings.configuration)
    guard edit.entry(request.id) == nil else { throw taken }
    let key = surroundings.key
    let content = try checked(surroundings) { () throws(AccessError) in
      try edit.adding(request, key: key)
    }
    return CommandChange(
      content: content, secret: key,
      facts: [
        "key \(request.id): user \(request.userID), role \(request.role), "
          + end(request.expires),
        "it is printed this once; the store has its digest alone",
      ],
      records: [record("keys/new", request.id, user: request.userID, role: request.role)])
  }

  /// `keys revoke`: the store without a key.
  package static func revoke(
    _ id: String, in text: [UInt8]?, _ configuration: Configuration
  ) throws(ConfigurationProblem) -> CommandChange {
    let edit = try edit(text, configuration)
    guard let entry = edit.entry(id) else { throw absent }
    let content = try parsed(configuration) { () throws(AccessError) in try edit.removing(id) }
    return CommandChange(
      content: content, secret: nil,
      facts: ["key \(entry.id): refused from the next request on"],
      records: [record("keys/revoke", entry.id, user: entry.userID, role: entry.role)])
  }

  /// `keys rotate`: the store with a new key in the place of one that ends after an overlap.
  package static func rotate(
    _ id: String, _ options: [String: String], in text: [UInt8]?, _ surroundings: Surroundings
  ) throws(ConfigurationProblem) -> CommandChange {
    let options = CommandOptions(options)
    let hours = try options.hours(
      "--overlap", in: 0...overlapHoursMax, unlessGiven: overlapHoursDefault)
    let expires = try options.expires(after: surroundings.now)
    let named = try options.identifier("--id")
    let now = surroundings.now
    let edit = try edit(text, surroundings.configuration)
    guard let entry = edit.entry(id) else { throw absent }
    guard !entry.isExpired(at: now) else {
      throw ConfigurationProblem(
        .badData, "ID: expected a key that is still good, found one that expired")
    }
    if let named, edit.entry(named) != nil { throw taken }
    let newID = named ?? edit.successor(of: id) ?? surroundings.id
    let end = Timestamp(milliseconds: now.milliseconds + Int64(hours) * 3_600_000)
    let key = surroundings.key
    let content = try checked(surroundings) { () throws(AccessError) in
      try edit.rotating(id, until: end, to: newID, key: key, expires: expires)
    }
    let oldEnd = entry.expires.map { min($0, end) } ?? end
    return CommandChange(
      content: content, secret: key,
      facts: [
        "key \(newID): user \(entry.userID), role \(entry.role), "
          + self.end(expires ?? entry.expires),
        "key \(entry.id): \(self.end(oldEnd))",
        "the new key is printed this once; the store has its digest alone",
      ],
      records: [
        record("keys/rotate", entry.id, user: entry.userID, role: entry.role),
        record("keys/new", newID, user: entry.userID, role: entry.role),
      ])
  }

  /// `keys list`: the store's keys as one JSON object without line end; no key, no digest.
  package static func list(
    _ text: [UInt8], _ configuration: Configuration, at now: Timestamp
  ) throws(ConfigurationProblem) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("keys")
    writer.beginArray()
    for entry in try edit(text, configuration).store.entries {
      writer.beginObject()
      entry.describe(to: &writer)
      writer.member("state", entry.isExpired(at: now) ? "expired" : "good")
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  // MARK: Checks

  private static let taken = ConfigurationProblem(
    .badData, "--id: expected an id of its own, found that of another key")
  private static let absent = ConfigurationProblem(
    .badData, "ID: expected the id of a key, found none of that id; keys list shows them")

  private static func edit(
    _ text: [UInt8]?, _ configuration: Configuration
  ) throws(ConfigurationProblem) -> KeyStoreEdit {
    do {
      return try KeyStoreEdit(text)
    } catch {
      throw problem(error, configuration)
    }
  }

  private static func parsed(
    _ configuration: Configuration, _ make: () throws(AccessError) -> [UInt8]?
  ) throws(ConfigurationProblem) -> [UInt8] {
    do {
      guard let content = try make() else { throw absent }
      return content
    } catch let error as AccessError {
      throw problem(error, configuration)
    } catch {
      throw absent
    }
  }

  /// The new text, when a server would take it: a store that it refuses would lock everybody out.
  private static func checked(
    _ surroundings: Surroundings, _ make: () throws(AccessError) -> [UInt8]?
  ) throws(ConfigurationProblem) -> [UInt8] {
    let content = try parsed(surroundings.configuration, make)
    var policy = Policy(surroundings.configuration.decidingRights)
    for (file, found) in surroundings.files { policy.take(file, found) }
    policy.take(.keys, .success(content))
    _ = try policy.assemble(random: surroundings.random)
    return content
  }

  private static func problem(
    _ error: AccessError, _ configuration: Configuration
  ) -> ConfigurationProblem {
    ConfigurationProblem(
      .badConfiguration, "\(configuration.place(of: .keys)): \(error.message)")
  }

  private static func record(
    _ operation: String, _ id: String, user: String, role: String
  ) -> CommandChange.Record {
    CommandChange.Record(
      name: .keysChanged, operation: operation, credentialID: id, userID: user, role: role)
  }

  private static func end(_ expires: Timestamp?) -> String {
    expires.map { "expires \($0.iso8601Seconds)" } ?? "never expires"
  }
}

extension Configuration {
  /// The same with nothing but what decides what a key may do: no data, no secret of the server's.
  ///
  /// A key is made before the file that will hold it, and without the ledger at hand.
  package var decidingRights: Configuration {
    var rights = self
    rights.defaultAPIKey = .unset
    rights.defaultToken = .unset
    rights.tokenSecret = .unset
    rights.pseudonymKey = .unset
    rights.data = .sample
    return rights
  }
}
