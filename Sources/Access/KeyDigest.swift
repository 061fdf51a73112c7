import Digest

/// The SHA-256 digest of a key, as stores hold it and lookups compare it.
///
/// Describes itself as nothing: who knows the digest of a weak key can try keys against it.
struct KeyDigest: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  /// The 32 bytes; none for a key that is too long to be one, which equals no digest.
  let bytes: [UInt8]

  /// A digest as a store spells it.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of a key.
  init(of key: [UInt8]) { bytes = SHA256.hash(key) }

  var description: String { "KeyDigest" }
  var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
