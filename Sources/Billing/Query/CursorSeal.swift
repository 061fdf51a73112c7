internal import Digest

/// Makes and opens cursors: places in a list that only this server can have written.
///
///     version 1 byte | place 4 bytes, encrypted | tag 16 bytes     -> 28 characters of base64url
///
/// The tag is HMAC-SHA-256 over binding, query, place and the id of the row there, cut to 16 bytes;
/// the place is encrypted with a keystream out of the tag (as in RFC 5297), since a bare place would
/// tell how many rows the caller may not see. So a cursor is good for one caller, one query and one
/// row: a ledger that was edited before that row makes it invalid instead of skipping records.
package struct CursorSeal: Sendable {
  /// A row of a list: where it stands, and its id.
  struct Place: Sendable {
    let row: Int
    let id: [UInt8]
  }

  /// What a cursor looks like, as it stands in input schemas.
  static let pattern = "^[A-Za-z0-9_-]{1,120}$"

  private static let version: UInt8 = 1
  private static let tagBytes = 16
  private static let placeBytes = 4

  private let code: HMAC
  private let binding: [UInt8]

  /// A seal with a secret key and everything that a cursor is bound to besides its query:
  /// principal, scope and profile, in any unambiguous form.
  package init(key: [UInt8], binding: [UInt8]) {
    code = HMAC(key: key)
    self.binding = binding
  }

  /// The cursor for the rows behind a place.
  func cursor(at place: Place, query: [UInt8]) -> String {
    let tag = tag(of: place, query: query)
    return Base64URL.encode([Self.version] + crypt(Self.bytes(of: place.row), with: tag) + tag)
  }

  /// The row of a cursor that was made for this query; `id` gives the id of a row, nil outside.
  func row(of cursor: String, query: [UInt8], id: (Int) -> [UInt8]?) throws(BillingError) -> Int {
    guard cursor.utf8.count <= 120, let bytes = Base64URL.decode(cursor),
      bytes.count == 1 + Self.placeBytes + Self.tagBytes, bytes[0] == Self.version
    else { throw .invalidCursor }
    let found = Array(bytes.suffix(Self.tagBytes))
    let place = crypt(Array(bytes[1...Self.placeBytes]), with: found)
    let row = place.reduce(0) { $0 << 8 | Int($1) }
    // The work is the same for a row that there is not.
    let expected = tag(of: Place(row: row, id: id(row) ?? []), query: query)
    guard ConstantTime.equal(found, expected) else { throw .invalidCursor }
    return row
  }

  private func tag(of place: Place, query: [UInt8]) -> [UInt8] {
    var message = Array("tag".utf8)
    for part in [binding, query, Self.bytes(of: place.row), place.id] {
      message += Self.bytes(of: part.count)
      message += part
    }
    return Array(code.code(of: message).prefix(Self.tagBytes))
  }

  private func crypt(_ place: [UInt8], with tag: [UInt8]) -> [UInt8] {
    zip(place, code.code(of: Array("place".utf8) + tag)).map { $0 ^ $1 }
  }

  private static func bytes(of number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
