/// The bounds of what comes in over the wire.
package enum WireLimits {
  /// The longest line that is read, in bytes before its line feed: 4 MiB.
  package static let frameBytesMax = 4 << 20
  /// How deep a message may nest, its own object being level 1.
  package static let depthMax = 64
  /// The most messages in one batch, of whatever kind: they are in flight at once.
  package static let batchRequestsMax = 100
  /// The longest cursor that is handed on, in bytes.
  package static let cursorBytesMax = 4_096
  /// The longest URI that is read, in bytes.
  package static let uriBytesMax = 1_024
  /// The most resources that one subscription may name.
  package static let subscribedResourcesMax = 256
  /// The longest request state that is read, in bytes of text.
  package static let requestStateBytesMax = 4_096
  /// The longest tracestate that is carried, in bytes (W3C Trace Context §3.3.1.5 asks for 512).
  package static let tracestateBytesMax = 512
  /// The longest baggage that is carried, in bytes (W3C Baggage §3.3.2).
  package static let baggageBytesMax = 8_192
}
