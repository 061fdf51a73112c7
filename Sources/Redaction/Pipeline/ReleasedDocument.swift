import Serialization

/// Writes JSON that speaks of the program and of nobody's data, such as a schema: every string in it
/// is a released text already.
///
///     var document = ReleasedDocument()
///     document.beginObject()
///     document.key("type")
///     document.string("object")
///     document.endObject()
///     document.finish()                     {"type":"object"}, with an empty report
package struct ReleasedDocument: Sendable {
  private var writer = JSONWriter(capacity: 1_024)

  /// A document that is still to be written.
  package init() {}

  /// Opens an object.
  package mutating func beginObject() { writer.beginObject() }

  /// Closes an object.
  package mutating func endObject() { writer.endObject() }

  /// Opens a list.
  package mutating func beginArray() { writer.beginArray() }

  /// Closes a list.
  package mutating func endArray() { writer.endArray() }

  /// The key of the next value.
  package mutating func key(_ key: ReleasedText) { writer.key(key.text) }

  /// A string.
  package mutating func string(_ text: ReleasedText) { writer.string(text.text) }

  /// A truth value.
  package mutating func bool(_ value: Bool) { writer.bool(value) }

  /// The document, of which nothing was removed or masked.
  package consuming func finish() -> Redacted {
    Redacted(view: Released(json: writer.bytes), report: Report())
  }
}
