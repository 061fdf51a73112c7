import Serialization
import Testing

@Suite("YAMLError")
struct YAMLErrorTests {
  private func expectRefused(_ text: String, _ message: String) {
    let error = #expect(throws: YAMLError.self) { try YAMLDocument(parsing: text) }
    #expect(error?.message == message)
  }

  @Test(
    "what the subset leaves out is refused at its place",
    arguments: [
      ("a: &b c", "line 1, column 4: expected a value, found an anchor"),
      ("a: 1\nb: *a", "line 2, column 4: expected a value, found an alias"),
      ("- !!str a", "line 1, column 3: expected a value, found a tag"),
      ("[a, !b c]", "line 1, column 5: expected a value, found a tag"),
      ("%YAML 1.2\n---\na", "line 1, column 1: expected a document, found a directive"),
      ("? a\n: b", "line 1, column 1: expected a value, found a complex key"),
      ("{? a : b}", "line 1, column 2: expected a value, found a complex key"),
      ("a: 1\n? b", "line 2, column 1: expected a value, found a complex key"),
      ("[a]: b", "line 1, column 1: expected a text as key, found a bracket"),
      ("a: 1\n{b: c}: d", "line 2, column 1: expected a text as key, found a bracket"),
      ("{[a]: b}", "line 1, column 2: expected a text as key, found a bracket"),
      (": a", "line 1, column 1: expected a value, found a colon"),
      ("{: a}", "line 1, column 2: expected a value, found a colon"),
      ("a\n---\nb", "line 2, column 1: expected the end of the document, found a document marker"),
      ("a\n...\nb", "line 3, column 1: expected the end of the document, found text"),
      ("... a", "line 1, column 1: expected a document, found a document marker"),
      ("", "line 1, column 1: expected a document, found the end of the input"),
      ("# é\n", "line 2, column 1: expected a document, found the end of the input"),
      ("a: @b", "line 1, column 4: expected a value, found a reserved indicator"),
      ("~: a", "line 1, column 1: expected a text as key, found a null or number without quotes"),
      ("1.0: a", "line 1, column 1: expected a text as key, found a null or number without quotes"),
      (
        "a:\n  0x1: b",
        "line 2, column 3: expected a text as key, found a null or number without quotes"
      ),
      ("a: .inf", "line 1, column 4: expected a finite number, found an infinity"),
      ("- -.INF", "line 1, column 3: expected a finite number, found an infinity"),
      ("[1, .nan]", "line 1, column 5: expected a finite number, found not a number"),
      (
        "0x10000000000000000",
        "line 1, column 1: expected an integer below 2 to the 64th, found a longer one"
      ),
      (
        "--- |1\n a\n",
        "line 1, column 6: expected a block without indentation indicator, "
          + "found an indentation indicator"
      ),
      (
        "a: |\n  b",
        "line 2, column 4: expected a line end behind the block, found the end of the input"
      ),
      (
        #""\ud83d\ude00""#,
        "line 1, column 2: expected a Unicode scalar value, found another number"
      ),
    ])
  func outsideTheSubset(_ text: String, _ message: String) {
    expectRefused(text, message)
  }

  @Test(
    "a repeated key is refused at the second one, however it is spelled",
    arguments: [
      ("a: 1\nb: 2\na: 3", 3, 1), ("x:\n  'a': 1\n  a: 2", 3, 3), ("{a, b, \"\\x61\"}", 1, 8),
      ("- a: 1\n  \"a\": 2", 2, 3), ("1: a\n'1': b", 2, 1), ("é: 1\n\"\\u00e9\": 2", 2, 1),
    ])
  func repeatedKey(_ text: String, _ line: Int, _ column: Int) {
    expectRefused(
      text,
      "line \(line), column \(column): "
        + "expected a key that this mapping does not have yet, found a repeated key")
  }

  @Test(
    "broken structure is refused where it breaks",
    arguments: [
      ("a: 1\n b: 2", "line 2, column 3: expected the end of the line, found a colon"),
      (
        "a: 'x'\n b: 2",
        "line 2, column 2: expected the indentation of the lines above, found a deeper one"
      ),
      (
        "a:\n  b: 1\n c: 2",
        "line 3, column 2: expected the indentation of the lines above, found a deeper one"
      ),
      (
        "a:\n - b\n c",
        "line 3, column 2: expected the indentation of the lines above, found a deeper one"
      ),
      (
        "a: b: c",
        "line 1, column 5: expected a nested mapping or list on a line of its own, found a colon"
      ),
      (
        "a: - b",
        "line 1, column 4: expected a nested mapping or list on a line of its own, found a dash"
      ),
      (
        "--- a: b",
        "line 1, column 6: expected a nested mapping or list on a line of its own, found a colon"
      ),
      ("a: 1\nb", "line 2, column 2: expected ':' behind the key, found the end of the input"),
      (
        "a: 1\nb # c",
        "line 2, column 3: expected ':' behind the key, found a '#' without a space before it"
      ),
      ("a: 1\n- b", "line 2, column 1: expected a text as key, found a dash"),
      ("- a\nb: 1", "line 2, column 1: expected the end of the document, found text"),
      ("a: \"b\" c", "line 1, column 8: expected the end of the line, found text"),
      (
        "a: \"b\"# c",
        "line 1, column 7: expected the end of the line, found a '#' without a space before it"
      ),
      ("a: [b] c", "line 1, column 8: expected the end of the line, found text"),
      ("'a\n b': c", "line 1, column 1: expected a key on one line, found a key on several lines"),
      ("[a\n b: c]", "line 1, column 2: expected a key on one line, found a key on several lines"),
      ("a:\n\tb: c", "line 2, column 2: expected spaces as indentation, found a tab"),
      ("a: 1\n\tb: 2", "line 2, column 2: expected spaces as indentation, found a tab"),
      ("-\t- a", "line 1, column 3: expected spaces as indentation, found a tab"),
      ("a: |\n\tb\n", "line 2, column 1: expected spaces as indentation, found a tab"),
      ("[a, b", "line 1, column 6: expected ',' or ']', found the end of the input"),
      ("['a'\n'b']", "line 2, column 1: expected ',' or ']', found a quote"),
      ("[a, , b]", "line 1, column 5: expected a value, found a comma"),
      ("{a: 'b'\n'c'}", "line 2, column 1: expected ',' or '}', found a quote"),
      ("{a: b]", "line 1, column 6: expected ',' or '}', found a bracket"),
      ("{a:[b]}", "line 1, column 4: expected a space, found a bracket"),
      ("[-]", "line 1, column 2: expected a value, found a dash"),
      (
        "a: [\nb]",
        "line 2, column 1: expected a line that is indented deeper than its parent, found text"
      ),
      ("[a,\n---\n]", "line 2, column 1: expected a value, found a document marker"),
      (
        "a: 'b\n\nc'",
        "line 3, column 1: expected a line that is indented deeper than its parent, found text"
      ),
      ("a: \"b", "line 1, column 6: expected a closing quote, found the end of the input"),
      ("'a\n--- b'", "line 2, column 1: expected a closing quote, found a document marker"),
      (#""\q""#, "line 1, column 3: expected an escape of YAML 1.2 §5.7, found text"),
      (#""\x4g""#, "line 1, column 5: expected hexadecimal digits, found text"),
      (
        "a: |0\n",
        "line 1, column 5: expected '+', '-', a digit 1 to 9 or the end of the line, found text"
      ),
      (
        "a: |--\n",
        "line 1, column 6: expected '+', '-', a digit 1 to 9 or the end of the line, found a dash"
      ),
      (
        "a: > b\n",
        "line 1, column 6: expected '+', '-', a digit 1 to 9 or the end of the line, found text"
      ),
      (
        "a: |\n   \n  b\n",
        "line 3, column 3: expected the indentation of the lines above, "
          + "found less than an empty line above"
      ),
    ])
  func brokenStructure(_ text: String, _ message: String) {
    expectRefused(text, message)
  }

  @Test("a key is read up to 1,024 bytes")
  func longKey() {
    let key = { (length: Int) in String(repeating: "k", count: length) + ": 1" }
    #expect(throws: Never.self) { try YAMLDocument(parsing: key(1024)) }
    expectRefused(
      key(1025), "line 1, column 1: expected a shorter key, found more than 1024 bytes")
  }

  @Test(
    "bytes that are no printable text are refused, wherever they stand",
    arguments: [
      ([0x61, 0x0A, 0xC3, 0xA9, 0xFF], 2, 2, YAMLError.Expectation.utf8),
      ([0x61, 0xED, 0xA0, 0x80], 1, 2, .utf8), ([0x61, 0x00], 1, 2, .printable),
      ([0x23, 0x07], 1, 2, .printable), ([0x22, 0x7F, 0x22], 1, 2, .printable),
      ([0x61, 0xC2, 0x80], 1, 2, .printable), ([0x61, 0xEF, 0xBF, 0xBE], 1, 2, .printable),
      ([0x61, 0x0D, 0x0A, 0xEF, 0xBB, 0xBF], 2, 1, .printable),
    ] as [([UInt8], Int, Int, YAMLError.Expectation)])
  func bytes(_ bytes: [UInt8], _ line: Int, _ column: Int, _ expected: YAMLError.Expectation) {
    let error = #expect(throws: YAMLError.self) { try YAMLDocument(parsing: bytes) }
    #expect(error?.place == Place(line: line, column: column))
    #expect(error?.expected == expected)
  }
}
