import Serialization

/// The other spelling of a name with a letter that is also written as two: `Müller`, `Mueller`.
enum TwoLetterSpelling {
  /// Which letters a spelling changes.
  enum Letters {
    case all
    /// `ß` only, which capitals write as `SS`.
    case sharpS
  }

  private static let pairs: [UInt32: StaticString] = [
    0xE4: "ae", 0xF6: "oe", 0xFC: "ue", 0xDF: "ss", 0xF8: "oe", 0xE5: "aa", 0xE6: "ae",
    0x153: "oe", 0xC4: "ae", 0xD6: "oe", 0xDC: "ue", 0xD8: "oe", 0xC5: "aa", 0xC6: "ae",
    0x152: "oe", 0x1E9E: "ss", 0xFE: "th", 0xDE: "th",
  ]

  /// Whether a text may have another spelling: most have none, and are not written anew.
  static func mayHave(_ text: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for index in text.indices {
      let byte = text[index] | 0x20
      if text[index] >= 0x80 || isPair(previous, byte) { return true }
      previous = byte
    }
    return false
  }

  /// Writes a word's other spelling, folded; false when it has none.
  static func write(
    _ word: Span<UInt8>, _ letters: Letters = .all, to other: inout [UInt8]
  ) -> Bool {
    other.clear()
    var isOther = false
    var at = 0
    while at < word.count {
      let byte = word[at] | 0x20
      if word[at] >= 0x80 {
        let scalar = Scalar.at(at, in: word)
        let isChanged = letters == .all || scalar.value == 0xDF || scalar.value == 0x1E9E
        if isChanged, let pair = pairs[scalar.value] {
          other.append(contentsOf: pair.description.utf8)
          isOther = true
        } else {
          JSONText.appendUTF8(Scalar.folded(scalar.value), to: &other)
        }
        at = scalar.end
        continue
      }
      other.append(byte)
      at += 1
      if letters == .all || byte == UInt8(ascii: "s"), at < word.count,
        isPair(byte, word[at] | 0x20)
      {
        isOther = true
        at += 1
      }
    }
    return isOther
  }

  /// Whether the second of two letters is left out in the other spelling.
  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "a"): second == first || second == UInt8(ascii: "e")
    case UInt8(ascii: "o"), UInt8(ascii: "u"): second == UInt8(ascii: "e")
    case UInt8(ascii: "s"): second == first
    default: false
    }
  }
}
