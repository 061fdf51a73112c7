package import Calendar
import Digest
import Serialization

/// The API keys that are good, each as a digest.
///
///     {"keys": [{"id": "ops", "sha256": "9f86d0…", "user_id": "ops_user", "role": "readonly"}]}
///
/// Parsing is pure: a changed file is a new store, and one that does not parse is none at all.
package struct KeyStore: Sendable, Equatable {
  /// Where a store's text is from, which decides whether it may hold keys as such.
  package enum Origin: Sendable {
    /// A file: digests only.
    case file
    /// The environment: digests, or keys of at least 32 characters.
    case environment

    var holdsKeys: Bool { self == .environment }
  }

  /// What a presented key turned out to be; a client is told none of it.
  package enum Match: Sendable, Equatable {
    /// The key of this entry, still good.
    case good(KeyEntry)
    /// The key of this entry, which is no longer good.
    case expired(KeyEntry)
    /// No key of this store.
    case unknown
  }

  /// The keys in the order of the store.
  package let entries: [KeyEntry]

  /// Demo mode's store: the one published key, for `test_user` with role `readonly`.
  package static let demo = KeyStore(
    entries: [
      KeyEntry(
        id: "demo", digest: demoDigest, userID: "test_user",
        role: "readonly", accounts: nil, permissions: nil, profile: nil, expires: nil,
        place: .entry(1, byte: 0))
    ])

  private static let demoDigest = KeyDigest(of: Array(MintedKey.demo.utf8))

  private init(entries: [KeyEntry]) { self.entries = entries }

  /// Reads a store; its keys are kept as digests only.
  ///
  /// Throws for anything but the shape of the example with the optional members `accounts`,
  /// `permissions`, `profile` and `expires`, for a repeated id, for one key under two ids, for the
  /// published demo key, and for what is over `AccessLimits`. Messages never repeat a value.
  package init(parsing bytes: [UInt8], origin: Origin) throws(AccessError) {
    let list = try EntryList.read(
      bytes, named: "keys", bytesMax: AccessLimits.storeBytesMax, countMax: AccessLimits.keysMax)
    entries = try Self.entries(of: list, origin: origin)
  }

  private static func entries(
    of list: [Node], origin: Origin
  ) throws(AccessError) -> [KeyEntry] {
    var entries: [KeyEntry] = []
    var ids: Set<String> = []
    var digests: Set<KeyDigest> = [demoDigest]
    for (index, node) in list.enumerated() {
      let entry = try KeyEntryReader(node, number: index + 1, origin: origin).read()
      guard ids.insert(entry.id).inserted else {
        throw AccessError(
          expected: "an id of its own", found: "that of an earlier entry", at: entry.place)
      }
      guard digests.insert(entry.digest).inserted else {
        throw AccessError(
          expected: "a key of its own", found: "that of an earlier entry or of the demo",
          at: entry.place)
      }
      entries.append(entry)
    }
    return entries
  }

  /// Finds whose key is presented.
  ///
  /// Every entry is compared whole, wherever the match is, so that the duration tells nothing
  /// (ASVS 5.0, 11.2.4); `equal` is a parameter for the test that counts.
  package func match(
    _ credential: Credential, at now: Timestamp,
    equal: ([UInt8], [UInt8]) -> Bool = ConstantTime.equal
  ) -> Match {
    var found = -1
    for index in entries.indices {
      let isMatch = equal(entries[index].digest.bytes, credential.digest.bytes)
      found = isMatch ? index : found
    }
    guard entries.indices.contains(found) else { return .unknown }
    let entry = entries[found]
    return entry.isExpired(at: now) ? .expired(entry) : .good(entry)
  }
}
