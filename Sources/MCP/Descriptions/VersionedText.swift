internal import Serialization

/// The JSON text of one thing as the schema of every version knows it, written once.
struct VersionedText: Sendable {
  private var texts: [ProtocolVersion: [UInt8]] = [:]

  /// Writes the thing for each version; texts that are the same share their memory.
  init(_ write: (ProtocolVersion, inout JSONWriter) -> Void) {
    var last: [UInt8] = []
    for version in ProtocolVersion.allCases {
      var writer = JSONWriter()
      write(version, &writer)
      if writer.bytes != last { last = writer.bytes }
      texts[version] = last
    }
  }

  /// The text for a version.
  subscript(version: ProtocolVersion) -> [UInt8] { texts[version] ?? [] }
}
