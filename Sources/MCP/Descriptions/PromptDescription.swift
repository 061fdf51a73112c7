internal import Serialization

/// A prompt as `prompts/list` shows it, ready in the form of every protocol version.
package struct PromptDescription: Sendable {
  /// Something that the prompt is filled in with.
  package struct Argument: Sendable {
    /// What `prompts/get` and completion know it by.
    package let name: String
    /// Whether there is no prompt without it.
    package let isRequired: Bool
    private let title: String
    private let description: String

    /// An argument; `description` is for a model.
    package init(name: String, title: String, description: String, isRequired: Bool) {
      self.name = name
      self.title = title
      self.description = description
      self.isRequired = isRequired
    }

    func write(for version: ProtocolVersion, to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("name", name)
      if version.hasTitles { writer.member("title", title) }
      writer.member("description", description)
      writer.member("required", isRequired)
      writer.endObject()
    }
  }

  /// What `prompts/get` knows it by.
  package let name: String
  /// What it is, for a model; said again with the prompt itself.
  package let description: String
  /// What it takes, in the order it is shown.
  package let arguments: [Argument]
  private let text: VersionedText

  /// A prompt.
  package init(
    name: String, title: String, description: String, icons: [Icon] = [], arguments: [Argument]
  ) {
    self.name = name
    self.description = description
    self.arguments = arguments
    let label = Label(name: name, title: title, description: description, icons: icons)
    text = VersionedText { version, writer in
      writer.beginObject()
      label.write(for: version, to: &writer)
      writer.key("arguments")
      writer.beginArray()
      for argument in arguments { argument.write(for: version, to: &writer) }
      writer.endArray()
      writer.endObject()
    }
  }

  /// The prompt's JSON text without what a version's schema does not know.
  func json(for version: ProtocolVersion) -> [UInt8] { text[version] }
}
