internal import Serialization

/// A resource as `resources/list` shows it, ready in the form of every protocol version.
package struct ResourceDescription: Sendable {
  /// What `resources/read` knows it by.
  package let uri: ResourceURI
  /// The name for programs.
  package let name: String
  private let text: VersionedText

  /// A resource of JSON; throws for a URI that no client could read, a mistake of this program's.
  package init(
    uri: String, name: String, title: String, description: String, icons: [Icon] = []
  ) throws(SchemaError) {
    guard let sound = ResourceURI(uri) else {
      throw SchemaError("expected an absolute URI for the resource \(name), found another text")
    }
    self.uri = sound
    self.name = name
    let label = Label(name: name, title: title, description: description, icons: icons)
    text = VersionedText { version, writer in
      writer.beginObject()
      writer.member("uri", uri)
      label.write(for: version, to: &writer)
      writer.member("mimeType", ResourceContents.mimeType)
      writer.endObject()
    }
  }

  /// The resource's JSON text without what a version's schema does not know.
  func json(for version: ProtocolVersion) -> [UInt8] { text[version] }
}
