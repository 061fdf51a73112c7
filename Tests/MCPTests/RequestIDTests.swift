import MCP
import Serialization
import Testing

@Suite("RequestID")
struct RequestIDTests {
  @Test("[item 7] ids are strings and integers, kept as they are spelled")
  func kinds() throws {
    for spelling in ["0", "-1", "123456789012345678901234567890", "\"\"", #""a\u0062\/""#] {
      #expect(text(try RequestID(node(spelling))?.spelling) == spelling)
    }
    for spelling in ["null", "true", "1.0", "1e3", "{}", "[]"] {
      #expect(try RequestID(node(spelling)) == nil)
    }
  }

  @Test("[item 7] ids are the same when they say the same")
  func equality() throws {
    #expect(try RequestID(node(#""a\u0062""#)) == RequestID(node("\"ab\"")))
    #expect(try RequestID(node(#""\/""#))?.hashValue == RequestID(node("\"/\""))?.hashValue)
    #expect(try RequestID(node("-0")) == RequestID(node("0")))
    #expect(try RequestID(node("1")) != RequestID(node("\"1\"")))
    #expect(try RequestID(node("\"ab\"")) == RequestID(text: "ab"))
    #expect(text(RequestID(text: "a\"\n").spelling) == #""a\"\n""#)
  }
}
