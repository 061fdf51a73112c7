import Testing

@Suite("SwiftScanner")
struct SwiftScannerTests {
  private func blanked(_ source: String) -> String {
    String(decoding: SwiftScanner(source).blanked, as: UTF8.self)
  }

  @Test(
    "comments and the insides of strings become spaces",
    arguments: [
      ("a // b!", "a      "),
      ("a /* b /* c */ ! */ d", "a                   d"),
      (#"x("b!") + c"#, #"x("  ") + c"#),
      (#""a\"!" b"#, #""    " b"#),
      (##"#"a"!\"# b"##, ##"#"    "# b"##),
      (#""a\(b!)c!" d"#, #""  (b!)  " d"#),
      (#""\(f("x!", (1)))!""#, #"" (f("  ", (1))) ""#),
      (##"#"\(a) \#(b)"# c"##, ##"#"       (b)"# c"##),
      (##"#""""# + c!"##, ##"#"  "# + c!"##),
      ("#\"\"\"\n a!\"\n\"\"\"# + d", "#\"\"\"\n    \n\"\"\"# + d"),
      ("\"\"\"\n a!\n\"b\" // c\n\"\"\" + d", "\"\"\"\n   \n        \n\"\"\" + d"),
      ("#if x\n#endif", "#if x\n#endif"),
      ("\"open\nx!", "\"    \nx!"),
    ])
  func blanks(_ source: String, _ expected: String) {
    #expect(blanked(source) == expected)
  }

  @Test("every byte keeps its place and every line its number, whatever is cut off")
  func keepsPlaces() {
    let source = "let a = \"\"\"\n  \\(b /* c\n */) \"\"\" // é\n#\"x\"# /*"
    for end in source.unicodeScalars.indices {
      let text = String(source.unicodeScalars[..<end])
      let scanner = SwiftScanner(text)
      #expect(scanner.blanked.count == text.utf8.count)
      #expect(
        scanner.blanked.filter { $0 == UInt8(ascii: "\n") }.count
          == text.utf8.filter { $0 == UInt8(ascii: "\n") }.count)
    }
  }

  @Test("comments are known by line")
  func comments() {
    let scanner = SwiftScanner("a // one\n\"// none\"\n/* two\nthree */ b")
    let texts = scanner.comments.mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(texts == [1: "// one", 3: "/* two", 4: "three */"])
  }
}
