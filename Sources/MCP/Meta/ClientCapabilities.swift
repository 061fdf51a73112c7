package import Serialization

/// What a client says that it can do, as far as this server would ask for it.
package struct ClientCapabilities: Sendable, Hashable {
  /// How a client can be made to ask its user.
  package enum Elicitation: String, CaseIterable, Sendable {
    /// By a form.
    case form
    /// By a page to open.
    case url
  }

  /// The ways to ask the user; empty when there is none.
  package let elicitation: Set<Elicitation>

  /// A client that declared nothing.
  package static let none = ClientCapabilities(elicitation: [])

  /// A client that can be made to ask in these ways.
  package init(elicitation: Set<Elicitation>) {
    self.elicitation = elicitation
  }

  /// Reads `capabilities`, of `initialize` or of a modern `_meta`.
  ///
  /// What a version does not have counts as not declared; an empty `elicitation` means forms, as
  /// it did before there were modes.
  package init(_ node: Node?, in version: ProtocolVersion) {
    guard version.hasElicitation, let declared = node?["elicitation"], declared.kind == .object
    else {
      self = .none
      return
    }
    guard version.hasElicitationModes else {
      self.init(elicitation: [.form])
      return
    }
    let modes = Elicitation.allCases.filter { declared[$0.rawValue]?.kind == .object }
    self.init(elicitation: declared.count == 0 ? [.form] : Set(modes))
  }

  /// Writes the object that declares them.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !elicitation.isEmpty {
      writer.key("elicitation")
      writer.beginObject()
      for mode in Elicitation.allCases where elicitation.contains(mode) {
        writer.key(mode.rawValue)
        writer.beginObject()
        writer.endObject()
      }
      writer.endObject()
    }
    writer.endObject()
  }
}
