internal import Serialization

/// Writes the JSON Schema of a tool's `llm_view`: what a record is after redaction.
///
/// Redaction may take any member away, shorten any list, and put a string in the place of a scalar:
/// so nothing is required, and every scalar may be a string. Members that no profile and no
/// summary can add are excluded. What the fields mean is in `billing://schema/{entity}`; rows of
/// lists have the fields that the get tool of their entity names.
enum ViewSchema {
  /// How deep nested entities are described; below, an object is any object.
  private static let depthMax = 4

  /// The schema as JSON text.
  static func text(of tool: CoreTool, under disclosure: Disclosure) -> [UInt8] {
    var writer = JSONWriter(capacity: 2_048)
    writer.beginObject()
    writer.member("type", "object")
    switch tool.operation {
    case .get: object(tool.entity.rawValue, disclosure, depth: 1, to: &writer)
    case .list: page(tool.entity.listKey ?? "", to: &writer)
    // Rows stand under the name of their list, as in its own tool.
    case .query: page(GroupEntity.listKey, isClosed: false, to: &writer)
    }
    writer.endObject()
    return writer.bytes
  }

  /// The members of a page.
  private static func page(
    _ list: String, isClosed: Bool = true, to writer: inout JSONWriter
  ) {
    writer.key("properties")
    writer.beginObject()
    writer.key(list)
    writer.beginObject()
    writer.member("type", "array")
    writer.key("items")
    writer.beginObject()
    writer.member("type", "object")
    writer.endObject()
    writer.endObject()
    if isClosed { value(summaryKey, ["string"], to: &writer) }
    value(Page.cursorKey, ["string"], to: &writer)
    writer.endObject()
    if isClosed { writer.member("additionalProperties", false) }
  }

  /// The members of an object schema for the records of an entity.
  private static func object(
    _ entity: String, _ disclosure: Disclosure, depth: Int, to writer: inout JSONWriter
  ) {
    let known = Entity(rawValue: entity)
    var hasLists = false
    writer.key("properties")
    writer.beginObject()
    for field in disclosure.fields(of: entity) where field.name != summaryKey {
      let row = known.flatMap { Schema.field(field.name, of: $0) }
      hasLists = hasLists || row == nil || field.nested != nil || row?.shape.types == nil
      if let types = row?.shape.types {
        value(field.name, types, to: &writer)
      } else {
        container(field, row, disclosure, depth: depth, to: &writer)
      }
    }
    if hasLists { value(summaryKey, ["string"], to: &writer) }
    writer.endObject()
    writer.member("additionalProperties", false)
  }

  /// The schema of a list or a nested record; what is in it only when the profile says so.
  private static func container(
    _ field: Disclosure.Field, _ row: Field?, _ disclosure: Disclosure, depth: Int,
    to writer: inout JSONWriter
  ) {
    writer.key(field.name)
    writer.beginObject()
    var isList = false
    if case .list = row?.shape { isList = true }
    if isList { types(["array", "null"], to: &writer) }
    if let nested = field.nested, depth < depthMax {
      // `properties` binds objects alone and `items` lists alone: both may stand side by side.
      if !isList { object(nested, disclosure, depth: depth + 1, to: &writer) }
      writer.key("items")
      writer.beginObject()
      object(nested, disclosure, depth: depth + 1, to: &writer)
      writer.endObject()
    }
    writer.endObject()
  }

  private static let summaryKey = "_summary"

  private static func value(_ name: String, _ kinds: [String], to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    // Three kinds are nearly any: such a schema would say nothing.
    if kinds.count < 3 { types(kinds, to: &writer) }
    writer.endObject()
  }

  private static func types(_ kinds: [String], to writer: inout JSONWriter) {
    writer.key("type")
    if kinds.count == 1 { return writer.string(kinds[0]) }
    writer.texts(kinds)
  }
}

extension Shape {
  /// The JSON types that a released value may have; nil for containers.
  package var types: [String]? {
    switch self {
    case .date, .timestamp, .currency: ["string", "null"]
    case .id, .number, .reference, .decimal, .code, .integer, .text: ["string", "number", "null"]
    case .boolean: ["boolean", "string", "null"]
    case .record, .list: nil
    }
  }
}
