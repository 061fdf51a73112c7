internal import Serialization

/// What resources, templates and prompts are called and shown by, at the beginning of their object.
struct Label: Sendable {
  /// The name for programs.
  let name: String
  /// The name for people.
  let title: String
  /// What it is, for a model.
  let description: String
  let icons: [Icon]

  /// Writes the members that a version knows (protocol.md 48).
  func write(for version: ProtocolVersion, to writer: inout JSONWriter) {
    writer.member("name", name)
    if version.hasTitles { writer.member("title", title) }
    writer.member("description", description)
    guard version.hasIcons, !icons.isEmpty else { return }
    writer.key("icons")
    writer.beginArray()
    for icon in icons { icon.write(to: &writer) }
    writer.endArray()
  }
}
