/// The one shape of ids: `[A-Za-z0-9_-]{1,64}`.
package enum Identifier {
  /// How messages name the shape.
  static let shape = "1 to 64 letters, digits, '_' or '-'"

  /// Whether a text has the shape.
  package static func isValid(_ text: String) -> Bool {
    1...AccessLimits.identifierCharactersMax ~= text.utf8.count
      && text.utf8.allSatisfy(isCharacter)
  }

  /// Whether a byte may stand in an id.
  static func isCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
