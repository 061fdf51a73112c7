internal import Serialization

/// Resources of one pattern as `resources/templates/list` shows them, ready for every version.
package struct ResourceTemplateDescription: Sendable {
  /// The pattern of their URIs.
  package let template: URITemplate
  /// The name for programs.
  package let name: String
  private let text: VersionedText

  /// Resources of JSON whose URIs match a template.
  package init(
    template: URITemplate, name: String, title: String, description: String, icons: [Icon] = []
  ) {
    self.template = template
    self.name = name
    let label = Label(name: name, title: title, description: description, icons: icons)
    text = VersionedText { version, writer in
      writer.beginObject()
      writer.member("uriTemplate", template.text)
      label.write(for: version, to: &writer)
      writer.member("mimeType", ResourceContents.mimeType)
      writer.endObject()
    }
  }

  /// The template's JSON text without what a version's schema does not know.
  func json(for version: ProtocolVersion) -> [UInt8] { text[version] }
}
