/// A token that somebody presents, not yet believed.
///
/// Describes itself as nothing: as long as it is good, a token opens what its claims say.
package struct TokenCredential: Sendable, CustomStringConvertible, CustomReflectable {
  /// The token; empty, which is none, when it was too long to be one.
  let bytes: [UInt8]

  /// The token in bytes that came from a client or the environment.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes.count > TokenLimits.tokenBytesMax ? [] : bytes
  }

  /// The name of the type.
  package var description: String { "TokenCredential" }
  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
