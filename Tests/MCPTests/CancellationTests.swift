import MCP
import Testing

@Suite("Cancellation")
struct CancellationTests {
  static func cancelled(_ method: String, _ params: String) -> Cancellation? {
    let line = #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#
    guard case .notification(let notification) = Envelope().read(Array(line.utf8)) else {
      Issue.record("expected a notification")
      return nil
    }
    return Cancellation(notification)
  }

  @Test("[item 26] a cancel names a request, however its id is spelled")
  func named() throws {
    for (asked, named) in [("1", "1"), (#""a""#, #""\u0061""#)] {
      let found = Self.cancelled("notifications/cancelled", #"{"requestId":\#(named),"reason":7}"#)
      #expect(try found?.requestID == RequestID(node(asked)))
    }
  }

  @Test(
    "[item 26] malformed cancels are ignored",
    arguments: ["{}", "[1]", "null", #"{"requestId":null}"#, #"{"requestId":1.5}"#])
  func malformed(_ params: String) {
    #expect(Self.cancelled("notifications/cancelled", params) == nil)
  }

  @Test("[item 8] other notifications are ignored, known or not")
  func others() {
    for method in ["notifications/initialized", "notifications/progress", "x"] {
      #expect(Self.cancelled(method, #"{"requestId":1}"#) == nil)
    }
  }
}
