/// What `Package.swift` promises: no dependencies, and one set of strict settings.
enum Manifest {
  private static let settings = [
    ["swiftLanguageMode", "(", ".", "v6"], ["strictMemorySafety", "("],
    ["treatAllWarnings", "(", "as", ":", ".", "error"],
  ]

  static func violations(in source: SourceText) -> [Violation] {
    var violations: [Violation] = []
    var hasEmptyList = false
    for (index, token) in source.tokens.enumerated() {
      if source.matches([".", "package", "("], at: index) {
        violations.append(source.violation(line: token.line, "expected no package dependency"))
      }
      if source.matches(["unsafeFlags"], at: index) {
        violations.append(source.violation(line: token.line, "expected no unsafeFlags"))
      }
      hasEmptyList = hasEmptyList || source.matches(["dependencies", ":", "[", "]"], at: index)
    }
    if !hasEmptyList {
      violations.append(source.violation(line: 1, "expected dependencies: [], found none"))
    }
    for setting in settings
    where !source.tokens.indices.contains(where: { source.matches(setting, at: $0) }) {
      violations.append(source.violation(line: 1, "expected \(setting.joined()), found none"))
    }
    return violations
  }
}
