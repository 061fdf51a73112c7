import Serialization
import Testing

@Suite("Document")
struct DocumentTests {
  static let compact = [
    "null", "true", "-0.0e+10", "1500.00", "\"\"", "[]", "{}", "[[],{}]",
    #"{"a":[1,2.50],"b":null}"#, #"{"é\u00e9":"\ud83d\ude00 \/ \n","":[{"x":{}}]}"#,
    "[\"\u{1F600}\u{7F}\",[[[1]]],false]",
  ]

  @Test("parse then print is identity", arguments: compact)
  func identity(_ text: String) throws {
    let document = try Document(parsing: text)
    var writer = JSONWriter()
    writer.copy(document.root)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test("every one-byte mutation is read or refused, and what is read prints to what reads alike")
  func mutations() throws {
    let seed = Array(#"{"k":[1,-2.5e3,"é\u00e9\"",true,null],"l":{"m":"\ud83d\ude00"}}"#.utf8)
    for at in seed.indices {
      for byte in UInt8.min...UInt8.max {
        var mutated = seed
        mutated[at] = byte
        guard let document = try? Document(parsing: mutated) else { continue }
        var writer = JSONWriter()
        writer.copy(document.root)
        let again = try Document(parsing: writer.bytes)
        #expect(again.tape.map(\.kind) == document.tape.map(\.kind))
      }
    }
  }

  @Test("every prefix of a text is refused")
  func prefixes() {
    let text = Array(#"{"a":[1.5e1,"\u00e9é",{"b":true}]}"#.utf8)
    for length in 0..<text.count {
      #expect(throws: JSONError.self) { try Document(parsing: Array(text.prefix(length))) }
    }
  }

  @Test("each token's next is behind its descendants")
  func tape() throws {
    let document = try Document(parsing: #" { " a " : [ 1 , 2.50 ] , " b " : null } "#)
    #expect(document.tape.map(\.next) == [7, 2, 5, 4, 5, 6, 7])
    #expect(
      document.tape.map(\.kind) == [.object, .string, .array, .number, .number, .string, .null])
    #expect(document.tape[0].length == 2)
    #expect(document.tape[2].length == 2)
    #expect(document.text(at: 1) == " a ")
    #expect(document.text(at: 4) == "2.50")
  }

  @Test("texts are compared by content, byte by byte")
  func comparison() throws {
    let document = try Document(parsing: #"["caf\u00e9","café"]"#)
    #expect(document.text(at: 1, equals: "caf\u{E9}"))
    #expect(document.text(at: 2, equals: "caf\u{E9}" as StaticString))
    #expect(!document.text(at: 1, equals: "cafe\u{301}"), "canonically equivalent is not equal")
    #expect(!document.text(at: 1, equals: "caf"))
  }

  // MARK: Limits

  @Test("nesting is read up to the limit and refused above")
  func depth() throws {
    let limits = JSONLimits(documentBytesMax: 1000, depthMax: 5)
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      func nested(_ levels: Int) -> String {
        let inner = open == "[" ? "" : "1"
        return String(repeating: open, count: levels) + inner
          + String(repeating: close, count: levels)
      }
      #expect(throws: Never.self) { try Document(parsing: nested(5), limits: limits) }
      let error = #expect(throws: JSONError.self) {
        try Document(parsing: nested(6), limits: limits)
      }
      #expect(error?.expected == .depth)
      #expect(error?.offset == open.utf8.count * 5)
    }
    #expect(throws: Never.self) {
      try Document(
        parsing: String(repeating: "[", count: 128) + String(repeating: "]", count: 128))
    }
  }

  @Test("nesting of 100,000 levels is refused, or read without recursion where the limit allows")
  func deepNesting() throws {
    let text = [UInt8](repeating: 0x5B, count: 100_000) + [UInt8](repeating: 0x5D, count: 100_000)
    #expect(throws: JSONError.self) { try Document(parsing: text) }
    let deep = JSONLimits(documentBytesMax: 1 << 20, depthMax: 100_000)
    let document = try Document(parsing: text, limits: deep)
    #expect(document.tape.count == 100_000)
    var writer = JSONWriter()
    writer.copy(document.root)
    #expect(writer.bytes == text)
  }

  @Test("a text is read up to the size limit")
  func size() throws {
    let limits = JSONLimits(documentBytesMax: 4, depthMax: 5)
    #expect(throws: Never.self) { try Document(parsing: "[10]", limits: limits) }
    #expect(throws: JSONError.self) { try Document(parsing: "[100]", limits: limits) }
    #expect(JSONLimits(documentBytesMax: .max, depthMax: 1).documentBytesMax == Int(Int32.max))
  }

  // MARK: Repeated keys

  @Test(
    "a repeated key is refused at the second one, however it is spelled",
    arguments: [
      (#"{"a":1,"a":2}"#, 7), (#"{"a":1,"\u0061":2}"#, 7), (#"{"\u00e9":1,"é":2}"#, 12),
      (#"{"\ud83d\ude00":1,"😀":2}"#, 18), (#"{"":1,"":2}"#, 6), (#"{"/":1,"\/":2}"#, 7),
      (#"[{"x":{"a":1,"b":{},"a":1}}]"#, 20),
    ])
  func repeatedKey(_ text: String, _ offset: Int) {
    let error = #expect(throws: JSONError.self) { try Document(parsing: text) }
    #expect(error?.expected == .uniqueKey)
    #expect(error?.offset == offset)
  }

  @Test("keys are compared in their own object only, and as bytes")
  func differentKeys() throws {
    for text in [
      #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":1}]"#, #"{"\u00e9":1,"e\u0301":2}"#,
      #"{"a":1,"A":2,"a ":3}"#,
    ] {
      #expect(throws: Never.self) { try Document(parsing: text) }
    }
  }

  @Test("a repeated key is found at any distance in an object of any size", arguments: 2...40)
  func repeatedKeyInLargeObject(_ count: Int) throws {
    for first in 0..<count - 1 {
      var members = (0..<count).map { "\"key\($0)\":{\"key0\":\($0)}" }
      #expect(throws: Never.self) {
        try Document(parsing: "{" + members.joined(separator: ",") + "}")
      }
      members[count - 1] = "\"\\u006bey\(first)\":0"
      let text = "{" + members.joined(separator: ",") + "}"
      let error = #expect(throws: JSONError.self) { try Document(parsing: text) }
      #expect(error?.expected == .uniqueKey)
      #expect(error?.offset == text.utf8.count - members[count - 1].utf8.count - 1)
    }
  }

  /// Two strings for each of twelve steps that lead to one FNV-1a hash from the step before.
  static let collisions = [
    ("2tn2k", "oj4vn"),
    ("3537g", "sel38"),
    ("axzq9", "otdko"),
    ("5dy7a", "4ns1v"),
    ("z1wln", "2w0ba"),
    ("1mliw", "f7012"),
    ("q79n0", "v8i1o"),
    ("gzuio", "uzss5"),
    ("uq2gm", "pduz3"),
    ("hcl74", "37lpb"),
    ("ziqt1", "m2znr"),
    ("sq0c7", "0qgyy"),
  ]

  @Test("thousands of keys of one hash are told apart in reasonable time", .timeLimit(.minutes(1)))
  func hashFlood() throws {
    var keys = [""]
    for (left, right) in Self.collisions {
      keys = keys.map { $0 + left } + keys.map { $0 + right }
    }
    let members = keys.map { "\"\($0)\":1" }
    let document = try Document(parsing: "{" + members.joined(separator: ",") + "}")
    #expect(document.root.count == 4096)
    #expect(throws: JSONError.self) {
      try Document(parsing: "{" + (members + [members[1000]]).joined(separator: ",") + "}")
    }
  }
}
