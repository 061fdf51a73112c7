internal import Serialization

/// Writes the JSON Schema of a tool's arguments.
enum InputSchema {
  /// The schema as JSON text: a closed object of plain members.
  static func text(of tool: CoreTool, under disclosure: Disclosure) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    switch tool.operation {
    case .get(let argument):
      string(argument, Identifier.pattern, forms(of: tool, under: disclosure), to: &writer)
    case .list:
      for filter in tool.filters(under: disclosure) {
        string(filter.argument, filter.pattern, filter.description, to: &writer)
      }
      limit(to: &writer)
      string(
        "cursor", CursorSeal.pattern,
        "The nextCursor of the page before, together with the same filters; leave it out at first.",
        to: &writer)
    }
    writer.endObject()
    if case .get(let argument) = tool.operation {
      writer.key("required")
      writer.beginArray()
      writer.string(argument)
      writer.endArray()
    }
    writer.member("additionalProperties", false)
    writer.endObject()
    return writer.bytes
  }

  /// What the argument of a get tool may be, by what the profile lets out.
  private static func forms(of tool: CoreTool, under disclosure: Disclosure) -> String {
    let named = tool.entity == .customer ? Entity.account : tool.entity
    let number = Schema.number(of: named).map { disclosure.isWhole($0, of: named) } ?? false
    let what = "of the \(named.rawValue)"
    return disclosure.isWhole(Schema.key(of: tool.entity), of: tool.entity)
      ? (number ? "The id or number \(what)." : "The id \(what).")
      : (number ? "The number \(what)." : "The id \(what), of which the profile shows nothing.")
  }

  private static func string(
    _ name: String, _ pattern: String, _ description: String, to writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.beginObject()
    writer.member("type", "string")
    writer.member("pattern", pattern)
    writer.member("description", description)
    writer.endObject()
  }

  private static func limit(to writer: inout JSONWriter) {
    writer.key("limit")
    writer.beginObject()
    writer.member("type", "integer")
    writer.member("minimum", Catalogue.limitRows.lowerBound)
    writer.member("maximum", Catalogue.limitRows.upperBound)
    writer.member("default", Catalogue.limitRowsDefault)
    writer.member("description", "The most records to return; a page may hold fewer.")
    writer.endObject()
  }
}

extension JSONWriter {
  /// A member with a string.
  mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }
}
