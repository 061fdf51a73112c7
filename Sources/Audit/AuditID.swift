internal import Digest
internal import Serialization

/// An identifier that may enter the log: of a request, a user, a role, a key, a kind of data.
///
/// `[A-Za-z0-9_-]{1,64}`, the shape that ids have everywhere in this project: nothing with a space,
/// a quote or a line end fits, so neither prose nor a forged record does (ASVS 16.4.1).
package struct AuditID: Sendable, Hashable, Comparable {
  /// The identifier.
  package let text: String

  private static let lengthMax = 64

  /// The identifier with a spelling; nil when it is not shaped as one.
  package init?(_ text: String) {
    let isShaped = text.utf8.allSatisfy { byte in
      ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    guard isShaped, 1...Self.lengthMax ~= text.utf8.count else { return nil }
    self.text = text
  }

  /// At most 32 bytes, in lower-case hexadecimal.
  init(hex bytes: [UInt8]) {
    precondition(!bytes.isEmpty && bytes.count * 2 <= Self.lengthMax, "an id has 64 characters")
    text = Hex.encode(bytes)
  }

  /// As the texts compare, byte by byte.
  package static func < (left: AuditID, right: AuditID) -> Bool { left.text < right.text }
}
