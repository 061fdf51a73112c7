import Serialization
import Testing

@Suite("YAMLDocument")
struct YAMLDocumentTests {
  /// What a text reads as, in compact JSON.
  private func read(_ text: String) throws -> String {
    print(try YAMLDocument(parsing: text).document)
  }

  private func print(_ document: Document) -> String {
    var writer = JSONWriter()
    writer.copy(document.root)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  // MARK: Laws

  static let profile = """
    # A profile
    profile: a-1
    limits: {depth: 8, "max": 0x1F}   # inline
    entities:
      record:
        allow: [id, 'na''me',
          "n\\u00e9"]
      nested:
      - a: >-
          x
           y
        b: |
          z
    on: [1.50, ~, é: true]
    last: two
      lines
    """

  @Test("every one-byte mutation is read or refused, and what is read is a document of its own")
  func mutations() throws {
    let seed = Array(Self.profile.utf8)
    for at in seed.indices {
      for byte in UInt8.min...UInt8.max {
        var mutated = seed
        mutated[at] = byte
        guard let read = try? YAMLDocument(parsing: mutated) else { continue }
        #expect(read.places.count == read.document.tape.count)
      }
    }
  }

  @Test("every prefix is read or refused, with line ends of any kind alike")
  func prefixes() {
    let bytes = Array(Self.profile.utf8)
    for length in bytes.indices {
      let prefix = String(decoding: bytes.prefix(length), as: UTF8.self)
      let expected = Result { try YAMLDocument(parsing: prefix).document.bytes }
      for lineEnd in ["\r\n", "\r"] {
        let lines = prefix.split(separator: "\n", omittingEmptySubsequences: false)
        let other = lines.joined(separator: lineEnd)
        let found = Result { try YAMLDocument(parsing: other).document.bytes }
        #expect((try? found.get()) == (try? expected.get()))
      }
    }
  }

  @Test("what was read reads again, as the JSON that it is, alike")
  func idempotence() throws {
    let once = try YAMLDocument(parsing: Self.profile).document
    #expect(print(try YAMLDocument(parsing: once.bytes).document) == print(once))
  }

  @Test(
    "a JSON text reads as YAML to what it reads as JSON",
    arguments: [
      "null", "true", "-0.0e+10", "1500.00", "1E400", "\"\"", "[]", "{}", "[[],{}]",
      "\t[\n\t1,\n\t\t{ \"a\" : [ ] }\n]\n", #"{"a":[1,2.50],"b":null}"#, #"{"":"","a":{"":[]}}"#,
      #"{"a b":"\u00e9 \" \\ \/ \b\f\n\r\t","x":"é: - # , [ } ' & * ! | > % @ `"}"#,
      "{\"a\":\r\n  [\r\n    1,\r\n    \"x # y\"\r\n  ]\r\n}", #"["\u0000\u001f\u2028"," a  b "]"#,
    ])
  func json(_ text: String) throws {
    let asJSON = try Document(parsing: text).root
    let asYAML = try YAMLDocument(parsing: text).document.root
    expectSame(asJSON, asYAML)
  }

  @Test("random JSON reads as YAML to what it reads as JSON")
  func randomJSON() throws {
    var random = Seeded(state: 2)
    for _ in 0..<300 {
      var text = ""
      random.value(into: &text, depth: 0)
      let asJSON = try Document(parsing: text).root
      let asYAML = try YAMLDocument(parsing: text).document.root
      expectSame(asJSON, asYAML)
    }
  }

  private func expectSame(_ left: Node, _ right: Node) {
    let pairs = zip(left.document.tape.indices, right.document.tape.indices)
    #expect(left.document.tape.map(\.kind) == right.document.tape.map(\.kind))
    #expect(left.document.tape.map(\.next) == right.document.tape.map(\.next))
    for (here, there) in pairs where left.document.tape[here].kind.rawValue > 1 {
      #expect(left.document.text(at: here) == right.document.text(at: there))
    }
  }

  // MARK: Places

  @Test("each token has its line and column, in Unicode scalars")
  func places() throws {
    let read = try YAMLDocument(
      parsing: "\u{FEFF}# é\r\nü😀: [1, {a: }]\r\nb:\r\n- x: 'é'\r\n\r\n  y:\r\n- |\r\n z\r\n")
    let texts = read.document.tape.indices.map { read.document.text(at: $0) }
    let places = read.places.map { "\($0.line):\($0.column)" }
    let named = zip(texts, places).filter { $0.0.count < 5 }
    #expect(print(read.document) == #"{"ü😀":[1,{"a":null}],"b":[{"x":"é","y":null},"z\n"]}"#)
    #expect(named.map(\.0).contains("ü😀"))
    #expect(
      places == [
        "2:1", "2:1", "2:5", "2:6", "2:9", "2:10", "2:12", "3:1", "4:1", "4:3", "4:3", "4:6",
        "6:3", "6:5", "7:3",
      ])
  }

  // MARK: Limits

  @Test("nesting is read up to 64 levels and refused above, in every style")
  func depth() throws {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("[a: ", "]")] {
      let levels = open == "[a: " ? 32 : 64
      let text = { (count: Int) in
        String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
      }
      #expect(throws: Never.self) { try YAMLDocument(parsing: text(levels)) }
      let error = #expect(throws: YAMLError.self) { try YAMLDocument(parsing: text(levels + 1)) }
      #expect(error?.expected == .depth)
    }
    let nested = { (count: Int) in
      (0..<count).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
    #expect(throws: Never.self) { try YAMLDocument(parsing: nested(64)) }
    #expect(throws: YAMLError.self) { try YAMLDocument(parsing: nested(65)) }
  }

  @Test(
    "a flood of anything is read or refused in time that grows with its length",
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "{", "- ", " ", "\t", "\n", "a: ", "a:\n", "a\n", "a ", "\"", "'", "\" ", "#\n", "|\n",
      ">\n a\n\n", "[a,", "[]", "? ", ": ", "-", "\\", "&a ", "- a\n", "a\n\n", "{a: b, ", "\"\\n",
      "---\n", " \n", "\n a",
    ])
  func floods(_ piece: String) {
    let size = 1 << 16
    let text = String(repeating: piece, count: size / piece.utf8.count)
    for prefix in ["", "[", "a: ", "a: |\n ", "\""] {
      let flood = (prefix + text).utf8.prefix(size)
      guard let read = try? YAMLDocument(parsing: Array(flood)) else { continue }
      #expect(read.places.count == read.document.tape.count)
    }
  }

  @Test("a text of more than a mebibyte is refused")
  func size() throws {
    let text = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(throws: Never.self) { try YAMLDocument(parsing: text) }
    let error = #expect(throws: YAMLError.self) { try YAMLDocument(parsing: text + [0x61]) }
    #expect(
      error?.message
        == "line 1, column 1: expected a shorter document, found more than 1048576 bytes")
  }
}

/// A seeded source of JSON texts (SplitMix64).
private struct Seeded {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }

  mutating func space(into text: inout String) {
    text += ["", "", " ", "\n", "\n  ", "\t"][next(below: 6)]
  }

  mutating func string(into text: inout String) {
    let pieces = [
      "a", " ", ": ", " #", "\\n", "\\u00e9", "é", "\\\"", ",", "]", "-", "0", "{", "'",
    ]
    text += "\""
    for _ in 0..<next(below: 6) { text += pieces[next(below: pieces.count)] }
    text += "\""
  }

  mutating func value(into text: inout String, depth: Int) {
    space(into: &text)
    switch next(below: depth > 5 ? 5 : 8) {
    case 0: text += ["null", "true", "false"][next(below: 3)]
    case 1: text += ["0", "-1", "1.50", "1e5", "-0.5E-3", "12345678901234567890"][next(below: 6)]
    case 2...4: string(into: &text)
    case 5:
      text += "["
      for index in 0..<next(below: 4) {
        if index > 0 { text += "," }
        value(into: &text, depth: depth + 1)
      }
      text += "]"
    default:
      text += "{"
      for index in 0..<next(below: 4) {
        if index > 0 { text += "," }
        space(into: &text)
        text += "\"\(index)"
        var key = ""
        string(into: &key)
        text += key.dropFirst()
        space(into: &text)
        text += ":"
        value(into: &text, depth: depth + 1)
      }
      text += "}"
    }
    space(into: &text)
  }
}
