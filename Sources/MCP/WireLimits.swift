/// The bounds of what comes in over the wire.
package enum WireLimits {
  /// The longest line that is read, in bytes before its line feed: 4 MiB.
  package static let frameBytesMax = 4 << 20
  /// How deep a message may nest, its own object being level 1.
  package static let depthMax = 64
}
