/// Numbers of a fixed width, as dates spell them.
enum Digits {
  /// A number in at least `width` digits, zeros in front; it must not be negative.
  static func text(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
