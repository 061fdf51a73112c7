internal import Billing
internal import Redaction

/// Writes the JSON Schema of an entity as a profile releases it.
///
/// Every field may be missing and every scalar may have become a string, as redaction decides; so
/// nothing is required. `x-redaction` says whether a field leaves whole.
enum SchemaDocument {
  /// The schema of what a caller can see of an entity.
  static func write(
    _ entity: Entity, under disclosure: Disclosure, releasing redactor: inout Redactor
  ) -> Redacted {
    var document = ReleasedDocument()
    document.beginObject()
    document.key("$schema")
    document.string("https://json-schema.org/draft/2020-12/schema")
    document.key("title")
    document.string(.identifier(entity.rawValue))
    document.key("type")
    document.string("object")
    document.key("properties")
    document.beginObject()
    for field in disclosure.fields(of: entity.rawValue) {
      document.key(.identifier(field.name))
      write(field, Schema.field(field.name, of: entity), to: &document, releasing: &redactor)
    }
    document.endObject()
    document.key("additionalProperties")
    document.bool(false)
    document.endObject()
    return document.finish()
  }

  private static func write(
    _ field: Disclosure.Field, _ row: Field?, to document: inout ReleasedDocument,
    releasing redactor: inout Redactor
  ) {
    document.beginObject()
    if let types = row?.shape.types {
      document.key("type")
      document.beginArray()
      for type in types { document.string(.identifier(type)) }
      document.endArray()
    }
    if let nested = field.nested {
      document.key("x-entity")
      document.string(.identifier(nested))
    }
    if let row {
      document.key("description")
      document.string(redactor.release(row.description))
    }
    document.key("x-redaction")
    document.string(field.isWhole ? "whole" : field.nested == nil ? "masked" : "by field")
    document.endObject()
  }
}
