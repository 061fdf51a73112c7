import Calendar
import Digest
import Serialization

/// Reads one entry of a key store's list.
struct KeyEntryReader {
  /// The members that an entry may have.
  private enum Member: String, CaseIterable {
    case id
    case sha256
    case key
    case userID = "user_id"
    case role
    case accounts
    case permissions
    case profile
    case limits
    case expires
  }

  /// The entry's number in the list, counted from 1.
  private let number: Int
  private let entry: Node
  private let origin: KeyStore.Origin
  private var members: [Member: Node] = [:]

  init(_ entry: Node, number: Int, origin: KeyStore.Origin) throws(AccessError) {
    (self.entry, self.number, self.origin) = (entry, number, origin)
    guard entry.kind == .object else { throw error("an object", entry) }
    for (key, value) in entry.members {
      guard let member = Member(rawValue: key) else {
        let known = Member.allCases.map(\.rawValue).joined(separator: ", ")
        throw AccessError(expected: "only \(known)", found: "another member", at: place(value))
      }
      members[member] = value
    }
  }

  /// The entry, its key as a digest.
  func read() throws(AccessError) -> KeyEntry {
    KeyEntry(
      id: try identifier(.id), digest: try digest(), userID: try identifier(.userID),
      role: try identifier(.role), accounts: try accounts(), permissions: try permissions(),
      profile: members[.profile] == nil ? nil : try identifier(.profile),
      limits: try limits(),
      expires: try expires(), place: place(entry))
  }

  // MARK: Members

  private func digest() throws(AccessError) -> KeyDigest {
    switch (members[.sha256], members[.key]) {
    case (nil, nil): throw missing(origin.holdsKeys ? "sha256 or key" : "sha256")
    case (.some, let key?): throw error("either sha256 or key", key, found: "both")
    case (let node?, nil):
      guard let text = node.string, let digest = Hex.decode(text),
        digest.count == SHA256.digestBytes
      else { throw error("64 hexadecimal digits", node) }
      return KeyDigest(bytes: digest)
    case (nil, let node?):
      guard origin.holdsKeys else {
        throw error("sha256, the digest of the key", node, found: "the key itself")
      }
      let shape =
        "a key of \(AccessLimits.keyCharactersMin) to \(AccessLimits.keyBytesMax) visible ASCII "
        + "characters"
      guard let text = node.string else { throw error(shape, node) }
      let key = Array(text.utf8)
      guard AccessLimits.keyCharactersMin...AccessLimits.keyBytesMax ~= key.count else {
        throw error(shape, node, found: "\(key.count) bytes")
      }
      guard key.allSatisfy({ 0x21...0x7E ~= $0 }) else {
        throw error(shape, node, found: "another character")
      }
      return KeyDigest(of: key)
    }
  }

  private func identifier(_ member: Member) throws(AccessError) -> String {
    guard let node = members[member] else { throw missing(member.rawValue) }
    return try identifier(node)
  }

  private func identifier(_ node: Node) throws(AccessError) -> String {
    guard let text = node.string else { throw error("a string", node) }
    guard Identifier.isValid(text) else {
      throw error(Identifier.shape, node, found: "a string of another shape")
    }
    return text
  }

  private func accounts() throws(AccessError) -> AccountScope? {
    guard let node = members[.accounts] else { return nil }
    if node.string == "*" { return .all }
    guard node.kind == .array else { throw error("\"*\" or a list of account ids", node) }
    var ids: Set<String> = []
    for element in node.elements { ids.insert(try identifier(element)) }
    return .listed(ids)
  }

  private func permissions() throws(AccessError) -> Permissions? {
    guard let node = members[.permissions] else { return nil }
    guard node.kind == .array else { throw error("a list of permissions", node) }
    var patterns: [PermissionPattern] = []
    for element in node.elements {
      guard let text = element.string else { throw error("a permission", element) }
      guard let pattern = PermissionPattern(text) else {
        throw error(PermissionPattern.shape, element, found: "a string of another shape")
      }
      patterns.append(pattern)
    }
    return Permissions(patterns)
  }

  private func limits() throws(AccessError) -> RateLimitOverride? {
    guard let node = members[.limits] else { return nil }
    return try RateLimitOverride(node, entry: number)
  }

  private func expires() throws(AccessError) -> Timestamp? {
    guard let node = members[.expires] else { return nil }
    let shape =
      "a moment such as 2030-01-31T00:00:00Z, or whole seconds since 1970 up to the year 9999"
    if let seconds = node.int, 0...AccessLimits.expirySecondsMax ~= seconds {
      return Timestamp(milliseconds: Int64(seconds) * 1000)
    }
    guard let text = node.string else { throw error(shape, node) }
    guard let moment = Timestamp(iso8601: text) else {
      throw error(shape, node, found: "a string of another shape")
    }
    return moment
  }

  // MARK: Errors

  private func place(_ node: Node) -> AccessError.Place {
    .entry(number, byte: Int(node.token.offset))
  }

  private func missing(_ name: String) -> AccessError {
    AccessError(expected: name, found: "no such member", at: place(entry))
  }

  private func error(_ expected: String, _ node: Node, found: String? = nil) -> AccessError {
    AccessError(
      expected: expected, found: found ?? AccessError.className(of: node), at: place(node))
  }
}
