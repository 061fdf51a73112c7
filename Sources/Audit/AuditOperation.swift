internal import Serialization

/// What a request asked for: a tool or a method that exists, or `unknown`.
package struct AuditOperation: Sendable, Hashable {
  /// As the record spells it.
  let text: String

  private static let lengthMax = 64

  /// Whatever does not exist here; its name, which is the client's text, is not kept.
  package static let unknown = AuditOperation(checked: "unknown")

  /// An operation of this server's own tables; `unknown` when the name is not shaped as one.
  ///
  /// `[A-Za-z0-9_/-]{1,64}`. Never pass a name that was not found in a table.
  package init(known name: String) {
    let isShaped = name.utf8.allSatisfy { byte in
      ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "/")
    }
    self.init(checked: isShaped && 1...Self.lengthMax ~= name.utf8.count ? name : "unknown")
  }

  private init(checked text: String) { self.text = text }
}
