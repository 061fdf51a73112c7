import Foundation

/// What a reader or a decoder has of a text: escapes undone, look-alikes read as what they look like.
///
/// It shares nothing with the pipeline's own reading, so that both do not overlook the same.
enum Reading {
  /// A text's letters and digits in lower case, and behind them what its base64 says.
  ///
  /// What may stand between the digits of a number is left out; anything else is a bar.
  static func of(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    for _ in 0..<5 {
      guard bytes.contains(where: { $0 == 0x25 || $0 == 0x26 || $0 == 0x5C }) else { break }
      let undone = undo(bytes)
      if undone.count == bytes.count { break }
      bytes = undone
    }
    let seen = look(bytes)
    var reading: [UInt8] = []
    appendCompact(seen, to: &reading)
    appendBase64(of: seen, to: &reading)
    return reading
  }

  /// The letters and digits of a plain value in lower case.
  static func compact(_ value: String) -> String {
    value.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  // MARK: Escapes

  private static let names: [String: UInt8] = [
    "amp": 0x26, "commat": 0x40, "period": 0x2E, "nbsp": 0x20, "colon": 0x3A, "sol": 0x2F,
    "hyphen": 0x2D, "quot": 0x22, "lt": 0x3C, "gt": 0x3E,
  ]

  /// Undoes percent, HTML and backslash escapes, once each.
  private static func undo(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte == 0x25, let value = hex(text, at + 1, 2) {
        bytes.append(UInt8(value))
        at += 3
      } else if byte == 0x5C, at + 1 < text.count {
        at = undoBackslash(text, at, &bytes)
      } else if byte == 0x26, let (value, end) = entity(text, at) {
        append(value, to: &bytes)
        at = end
      } else {
        bytes.append(byte)
        at += 1
      }
    }
    return bytes
  }

  private static func undoBackslash(_ text: [UInt8], _ at: Int, _ bytes: inout [UInt8]) -> Int {
    switch text[at + 1] {
    case UInt8(ascii: "u"):
      guard let value = hex(text, at + 2, 4) else { break }
      if value & 0xFC00 == 0xD800, at + 7 < text.count, text[at + 6] == 0x5C,
        let low = hex(text, at + 8, 4)
      {
        append(0x10000 + (value & 0x3FF) << 10 + low & 0x3FF, to: &bytes)
        return at + 12
      }
      append(value, to: &bytes)
      return at + 6
    case UInt8(ascii: "x"):
      guard let value = hex(text, at + 2, 2) else { break }
      append(value, to: &bytes)
      return at + 4
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      bytes.append(0x0A)
      return at + 2
    default: break
    }
    bytes.append(text[at + 1])
    return at + 2
  }

  private static func entity(_ text: [UInt8], _ start: Int) -> (UInt32, Int)? {
    let rest = text[(start + 1)...].prefix(10)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    let name = String(decoding: text[start + 1..<end], as: UTF8.self)
    if let byte = names[name] { return (UInt32(byte), end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let isHex = name.hasPrefix("#x")
    return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).map { ($0, end + 1) }
  }

  private static func hex(_ text: [UInt8], _ start: Int, _ count: Int) -> UInt32? {
    guard start + count <= text.count else { return nil }
    var value: UInt32 = 0
    for byte in text[start..<start + count] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32(byte & 0xF + 9)
      default: return nil
      }
    }
    return value
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes += String(Unicode.Scalar(value).map(Character.init) ?? "?").utf8
  }

  // MARK: Looks

  private static let latin = Dictionary(
    uniqueKeysWithValues: Disguise.lookAlikes.map { ($0.value.value, UInt8($0.key.value)) })

  /// The ASCII that a text looks like; a bar for what looks like none.
  private static func look(_ bytes: [UInt8]) -> [UInt8] {
    if !bytes.contains(where: { $0 >= 0x80 }) { return bytes }
    var seen: [UInt8] = []
    seen.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0..<0x80: seen.append(UInt8(scalar.value))
      case 0xE0020...0xE007E: seen.append(UInt8(scalar.value - 0xE0000))
      default: appendLook(of: scalar, to: &seen)
      }
    }
    return seen
  }

  private static func appendLook(of scalar: Unicode.Scalar, to seen: inout [UInt8]) {
    if let letter = latin[scalar.value] { return seen.append(letter) }
    if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
      return seen.append(0x30 + UInt8(digit))
    }
    switch scalar.properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: return
    case .spaceSeparator, .dashPunctuation: return seen.append(0x2D)
    default: break
    }
    switch scalar.value {
    case 0x2212, 0xB7, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x3002, 0x30FB, 0xFF61, 0xFF65:
      return seen.append(0x2D)
    case 0x2019: return seen.append(0x27)
    default: break
    }
    let compatible = String(scalar).precomposedStringWithCompatibilityMapping.utf8
    seen += compatible.allSatisfy { $0 < 0x80 } ? Array(compatible) : [0x7C]
  }

  /// Appends letters and digits in lower case; a bar for what may not stand inside of a value.
  private static func appendCompact(_ seen: [UInt8], to reading: inout [UInt8]) {
    reading.reserveCapacity(reading.count + seen.count)
    for byte in seen {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: reading.append(byte)
      case 0x41...0x5A: reading.append(byte | 0x20)
      case 0x20, 0x0A, 0x27...0x29, 0x2B, 0x2D...0x2F, 0x40, 0x5F: break
      default: reading.append(0x7C)
      }
    }
    reading.append(0x7C)
  }

  // MARK: Base64

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }

  /// Appends what runs of base64 say, whichever character begins a group; line feeds do not count.
  private static func appendBase64(of seen: [UInt8], to reading: inout [UInt8]) {
    var run: [UInt32] = []
    func flush() {
      defer { run.removeAll(keepingCapacity: true) }
      guard run.count >= 12 else { return }
      for shift in 0..<4 {
        var decoded: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for value in run[shift...] {
          bits = bits << 6 | value
          count += 6
          guard count >= 8 else { continue }
          count -= 8
          let byte = UInt8(truncatingIfNeeded: bits >> UInt32(count))
          decoded.append(byte < 0x80 ? byte : 0x7C)
        }
        appendCompact(decoded, to: &reading)
      }
    }
    for byte in seen where byte != 0x0A {
      if let value = sextet(byte) { run.append(value) } else { flush() }
    }
    flush()
  }
}
