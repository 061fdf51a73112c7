/// A scalar of a YAML text: its content, line folding and escapes undone, and how it was written.
struct YAMLScalar {
  /// The content as UTF-8.
  var content: [UInt8] = []
  /// Whether it had no quotes and was no block: such a scalar may be a number, a boolean or null.
  var isPlain = false
  /// Whether it went over more than one line.
  var isMultiline = false
  /// Where it began and ended, in bytes.
  var range: Range<Int> = 0..<0

  /// Appends what line folding makes of line ends: one is a space, of more the first is dropped.
  mutating func appendFold(breaks: Int) {
    if breaks == 1 {
      content.append(0x20)
    } else {
      appendLineFeeds(breaks - 1)
    }
  }

  /// Appends line ends that are content.
  mutating func appendLineFeeds(_ count: Int) {
    content.append(contentsOf: repeatElement(0x0A, count: count))
  }
}
