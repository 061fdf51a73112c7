import Serialization

/// A place at which a value may be, with what several scanners want to know about it.
struct Sighting {
  /// The trigger byte.
  let position: Int
  /// The digits at the position; an empty run for other triggers.
  let run: NumberRun
  /// Whether a letter or digit touches the first digit.
  let isTouched: Bool
  /// Whether the digits continue an identifier or a decimal: `A-0000`, `v1.2`, `x_1`.
  let isJoined: Bool
  /// Where the scan goes on if nothing is found here; scanners may move it forward only.
  var resume: Int
  /// Set by a scanner that knows what is here, and that it is nothing to hide.
  var isHarmless = false
  private var contextBefore: Context?
  private var contextAfter: Context?

  /// A trigger byte that is no digit.
  @inline(__always)
  init(ofMarkAt position: Int) {
    self.position = position
    run = NumberRun(emptyAt: position)
    isTouched = false
    isJoined = false
    resume = position &+ 1
  }

  /// The first of some digits.
  init(_ text: borrowing Span<UInt8>, ofDigitsAt position: Int) {
    self.position = position
    run = NumberRun(text, at: position)
    isTouched = UTF8Text.touchesBefore(text, position)
    let before = UTF8Text.byte(text, position - 1)
    isJoined =
      (before == UInt8(ascii: "-") || before == UInt8(ascii: "_") || before == UInt8(ascii: "."))
      && UTF8Text.isAlphanumeric(text, position - 2)
    resume = run.firstEnd
  }

  /// The words before the position.
  mutating func before(_ text: borrowing Span<UInt8>) -> Context {
    if let contextBefore { return contextBefore }
    let context = Context.before(text, position)
    contextBefore = context
    return context
  }

  /// The words after an end, which is the same at each call.
  mutating func after(_ text: borrowing Span<UInt8>, _ end: Int) -> Context {
    if let contextAfter { return contextAfter }
    let context = Context.after(text, end)
    contextAfter = context
    return context
  }
}
