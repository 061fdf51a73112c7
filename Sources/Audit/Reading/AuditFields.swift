internal import Serialization

/// The members of one record, read by name; a member of another form spoils the whole record.
struct AuditFields {
  private let root: Node
  /// Whether every member that was read had its form.
  private(set) var areSound: Bool

  init(_ root: Node) {
    self.root = root
    areSound = root.kind == .object
  }

  /// A member that every record has.
  mutating func needed<Value>(_ name: String, _ read: (Node) -> Value?) -> Value? {
    let value = root[name].flatMap(read)
    if value == nil { areSound = false }
    return value
  }

  /// A member that may be left out, but never be of another form; null is another form.
  mutating func optional<Value>(_ name: String, _ read: (Node) -> Value?) -> Value? {
    root[name] == nil ? nil : needed(name, read)
  }

  /// An identifier, if there is one.
  mutating func id(_ name: String) -> AuditID? {
    optional(name) { $0.string.flatMap { AuditID($0) } }
  }

  /// A number that can be added up, if there is one.
  mutating func number(_ name: String) -> Int? { optional(name, Self.number) }

  /// A number from 0 to `AuditRecord.numberMax`; nil for anything else.
  static func number(_ node: Node) -> Int? {
    node.int.flatMap { 0...AuditRecord.numberMax ~= $0 ? $0 : nil }
  }
}
