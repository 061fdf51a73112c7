internal import Serialization

/// A tool as `tools/list` shows it, ready in the form of every protocol version.
package struct ToolDescription: Sendable {
  /// What `tools/call` knows it by.
  package let name: String
  /// The JSON text for a version, by what its schema knows.
  private let full: [UInt8]
  private let untitled: [UInt8]
  private let bare: [UInt8]

  /// The longest name that all clients take, in characters.
  private static let nameLengthMax = 64
  private static let nameMember = "name"
  private static let untitledMembers = ["title", "outputSchema", "_meta"]
  private static let bareMembers = untitledMembers + ["annotations"]
  private static let unsupportedAtRoot = ["oneOf", "anyOf", "allOf", "$ref"]

  /// Reads a tool written as the newest schema has it: one JSON object on one line.
  ///
  /// Throws for what makes real clients drop a tool, or every tool: a name outside
  /// `[a-zA-Z0-9_-]{1,64}`, an input or output schema whose root is no plain object.
  package init(json: [UInt8]) throws(SchemaError) {
    let root: Node
    do throws(JSONError) {
      root = try Document(parsing: json).root
    } catch {
      throw SchemaError("expected a tool as JSON, \(error.message)")
    }
    guard let name = root[Self.nameMember]?.string, Self.isName(name) else {
      throw SchemaError("expected a tool name of 1 to 64 of A-Z a-z 0-9 _ -, found another one")
    }
    guard let input = root["inputSchema"] else {
      throw SchemaError("expected inputSchema in \(name), found none")
    }
    for schema in [input, root["outputSchema"] ?? input] {
      guard schema["type"]?.string == "object",
        Self.unsupportedAtRoot.allSatisfy({ schema[$0] == nil })
      else {
        throw SchemaError("expected schemas of plain objects in \(name), found another root")
      }
    }
    self.name = name
    full = Self.json(of: root, without: [])
    untitled = Self.json(of: root, without: Self.untitledMembers)
    bare = Self.json(of: root, without: Self.bareMembers)
  }

  /// The tool's JSON text without what a version's schema does not know.
  func json(for version: ProtocolVersion) -> [UInt8] {
    if version.hasTitles { return full }
    return version.hasToolAnnotations ? untitled : bare
  }

  private static func isName(_ text: String) -> Bool {
    1...nameLengthMax ~= text.utf8.count
      && text.utf8.allSatisfy { byte in
        ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
  }

  private static func json(of root: Node, without dropped: [String]) -> [UInt8] {
    var writer = JSONWriter(capacity: root.document.bytes.count)
    writer.beginObject()
    for (key, value) in root.members where !dropped.contains(key) {
      writer.key(key)
      writer.copy(value)
    }
    writer.endObject()
    return writer.bytes
  }
}
