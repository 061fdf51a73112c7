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
    writer.member("title", title)
    let hints = [
      ("readOnlyHint", annotations.readOnly), ("destructiveHint", annotations.destructive),
      ("idempotentHint", annotations.idempotent), ("openWorldHint", annotations.openWorld),
    ]
    for (name, value) in hints {
      writer.member(name, value)
    }
    writer.endObject()
  }

  /// What `Response` writes as `meta` of an answer.
  private static let metaSchema = """
    {"type":"object","description":"How the answer was made: what was removed, masked or cut, and \
    where the caller stands in its limits.","properties":{"requestId":{"type":"string"},\
    "userId":{"type":"string"},"userRole":{"type":"string"},"apiKey":{"type":"string"},\
    "timestamp":{"type":"string"},"method":{"type":"string"},"fieldsRemoved":{"type":"array","items":{"type":"string"}},\
    "fieldsRemovedOther":{"type":"integer"},\
    "contentSanitized":{"type":"array","items":{"type":"string"}},\
    "listSummarized":{"type":"boolean"},"originalCount":{"type":"integer"},\
    "returnedCount":{"type":"integer"},"summaries":{"type":"array","items":{"type":"object",\
    "properties":{"path":{"type":"string"},"originalCount":{"type":"integer"},\
    "returnedCount":{"type":"integer"}}}},"payloadShrunk":{"type":"boolean"},\
    "redactionProfile":{"type":"string"},"securityApplied":{"type":"boolean"},\
    "rateLimitInfo":{"type":"object","properties":{"current_count":{"type":"integer"},\
    "limit":{"type":"integer"},"window":{"type":"integer"}}},\
    "untrustedFields":{"type":"array","items":{"type":"string"}}},\
    "required":["requestId","timestamp","fieldsRemoved","redactionProfile","securityApplied"],\
    "additionalProperties":false}
    """
}
