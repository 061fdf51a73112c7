import Testing

@Suite("Manifest")
struct ManifestTests {
  private static let good = """
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    dependencies: [],
    """

  private func count(_ source: String) -> Int {
    Manifest.violations(in: SourceText(path: "Package.swift", source: source)).count
  }

  @Test("the package depends on nothing and is compiled strictly")
  func repository() throws {
    let source = SourceText(path: "Package.swift", source: try Repository.text("Package.swift"))
    let violations = Manifest.violations(in: source)
    #expect(violations.isEmpty, "\(violations.report)")
  }

  @Test("a dependency, a missing list, a missing setting and unsafe flags are refused")
  func refuses() {
    #expect(count(Self.good) == 0)
    #expect(count(Self.good + "dependencies: [.package(url: \"a\", from: \"1.0.0\")]") == 1)
    #expect(count(Self.good.replacing("dependencies: []", with: "")) == 1)
    #expect(count(Self.good.replacing("dependencies: []", with: "// dependencies: []")) == 1)
    #expect(count(Self.good.replacing(".v6", with: ".v5")) == 1)
    #expect(count(Self.good.replacing(".strictMemorySafety()", with: "")) == 1)
    #expect(count(Self.good + ".unsafeFlags([])") == 1)
  }
}
