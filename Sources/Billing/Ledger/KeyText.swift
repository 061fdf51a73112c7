internal import Serialization

/// The content of an identifier as bytes somewhere else: a slice, not a copy.
struct KeyText {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// The content of a scalar token; escapes are undone.
  init(_ index: Int, of document: Document) {
    let token = document.tape[index]
    if token.isEscaped {
      bytes = Array(document.text(at: index).utf8)
      range = bytes.indices
    } else {
      bytes = document.bytes
      range = token.range
    }
  }

  /// The bytes of a text.
  init(_ text: String) {
    bytes = Array(text.utf8)
    range = bytes.indices
  }

  /// A copy of the bytes.
  var content: [UInt8] { Array(bytes[range]) }

  /// A hash that differs from process to process, so that no ledger is built to collide.
  var hash: Int {
    var hasher = Hasher()
    var word: UInt64 = 0
    let span = bytes.span.extracting(range)
    for at in span.indices {
      word = word << 8 | UInt64(span[at])
      if at & 7 == 7 {
        hasher.combine(word)
        word = 0
      }
    }
    hasher.combine(word)
    return hasher.finalize()
  }

  static func == (left: KeyText, right: KeyText) -> Bool {
    guard left.range.count == right.range.count else { return false }
    let mine = left.bytes.span.extracting(left.range)
    let others = right.bytes.span.extracting(right.range)
    for at in mine.indices where mine[at] != others[at] { return false }
    return true
  }
}
