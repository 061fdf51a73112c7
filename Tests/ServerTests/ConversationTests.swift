import Foundation
import Testing

/// Every golden conversation is held anew and has to go as it went.
///
/// `BILLING_MCP_REWRITE=1 swift test --filter ServerTests.ConversationTests` writes what came.
@Suite struct ConversationTests {
  private static let isRewriting = ProcessInfo.processInfo.environment["BILLING_MCP_REWRITE"] == "1"

  @Test(arguments: Conversation.names)
  func goesAsItWent(_ name: String) throws {
    let place = Conversation.folder.appending(path: name)
    let text = try String(contentsOf: place, encoding: .utf8)
    let transcript = try Conversation(text).transcript()
    if Self.isRewriting {
      try transcript.write(to: place, atomically: true, encoding: .utf8)
      return
    }
    let pairs = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      transcript.split(separator: "\n", omittingEmptySubsequences: false))
    for (index, (kept, came)) in pairs.enumerated() where kept != came {
      Issue.record("\(name):\(index + 1): expected\n\(kept)\nfound\n\(came)")
      return
    }
    #expect(text == transcript)
  }

  @Test func everyFileIsAConversationThatSaysWhy() throws {
    #expect(!Conversation.names.isEmpty)
    for name in Conversation.names {
      #expect(name.hasSuffix(".jsonl"), "\(name) is no conversation")
      let text = try String(contentsOf: Conversation.folder.appending(path: name), encoding: .utf8)
      #expect(text.hasPrefix("# "), "\(name) does not say why it is kept")
      #expect(text.contains("\n< ") || name.hasPrefix("silent"), "\(name) is answered nowhere")
    }
  }
}
