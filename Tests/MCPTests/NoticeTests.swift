import MCP
import Testing

@Suite("Notice")
struct NoticeTests {
  static func notice(_ method: String, _ params: String) -> String {
    #"{"jsonrpc":"2.0","method":"notifications/\#(method)","params":{\#(params)}}"# + "\n"
  }

  @Test("a legacy client is told of changes without a subscription, a modern one is not")
  func changes() throws {
    let uri = try #require(ResourceURI("billing://account/a"))
    for version in ProtocolVersion.allCases {
      for list in Notice.List.allCases {
        let frame = Notice.listChanged(list).frame(for: version)
        let expected = Self.notice("\(list.rawValue)/list_changed", "")
        #expect(text(frame) == (version.isModern ? nil : expected))
      }
      let frame = Notice.resourceUpdated(uri).frame(for: version)
      let expected = Self.notice("resources/updated", #""uri":"billing://account/a""#)
      #expect(text(frame) == (version.isModern ? nil : expected))
    }
  }

  @Test("[item 42] a log message has a level, a logger and data, in every version")
  func message() {
    for version in ProtocolVersion.allCases {
      let notice = Notice.message(.warning, logger: "audit", json: Array(#"{"a":1}"#.utf8))
      #expect(
        text(notice.frame(for: version))
          == Self.notice("message", #""level":"warning","logger":"audit","data":{"a":1}"#))
    }
  }

  @Test("[item 25] the server calls off nothing but subscriptions")
  func cancelled() {
    for version in ProtocolVersion.allCases {
      #expect(Notice.cancelled(RequestID(text: "a")).frame(for: version) == nil)
      let filter = SubscriptionFilter(lists: [], resources: [])
      #expect(Notice.acknowledged(filter).frame(for: version) == nil)
    }
  }
}
