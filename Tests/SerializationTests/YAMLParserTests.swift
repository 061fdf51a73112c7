import Serialization
import Testing

@Suite("YAMLParser")
struct YAMLParserTests {
  private func expect(_ text: String, reads json: String) throws {
    let document = try YAMLDocument(parsing: text).document
    var writer = JSONWriter()
    writer.copy(document.root)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test(
    "block mappings and sequences",
    arguments: [
      ("a: 1", #"{"a":1}"#),
      ("a:\n  b:\n    c: d\n  e: f\ng: h\n", #"{"a":{"b":{"c":"d"},"e":"f"},"g":"h"}"#),
      ("- a\n- - b\n  - c\n-\n- d: 1\n  e: 2\n", #"["a",["b","c"],null,{"d":1,"e":2}]"#),
      ("a:\n- 1\n- 2\nb:\n  - 3\n", #"{"a":[1,2],"b":[3]}"#),
      ("a:\nb:\n\n  # comment\n  c\nd: # comment\n  - e\n", #"{"a":null,"b":"c","d":["e"]}"#),
      ("-\n  a: 1\n-\n  - b\n", #"[{"a":1},["b"]]"#),
      ("-   a: 1\n    b: 2\n", #"[{"a":1,"b":2}]"#),
      ("  a: 1\n  b: 2\n", #"{"a":1,"b":2}"#),
      (
        "a b: 1\n-c: 2\n?d: 3\n:e: 4\nf#g: 5\nh::: 6\n",
        #"{"a b":1,"-c":2,"?d":3,":e":4,"f#g":5,"h::":6}"#
      ),
      ("a:\n \tb\n", #"{"a":"b"}"#),
      ("a: 1\n\t\nb: 2\n  \t# comment\n", #"{"a":1,"b":2}"#),
      ("123: a\n-4: b\ntrue: c\nyes: d\n", #"{"123":"a","-4":"b","true":"c","yes":"d"}"#),
    ])
  func block(_ text: String, _ json: String) throws {
    try expect(text, reads: json)
  }

  @Test(
    "flow mappings and sequences",
    arguments: [
      ("[]", "[]"), ("{}", "{}"), ("[a, b,]", #"["a","b"]"#),
      ("{a: 1, b: [c], }", #"{"a":1,"b":["c"]}"#),
      ("{a, b: , 'c', \"d\":e, \"f\"::g}", #"{"a":null,"b":null,"c":null,"d":"e","f":":g"}"#),
      ("[a: 1, 'b':2, c: [d]]", #"[{"a":1},{"b":2},{"c":["d"]}]"#),
      (
        "a: [ # one\n  b,\n\n  c # two\n  , d ]\ne: {f:\n   g}\n",
        #"{"a":["b","c","d"],"e":{"f":"g"}}"#
      ),
      ("{a\n b: c\n d,\n\"e\n f\"\n: g}", #"{"a b":"c d","e f":"g"}"#),
      ("[http://a.b/c?d=e#f, :x, -1, -y, ?z]", #"["http://a.b/c?d=e#f",":x",-1,"-y","?z"]"#),
      ("[\"a\", 'b', ~, 1.0]  # end\n", #"["a","b",null,1.0]"#),
    ])
  func flow(_ text: String, _ json: String) throws {
    try expect(text, reads: json)
  }

  @Test(
    "plain scalars end at structure, and fold",
    arguments: [
      ("a", #""a""#), ("a  b \t", #""a  b""#), ("a # b", #""a""#), ("a#b", #""a#b""#),
      ("a\nb\n\nc\n\n\nd\n", #""a b\nc\n\nd""#), ("a: b\n c\n  d\n", #"{"a":"b c d"}"#),
      ("a:b", #""a:b""#), ("a, [b] {c}", #""a, [b] {c}""#), ("- a\n - b\n", #"["a - b"]"#),
      ("---a\nb", #""---a b""#), ("1 2", #""1 2""#), ("1\n2", #""1 2""#),
      ("2024-01-20", #""2024-01-20""#), ("é\u{A0}\u{2028}", "\"é\u{A0}\\u2028\""),
    ])
  func plain(_ text: String, _ json: String) throws {
    try expect(text, reads: json)
  }

  @Test(
    "single-quoted scalars escape their quote alone, and fold",
    arguments: [
      ("''", #""""#), ("'it''s'", #""it's""#), (#"'a\n"b'"#, #""a\\n\"b""#), ("'1'", #""1""#),
      ("' a\n  b\n\n  c '", #"" a b\nc ""#), ("a: '\n  '", #"{"a":" "}"#),
      ("'a \t\n b'", #""a b""#),
      ("''''", #""'""#), ("'a # b: c'", #""a # b: c""#),
    ])
  func singleQuoted(_ text: String, _ json: String) throws {
    try expect(text, reads: json)
  }

  @Test(
    "double-quoted scalars undo every escape of YAML, and fold",
    arguments: [
      (#""\0\a\b\t\n\v\f\r\e\ \"\/\\""#, #""\u0000\u0007\b\t\n\u000b\f\r\u001b \"/\\""#),
      (#""\N\_\L\P\x41\u00e9\U0001F600""#, "\"\\u0085\u{A0}\\u2028\\u2029Aé😀\""),
      ("\"a\n b\n\n c\"", #""a b\nc""#), ("\"a \\\n  b\"", #""a b""#),
      ("\"a\\\n\n  b\"", #""a\nb""#),
      ("\"a\\t \n b\"", #""a\t b""#), ("\"a\\\tb\"", #""a\tb""#), ("\"a\n  \\ b\"", #""a  b""#),
      ("\"null\"", #""null""#), ("\"a'b\"", #""a'b""#),
    ])
  func doubleQuoted(_ text: String, _ json: String) throws {
    try expect(text, reads: json)
  }

  @Test(
    "literal and folded blocks, with indentation and chomping indicators",
    arguments: [
      ("|\n a\n  b\n\n c\n\n", #""a\n b\n\nc\n""#), ("|-\n a\n\n", #""a""#),
      ("|+\n a\n\n", #""a\n\n""#),
      (">\n a\n b\n\n c\n", #""a b\nc\n""#), (">\n a\n  b\n c\n", #""a\n b\nc\n""#),
      (">\n\n a\n\n\n  b\n\n c\n", #""\na\n\n\n b\n\nc\n""#), (">-\n a\n b", #""a b""#),
      ("a: |2-\n   b\n  c\nd: |1\n  e\n", #"{"a":" b\nc","d":" e\n"}"#),
      ("- |-2\n   a\n- >+ # comment\n  b\n\n- c\n", #"[" a","b\n\n","c"]"#),
      ("a: |\nb: >+\n\n\nc: |-\n", #"{"a":"","b":"\n\n","c":""}"#),
      ("a: |\n  # b: c\n # comment\nd: e\n", ##"{"a":"# b: c\n","d":"e"}"##),
      ("a: |\n  b\n   \n  c\n", #"{"a":"b\n \nc\n"}"#), ("- |\n a\n \tb\n", #"["a\n\tb\n"]"#),
      ("--- |\na\nb\n...\n", #""a\nb\n""#), ("a:\n  |\n  b\n", #"{"a":"b\n"}"#),
    ])
  func blocks(_ text: String, _ json: String) throws {
    try expect(text, reads: json)
  }

  @Test(
    "plain scalars mean what the core schema says",
    arguments: [
      ("[~, null, Null, NULL, nULL, '~', \"null\"]", #"[null,null,null,null,"nULL","~","null"]"#),
      (
        "[true, True, TRUE, tRUE, false, False, FALSE]",
        #"[true,true,true,"tRUE",false,false,false]"#
      ),
      ("[yes, no, on, off, y, n]", #"["yes","no","on","off","y","n"]"#),
      ("[0, -0, +1, 007, -08, 0o17, 0x1F, 0xff]", "[0,-0,1,7,-8,15,31,255]"),
      ("[0o8, 0x, 0xg, 0b1, 1_000, -0x1, 0O7]", #"["0o8","0x","0xg","0b1","1_000","-0x1","0O7"]"#),
      (
        "[1500.00, .5, -.5, 1., +1.e3, 00.50, 1e5, 1E-5]",
        "[1500.00,0.5,-0.5,1.0,1.0e3,0.50,1e5,1E-5]"
      ),
      (
        "[., +, e5, 1e, 1e+, 1.2.3, .e1, 1:30, -.]",
        #"[".","+","e5","1e","1e+","1.2.3",".e1","1:30","-."]"#
      ),
      ("[0xFFFFFFFFFFFFFFFF, 99999999999999999999]", "[18446744073709551615,99999999999999999999]"),
      ("|-\n 1", #""1""#),
    ])
  func coreSchema(_ text: String, _ json: String) throws {
    try expect(text, reads: json)
  }

  @Test(
    "one document, with or without markers",
    arguments: [
      ("---\na", #""a""#), ("--- a", #""a""#), ("---\ta", #""a""#), ("---", "null"),
      ("# c\n--- # d\na: 1\n... # e\n# f\n", #"{"a":1}"#), ("a\n...\n", #""a""#),
      ("--- [\n1]", "[1]"),
      ("\u{FEFF}a", #""a""#),
    ])
  func markers(_ text: String, _ json: String) throws {
    try expect(text, reads: json)
  }
}
