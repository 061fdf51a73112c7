internal import Serialization

/// Writes the JSON Schema of a tool's `llm_view`: what a record is after redaction.
///
/// Redaction may take any member away, shorten any list, and put a string in the place of a scalar:
/// so nothing is required, and every scalar may be a string. Members that no profile and no
/// summary can add are excluded.
enum ViewSchema {
  /// How deep nested entities are described; below, an object is any object.
  private static let depthMax = 4

  /// The schema as JSON text.
  static func text(of tool: CoreTool, under disclosure: Disclosure) -> [UInt8] {
    var writer = JSONWriter(capacity: 2048)
    switch tool.operation {
    case .get:
      writer.beginObject()
      writer.member("type", "object")
      object(tool.entity.rawValue, disclosure, depth: 1, to: &writer)
      writer.endObject()
    case .list:
      page(of: tool.entity, disclosure, to: &writer)
    }
    return writer.bytes
  }

  private static func page(of entity: Entity, _ disclosure: Disclosure, to writer: inout JSONWriter)
  {
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    writer.key(entity.listKey ?? "")
    writer.beginObject()
    writer.member("type", "array")
    writer.key("items")
    writer.beginObject()
    writer.member("type", "object")
    object(entity.rawValue, disclosure, depth: 2, to: &writer)
    writer.endObject()
    writer.endObject()
    summary(to: &writer)
    described(
      Page.cursorKey, ["string"], "Give it as cursor for the next page; absent on the last page.",
      to: &writer)
    writer.endObject()
    writer.member("additionalProperties", false)
    writer.endObject()
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
      value(field, row, disclosure, depth: depth, to: &writer)
    }
    if hasLists { summary(to: &writer) }
    writer.endObject()
    writer.member("additionalProperties", false)
  }

  /// The schema of one member; of a container only when the profile says what is in it.
  private static func value(
    _ field: Disclosure.Field, _ row: Field?, _ disclosure: Disclosure, depth: Int,
    to writer: inout JSONWriter
  ) {
    if let row, let types = row.shape.types {
      return described(field.name, types, row.description, to: &writer)
    }
    writer.key(field.name)
    writer.beginObject()
    if case .list = row?.shape { types(["array", "null"], to: &writer) }
    if let row { writer.member("description", row.description) }
    if let nested = field.nested, depth < depthMax {
      // `properties` binds objects alone and `items` lists alone: both may stand side by side.
      var isList = false
      if case .list = row?.shape { isList = true }
      if !isList { object(nested, disclosure, depth: depth + 1, to: &writer) }
      writer.key("items")
      writer.beginObject()
      object(nested, disclosure, depth: depth + 1, to: &writer)
      writer.endObject()
    }
    writer.endObject()
  }

  private static let summaryKey = "_summary"

  private static func summary(to writer: inout JSONWriter) {
    described(summaryKey, ["string"], "How much of a list was left out.", to: &writer)
  }

  private static func described(
    _ name: String, _ kinds: [String], _ description: String, to writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.beginObject()
    types(kinds, to: &writer)
    writer.member("description", description)
    writer.endObject()
  }

  private static func types(_ kinds: [String], to writer: inout JSONWriter) {
    writer.key("type")
    if kinds.count == 1 { return writer.string(kinds[0]) }
    writer.beginArray()
    for kind in kinds { writer.string(kind) }
    writer.endArray()
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
