internal import Serialization

/// Writes the JSON Schemas of the reports.
enum ReportSchema {
  /// The schema of a report's arguments under a profile: a closed object.
  static func input(of tool: ReportTool, under disclosure: Disclosure) -> [UInt8] {
    let arguments = tool.arguments(under: disclosure)
    var writer = JSONWriter(capacity: 512)
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    for argument in arguments {
      writer.key(argument.name)
      writer.beginObject()
      write(argument.form, to: &writer)
      writer.member("description", argument.description)
      writer.endObject()
    }
    writer.endObject()
    let required = arguments.filter(\.isRequired)
    if !required.isEmpty {
      writer.key("required")
      writer.beginArray()
      for argument in required { writer.string(argument.name) }
      writer.endArray()
    }
    writer.member("additionalProperties", false)
    writer.endObject()
    return writer.bytes
  }

  private static func write(_ form: ReportArgument.Form, to writer: inout JSONWriter) {
    switch form {
    case .number(let range, let usual):
      writer.member("type", "integer")
      writer.member("minimum", range.lowerBound)
      writer.member("maximum", range.upperBound)
      writer.member("default", usual)
    case .word(let word):
      writer.member("type", "string")
      writer.key("enum")
      writer.beginArray()
      writer.string(word)
      writer.endArray()
    case .id: pattern(Identifier.pattern, to: &writer)
    case .currency: pattern("^[A-Z]{3}$", to: &writer)
    case .day: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", to: &writer)
    case .cursor: pattern(CursorSeal.pattern, to: &writer)
    }
  }

  private static func pattern(_ pattern: String, to writer: inout JSONWriter) {
    writer.member("type", "string")
    writer.member("pattern", pattern)
  }

  /// The schema of a report's `llm_view`: its members.
  ///
  /// What is deeper is any object: a model's context is better spent.
  static func view(of tool: ReportTool) -> [UInt8] {
    var writer = JSONWriter(capacity: 1_024)
    object(tool.entity, depth: 1, to: &writer)
    return writer.bytes
  }

  private static let depthMax = 1

  private static func object(_ entity: String, depth: Int, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("type", "object")
    let fields = ReportEntities.fields(of: entity)
    if depth <= depthMax, !fields.isEmpty {
      writer.key("properties")
      writer.beginObject()
      for field in fields {
        writer.key(field.name)
        value(field.shape, depth: depth, to: &writer)
      }
      writer.key("_summary")
      type(["string"], to: &writer)
      writer.endObject()
      writer.member("additionalProperties", false)
    }
    writer.endObject()
  }

  private static func value(
    _ shape: ReportEntities.Field.Shape, depth: Int, to writer: inout JSONWriter
  ) {
    switch shape {
    case .text: type(["string", "number"], to: &writer)
    // What redaction takes for a number of somebody's leaves as text.
    case .number: type(["number", "string"], to: &writer)
    case .flag: type(["boolean"], to: &writer)
    case .record(let entity): object(entity, depth: depth + 1, to: &writer)
    case .records(let entity):
      writer.beginObject()
      writer.member("type", "array")
      writer.key("items")
      object(entity, depth: depth + 1, to: &writer)
      writer.endObject()
    }
  }

  private static func type(_ types: [String], to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("type")
    if types.count == 1 {
      writer.string(types[0])
    } else {
      writer.beginArray()
      for type in types { writer.string(type) }
      writer.endArray()
    }
    writer.endObject()
  }
}
