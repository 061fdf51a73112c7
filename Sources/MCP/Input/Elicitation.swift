internal import Serialization

/// Something that a client is to ask its user.
///
/// A form of yes-or-no and of choices from a list alone: there is no field that a secret could be
/// typed into (protocol.md 30).
package struct Elicitation: Sendable {
  /// A line of the form.
  package struct Field: Sendable {
    /// What can be put in.
    package enum Kind: Sendable {
      /// Yes or no.
      case confirmation
      /// One of these.
      case choice([String])
    }

    let name: String
    let title: String
    let kind: Kind

    /// A field; the answer comes back under `name`.
    package init(name: String, title: String, kind: Kind) {
      self.name = name
      self.title = title
      self.kind = kind
    }
  }

  private let message: String
  private let fields: [Field]

  /// A form whose fields are all required; without fields it asks for consent alone.
  ///
  /// What it says reaches the user and the client as it is.
  package init(message: String, fields: [Field]) {
    self.message = message
    self.fields = fields
  }

  /// The request to a legacy client: one line, ended by a line feed.
  ///
  /// Nil where there is none: before 2025-06-18, and in the modern era, in which a server never
  /// writes requests (protocol.md 11).
  package func request(_ id: RequestID, in version: ProtocolVersion) -> [UInt8]? {
    guard version.hasElicitation, !version.isModern else { return nil }
    var writer = JSONWriter(capacity: 512)
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    writer.key("id")
    writer.raw(id.spelling)
    writeMembers(for: version, to: &writer)
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  /// Writes `method` and `params`.
  func writeMembers(for version: ProtocolVersion, to writer: inout JSONWriter) {
    writer.member("method", "elicitation/create")
    writer.key("params")
    writer.beginObject()
    if version.hasElicitationModes {
      writer.member("mode", ClientCapabilities.Elicitation.form.rawValue)
    }
    writer.member("message", message)
    writer.key("requestedSchema")
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    for field in fields { Self.write(field, to: &writer) }
    writer.endObject()
    if !fields.isEmpty {
      writer.key("required")
      writer.beginArray()
      for field in fields { writer.string(field.name) }
      writer.endArray()
    }
    writer.endObject()
    writer.endObject()
  }

  private static func write(_ field: Field, to writer: inout JSONWriter) {
    writer.key(field.name)
    writer.beginObject()
    switch field.kind {
    case .confirmation: writer.member("type", "boolean")
    case .choice(let options):
      writer.member("type", "string")
      writer.key("enum")
      writer.beginArray()
      for option in options { writer.string(option) }
      writer.endArray()
    }
    writer.member("title", field.title)
    writer.endObject()
  }
}
