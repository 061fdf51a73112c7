import Digest

/// The form of the API keys that this program makes.
///
///     sk-live-q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k
///     ^^^^^^^^ the prefix, to the second dash; all that is ever shown again
///             ^^^ … 43 characters, base64url of 32 random bytes
package enum MintedKey {
  /// What a key is for.
  package enum Prefix: String, CaseIterable, Sendable {
    case live = "sk-live-"
    case test = "sk-test-"

    /// How `meta.apiKey` shows a key with this prefix.
    package var label: String { rawValue + "..." }
  }

  /// How many random bytes a key carries.
  package static let randomBytes = 32

  /// The published key of demo mode: no secret, and refused in every configured store.
  package static let demo = "sk-test-demo-published-key-reads-the-sample-ledgers"

  /// The key that this much randomness makes, exactly `randomBytes` of it.
  package static func make(_ prefix: Prefix, random: [UInt8]) -> String {
    precondition(random.count == randomBytes, "a key needs 32 random bytes")
    return prefix.rawValue + Base64URL.encode(random)
  }

  /// The prefix of a key that has exactly the minted form; nil for every other.
  static func prefix(of key: [UInt8]) -> Prefix? {
    guard let prefix = Prefix.allCases.first(where: { key.starts(with: $0.rawValue.utf8) }) else {
      return nil
    }
    let rest = Array(key.dropFirst(prefix.rawValue.utf8.count))
    return Base64URL.decode(utf8: rest)?.count == randomBytes ? prefix : nil
  }
}
