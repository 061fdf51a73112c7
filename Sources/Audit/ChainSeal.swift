internal import Digest

/// What binds each record of a chain to all before it.
///
///     hash 0 = 32 zero bytes
///     hash n = SHA-256(hash n−1 ‖ record n up to its member "hash")
///
/// Without a key this finds accidents: whoever can write the log can also compute it anew. Both
/// writing and checking go through this type, so that a keyed chain is a change here alone.
struct ChainSeal: Sendable {
  private var previous = [UInt8](repeating: 0, count: SHA256.digestBytes)

  /// Seals the next record, given without its hash; the result in lower-case hexadecimal.
  mutating func seal(_ body: some Collection<UInt8>) -> String {
    var hasher = SHA256()
    hasher.update(previous)
    hasher.update(Array(body))
    previous = hasher.digest()
    return Hex.encode(previous)
  }
}
