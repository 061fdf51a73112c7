/// The bounds of a YAML text: generous for what people write by hand.
enum YAMLLimits {
  /// The longest text, in bytes.
  static let documentBytesMax = 1 << 20
  /// How deep collections may nest; the reader recurses, so this is memory safety.
  static let depthMax = 64
  /// The longest key of a block mapping, in bytes (YAML 1.2.2 §8.2.2 has 1,024 characters).
  static let implicitKeyBytesMax = 1024
}
