import Audit
import Testing

@Suite("AuditTail")
struct AuditTailTests {
  static func log(chains: ClosedRange<UInt8>, records: Int) -> [UInt8] {
    var log: [UInt8] = []
    for chain in chains {
      var trail = AuditTrail(random: AuditTrailTests.random(chain))
      for _ in 0..<records { log += trail.line(for: AuditTrailTests.plain) }
    }
    return log
  }

  @Test("the last record of each chain, the latest chain first, at most eight")
  func latest() {
    let heads = AuditTail.heads(in: Self.log(chains: 1...10, records: 3))
    #expect(heads.count == AuditLimits.headsMax)
    #expect(heads.map(\.sequence) == Array(repeating: 3, count: 8))
    #expect(heads.first?.chain == String(repeating: "0a", count: 12) + "00000000")
    #expect(heads.last?.chain == String(repeating: "03", count: 12) + "00000000")
  }

  @Test("a tail may begin and end anywhere")
  func cuts() {
    let log = Self.log(chains: 1...2, records: 2)
    for start in log.indices {
      let heads = AuditTail.heads(in: Array(log[start...]))
      #expect(heads.count <= 2)
      #expect(start > log.count / 4 || heads.count == 2)
      _ = AuditTail.heads(in: Array(log[..<start]))
    }
  }

  @Test(
    "what is no record names nothing",
    arguments: [
      "", "\n\n", "{}", "null", "\u{0}\u{1}", #"{"chain":"x","sequence":1,"hash":"y"}"#,
      #"{"chain":"\#(hex(32))","sequence":0,"hash":"\#(hex(64))"}"#,
      #"{"chain":"\#(hex(32))","sequence":-1,"hash":"\#(hex(64))"}"#,
      #"{"chain":"\#(hex(32))","sequence":99999999999999999999,"hash":"\#(hex(64))"}"#,
      #"{"chain":"\#(hex(32).uppercased())","sequence":1,"hash":"\#(hex(64))"}"#,
      #"{"chain":"\#(hex(32))","sequence":1,"hash":"\#(hex(64))","z":"\#(hex(64))"}"#,
      #"{"chain":"\#(hex(32))","sequence":1,"hash":"\#(hex(64))"} "#,
      #"{"a":\#(String(repeating: "[", count: 9000))"#,
      #"{"a":"\#(hex(20000))","chain":"\#(hex(32))","sequence":1,"hash":"\#(hex(64))"}"#,
    ])
  func hostile(_ text: String) {
    #expect(AuditTail.heads(in: Array(text.utf8)).isEmpty)
  }

  static func hex(_ count: Int) -> String { String(repeating: "a", count: count) }

  @Test("every one-byte mutation is read without a trap")
  func mutations() {
    let log = Self.log(chains: 1...1, records: 1)
    for at in log.indices {
      for byte in [0x00, 0x0A, 0x22, 0x2D, 0x5C, 0x7B, 0xFF] as [UInt8] {
        var mutated = log
        mutated[at] = byte
        #expect(AuditTail.heads(in: mutated).count <= 1)
      }
    }
  }
}
