/// Numbers of a fixed width, as dates spell them.
enum Digits {
  /// Writes a number in at least `width` digits, zeros in front; it must not be negative.
  static func write(_ number: Int, _ width: Int, to text: inout [UInt8]) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    while number / unit >= 10 { unit *= 10 }
    while unit > 0 {
      text.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}
