/// What the server says that it can do.
package enum Capability: String, CaseIterable, Sendable {
  case tools
}
