import Serialization

/// The fixed form in which a numeric kind leaves, whatever the value's length.
///
/// A template is literal text with slots: `<` is the value's first letter or digit, `>` its last,
/// and each `d` one of its last four.
///
///     edges, card     <***-****-****-****>      4***-****-****-****1
///     last4, card     ####-####-####-dddd       ####-####-####-1111
struct MaskTemplate {
  /// Values with fewer digits are too short to show any of them.
  static let digitsMin = 8
  /// What a value becomes of which nothing may be shown.
  static let hidden = "***"

  let form: StaticString

  /// The template of a kind in a style; nil for kinds that are masked word by word or omitted.
  init?(_ kind: Kind, _ style: MaskStyle) {
    switch (kind, style) {
    case (.card, .edges): form = "<***-****-****-****>"
    case (.card, .last4): form = "####-####-####-dddd"
    case (.bankAccount, .edges), (.iban, .edges), (.routingNumber, .edges): form = "<*******>"
    case (.bankAccount, .last4), (.iban, .last4), (.routingNumber, .last4): form = "******dddd"
    case (.phone, .edges): form = "<***-***-***>"
    case (.phone, .last4): form = "***-***-dddd"
    case (.ssn, .edges), (.itin, .edges): form = "<***-**-***>"
    case (.ssn, .last4), (.itin, .last4): form = "***-**-dddd"
    case (.ein, .edges): form = "<*-******>"
    case (.ein, .last4): form = "**-***dddd"
    case (.ipAddress, .edges), (.ipAddress, .last4): form = "***.***.***.***"
    default: return nil
    }
  }

  /// The value in this form: `***` when it has fewer than eight digits.
  func fill(with value: Span<UInt8>) -> String {
    let characters = Self.alphanumerics(of: value)
    guard characters.count(where: ASCII.isDigit) >= Self.digitsMin,
      let first = characters.first, let last = characters.last
    else { return hasSlots ? Self.hidden : form.description }
    var tail = characters.suffix(4)
    var filled: [UInt8] = []
    for byte in form.description.utf8 {
      switch byte {
      case UInt8(ascii: "<"): filled.append(first)
      case UInt8(ascii: ">"): filled.append(last)
      case UInt8(ascii: "d"): filled.append(tail.removeFirst())
      default: filled.append(byte)
      }
    }
    return String(decoding: filled, as: UTF8.self)
  }

  /// Whether a text is already of this form: masking it again must not change it.
  func matches(_ text: Span<UInt8>) -> Bool {
    let slots = Array(form.description.utf8)
    guard text.count == slots.count else { return false }
    for index in slots.indices {
      switch slots[index] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "d"):
        guard ASCII.isAlphanumeric(text[index]) else { return false }
      default: guard text[index] == slots[index] else { return false }
      }
    }
    return true
  }

  private var hasSlots: Bool {
    form.description.utf8.contains { byte in
      byte == UInt8(ascii: "<") || byte == UInt8(ascii: "d")
    }
  }

  private static func alphanumerics(of value: Span<UInt8>) -> [UInt8] {
    var characters: [UInt8] = []
    for index in value.indices where ASCII.isAlphanumeric(value[index]) {
      characters.append(value[index])
    }
    return characters
  }
}
