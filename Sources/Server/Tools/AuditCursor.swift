internal import Audit
internal import Digest

/// Makes and opens cursors of the audit log: a record, by its chain and its number there.
///
///     version 1 byte | chain 16 bytes | sequence 8 bytes | tag 16 bytes     -> 55 of base64url
///
/// A record keeps its chain and number while others are appended and files are rotated, so a page
/// goes on behind the record that the page before ended with. The tag, HMAC-SHA-256 cut to 16 bytes,
/// binds it to the caller and to the query; chain and number are in the answer anyway.
struct AuditCursor {
  /// Where a page ended.
  struct Place: Equatable {
    /// 32 hexadecimal digits.
    let chain: String
    let sequence: Int
  }

  /// What a cursor looks like, as it stands in the inputSchema.
  static let pattern = "^[A-Za-z0-9_-]{1,64}$"

  private static let version: UInt8 = 1
  private static let chainBytes = 16
  private static let sequenceBytes = 8
  private static let tagBytes = 16

  private let code: HMAC
  private let bound: [UInt8]

  /// A seal with a secret key, and what a cursor is bound to.
  init(key: [UInt8], binding: [UInt8], query: [UInt8]) {
    code = HMAC(key: key)
    bound = Array("audit".utf8) + Self.bytes(of: binding.count) + binding + query
  }

  /// The cursor for what is older than a record.
  func cursor(behind record: AuditRecord) -> String {
    let place = (Hex.decode(record.chain) ?? []) + Self.bytes(of: record.sequence)
    return Base64URL.encode([Self.version] + place + tag(of: place))
  }

  /// The place of a cursor; nil when it was not made for this caller and query.
  func place(of cursor: String) -> Place? {
    let placeBytes = Self.chainBytes + Self.sequenceBytes
    guard let bytes = Base64URL.decode(cursor), bytes.count == 1 + placeBytes + Self.tagBytes,
      bytes[0] == Self.version
    else { return nil }
    let place = Array(bytes[1...placeBytes])
    guard ConstantTime.equal(Array(bytes.suffix(Self.tagBytes)), tag(of: place)) else { return nil }
    let sequence = place.suffix(Self.sequenceBytes).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: sequence).map {
      Place(chain: Hex.encode(Array(place.prefix(Self.chainBytes))), sequence: $0)
    }
  }

  private func tag(of place: [UInt8]) -> [UInt8] {
    Array(code.code(of: bound + place).prefix(Self.tagBytes))
  }

  private static func bytes(of number: Int) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
