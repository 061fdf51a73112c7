/// Every `package` and `public` declaration says what a caller cannot see.
enum Documentation {
  private static let levels: Set = ["package", "public", "open"]
  private static let declarations: Set = [
    "func", "init", "subscript", "var", "let", "struct", "enum", "class", "actor", "protocol",
    "typealias", "associatedtype", "macro", "static", "final", "mutating", "nonmutating",
    "consuming", "borrowing", "override", "convenience", "required", "indirect", "nonisolated",
    "lazy", "weak", "unowned", "private", "fileprivate", "internal", "prefix", "postfix", "infix",
  ]

  static func violations(in source: SourceText) -> [Violation] {
    var violations: [Violation] = []
    for (index, token) in source.tokens.enumerated() where levels.contains(token.text) {
      guard index + 1 < source.tokens.count, declarations.contains(source.tokens[index + 1].text)
      else { continue }
      if !isDocumented(line: token.line, in: source) {
        violations.append(
          source.violation(line: token.line, "expected a doc comment above, found none"))
      }
    }
    return violations
  }

  /// Whether a `///` stands above a declaration, attributes on lines of their own in between.
  private static func isDocumented(line: Int, in source: SourceText) -> Bool {
    var above = line - 1
    while above >= 1 {
      let text = source.lines[above - 1].drop { $0 == " " }
      if text.hasPrefix("///") { return text.count > 4 }
      guard text.hasPrefix("@") else { return false }
      above -= 1
    }
    return false
  }
}
