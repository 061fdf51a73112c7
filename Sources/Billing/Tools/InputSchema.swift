internal import Serialization

/// Writes the JSON Schema of a tool's arguments, as short as it can be checked: a model reads all of
/// them before its first call.
enum InputSchema {
  /// The schema as JSON text: a closed object of plain members.
  static func text(of tool: CoreTool, under disclosure: Disclosure) -> [UInt8] {
    var writer = JSONWriter(capacity: 2_048)
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    switch tool.operation {
    case .get(let argument):
      string(argument, Identifier.pattern, forms(of: tool, under: disclosure), to: &writer)
    case .list:
      for filter in Filter.all(of: tool.entity, under: disclosure) { write(filter, to: &writer) }
      listing(of: [tool.entity], under: disclosure, to: &writer)
    case .query: query(under: disclosure, to: &writer)
    }
    writer.endObject()
    if let required = required(by: tool) {
      writer.key("required")
      writer.texts([required])
    }
    writer.member("additionalProperties", false)
    writer.endObject()
    return writer.bytes
  }

  private static func required(by tool: CoreTool) -> String? {
    switch tool.operation {
    case .get(let argument): argument
    case .list: nil
    case .query: "entity"
    }
  }

  // MARK: Lists

  private static func query(under disclosure: Disclosure, to writer: inout JSONWriter) {
    let entities = CoreTool.queried
    choices("entity", entities.map(\.rawValue), to: &writer)
    writer.key("filters")
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    // The lists say what the values are.
    var seen: Set<String> = []
    for entity in entities {
      for filter in Filter.all(of: entity, under: disclosure)
      where seen.insert(filter.argument).inserted {
        write(filter, isDescribed: false, to: &writer)
      }
    }
    writer.endObject()
    writer.member("additionalProperties", false)
    writer.endObject()
    choices("aggregate", Aggregation.Function.allCases.map(\.rawValue), to: &writer)
    let groups = entities.flatMap { GroupKey.all(of: $0, under: disclosure).map(\.name) }
    list("group_by", of: groups, countMax: Aggregation.groupsMax, to: &writer)
    listing(of: entities, under: disclosure, to: &writer)
  }

  /// The arguments that every list takes.
  private static func listing(
    of entities: [Entity], under disclosure: Disclosure, to writer: inout JSONWriter
  ) {
    if entities.count == 1 {
      let fields = entities.flatMap { disclosure.fields(of: $0.rawValue).map(\.name) }
      list("fields", of: fields, to: &writer)
    } else {
      // The lists say which there are.
      names("fields", "^[A-Za-z_]+$", to: &writer)
    }
    names(
      "sort", "^-?[A-Za-z]+$", "Fields, such as -balance; - is descending, empty last.",
      to: &writer)
    writer.key("limit")
    writer.beginObject()
    writer.member("type", "integer")
    writer.member("minimum", Catalogue.limitRows.lowerBound)
    writer.member("maximum", Catalogue.limitRows.upperBound)
    writer.endObject()
    string(
      "cursor", CursorSeal.pattern, "nextCursor of the page before; the rest unchanged.",
      to: &writer)
  }

  /// A list of names of fields, which the request itself checks.
  private static func names(
    _ name: String, _ pattern: String, _ description: String? = nil, to writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.beginObject()
    writer.member("type", "array")
    writer.key("items")
    writer.beginObject()
    writer.member("type", "string")
    writer.member("pattern", pattern)
    writer.endObject()
    writer.member("minItems", 1)
    if let description { writer.member("description", description) }
    writer.endObject()
  }

  /// A list of names, each once; left out where there is none.
  private static func list(
    _ name: String, of names: [String], countMax: Int? = nil, to writer: inout JSONWriter
  ) {
    let names = names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
    guard !names.isEmpty else { return }
    writer.key(name)
    writer.beginObject()
    writer.member("type", "array")
    writer.key("items")
    writer.beginObject()
    writer.member("type", "string")
    writer.key("enum")
    writer.texts(names)
    writer.endObject()
    writer.member("minItems", 1)
    if let countMax { writer.member("maxItems", countMax) }
    writer.endObject()
  }

  private static func choices(_ name: String, _ names: [String], to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.member("type", "string")
    writer.key("enum")
    writer.texts(names)
    writer.endObject()
  }

  // MARK: Filters

  private static func write(
    _ filter: Filter, isDescribed: Bool = true, to writer: inout JSONWriter
  ) {
    writer.key(filter.argument)
    writer.beginObject()
    switch filter.comparison {
    case .reference, .prefix:
      writer.member("type", "string")
      if isDescribed { writer.member("pattern", Identifier.pattern) }
    case .oneOf:
      // Clients know a list of types less well than this.
      writer.key("anyOf")
      writer.raw(#"[{"type":"string"},{"type":"array","items":{"type":"string"}}]"#.utf8)
    case .equal: writer.member("type", filter.field.shape == .boolean ? "boolean" : "integer")
    case .from, .to, .asOf:
      writer.member("type", "string")
      writer.member("format", "date")
    case .min, .max, .over: writer.member("type", "number")
    case .overdue: writer.member("type", "boolean")
    }
    if isDescribed, let description = filter.description {
      writer.member("description", description)
    }
    writer.endObject()
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
}

extension JSONWriter {
  /// An array of strings.
  mutating func texts(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
