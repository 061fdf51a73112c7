internal import Serialization

/// A message of a prompt.
package struct PromptMessage: Sendable {
  /// Who says it.
  package enum Role: String, Sendable {
    case user
    case assistant
  }

  /// What it says, as it reaches the model.
  package enum Content: Sendable {
    /// A text.
    case text(String)
    /// A resource with what it holds.
    case resource(ResourceContents)
  }

  private let role: Role
  private let content: Content

  /// A message; the caller vouches for every string in it.
  package init(_ role: Role, _ content: Content) {
    self.role = role
    self.content = content
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("role", role.rawValue)
    writer.key("content")
    writer.beginObject()
    switch content {
    case .text(let text):
      writer.member("type", "text")
      writer.member("text", text)
    case .resource(let contents):
      writer.member("type", "resource")
      writer.key("resource")
      contents.write(to: &writer)
    }
    writer.endObject()
    writer.endObject()
  }
}
