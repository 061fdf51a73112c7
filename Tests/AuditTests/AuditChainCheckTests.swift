import Audit
import Calendar
import Testing

@Suite("AuditChainCheck")
struct AuditChainCheckTests {
  /// Two processes that write in turns.
  static let log: [UInt8] = {
    var first = AuditTrail(random: AuditTrailTests.random(1))
    var log = first.line(for: AuditTrailTests.full)
    var second = AuditTrail(
      random: AuditTrailTests.random(2), after: AuditTail.heads(in: log))
    log += second.line(for: AuditTrailTests.plain)
    log += first.line(for: AuditTrailTests.plain)
    log += second.line(for: AuditTrailTests.full)
    return log
  }()

  static let lines = log.split(separator: 0x0A).map { Array($0) + [0x0A] }

  @Test("what was written checks")
  func sound() {
    let check = AuditChainCheck(Self.log)
    #expect(check.findings == [])
    #expect(check.recordCount == 4)
    #expect(AuditChainCheck([]).findings == [])
  }

  @Test("every change of a byte is found")
  func bytes() {
    for at in Self.log.indices {
      // The line feeds in front of the chains are separators: two in a row say no more than one.
      let isSpare = at == 0 || Self.log[at - 1] == 0x0A
      guard !(isSpare && Self.log[at] == 0x0A) else { continue }
      for change in [0x01, 0x20, 0x80] as [UInt8] {
        var changed = Self.log
        changed[at] ^= change
        #expect(AuditChainCheck(changed).findings != [], "byte \(at) ^ \(change)")
      }
    }
  }

  @Test("a change to a separating line feed is found too")
  func separators() {
    for at in Self.log.indices where Self.log[at] == 0x0A {
      for byte in [0x20, 0x0D, 0x00, 0x7B] as [UInt8] {
        var changed = Self.log
        changed[at] = byte
        #expect(AuditChainCheck(changed).findings != [], "byte \(at) as \(byte)")
      }
    }
  }

  @Test("a record that is missing, repeated or out of order is found")
  func records() {
    for at in Self.lines.indices {
      var doubled = Self.lines
      doubled.insert(Self.lines[at], at: at)
      #expect(AuditChainCheck(Array(doubled.joined())).findings != [])
    }
    for at in 0..<2 {
      var shortened = Self.lines
      shortened.remove(at: at)
      let findings = AuditChainCheck(Array(shortened.joined())).findings
      #expect(findings.map(\.problem) == [.startsLate])
    }
    var swapped = Self.lines
    swapped.swapAt(0, 2)
    #expect(AuditChainCheck(Array(swapped.joined())).findings != [])
  }

  @Test("a last line without its end is found")
  func unterminated() {
    let findings = AuditChainCheck(Array(Self.log.dropLast())).findings
    #expect(findings.map(\.problem) == [.unterminated])
  }
}
