internal import Serialization

/// What a resource holds: JSON, as text.
package struct ResourceContents: Sendable {
  static let mimeType = "application/json"

  private let uri: ResourceURI
  private let json: [UInt8]

  /// The contents under the URI that was asked for; `json` is a value as `JSONWriter` writes it.
  package init(uri: ResourceURI, json: [UInt8]) {
    self.uri = uri
    self.json = json
  }

  /// The number of bytes before they are quoted.
  var bytesCount: Int { json.count }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("uri", uri.text)
    writer.member("mimeType", Self.mimeType)
    writer.key("text")
    writer.raw(QuotedJSON.string(json))
    writer.endObject()
  }
}
