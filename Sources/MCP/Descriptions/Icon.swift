internal import Serialization

/// A picture that stands for a thing; from 2025-11-25 on.
package struct Icon: Sendable, Hashable {
  private let source: String
  private let mimeType: String
  private let sizes: [String]

  /// An icon at an `https:` or `data:` URI, the only ones that clients fetch; sizes are `48x48` or
  /// `any`, none means any.
  package init(source: String, mimeType: String, sizes: [String] = []) {
    self.source = source
    self.mimeType = mimeType
    self.sizes = sizes
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("src", source)
    writer.member("mimeType", mimeType)
    if !sizes.isEmpty {
      writer.key("sizes")
      writer.beginArray()
      for size in sizes { writer.string(size) }
      writer.endArray()
    }
    writer.endObject()
  }
}
