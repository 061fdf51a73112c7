import Testing

@Suite("WireItems")
struct WireItemsTests {
  @Test("every numbered item of the wire is held by a test that bears its number")
  func repository() {
    #expect(WireItems.subjects.keys.sorted() == Array(1...WireItems.count))
    let named = Repository.tests.filter { $0.target != "HouseTests" }
      .reduce(into: Set<Int>()) { $0.formUnion(WireItems.named(in: $1)) }
    #expect(WireItems.missing(from: named) == [])
    #expect(named.subtracting(WireItems.subjects.keys).isEmpty)
  }

  @Test("a number counts in the name of a test, and nowhere else")
  func finds() {
    let source = SourceText(
      path: "Tests/A/A.swift",
      source: """
        @Test("[item 1] a") func a() {}
        @Test(
          "[item 2] [item 7] b", arguments: [1])
        func b() {}
          @Test func `[item 3] c`() {}
        @Test(arguments: [1])
        func `[item 4] d`(_ number: Int) {}
        // @Test func [item 5]
        let text = "[item 6]"
        """)
    #expect(WireItems.named(in: source) == [1, 2, 3, 4, 7])
    #expect(WireItems.missing(from: Set(1...47)) == ["48: members by version"])
  }
}
