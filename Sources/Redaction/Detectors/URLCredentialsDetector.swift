/// `user:password` of a URL (RFC 3986, 3.2.1): scheme and host stay, for they say what it opens.
enum URLCredentialsDetector {
  private static let userinfoBytesMax = 512

  /// Scans from the colon of `://`.
  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let colon = sighting.position
    guard UTF8Text.byte(text, colon + 1) == UInt8(ascii: "/"),
      UTF8Text.byte(text, colon + 2) == UInt8(ascii: "/"),
      UTF8Text.isAlphanumeric(text, colon - 1)
    else { return nil }
    let start = colon + 3
    var position = start
    var at: Int?
    var divider: Int?
    scan: while position < text.count, position - start < userinfoBytesMax {
      switch text[position] {
      case UInt8(ascii: "@"): at = position
      case UInt8(ascii: ":"): divider = divider ?? position
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""),
        UInt8(ascii: "<"), UInt8(ascii: ">"), 0...0x20:
        break scan
      default: break
      }
      position += 1
    }
    guard let at, let divider, divider < at, at > start else { return nil }
    return Finding(kind: .urlCredentials, range: start..<at)
  }
}
