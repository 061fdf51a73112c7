import MCP
import Testing

@Suite("TraceContext")
struct TraceContextTests {
  static let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

  static func trace(_ members: String) throws -> TraceContext { TraceContext(try node(members)) }

  @Test(
    "[item 23] a traceparent is carried when it has the form",
    arguments: [
      (parent, true), ("", false), ("00-t", false), (parent.uppercased(), false),
      ("ff" + parent.dropFirst(2), false), (parent + "-", false), (" " + parent, false),
      ("00-00000000000000000000000000000000-b7ad6b7169203331-01", false),
      ("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01", false),
    ])
  func traceparent(_ text: String, _ isCarried: Bool) throws {
    let trace = try Self.trace(#"{"traceparent":"\#(text)"}"#)
    #expect(trace.traceparent == (isCarried ? text : nil))
    #expect(trace.tracestate == nil && trace.baggage == nil)
  }

  @Test(
    "[item 23] a tracestate is carried when it has the form",
    arguments: [
      ("rojo=00f067aa0ba902b7", true), ("a=1, b = 2,,c@d=x y", false), ("a=1, b=2,,c@d=x y", true),
      ("", false), (",", false), ("A=1", false), ("a", false), ("a=", false), ("a=1=2", false),
      ("a=1,a=2", false), ("a=é", false), ("_a=1", false),
      ("a=" + String(repeating: "x", count: 257), false),
      (
        Array(repeating: "a", count: 33).enumerated().map { "a\($0.offset)=1" }
          .joined(separator: ","), false
      ),
    ])
  func tracestate(_ text: String, _ isCarried: Bool) throws {
    let members = #""tracestate":"\#(text)""#
    let trace = try Self.trace(#"{"traceparent":"\#(Self.parent)",\#(members)}"#)
    #expect(trace.tracestate == (isCarried ? text : nil))
    #expect(try Self.trace("{\(members)}").tracestate == nil)
  }

  @Test(
    "[item 23] baggage is carried when it has the form",
    arguments: [
      ("key1=value1,key2 = value2;property1;p2=3", true), ("a=", true), ("a=%20b=c", true),
      ("", false), ("a", false), ("a=b,", false), ("=b", false), ("a b=c", false),
      (#"a=\\"#, false), ("a=b c", false), ("a=é", false), ("a=b;;c", false),
      (Array(repeating: "a=1", count: 65).joined(separator: ","), false),
      ("a=" + String(repeating: "x", count: 8_192), false),
    ])
  func baggage(_ text: String, _ isCarried: Bool) throws {
    let trace = try Self.trace(#"{"baggage":"\#(text)"}"#)
    #expect(trace.baggage == (isCarried ? text : nil))
  }

  @Test("[item 23] a request shows the trace of its _meta, and other kinds of value are dropped")
  func request() throws {
    let meta = #""traceparent":"\#(Self.parent)","tracestate":7,"baggage":"a=b""#
    for version in [ProtocolVersion.nov2024, .jul2026] {
      let trace = try MCPTests.request("tools/list", "{}", in: version, meta: meta).trace
      #expect(trace.traceparent == Self.parent)
      #expect(trace.tracestate == nil)
      #expect(trace.baggage == "a=b")
    }
    #expect(TraceContext(nil).traceparent == nil)
  }
}
