internal import Serialization

/// A tool as `tools/list` shows it, ready in the form of every protocol version.
package struct ToolDescription: Sendable {
  /// What `tools/call` knows it by.
  package let name: String
  private let text: VersionedText

  /// The longest name that all clients take, in characters.
  private static let nameLengthMax = 64
  private static let nameMember = "name"
  /// The members that came later than the protocol, each with the question whether a version has it.
  private static let laterMembers: [(name: String, isKnown: @Sendable (ProtocolVersion) -> Bool)] =
    [
      ("annotations", { $0.hasToolAnnotations }), ("title", { $0.hasTitles }),
      ("outputSchema", { $0.hasStructuredContent }), ("_meta", { $0.hasTitles }),
      ("icons", { $0.hasIcons }),
    ]
  private static let hints = [
    "readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint",
  ]
  private static let unsupportedAtRoot = ["oneOf", "anyOf", "allOf", "$ref"]

  /// Reads a tool written as the newest schema has it: one JSON object on one line.
  ///
  /// Throws for what makes real clients drop a tool, or every tool (a name outside
  /// `[a-zA-Z0-9_-]{1,64}`, an input or output schema whose root is no plain object, a reference to
  /// elsewhere, odd names of properties), and for hints that are left to their alarming defaults.
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
      guard Self.isPlain(schema) else {
        throw SchemaError("expected plain property names and local references in \(name)")
      }
    }
    guard Self.hints.allSatisfy({ root["annotations"]?[$0]?.bool != nil }) else {
      throw SchemaError("expected all four hints in \(name), found fewer")
    }
    self.name = name
    text = VersionedText { version, writer in
      let dropped = Set(Self.laterMembers.filter { !$0.isKnown(version) }.map(\.name))
      writer.beginObject()
      for (key, value) in root.members where !dropped.contains(key) {
        writer.key(key)
        writer.copy(value)
      }
      writer.endObject()
    }
  }

  /// The tool's JSON text without what a version's schema does not know.
  func json(for version: ProtocolVersion) -> [UInt8] { text[version] }

  /// Whether no property has an odd name, and no reference leads elsewhere, at any depth.
  private static func isPlain(_ schema: Node) -> Bool {
    switch schema.kind {
    case .object:
      schema.members.allSatisfy { key, value in
        switch key {
        case "$ref": value.string?.hasPrefix("#") ?? false
        case "properties": value.members.allSatisfy { isName($0.key) && isPlain($0.value) }
        default: isPlain(value)
        }
      }
    case .array: schema.elements.allSatisfy(isPlain)
    default: true
    }
  }

  private static func isName(_ text: String) -> Bool {
    1...nameLengthMax ~= text.utf8.count
      && text.utf8.allSatisfy { byte in
        ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
  }
}
