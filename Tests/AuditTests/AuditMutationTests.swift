import Audit
import Foundation
import Testing

/// Seeded damage to a log of several chains over three files; each is found at the right record.
///
/// 200 changes of a short log; `BILLING_MCP_AUDIT_MUTATIONS=2000` makes as many of 10,000 records.
/// The check goes on from a state kept shortly before the change, for a little way behind it.
@Suite("Audit mutations")
struct AuditMutationTests {
  private struct State {
    let line: Int
    let verification: AuditVerification
  }

  private static let stepLines = 20
  private static let windowLines = 60

  private static var mutationCount: Int {
    ProcessInfo.processInfo.environment["BILLING_MCP_AUDIT_MUTATIONS"].flatMap { Int($0) } ?? 200
  }

  private enum Change: CaseIterable {
    case byte
    case deletion
    case swap
    case insertion
  }

  @Test("each change of a byte, deletion, swap and insertion is found", arguments: [true, false])
  func mutations(isKeyed: Bool) throws {
    var dice = Dice(seed: isKeyed ? 61 : 62)
    let count = Self.mutationCount
    let key = isKeyed ? try AuditWriting.key() : nil
    let lines = AuditWriting.lines(
      count > 200 ? 10_000 : 900, processes: 4, key: key, using: &dice)
    let file = lines.count / 3 + 1
    let states = Self.states(lines, file, key: key)
    for number in 0..<count {
      // Behind the window's end nothing is looked at: the next record of the chain has to be in it.
      let at = Int.random(in: 0..<lines.count - Self.windowLines, using: &dice)
      let state = try #require(states.last { $0.line <= at })
      var window = Array(lines[state.line..<min(state.line + 2 * Self.windowLines, lines.count)])
      let change = Change.allCases[number % Change.allCases.count]
      let place = at - state.line
      Self.apply(change, to: &window, at: place, using: &dice)
      let finding = Self.findings(state, window, file: file)
      // A copy directly before its original cannot be told from it: the number is named.
      let wrong = change == .insertion ? place + 1 : place
      let record = change == .insertion ? window[wrong] : lines[at]
      let line = Self.linesBefore(state.line, lines, file) + Self.lineCount(window[...wrong])
      let isNamed = finding.contains { finding in
        finding.chain == record.chain && finding.sequence == record.sequence
          || finding.place?.line == line
      }
      #expect(isNamed, "\(change) number \(number) at record \(at): \(finding)")
    }
  }

  /// The state of the check before every few lines of the sound log.
  private static func states(_ lines: [AuditWriting.Line], _ file: Int, key: AuditKey?) -> [State] {
    var verification = AuditVerification(key: key, anchors: nil)
    var blocks = AuditBlocks()
    var states: [State] = []
    for start in stride(from: 0, to: lines.count, by: stepLines) {
      states.append(State(line: start, verification: verification))
      let end = min(start + stepLines, lines.count)
      for (index, line) in zip(start..<end, lines[start..<end]) {
        if index % file == 0 { blocks.beginFile() }
        if let block = blocks.take(line.bytes[...]) { verification.check(block) }
      }
    }
    return states
  }

  private static func findings(
    _ state: State, _ window: [AuditWriting.Line], file: Int
  ) -> [AuditFinding] {
    var verification = state.verification
    var blocks = AuditBlocks()
    for _ in 0...state.line / file { blocks.beginFile() }
    let text = AuditWriting.log(window)
    if let block = blocks.take(text[...]) { verification.check(block) }
    return verification.verdict().findings
  }

  /// How many lines of its file are before a record.
  private static func linesBefore(_ at: Int, _ lines: [AuditWriting.Line], _ file: Int) -> Int {
    lineCount(lines[at / file * file..<at])
  }

  /// A chain's first record has an empty line before it.
  private static func lineCount(_ lines: ArraySlice<AuditWriting.Line>) -> Int {
    lines.reduce(0) { $0 + ($1.sequence == 1 ? 2 : 1) }
  }

  private static func apply(
    _ change: Change, to window: inout [AuditWriting.Line], at place: Int, using dice: inout Dice
  ) {
    let line = window[place]
    switch change {
    case .byte:
      // The line feed in front of a first record says no more than one.
      var bytes = line.bytes
      let first = bytes.first == 0x0A ? 1 : 0
      let index = Int.random(in: first..<bytes.count - 1, using: &dice)
      bytes[index] ^= UInt8.random(in: 1...255, using: &dice)
      window[place] = AuditWriting.Line(
        bytes: bytes, chain: line.chain, sequence: line.sequence, process: line.process)
    case .deletion:
      window.remove(at: place)
    case .swap:
      let next = window.indices.first { $0 > place && window[$0].chain == line.chain }
      window.swapAt(place, next ?? place)
    case .insertion:
      window.insert(window[Int.random(in: 0..<window.count, using: &dice)], at: place + 1)
    }
  }
}
