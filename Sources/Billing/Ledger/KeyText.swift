internal import Serialization

/// The content of an identifier as bytes somewhere else: a slice, not a copy.
struct KeyText {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// The content of the string or the spelling of the number that begins at a place of a checked
  /// text; escapes are undone.
  init(at place: Int, of text: [UInt8]) {
    let end = JSONPiece.end(of: place, in: text.span)
    guard text[place] == UInt8(ascii: "\"") else {
      bytes = text
      range = place..<end
      return
    }
    let inside = place + 1..<end - 1
    if text[inside].contains(UInt8(ascii: "\\")),
      let decoded = try? Document(piece: place, of: text)
    {
      bytes = Array(decoded.text(at: 0).utf8)
      range = bytes.indices
    } else {
      bytes = text
      range = inside
    }
  }

  /// The bytes of a text.
  init(_ text: String) {
    bytes = Array(text.utf8)
    range = bytes.indices
  }

  /// The number of bytes.
  var count: Int { range.count }

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
