internal import Serialization

/// The URI of a resource: absolute, of RFC 3986 characters only, and without a way to climb.
///
///     billing :// account / 8ac6%2D7
///     scheme      segment   segment    each segment decodes to text without / \ or controls,
///                                      and is neither . nor ..
///
/// Nothing is normalised: two spellings are two URIs. Whether there is such a resource is for the
/// caller to say.
package struct ResourceURI: Sendable, Hashable {
  /// The URI as it came: printable ASCII.
  package let text: String

  private static let schemeEnd = Array("://".utf8)
  private static let extra = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)

  /// The URI that a text spells; nil when it spells none that is safe to look up.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= WireLimits.uriBytesMax,
      bytes.allSatisfy({ ASCII.isAlphanumeric($0) || Self.extra.contains($0) }),
      let rest = Self.behindScheme(bytes)
    else { return nil }
    let segments = rest.split(omittingEmptySubsequences: false) { byte in
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
    for segment in segments {
      guard let decoded = PercentEncoding.decode(segment), decoded != ".", decoded != "..",
        decoded.unicodeScalars.allSatisfy({ scalar in
          scalar != "/" && scalar != "\\" && scalar.properties.generalCategory != .control
        })
      else { return nil }
    }
    self.text = text
  }

  /// What follows `scheme://` (RFC 3986 §3.1); nil when a text does not begin so.
  private static func behindScheme(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard let first = bytes.first, ASCII.isLetter(first),
      let end = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[..<end].allSatisfy({ ASCII.isAlphanumeric($0) || "+-.".utf8.contains($0) }),
      bytes[end...].starts(with: schemeEnd), bytes.count > end + schemeEnd.count
    else { return nil }
    return bytes[(end + schemeEnd.count)...]
  }
}
