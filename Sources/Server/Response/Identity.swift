internal import Access
internal import Calendar
internal import Redaction

/// Who asked and when, as `meta` tells it.
struct Identity: Sendable {
  /// The request as answers and audit records name it: a random UUID.
  let requestID: String
  /// When the request was read.
  let timestamp: Timestamp
  /// Whom it acts for; nil before a credential was accepted.
  var principal: Principal?
  /// Where the caller stands in its limits; nil when it was not counted.
  var rateLimit: RateLimitInfo?

  /// A version 4 UUID (RFC 9562 §5.4) of 16 random bytes or more.
  static func uuid(_ random: [UInt8]) -> String {
    var bytes = Array(random.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
