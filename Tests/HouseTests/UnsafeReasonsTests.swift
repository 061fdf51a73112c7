import Testing

@Suite("UnsafeReasons")
struct UnsafeReasonsTests {
  private func count(_ source: String) -> Int {
    UnsafeReasons.violations(in: SourceText(path: "Sources/MCP/File.swift", source: source)).count
  }

  @Test("every unsafe of the repository has its reason beside it")
  func repository() {
    let violations = Repository.sources.flatMap(UnsafeReasons.violations)
    #expect(violations.isEmpty, "\(violations.report)")
  }

  @Test(
    "an unsafe without a reason is refused",
    arguments: [
      "let a = unsafe b()", "/// Reads a.\nlet a = unsafe b()", "// why\n\nunsafe a()",
      "// why\nunsafe a()\n\nunsafe b()", "@unsafe struct A {}", "\"// why\"\nunsafe a()",
      "unsafe a()\n// too late", "/// Reads a.\nfunc a() {\n  b()\n  unsafe c()\n}",
    ])
  func refuses(_ source: String) {
    #expect(count(source) == 1)
  }

  @Test(
    "a reason on the line or above in the paragraph passes",
    arguments: [
      "unsafe a()  // the kernel writes here", "// why\nlet a =\n  b\n  + unsafe c()",
      "// why\n#if a\nunsafe a()\n#else\nunsafe b()\n#endif\nunsafe c()",
      "/// Unsafe because the bytes are borrowed.\nlet a = unsafe b()", "let a = \"unsafe\"",
    ])
  func allows(_ source: String) {
    #expect(count(source) == 0)
  }
}
