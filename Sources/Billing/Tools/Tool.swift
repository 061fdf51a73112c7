/// A tool as a model sees it.
package struct Tool: Sendable {
  /// The hints of the protocol, all of them stated: its defaults are destructive and open-world.
  package struct Annotations: Sendable, Equatable {
    /// Whether it changes nothing.
    package let readOnly: Bool
    /// Whether it may destroy something.
    package let destructive: Bool
    /// Whether calling it twice is calling it once.
    package let idempotent: Bool
    /// Whether it reaches beyond this server.
    package let openWorld: Bool

    /// Any combination.
    package init(readOnly: Bool, destructive: Bool, idempotent: Bool, openWorld: Bool) {
      self.readOnly = readOnly
      self.destructive = destructive
      self.idempotent = idempotent
      self.openWorld = openWorld
    }

    /// What holds for every tool that only reads the ledger.
    package static let reading = Annotations(
      readOnly: true, destructive: false, idempotent: true, openWorld: false)
  }

  /// The name in calls, permissions (`billing:tool:NAME`) and limits.
  package let name: String
  /// The name for people.
  package let title: String
  /// For a model: what it is for, and when another tool serves better.
  package let description: String
  /// The group that it is switched on and off with.
  package let toolset: Toolset
  /// Its hints.
  package let annotations: Annotations
  /// JSON Schema of the arguments, as JSON text; the root is an object that allows no others.
  package let inputSchema: [UInt8]
  /// JSON Schema of the `llm_view` of its answers, as JSON text.
  package let viewSchema: [UInt8]

  /// A tool of any room.
  package init(
    name: String, title: String, description: String, toolset: Toolset, annotations: Annotations,
    inputSchema: [UInt8], viewSchema: [UInt8]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.toolset = toolset
    self.annotations = annotations
    self.inputSchema = inputSchema
    self.viewSchema = viewSchema
  }
}
