/// `docs/threat-model.md` names tests; each of them has to exist.
///
/// A test is named in backticks: `Suite.function` for Swift Testing, `script.check_something` for the
/// checks in `Tests/Interop`:
///
///     | A key of another client | wrong never falls back | `AuthenticatorTests.wrong` |
///
/// A function whose name is a sentence is named by that sentence: `GateTests.A key opens nothing`.
enum ThreatModel {
  /// Tests that are named and that no file declares, in the order of the text.
  static func missing(in text: String, declared: Set<String>) -> [String] {
    names(in: text).filter { !declared.contains($0) }
  }

  /// The tests that a text names.
  static func names(in text: String) -> [String] {
    let spans = text.split(separator: "`", omittingEmptySubsequences: false)
    return spans.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      .filter(isTestName)
  }

  /// The threats, by the first column of their rows, that name no test.
  static func unheld(in text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| threat |") }
      .filter { names(in: String($0)).isEmpty }
      .map { String($0.dropFirst(2).prefix { $0 != "|" }.dropLast()) }
  }

  /// `Suite.function` of every function that a Swift test file declares in a suite.
  static func declared(in source: SourceText) -> Set<String> {
    var names: Set<String> = []
    var suite = ""
    for (token, next) in zip(source.tokens, source.tokens.dropFirst()) {
      switch token.text {
      case "struct", "extension", "enum": if next.text.hasSuffix("Tests") { suite = next.text }
      case "func": names.insert("\(suite).\(next.text.filter { $0 != "`" })")
      default: break
      }
    }
    return names
  }

  /// `script.function` of every function of a Python script at the margin.
  static func declared(python text: String, script: String) -> Set<String> {
    var names: Set<String> = []
    for line in text.split(separator: "\n") where line.hasPrefix("def ") {
      names.insert("\(script).\(line.dropFirst(4).prefix { $0 != "(" })")
    }
    return names
  }

  private static func isTestName(_ name: String) -> Bool {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].first, !parts[1].isEmpty else { return false }
    let isWord = parts.map { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
    guard isWord[0] else { return false }
    return parts[0].hasSuffix("Tests")
      || (isWord[1] && first.isLowercase && parts[1].hasPrefix("check_"))
  }
}
