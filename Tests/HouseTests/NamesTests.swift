import Testing

@Suite("Names")
struct NamesTests {
  private func count(_ path: String, _ source: String = "") -> Int {
    Names.violations(in: SourceText(path: path, source: source)).count
  }

  @Test("files, folders and types of the repository have telling names")
  func repository() {
    let violations = (Repository.sources + Repository.tests).flatMap(Names.violations)
    #expect(violations.isEmpty, "\(violations.report)")
  }

  @Test("empty names are refused as a file, as a folder and as a type")
  func refuses() {
    #expect(count("Sources/MCP/Utils.swift") == 1)
    #expect(count("Sources/Common/Gate.swift") == 1)
    #expect(count("Sources/MCP/String+Extensions.swift") == 1)
    #expect(count("Sources/MCP/SecurityManager.swift") == 1)
    #expect(count("Sources/MCP/A.swift", "struct StringHelper {}") == 1)
    #expect(count("Sources/MCP/A.swift", "package enum Utilities {}") == 1)
  }

  @Test("telling names pass, though an empty one be part of a word")
  func allows() {
    #expect(count("Sources/MCP/Commonwealth.swift", "struct Management {}\nlet manager = 1") == 0)
  }
}
