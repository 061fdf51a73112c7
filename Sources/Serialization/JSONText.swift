/// What a string token says, and how a string is spelled.
package enum JSONText {
  /// Appends the content of a string token, escapes undone, as UTF-8.
  ///
  /// The token must be of a document that was parsed from `bytes`: escapes are not checked again.
  package static func decode(
    _ token: Token, from bytes: borrowing Span<UInt8>, into content: inout [UInt8]
  ) {
    let range = token.range
    guard token.isEscaped else {
      ByteRun.append(bytes.extracting(range), to: &content)
      return
    }
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      while at < range.upperBound, bytes[at] != UInt8(ascii: "\\") { at += 1 }
      ByteRun.append(bytes.extracting(start..<at), to: &content)
      guard at < range.upperBound else { return }
      let letter = bytes[at + 1]
      guard letter == UInt8(ascii: "u") else {
        content.append(unescaped(letter))
        at += 2
        continue
      }
      var scalar = codeUnit(at: at + 2, in: bytes)
      at += 6
      if 0xD800...0xDBFF ~= scalar {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + codeUnit(at: at + 2, in: bytes) - 0xDC00
        at += 6
      }
      appendUTF8(scalar, to: &content)
    }
  }

  /// Appends a scalar value as UTF-8; surrogates become U+FFFD.
  package static func appendUTF8(_ value: UInt32, to content: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends UTF-8 content as the inside of a JSON string.
  ///
  /// Escaped are what RFC 8259 §7 asks for and the line ends U+0085, U+2028 and U+2029, which some
  /// readers of lines would split at.
  static func encode(_ content: borrowing Span<UInt8>, into output: inout ByteRoom) {
    var at = plainEnd(in: content, from: 0)
    var copied = 0
    while at < content.count {
      let byte = content[at]
      if byte >= 0x80 && !UTF8Check.isLineBreak(at: at, in: content) {
        at = plainEnd(in: content, from: at + 1)
        continue
      }
      output.append(content.extracting(copied..<at))
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case 0x08: output.append(contentsOf: [0x5C, UInt8(ascii: "b")])
      case 0x09: output.append(contentsOf: [0x5C, UInt8(ascii: "t")])
      case 0x0A: output.append(contentsOf: [0x5C, UInt8(ascii: "n")])
      case 0x0C: output.append(contentsOf: [0x5C, UInt8(ascii: "f")])
      case 0x0D: output.append(contentsOf: [0x5C, UInt8(ascii: "r")])
      case 0xC2:
        appendEscape(0x85, to: &output)
        at += 1
      case 0xE2:
        appendEscape(0x2000 | UInt32(content[at + 2]) - 0x80, to: &output)
        at += 2
      default: appendEscape(UInt32(byte), to: &output)
      }
      copied = at + 1
      at = plainEnd(in: content, from: copied)
    }
    output.append(content.extracting(copied..<at))
  }

  /// The first place from `start` on that may be more than a plain character of a string.
  ///
  /// Plain is printable ASCII but for `"` and `\`. The end when there is none.
  @inline(__always)
  static func plainEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ ByteWord.bytesCount <= text.count {
      let plain = ByteWord(text, at: index).plainBytes
      index &+= plain
      if plain < ByteWord.bytesCount { return index }
    }
    if index < text.count {
      // Behind the end there are zeros, which are not plain.
      index += ByteWord(text, at: index, count: text.count - index).plainBytes
    }
    return index
  }

  /// Appends the inside of a JSON string as it is spelled, but for its unescaped line ends.
  static func escapeLineBreaks(
    _ spelling: borrowing Span<UInt8>, into output: inout ByteRoom
  ) {
    var at = 0
    var copied = 0
    while at < spelling.count {
      let byte = spelling[at]
      guard byte == 0xC2 || byte == 0xE2, UTF8Check.isLineBreak(at: at, in: spelling) else {
        at += 1
        continue
      }
      output.append(spelling.extracting(copied..<at))
      appendEscape(byte == 0xC2 ? 0x85 : 0x2000 | UInt32(spelling[at + 2]) - 0x80, to: &output)
      at += byte == 0xC2 ? 2 : 3
      copied = at
    }
    output.append(spelling.extracting(copied..<at))
  }

  private static func appendEscape(_ unit: UInt32, to output: inout ByteRoom) {
    output.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    for shift in [12, 8, 4, 0] as [UInt32] {
      let nibble = UInt8(unit >> shift & 15)
      output.append(nibble < 10 ? 0x30 + nibble : 0x61 + nibble - 10)
    }
  }

  private static func unescaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  private static func codeUnit(at start: Int, in bytes: borrowing Span<UInt8>) -> UInt32 {
    var unit: UInt32 = 0
    for index in start..<start + 4 {
      unit = unit << 4 | UInt32(ASCII.hexValue(bytes[index]) ?? 0)
    }
    return unit
  }
}
