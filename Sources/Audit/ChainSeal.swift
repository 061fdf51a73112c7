internal import Digest

/// What binds each record of a chain to all before it.
///
///     hash 0 = 32 zero bytes
///     hash n = SHA-256(hash n−1 ‖ record n up to its member "hash")
///     keyed    HMAC-SHA-256(key n, hash n−1 ‖ record n up to its member "hash")
///
/// Without a key this finds accidents: whoever can write the log can also compute it anew.
struct ChainSeal: Sendable {
  private var previous = DigestWords.zero
  private var key: ChainKey?

  /// The seal of a new chain; with a key, that of its first record.
  init(key: ChainKey? = nil) { self.key = key }

  /// Seals the next record, given without its hash; the result in lower-case hexadecimal.
  mutating func seal(_ body: [UInt8]) -> String {
    let hash: [UInt8]
    if let key {
      hash = HMAC.sha256(key: key.words.bytes, message: previous.bytes + body)
      self.key?.step()
    } else {
      var hasher = SHA256()
      hasher.update(previous.bytes)
      hasher.update(body)
      hash = hasher.digest()
    }
    previous = DigestWords(bytes: hash)
    return Hex.encode(hash)
  }
}
