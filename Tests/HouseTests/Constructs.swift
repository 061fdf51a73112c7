/// What no line of code may hold, outside comments and strings.
enum Constructs {
  /// A construct as the tokens that make it.
  struct Entry {
    let tokens: [String]
    let instead: String
    /// Whether it is another thing behind a dot: `.print` may be a case.
    var mayBeMember = false
  }

  /// Refused in `Sources` and in `Tests`.
  static let everywhere = [
    Entry(tokens: ["try", "!"], instead: "throw or handle"),
    Entry(tokens: ["as", "!"], instead: "as? and handle nil"),
    Entry(tokens: ["@unchecked"], instead: "Sendable by construction"),
    Entry(tokens: ["nonisolated", "(", "unsafe"], instead: "a value with one owner"),
    Entry(tokens: ["fatalError", "("], instead: "throws for input, precondition for our bugs"),
    Entry(tokens: ["_", "=", "try", "?"], instead: "handle the error"),
  ]
  /// Refused in `Sources` alone.
  static let inSources = [
    Entry(tokens: ["Regex"], instead: "a byte scanner"),
    Entry(tokens: ["NSRegularExpression"], instead: "a byte scanner"),
    Entry(tokens: ["Any"], instead: "a type"),
    Entry(tokens: ["print", "("], instead: "an effect", mayBeMember: true),
    Entry(tokens: ["debugPrint", "("], instead: "an effect", mayBeMember: true),
    Entry(tokens: ["dump", "("], instead: "an effect", mayBeMember: true),
  ]
  /// Refused in `Tests` alone: time is a parameter.
  static let inTests = [
    Entry(tokens: ["sleep", "("], instead: "time as a parameter"),
    Entry(tokens: ["usleep", "("], instead: "time as a parameter"),
    Entry(tokens: ["nanosleep", "("], instead: "time as a parameter"),
  ]

  static func violations(in source: SourceText) -> [Violation] {
    let entries = everywhere + (source.path.hasPrefix("Sources/") ? inSources : inTests)
    var violations: [Violation] = []
    for (index, token) in source.tokens.enumerated() {
      for entry in entries
      where entry.tokens[0] == token.text && source.matches(entry.tokens, at: index) {
        if entry.mayBeMember, index > 0,
          [".", "func", "case"].contains(source.tokens[index - 1].text)
        {
          continue
        }
        let found = entry.tokens.joined()
        violations.append(
          source.violation(line: token.line, "expected \(entry.instead), found \(found)"))
      }
      if isUnwrap(at: index, in: source) {
        violations.append(source.violation(line: token.line, "expected no unwrap, found postfix !"))
      }
    }
    return violations
  }

  /// Whether a `!` stands directly behind an expression or a type, and is no part of `!=`.
  private static func isUnwrap(at index: Int, in source: SourceText) -> Bool {
    let token = source.tokens[index]
    guard token.text == "!", token.glued, index > 0 else { return false }
    let next = index + 1 < source.tokens.count ? source.tokens[index + 1] : nil
    if let next, next.glued, next.text == "=" { return false }
    let before = source.tokens[index - 1]
    if ["try", "as"].contains(before.text) { return false }
    return before.isWord || [")", "]", "}", "\"", "?", ">"].contains(before.text)
  }
}
