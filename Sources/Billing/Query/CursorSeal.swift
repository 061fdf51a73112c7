internal import Digest

/// Makes and opens cursors: places in a list that only this server can have written.
///
///     version 1 byte | place, encrypted | tag 16 bytes     -> base64url
///
/// The tag is HMAC-SHA-256 over binding, query and place, cut to 16 bytes; the place is encrypted
/// with a keystream out of the tag (as in RFC 5297), since a bare place would tell how many rows the
/// caller may not see. So a cursor is good for one caller and one query.
package struct CursorSeal: Sendable {
  /// What a cursor looks like, as it stands in input schemas.
  static let pattern = "^[A-Za-z0-9_-]+$"

  private static let version: UInt8 = 2
  private static let tagBytes = 16
  private static let charactersMax = 400

  private let code: HMAC
  private let binding: [UInt8]

  /// A seal with a secret key and everything that a cursor is bound to besides its query:
  /// principal, scope and profile, in any unambiguous form.
  package init(key: [UInt8], binding: [UInt8]) {
    code = HMAC(key: key)
    self.binding = binding
  }

  /// The cursor of a place.
  func cursor(at place: [UInt8], query: [UInt8]) -> String {
    let tag = tag(of: place, query: query)
    return Base64URL.encode([Self.version] + crypt(place, with: tag) + tag)
  }

  /// The place of a cursor that was made for this query.
  func place(of cursor: String, query: [UInt8]) throws(BillingError) -> [UInt8] {
    guard cursor.utf8.count <= Self.charactersMax, let bytes = Base64URL.decode(cursor),
      bytes.count > 1 + Self.tagBytes, bytes[0] == Self.version
    else { throw .invalidCursor }
    let found = Array(bytes.suffix(Self.tagBytes))
    let place = crypt(Array(bytes[1..<bytes.count - Self.tagBytes]), with: found)
    guard ConstantTime.equal(found, tag(of: place, query: query)) else { throw .invalidCursor }
    return place
  }

  private func tag(of place: [UInt8], query: [UInt8]) -> [UInt8] {
    var message = Array("tag".utf8)
    for part in [binding, query, place] {
      message += Self.bytes(of: part.count)
      message += part
    }
    return Array(code.code(of: message).prefix(Self.tagBytes))
  }

  private func crypt(_ place: [UInt8], with tag: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = []
    var block = 0
    while stream.count < place.count {
      stream += code.code(of: Array("place".utf8) + Self.bytes(of: block) + tag)
      block += 1
    }
    return zip(place, stream).map { $0 ^ $1 }
  }

  private static func bytes(of number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
