/// HMAC-SHA256 (RFC 2104): a key made ready once, for any number of messages.
///
/// Holds hash states that the key went into, not the key; they are as secret as it is, so this
/// describes itself as nothing.
package struct HMAC: Sendable, CustomStringConvertible, CustomReflectable {
  /// SHA-256 that has taken the key xor ipad.
  private var inner = SHA256()
  /// SHA-256 that has taken the key xor opad.
  private var outer = SHA256()

  /// Makes a key ready; one over 64 bytes stands for its digest (RFC 2104 §2).
  package init(key: [UInt8]) {
    var block = key.count > SHA256.blockBytes ? SHA256.hash(key) : key
    block.append(contentsOf: repeatElement(0, count: SHA256.blockBytes - block.count))
    inner.update(block.map { $0 ^ 0x36 })
    outer.update(block.map { $0 ^ 0x5C })
  }

  /// The 32-byte code of a message.
  package func code(of message: [UInt8]) -> [UInt8] {
    var (inner, outer) = (inner, outer)
    inner.update(message)
    outer.update(inner.digest())
    return outer.digest()
  }

  /// The name of the type.
  package var description: String { "HMAC" }
  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }

  /// The 32-byte code of one message under one key.
  package static func sha256(key: [UInt8], message: [UInt8]) -> [UInt8] {
    HMAC(key: key).code(of: message)
  }
}
