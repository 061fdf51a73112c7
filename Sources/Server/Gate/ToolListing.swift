internal import Billing
internal import Serialization

/// A tool as `tools/list` shows it, in the form of the newest protocol version.
enum ToolListing {
  /// The JSON object of a tool: name, title, description, both schemas and all four hints.
  static func json(of tool: Tool) -> [UInt8] {
    var writer = JSONWriter(capacity: tool.inputSchema.count + tool.viewSchema.count + 2_048)
    writer.beginObject()
    writer.member("name", tool.name)
    writer.member("title", tool.title)
    writer.member("description", tool.description)
    writer.key("inputSchema")
    writer.raw(tool.inputSchema)
    writer.key("outputSchema")
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    writer.key("llm_view")
    writer.raw(tool.viewSchema)
    writer.key("meta")
    writer.raw(metaSchema.utf8)
    writer.endObject()
    writer.key("required")
    writer.raw(#"["llm_view","meta"]"#.utf8)
    writer.member("additionalProperties", false)
    writer.endObject()
    write(tool.annotations, title: tool.title, to: &writer)
    writer.endObject()
    return writer.bytes
  }

  private static func write(
    _ annotations: Tool.Annotations, title: String, to writer: inout JSONWriter
  ) {
    writer.key("annotations")
    writer.beginObject()
    let hints = [
      ("readOnlyHint", annotations.readOnly), ("destructiveHint", annotations.destructive),
      ("idempotentHint", annotations.idempotent), ("openWorldHint", annotations.openWorld),
    ]
    for (name, value) in hints {
      writer.member(name, value)
    }
    writer.endObject()
  }

  /// `Response` writes it; every tool's is the same, and its names speak for themselves.
  private static let metaSchema = #"{"type":"object"}"#
}
