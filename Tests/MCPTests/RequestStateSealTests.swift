import Calendar
import MCP
import Testing

@Suite("RequestStateSeal")
struct RequestStateSealTests {
  static let seal = RequestStateSeal(key: Array("key".utf8), binding: Array("user".utf8))
  static let content = Array("approved?".utf8)
  static let now = Timestamp(milliseconds: 1_000_000)
  static let later = Timestamp(milliseconds: 1_300_000)

  static func state(_ content: [UInt8] = content) throws -> String {
    seal.seal(content, for: try InputRequiredTests.call(), until: later)
  }

  @Test("[item 29] a state opens for the same caller, request and time, however it is spelled")
  func opens() throws {
    let state = try Self.state()
    let repeated = try request(
      "tools/call",
      #"{"inputResponses":{"a":{"action":"accept"}},"arguments":{"account_id":"\u0061"},"#
        + #""requestState":"\#(state)","name":"get_customer"}"#,
      in: .jul2026, id: "2", meta: #""progressToken":1"#)
    for time in [Self.now, Self.later] {
      #expect(try Self.seal.open(state, for: repeated, at: time) == Self.content)
    }
    #expect(try Self.seal.open(Self.state([]), for: repeated, at: Self.now).isEmpty)
  }

  @Test("[item 29] a state is refused to another caller, for another request and too late")
  func bound() throws {
    let state = try Self.state()
    let call = try InputRequiredTests.call()
    func refused(_ seal: RequestStateSeal, _ request: Request, _ now: Timestamp) {
      #expect(throws: Fault.invalidRequestState) { try seal.open(state, for: request, at: now) }
    }
    refused(RequestStateSeal(key: Array("kez".utf8), binding: Array("user".utf8)), call, Self.now)
    refused(RequestStateSeal(key: Array("key".utf8), binding: Array("uses".utf8)), call, Self.now)
    refused(Self.seal, call, Timestamp(milliseconds: 1_300_001))
    refused(Self.seal, try InputRequiredTests.call(#","x":1"#), Self.now)
    for other in [
      #"{"name":"get_customer","arguments":{"account_id":"b"}}"#,
      #"{"name":"get_account","arguments":{"account_id":"a"}}"#, #"{"name":"get_customer"}"#,
    ] {
      refused(Self.seal, try request("tools/call", other, in: .jul2026), Self.now)
    }
    let prompt = #"{"name":"get_customer","arguments":{"account_id":"a"}}"#
    refused(Self.seal, try request("prompts/get", prompt, in: .jul2026), Self.now)
  }

  @Test("[item 29] every changed, cut or lengthened state is refused")
  func integrity() throws {
    let state = Array(try Self.state().utf8)
    let call = try InputRequiredTests.call()
    func refused(_ bytes: [UInt8]) {
      let state = String(decoding: bytes, as: UTF8.self)
      #expect(throws: Fault.invalidRequestState) {
        try Self.seal.open(state, for: call, at: Self.now)
      }
    }
    for at in state.indices {
      refused(Array(state[..<at]))
      var changed = state
      changed[at] = changed[at] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      refused(changed)
    }
    refused(state + state)
    refused(Array(repeating: UInt8(ascii: "A"), count: WireLimits.requestStateBytesMax + 4))
  }
}
