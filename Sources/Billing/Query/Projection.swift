internal import Serialization

/// Cuts records down to the fields that were asked for.
enum Projection {
  /// The records with these fields alone, in the records' own order; raw like the records.
  static func records(_ records: [Record], keeping fields: [String]) -> [Record] {
    var writer = JSONWriter(capacity: 4_096)
    writer.beginArray()
    for record in records {
      writer.beginObject()
      for (key, value) in record.node.members where fields.contains(key) {
        writer.key(key)
        writer.copy(value)
      }
      writer.endObject()
    }
    writer.endArray()
    // What was parsed once parses again.
    guard let document = try? Document(parsing: writer.bytes, limits: Ledger.limits) else {
      return []
    }
    return zip(document.root.elements, records).map { element, record in
      Record(document: document, index: element.index, entity: record.entity)
    }
  }
}
