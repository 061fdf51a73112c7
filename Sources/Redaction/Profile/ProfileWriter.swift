package import Serialization

extension Profile {
  /// Writes the effective policy, defaults included, as one JSON object.
  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    text("profile", name, &writer)
    text("version", version, &writer)
    text("description", description, &writer)
    writeLimits(to: &writer)
    writer.key("masks")
    writer.beginObject()
    for kind in Kind.allCases {
      text(kind.rawValue, (masks[kind] ?? .omit).rawValue, &writer)
    }
    writer.endObject()
    writer.key("fields")
    writer.beginObject()
    for (field, kind) in fields.sorted(by: { $0.key < $1.key }) {
      switch kind {
      case .party: text(field, "party", &writer)
      case .kind(let kind): text(field, kind.rawValue, &writer)
      }
    }
    writer.endObject()
    writeEntities(to: &writer)
    writer.key("free_text")
    writer.beginObject()
    text("on_suspicion", onSuspicion.rawValue, &writer)
    text("placeholder", placeholder, &writer)
    writer.endObject()
    list("allow_terms", allowTerms, &writer)
    writer.key("custom")
    writer.beginArray()
    for detector in custom {
      writer.beginObject()
      text("kind", detector.kind, &writer)
      text("pattern", String(decoding: detector.pattern, as: UTF8.self), &writer)
      text("mask", MaskStyle.omit.rawValue, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func writeLimits(to writer: inout JSONWriter) {
    writer.key("limits")
    writer.beginObject()
    let values = [
      ("max_payload_bytes", limits.payloadBytesMax), ("max_text_length", limits.textLengthMax),
      ("max_list_items", limits.listItemsMax), ("max_depth", limits.depthMax),
      ("min_group_size", limits.groupSizeMin),
    ]
    for (key, value) in values {
      writer.member(key, value)
    }
    writer.endObject()
  }

  private func writeEntities(to writer: inout JSONWriter) {
    writer.key("entities")
    writer.beginObject()
    for (name, entity) in entities.sorted(by: { $0.key < $1.key }) {
      writer.key(name)
      writer.beginObject()
      list("allow", entity.allow, &writer)
      writer.key("nested")
      writer.beginObject()
      for (field, entity) in entity.nested.sorted(by: { $0.key < $1.key }) {
        text(field, entity, &writer)
      }
      writer.endObject()
      writer.endObject()
    }
    writer.endObject()
  }

  private func text(_ key: String, _ value: String, _ writer: inout JSONWriter) {
    writer.member(key, value)
  }

  private func list(_ key: String, _ values: [String], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.beginArray()
    for value in values { writer.string(value) }
    writer.endArray()
  }
}
