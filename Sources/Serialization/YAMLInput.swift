/// What a YAML text is made of, before its grammar: characters and lines.
enum YAMLInput {
  /// The text in checked UTF-8, lines ended by line feeds alone, without a byte-order mark.
  ///
  /// Refuses what YAML 1.2.2 §5.1 calls unprintable, NUL among it, so that the reader can take 0
  /// for the end of the text.
  static func normalised(_ bytes: [UInt8]) throws(YAMLError) -> [UInt8] {
    guard bytes.count <= YAMLLimits.documentBytesMax else {
      throw YAMLError(
        expected: .size, found: "more than \(YAMLLimits.documentBytesMax) bytes",
        place: Place(line: 1, column: 1))
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x0D {
        text.append(0x0A)
        at += at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
        continue
      }
      let length = UTF8Check.length(at: at, in: bytes.span)
      guard length > 0 else {
        throw YAMLError(
          expected: .utf8, found: "an invalid sequence", place: Place(of: text.count, in: text))
      }
      if let found = unprintable(bytes[at..<at + length]) {
        throw YAMLError(
          expected: .printable, found: found, place: Place(of: text.count, in: text))
      }
      text.append(contentsOf: bytes[at..<at + length])
      at += length
    }
    return text
  }

  /// What a character is, if YAML does not allow it.
  private static func unprintable(_ character: ArraySlice<UInt8>) -> String? {
    let first = character[character.startIndex]
    let second = character.count > 1 ? character[character.startIndex + 1] : 0
    let third = character.count > 2 ? character[character.startIndex + 2] : 0
    switch first {
    case 0x09, 0x0A: return nil
    case 0x00...0x1F, 0x7F: return "a control character"
    case 0xC2 where second < 0xA0 && second != 0x85: return "a control character"
    case 0xEF where second == 0xBB && third == 0xBF: return "a byte-order mark"
    case 0xEF where second == 0xBF && third >= 0xBE: return "a noncharacter"
    default: return nil
    }
  }
}
