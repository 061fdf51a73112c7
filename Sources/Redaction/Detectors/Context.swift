import Serialization

/// The words within reach of a value and what they say.
///
/// Amazon Macie's rule: a keyword counts within 30 characters of the value. Of several words that
/// claim a number, the nearest decides: in `account for invoice 12345678` it is the invoice's.
struct Context {
  /// How far from a value a word may end.
  static let reachCharactersMax = 30
  /// Behind a value people put its word right away: `1980-05-17 (date of birth)`, `… is the SSN`.
  static let reachBehindCharactersMax = 16

  /// How far the adjacent word may end: a space and a colon.
  private static let adjacentCharactersMax = 2

  /// What any word within reach says.
  var all: WordClass = []
  /// What the nearest word says that claims a number.
  var nearest: WordClass = []
  /// What the word right before or behind the value says.
  var adjacent: WordClass = []
  /// How many characters lie between that word and the value.
  var distance = Context.reachCharactersMax

  /// The words before a position.
  static func before(_ text: borrowing Span<UInt8>, _ position: Int) -> Context {
    var context = Context()
    var index = position
    var characters = 0
    let vocabulary = Vocabulary.shared
    let plainGaps = plainGaps
    while index > 0, characters < reachCharactersMax {
      if plainGaps[text[index - 1]] != 0, UTF8Text.byte(text, index - MaskWords.tokenBytes) != 0x5F
      {
        index -= 1
        characters += 1
        continue
      }
      if let mask = MaskWords.start(text, before: index) {
        characters += index - mask
        index = mask
        continue
      }
      let start = UTF8Text.wordStart(text, before: index)
      if start == index {
        index = UTF8Text.scalarStart(text, before: index)
        characters += 1
        continue
      }
      var classes = vocabulary.classes(of: text, from: start, to: index)
      if index - start == 1, isAccountSlash(text, at: start) { classes = .account }
      if classes.isEmpty, text[start] >= 0xE3 {
        classes = vocabulary.classes(inside: text, from: start, to: index)
      }
      context.add(classes, at: characters)
      characters += UTF8Text.scalarCount(text, start..<index)
      index = start
    }
    return context
  }

  /// The words after a position.
  static func after(_ text: borrowing Span<UInt8>, _ position: Int) -> Context {
    var context = Context()
    var index = position
    var characters = 0
    let vocabulary = Vocabulary.shared
    while index < text.count, characters < reachBehindCharactersMax {
      // What follows in the next line or sentence speaks of something else.
      if text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: ";") { break }
      if let mask = MaskWords.end(text, at: index) {
        characters += mask - index
        index = mask
        continue
      }
      let end = UTF8Text.wordEnd(text, at: index)
      if end == index {
        index += 1
        characters += 1
        continue
      }
      var classes = vocabulary.classes(of: text, from: index, to: end)
      if classes.isEmpty, text[index] >= 0xE3 {
        classes = vocabulary.classes(inside: text, from: index, to: end)
      }
      context.add(classes, at: characters)
      characters += UTF8Text.scalarCount(text, index..<end)
      index = end
    }
    return context
  }

  /// 1 for what is no part of a word and ends no mask.
  private static let plainGaps = ByteTable { byte in
    byte < 0x80 && !ASCII.isLetter(byte) && byte != UInt8(ascii: "]") ? 1 : 0
  }

  private mutating func add(_ classes: WordClass, at characters: Int) {
    if characters <= Self.adjacentCharactersMax { adjacent = classes }
    guard !classes.isEmpty else { return }
    all.formUnion(classes)
    if nearest.isEmpty, !classes.isDisjoint(with: .claims) {
      nearest = classes.intersection(.claims)
      distance = characters
    }
  }

  /// Whether the letter at a position is the `c` of `a/c`.
  private static func isAccountSlash(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    ASCII.lowercased(text[index]) == UInt8(ascii: "c")
      && UTF8Text.byte(text, index - 1) == UInt8(ascii: "/")
      && ASCII.lowercased(UTF8Text.byte(text, index - 2)) == UInt8(ascii: "a")
      && !UTF8Text.isAlphanumeric(text, index - 3)
  }
}
