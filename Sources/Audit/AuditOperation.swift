internal import Serialization

/// What a request asked for: a tool or a method that exists, or `unknown`.
package struct AuditOperation: Sendable, Hashable {
  /// As the record spells it.
  package let text: String

  private static let lengthMax = 64

  /// Whatever does not exist here; its name, which is the client's text, is not kept.
  package static let unknown = AuditOperation(checked: "unknown")

  /// An operation of this server's own tables; `unknown` when the name is not shaped as one.
  ///
  /// `[A-Za-z0-9_/-]{1,64}`. Never pass a name that was not found in a table.
  package init(known name: String) {
    self.init(checked: Self.isShaped(name) ? name : "unknown")
  }

  /// An operation as a log names it; nil when it is not shaped as one.
  init?(read text: String) {
    guard Self.isShaped(text) else { return nil }
    self.init(checked: text)
  }

  private static func isShaped(_ text: String) -> Bool {
    let isShaped = text.utf8.allSatisfy { byte in
      ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "/")
    }
    return isShaped && 1...lengthMax ~= text.utf8.count
  }

  private init(checked text: String) { self.text = text }
}
