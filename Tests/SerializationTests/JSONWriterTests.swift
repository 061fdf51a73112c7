import Serialization
import Testing

@Suite("JSONWriter")
struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("what is written as a string reads as the same string")
  func strings() throws {
    let scalars = (0..<0x3000).compactMap(Unicode.Scalar.init)
    var content = String(String.UnicodeScalarView(scalars))
    content += "\u{FEFF}\u{1F600}\u{10FFFF}"
    let written = text { $0.string(content) }
    let read = try #require(try Document(parsing: written).root.string)
    #expect(read.utf8.elementsEqual(content.utf8))
  }

  @Test("a text is the same in memory that held a longer one")
  func memory() throws {
    var writer = JSONWriter(capacity: 1)
    writer.string(String(repeating: "x", count: 1_000))
    writer.removeAll()
    writer.beginArray()
    writer.raw("1.50".utf8)
    writer.raw(["t", "rue"].joined().unicodeScalars.map { UInt8($0.value) }.lazy.map { $0 })
    writer.endArray()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[1.50,true]")
    #expect(writer.byteCount == 11)
    var output = Array("> ".utf8)
    writer.write(to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "> [1.50,true]")
  }

  @Test("line ends of any kind never leave unescaped")
  func lineBreaks() throws {
    #expect(text { $0.string("\u{85}\u{2028}\u{2029}\n\r") } == #""\u0085\u2028\u2029\n\r""#)
    let document = try Document(parsing: "{\"a\u{2028}\":[\"\u{85}é\u{2029}\\n\\u2028\u{2027}\"]}")
    #expect(
      text { $0.copy(document.root) } == "{\"a\\u2028\":[\"\\u0085é\\u2029\\n\\u2028\u{2027}\"]}")
    #expect(
      text {
        $0.beginObject()
        $0.key(copying: 1, of: document)
        $0.null()
        $0.endObject()
      } == #"{"a\u2028":null}"#)
  }

  @Test("commas are placed between values and members only")
  func commas() {
    let written = text {
      $0.beginObject()
      $0.key("a")
      $0.beginArray()
      $0.integer(-1)
      $0.bool(true)
      $0.bool(false)
      $0.null()
      $0.raw("1500.00".utf8)
      $0.beginArray()
      $0.endArray()
      $0.beginObject()
      $0.endObject()
      $0.endArray()
      $0.key("b\"")
      $0.string("")
      $0.endObject()
    }
    #expect(written == #"{"a":[-1,true,false,null,1500.00,[],{}],"b\"":""}"#)
  }

  @Test("a subtree is copied without its white space, spelling kept")
  func copy() throws {
    let document = try Document(
      parsing:
        "{ \"a\" :\t[ 1.50 ,\r\n { \"\\u0041\" : \"\\/\" , \"c\" : [ ] } , 1E+2 ] , \"d\" : 1 }")
    let subtree = try #require(document.root["a"])
    #expect(text { $0.copy(subtree) } == #"[1.50,{"\u0041":"\/","c":[]},1E+2]"#)
    #expect(
      text {
        $0.beginArray()
        $0.copy(subtree.index + 1, of: document)
        $0.copy(subtree.index + 2, of: document)
        $0.endArray()
      } == #"[1.50,{"\u0041":"\/","c":[]}]"#)
  }

  @Test("many short strings take time in proportion to their number", .timeLimit(.minutes(1)))
  func manyStrings() {
    var writer = JSONWriter()
    writer.beginArray()
    for _ in 0..<10_000_000 { writer.string("a") }
    writer.endArray()
    #expect(writer.bytes.count == 10_000_000 * 4 + 1)
  }
}
