/// The bounds of a parse.
///
/// Depth is memory safety: nothing here recurses, but readers of a tape may.
package struct JSONLimits: Sendable {
  /// The longest input, in bytes; offsets are 32 bits wide, so never over 2 GiB.
  package var documentBytesMax: Int
  /// How deep containers may nest; the root container is at depth 1.
  package var depthMax: Int

  /// The limits in use unless a caller names others: 64 MiB, 128 levels.
  package static let standard = JSONLimits(documentBytesMax: 64 << 20, depthMax: 128)

  /// Limits of one's own; `documentBytesMax` is capped at 2 GiB.
  package init(documentBytesMax: Int, depthMax: Int) {
    self.documentBytesMax = min(documentBytesMax, Int(Int32.max))
    self.depthMax = depthMax
  }
}
