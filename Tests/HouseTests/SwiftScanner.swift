/// Separates Swift code from its comments and from the insides of its strings.
///
/// It understands what the house rules need and no more: line and nested block comments, strings of
/// one line and of several, raw strings with any number of `#`, escapes, names in backticks, and
/// interpolations, whose code counts as code:
///
///     let a = "x! \(b!)" // c!      read as      let a = "     (b!)"
///
/// Blanked bytes become spaces and line ends stay, so every place keeps its offset and its line.
struct SwiftScanner {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  /// The source with comments and the insides of strings as spaces; as long as the input.
  private(set) var blanked: [UInt8]
  /// The bytes of comment that stand on a line, slashes included; lines count from 1.
  private(set) var comments: [Int: [UInt8]] = [:]

  init(_ source: String) {
    bytes = Array(source.utf8)
    blanked = bytes
    code(interpolated: false)
  }

  /// Reads code up to the end, or up to the parenthesis that ends an interpolation.
  private mutating func code(interpolated: Bool) {
    var depth = 0
    while at < bytes.count {
      if starts(with: "//") {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { note() }
      } else if starts(with: "/*") {
        blockComment()
      } else if let hashes = openingHashes {
        string(hashes: hashes)
      } else if starts(with: "`") {
        rawName()
      } else {
        switch bytes[at] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"):
          if interpolated && depth == 0 { return }
          depth -= 1
        default: break
        }
        keep()
      }
    }
  }

  /// The number of `#` before a quote that opens a string here; nil when none opens.
  private var openingHashes: Int? {
    var place = at
    while place < bytes.count, bytes[place] == UInt8(ascii: "#") { place += 1 }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
    return place - at
  }

  /// Keeps a name in backticks, whatever it is made of (SE-0451).
  private mutating func rawName() {
    repeat { keep() } while at < bytes.count && !starts(with: "`") && !starts(with: "\n")
    if starts(with: "`") { keep() }
  }

  private mutating func string(hashes: Int) {
    keep(hashes)
    // `#""""#` is a string of one line that holds two quotes.
    let isOfSeveralLines = starts(with: hashes == 0 ? "\"\"\"" : "\"\"\"\n")
    let quotes = isOfSeveralLines ? 3 : 1
    keep(quotes)
    let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    while at < bytes.count {
      if starts(with: end) {
        keep(quotes + hashes)
        return
      } else if starts(with: escape) {
        blank(escape.utf8.count)
        if starts(with: "(") {
          keep()
          code(interpolated: true)
          keep()
        } else {
          blank()
        }
      } else if quotes == 1, bytes[at] == UInt8(ascii: "\n") {
        return
      } else {
        blank()
      }
    }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        note(2)
      } else if starts(with: "*/") {
        depth -= 1
        note(2)
      } else {
        note()
      }
    } while depth > 0 && at < bytes.count
  }

  /// Blanks so many bytes of a comment, and remembers them as the comment of their line.
  private mutating func note(_ count: Int = 1) {
    let text = bytes[at..<min(at + count, bytes.count)].filter { $0 != UInt8(ascii: "\n") }
    comments[line, default: []] += text
    blank(count)
  }

  private func starts(with text: String) -> Bool {
    bytes[at...].starts(with: text.utf8)
  }

  private mutating func keep(_ count: Int = 1) {
    for _ in 0..<count where at < bytes.count {
      if bytes[at] == UInt8(ascii: "\n") { line += 1 }
      at += 1
    }
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where at < bytes.count {
      if bytes[at] != UInt8(ascii: "\n") { blanked[at] = UInt8(ascii: " ") }
      keep()
    }
  }
}
