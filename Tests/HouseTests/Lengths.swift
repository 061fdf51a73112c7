/// How long a file and a function may be.
enum Lengths {
  static let fileLinesMax = 300
  static let functionLinesMax = 70

  /// Words that begin something else, so that a declaration before them has no body.
  private static let starters: Set = [
    "func", "init", "deinit", "subscript", "var", "let", "case", "struct", "enum", "class",
    "protocol", "extension", "typealias", "associatedtype", "import", "if", "guard", "while", "for",
    "switch", "do", "return", "throw", "repeat", "defer",
  ]

  static func violations(in source: SourceText) -> [Violation] {
    var violations: [Violation] = []
    if source.lines.count > fileLinesMax {
      violations.append(
        source.violation(
          line: source.lines.count, "expected at most \(fileLinesMax) lines, found more"))
    }
    for index in source.tokens.indices {
      guard let body = body(of: index, in: source) else { continue }
      let first = source.tokens[index].line
      let lines = source.tokens[body].line - first + 1
      if lines > functionLinesMax {
        violations.append(
          source.violation(
            line: first, "expected a function of at most \(functionLinesMax) lines, found \(lines)")
        )
      }
    }
    return violations
  }

  /// The index of the brace that ends the body of what is declared at an index; nil without a body.
  private static func body(of index: Int, in source: SourceText) -> Int? {
    let tokens = source.tokens
    let keyword = tokens[index].text
    guard ["func", "init", "deinit", "subscript", "var"].contains(keyword) else { return nil }
    if index > 0, tokens[index - 1].text == "." { return nil }
    var depth = 0
    for place in (index + 1)..<tokens.count {
      switch tokens[place].text {
      case "(", "[": depth += 1
      case ")", "]":
        depth -= 1
        if depth < 0 { return nil }
      case "{" where depth == 0: return end(of: place, in: source)
      case "}" where depth == 0: return nil
      case "=" where depth == 0 && keyword == "var": return nil
      case let word where depth == 0 && place > index + 1 && starters.contains(word): return nil
      default: break
      }
    }
    return nil
  }

  /// The index of the brace that closes the one at an index.
  private static func end(of opening: Int, in source: SourceText) -> Int? {
    var depth = 0
    for place in opening..<source.tokens.count {
      switch source.tokens[place].text {
      case "{": depth += 1
      case "}": depth -= 1
      default: break
      }
      if depth == 0 { return place }
    }
    return nil
  }
}
