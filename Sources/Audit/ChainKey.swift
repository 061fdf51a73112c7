internal import Digest

/// The key of a chain's next record: used once, then replaced by its own digest.
///
///     key 1 --SHA-256--> key 2 --SHA-256--> key 3 …      no way back
///
/// Who takes it from a running process can write what comes after, and change nothing before. The
/// old key is overwritten where it stands, as this holds no memory of its own. What Swift does not
/// promise: copies in registers, in stack slots and in freed scratch memory of the hash live on until
/// these are used again. So a trail is changed in place, never copied about.
struct ChainKey: Sendable, CustomReflectable {
  private(set) var words: DigestWords

  /// The first key of a chain.
  init(_ words: DigestWords) { self.words = words }

  /// Replaces the key by the next one.
  mutating func step() { words = words.hashed }

  /// A mirror without children.
  var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// Where a process takes the first key of each of its chains from; forward-secure as well.
///
///     reserve 0 = HMAC(K, "billing-mcp audit reserve" ‖ 12 bytes of the process)
///     reserve i = SHA-256("next" ‖ reserve i−1)           key 1 of chain i = HMAC(reserve i, "chain")
///
/// So K is needed at the start only, and a chain that follows an abandoned one needs no key but this.
struct ChainReserve: Sendable, CustomReflectable {
  private var words: DigestWords

  private static let next = Array("next".utf8)
  private static let chain = Array("chain".utf8)

  /// The reserve of a process, before its first chain.
  init(_ key: AuditKey, process: [UInt8]) {
    words = DigestWords(bytes: key.derived("billing-mcp audit reserve", process))
  }

  /// The first key of the next chain.
  var firstKey: ChainKey {
    ChainKey(DigestWords(bytes: HMAC.sha256(key: words.bytes, message: Self.chain)))
  }

  /// Leaves a chain behind.
  mutating func step() { words = DigestWords(bytes: SHA256.hash(Self.next + words.bytes)) }

  /// A mirror without children.
  var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
