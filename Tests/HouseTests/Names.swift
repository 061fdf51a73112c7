/// Names that say nothing of what is inside.
enum Names {
  static let empty: Set = [
    "Util", "Utils", "Utility", "Utilities", "Common", "Helper", "Helpers", "Manager", "Managers",
    "Extensions", "Misc",
  ]
  private static let types: Set = ["struct", "enum", "class", "actor", "protocol", "typealias"]

  static func violations(in source: SourceText) -> [Violation] {
    var violations: [Violation] = []
    let stem = source.path.split(separator: ".").dropLast().joined(separator: ".")
    for part in stem.split(separator: "/") where isEmpty(part) {
      violations.append(source.violation(line: 1, "expected a telling name, found \(part)"))
    }
    for (index, token) in source.tokens.enumerated().dropLast() where types.contains(token.text) {
      let name = source.tokens[index + 1].text
      if isEmpty(name[...]) {
        violations.append(
          source.violation(line: token.line, "expected a telling name, found \(name)"))
      }
    }
    return violations
  }

  /// Whether one of the words of a camel-case name is an empty one.
  private static func isEmpty(_ name: Substring) -> Bool {
    var words = [""]
    for character in name {
      if !character.isLetter {
        words.append("")
      } else {
        if character.isUppercase { words.append("") }
        words[words.count - 1].append(character)
      }
    }
    return words.contains { empty.contains($0) }
  }
}
