/// A sensitive value in a text: what it is, and where.
struct Finding: Equatable, Sendable {
  /// What the value is.
  var kind: Kind
  /// The value's bytes in the UTF-8 of the text that was scanned.
  var range: Range<Int>
}
