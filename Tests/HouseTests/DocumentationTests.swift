import Testing

@Suite("Documentation")
struct DocumentationTests {
  private func count(_ source: String) -> Int {
    Documentation.violations(in: SourceText(path: "Sources/MCP/File.swift", source: source)).count
  }

  @Test("every declaration that leaves its room is documented")
  func repository() {
    let violations = Repository.sources.flatMap(Documentation.violations)
    #expect(violations.isEmpty, "\(violations.report)")
  }

  @Test(
    "a declaration without a doc comment is refused",
    arguments: [
      "package struct A {}", "public func a() {}", "// No doc.\npackage let a = 1",
      "/// Doc.\n\npackage let a = 1", "///\npackage let a = 1", "@inlinable\npackage func a() {}",
      "package static let a = 1", "package mutating func a() {}", "package final class A {}",
      "/// Doc.\nlet a = 1\npackage init() {}", "open class A {}", "package typealias A = Int",
      "package private(set) var a = 1", "package enum A { case a }", "package subscript() -> A {}",
    ])
  func refuses(_ source: String) {
    #expect(count(source) == 1)
  }

  @Test(
    "a documented one passes, as does what is no declaration",
    arguments: [
      "/// Doc.\npackage struct A {}", "/// Doc.\n@inlinable\n@discardableResult\npackage func a()",
      "  /// Doc.\n  package init() {}", "package import Server", "struct A {}", "a.package = 1",
      "let a = \"package struct A\"", "/// Doc.\npackage private(set) var a = 1",
    ])
  func allows(_ source: String) {
    #expect(count(source) == 0)
  }
}
