import Testing

@Suite("Constructs")
struct ConstructsTests {
  private func count(_ source: String, in folder: String = "Sources/MCP") -> Int {
    Constructs.violations(in: SourceText(path: "\(folder)/File.swift", source: source)).count
  }

  @Test("the repository holds no forbidden construct")
  func repository() {
    let violations = (Repository.sources + Repository.tests).flatMap(Constructs.violations)
    #expect(violations.isEmpty, "\(violations.report)")
  }

  @Test(
    "each is refused",
    arguments: [
      "a = try! b()", "a = b as! C", "struct A: @unchecked Sendable {}",
      "nonisolated(unsafe) var a = 1", "fatalError(\"a\")", "_ = try? a()", "a!", "a()!.b", "a[0]!",
      "{ a }()!", "a?.b!", "\"a\"!", "var a: Int!", "var a: [Int]!", "var a: A<B>!", "a! = 1",
      "\"\\(a!)\"", "f(a!, b)",
    ])
  func refuses(_ source: String) {
    #expect(count(source) == 1)
    #expect(count(source, in: "Tests/MCPTests") == 1)
  }

  @Test(
    "each of the rooms' own is refused in the rooms",
    arguments: [
      "let a = Regex(b)", "NSRegularExpression(a)", "let a: Any", "let a: [String: Any]",
      "print(a)", "debugPrint(a)", "dump(a)",
    ])
  func refusesInSources(_ source: String) {
    #expect(count(source) == 1)
    #expect(count(source, in: "Tests/MCPTests") == 0)
  }

  @Test("no test sleeps", arguments: ["sleep(1)", "Task.sleep(a)", "usleep(1)", "nanosleep(a, b)"])
  func refusesInTests(_ source: String) {
    #expect(count(source, in: "Tests/MCPTests") == 1)
  }

  @Test(
    "what only looks like one passes",
    arguments: [
      "if !a { b() }", "a != b", "a !== b", "f(!a)", "[!a]", "{ !a }", "// a!", "\"a!\"",
      "try? a()",
      "a as? B", "let a: any B", "!(a || b)", "a && !b", "return !a", "\"try! as!\"",
      "case .print(let a)", "case print(A)",
      "@Sendable func a()", "unsafe a()",
    ])
  func allows(_ source: String) {
    #expect(count(source) == 0)
  }
}
