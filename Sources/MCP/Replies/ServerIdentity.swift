/// Who answers, as clients see it.
package struct ServerIdentity: Sendable {
  /// The name for programs.
  let name: StaticString
  /// The name for people.
  let title: StaticString
  /// The version of this program, not of the protocol.
  let version: StaticString

  /// An identity; clients show the title, and log the name and the version.
  package init(name: StaticString, title: StaticString, version: StaticString) {
    self.name = name
    self.title = title
    self.version = version
  }
}
