import Serialization

/// The digits that a JSON number writes, so that a card is one however it is spelled.
///
///     4111111111111111      4111111111111111.00      4.111111111111111e15
enum NumberDigits {
  private static let exponentMax = 40

  /// Writes the integer's digits, without sign and fraction of zeros; all digits when it is no
  /// integer.
  static func write(_ text: Span<UInt8>, to digits: inout [UInt8]) {
    digits.clear()
    var fraction = 0
    var isFraction = false
    var at = 0
    while at < text.count, text[at] | 0x20 != UInt8(ascii: "e") {
      if text[at] == UInt8(ascii: ".") { isFraction = true }
      if ASCII.isDigit(text[at]) {
        digits.append(text[at])
        if isFraction { fraction += 1 }
      }
      at += 1
    }
    var exponent = at < text.count ? value(of: text.extracting((at + 1)...)) : 0
    exponent -= fraction
    while exponent > 0, exponent <= exponentMax {
      digits.append(0x30)
      exponent -= 1
    }
    while exponent < 0, digits.last == 0x30, digits.count > 1 {
      digits.removeLast()
      exponent += 1
    }
    let leading = digits.prefix { $0 == 0x30 }.count
    if leading > 0 { digits.removeFirst(leading) }
  }

  /// Whether a number is written with an exponent, so that it has more digits than are seen.
  static func hasExponent(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] | 0x20 == UInt8(ascii: "e") { return true }
    return false
  }

  private static func value(of exponent: Span<UInt8>) -> Int {
    var value = 0
    for index in exponent.indices where ASCII.isDigit(exponent[index]) {
      value = min(value * 10 + Int(exponent[index] & 15), 1_000_000)
    }
    return !exponent.isEmpty && exponent[0] == UInt8(ascii: "-") ? -value : value
  }
}
