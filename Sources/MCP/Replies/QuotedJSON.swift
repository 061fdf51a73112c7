/// JSON text inside of a JSON string.
enum QuotedJSON {
  /// JSON text as the spelling of a JSON string.
  ///
  /// In compact JSON only quotes and backslashes need an escape: it holds no bare control
  /// character. A loop for these two is three times as fast as the writer's, which must know all.
  static func string(_ json: [UInt8]) -> [UInt8] {
    var spelling: [UInt8] = []
    spelling.reserveCapacity(json.count + json.count / 4 + 2)
    spelling.append(UInt8(ascii: "\""))
    for byte in json {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        spelling.append(UInt8(ascii: "\\"))
      }
      spelling.append(byte)
    }
    spelling.append(UInt8(ascii: "\""))
    return spelling
  }
}
