internal import Serialization

/// Octets written as `%` and two hexadecimal digits (RFC 3986 §2.1).
enum PercentEncoding {
  /// The text that is encoded; nil when a triplet is cut short or the octets are no UTF-8.
  static func decode(_ encoded: some Collection<UInt8>) -> String? {
    var octets: [UInt8] = []
    octets.reserveCapacity(encoded.count)
    var rest = encoded.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        octets.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(ASCII.hexValue),
        let low = rest.next().flatMap(ASCII.hexValue)
      else { return nil }
      octets.append(high << 4 | low)
    }
    return String(validating: octets, as: UTF8.self)
  }

  /// Whether a byte stands for itself wherever it is (RFC 3986 §2.3).
  static func isUnreserved(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || "-._~".utf8.contains(byte)
  }
}
