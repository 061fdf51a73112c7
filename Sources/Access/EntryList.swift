import Serialization

/// The frame of the files that this room keeps: an object whose one member is a list of entries.
enum EntryList {
  /// How deep such a file nests.
  private static let depthMax = 8

  /// The entries of a file, in order; messages never repeat a value.
  static func read(
    _ bytes: [UInt8], named name: String, bytesMax: Int, countMax: Int
  ) throws(AccessError) -> [Node] {
    let root: Node
    do {
      let limits = JSONLimits(documentBytesMax: bytesMax, depthMax: depthMax)
      root = try Document(parsing: bytes, limits: limits).root
    } catch {
      throw AccessError(error)
    }
    guard root.kind == .object else {
      throw AccessError(
        expected: "an object with the member \(name)", found: AccessError.className(of: root),
        at: .byte(0))
    }
    for (key, value) in root.members where key != name {
      throw AccessError(
        expected: "only the member \(name)", found: "another member",
        at: .byte(Int(value.token.offset)))
    }
    guard let list = root[name] else {
      throw AccessError(
        expected: "a list in the member \(name)", found: "no such member", at: .byte(0))
    }
    guard list.kind == .array else {
      throw AccessError(
        expected: "a list in the member \(name)", found: AccessError.className(of: list),
        at: .byte(Int(list.token.offset)))
    }
    guard list.count <= countMax else {
      throw AccessError(
        expected: "at most \(countMax) \(name)", found: "\(list.count)",
        at: .byte(Int(list.token.offset)))
    }
    return list.elements
  }

  /// The text of a file with these entries, each a JSON text on a line of its own.
  static func text(of entries: [[UInt8]], named name: String) -> [UInt8] {
    var text = Array("{\"\(name)\":[".utf8)
    for (index, entry) in entries.enumerated() {
      text += (index == 0 ? "\n  " : ",\n  ").utf8
      text += entry
    }
    return text + (entries.isEmpty ? "]}\n" : "\n]}\n").utf8
  }
}
