import Testing

@Suite("Lengths")
struct LengthsTests {
  private static let long = String(repeating: "  a()\n", count: Lengths.functionLinesMax)
  private static let short = String(repeating: "  a()\n", count: Lengths.functionLinesMax - 2)

  private func count(_ source: String) -> Int {
    Lengths.violations(in: SourceText(path: "Sources/Server/File.swift", source: source)).count
  }

  @Test("files and functions of the repository are short enough")
  func repository() {
    let violations = (Repository.sources + Repository.tests).flatMap(Lengths.violations)
    #expect(violations.isEmpty, "\(violations.report)")
  }

  @Test("a file of 300 lines passes, one more does not")
  func files() {
    #expect(count(String(repeating: "\n", count: Lengths.fileLinesMax)) == 0)
    #expect(count(String(repeating: "\n", count: Lengths.fileLinesMax + 1)) == 1)
  }

  private static let heads = [
    "func f()", "init(a: Int)", "init?<T>(_ a: T) where T: Equatable", "deinit",
    "subscript(i: Int) -> Int", "var a: Int", "func f(_ a: () -> Void = { }) throws(E) -> [Int]",
    "func < (a: A, b: A) -> Bool",
  ]

  @Test("whatever has a body is measured from its head to its brace", arguments: heads)
  func functions(_ head: String) {
    #expect(count("\(head) {\n\(Self.long)}\n") == 1)
    #expect(count("\(head) {\n\(Self.short)}\n") == 0)
  }

  @Test(
    "braces in strings and comments do not count, nor does what has no body",
    arguments: [
      "func f() {\n  a(\"}\")\n  // }\n}\nlet a = [\n…]", "let a = [\n…]\nvar b = A {\n…}",
      "protocol P {\n  func f()\n  var a: Int { get }\n…}", "enum E {\n  self.init(a)\n…}",
      "struct S {\n  init(a: Int) {\n  }\n…}",
    ])
  func others(_ source: String) {
    #expect(count(source.replacing("…", with: Self.long)) == 0)
  }
}
