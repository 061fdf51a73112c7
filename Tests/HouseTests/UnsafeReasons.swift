/// Every `unsafe` has its reason written beside it.
///
/// Beside means on the same line or above it in the same paragraph: a blank line ends what a comment
/// speaks for.
enum UnsafeReasons {
  static func violations(in source: SourceText) -> [Violation] {
    source.tokens.filter { ["unsafe", "@unsafe"].contains($0.text) }
      .filter { !hasReason(line: $0.line, in: source) }
      .map {
        source.violation(
          line: $0.line, "expected the reason for unsafe in a // comment, found none")
      }
  }

  private static func hasReason(line: Int, in source: SourceText) -> Bool {
    for above in stride(from: line, to: 0, by: -1) {
      if isReason(source.comments[above]) { return true }
      if source.lines[above - 1].allSatisfy({ $0 == " " }) { return false }
    }
    return false
  }

  /// A `// ` comment is a reason; a doc comment only when it speaks of safety.
  private static func isReason(_ comment: String?) -> Bool {
    guard let comment else { return false }
    return comment.hasPrefix("// ") || (comment.hasPrefix("///") && comment.contains("nsafe"))
  }
}
