import Testing

@Suite("ThreatModel")
struct ThreatModelTests {
  @Test("every test that docs/threat-model.md names exists")
  func repository() throws {
    let text = try Repository.text("docs/threat-model.md")
    var declared = Repository.tests.reduce(into: Set<String>()) {
      $0.formUnion(ThreatModel.declared(in: $1))
    }
    for path in Repository.paths(in: "Tests/Interop", extension: "py") {
      let script = path.split(separator: "/").last?.dropLast(3) ?? ""
      declared.formUnion(
        ThreatModel.declared(python: try Repository.text(path), script: String(script)))
    }
    #expect(!ThreatModel.names(in: text).isEmpty)
    #expect(ThreatModel.missing(in: text, declared: declared) == [])
    #expect(ThreatModel.unheld(in: text) == [])
  }

  @Test("a name that nobody declares is found, what is no test name is left alone")
  func finds() {
    let source = SourceText(
      path: "Tests/A.swift", source: "struct GateTests {\n  func opens() {}\n}\n// func closes()")
    let declared = ThreatModel.declared(in: source).union(
      ThreatModel.declared(python: "def check_a():\n  def check_b():", script: "wire"))
    let text =
      "`GateTests.opens` `GateTests.closes` `wire.check_a` `wire.check_b` `roles.yaml` wire.c"
    #expect(
      ThreatModel.missing(in: text, declared: declared) == ["GateTests.closes", "wire.check_b"])
  }

  @Test("a test whose name is a sentence is named by it, whatever it holds")
  func sentences() {
    let source = SourceText(
      path: "Tests/A.swift",
      source: "struct GateTests {\n  func `It's \"shut\" // to all, always!`() {}\n  func b() {}\n}"
    )
    let declared = ThreatModel.declared(in: source)
    #expect(declared == ["GateTests.It's \"shut\" // to all, always!", "GateTests.b"])
    let text = "| one | `GateTests.It's \"shut\" // to all, always!` `GateTests.It's open` |"
    #expect(ThreatModel.missing(in: text, declared: declared) == ["GateTests.It's open"])
  }

  @Test("a threat that names no test is found")
  func unheld() {
    let text =
      "| threat | held by |\n|---|---|\n| one | `GateTests.opens` |\n| two | `roles.yaml` |"
    #expect(ThreatModel.unheld(in: text) == ["two"])
  }
}
