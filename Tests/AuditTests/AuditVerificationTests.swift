import Audit
import Calendar
import Testing

@Suite("AuditVerification")
struct AuditVerificationTests {
  /// Two processes that write in turns.
  static func log(key: AuditKey? = nil) -> [UInt8] {
    var first = AuditTrail(random: AuditTrailTests.random(1), key: key)
    var log = first.line(for: AuditTrailTests.full)
    var second = AuditTrail(
      random: AuditTrailTests.random(2), after: AuditTail.heads(in: log), key: key)
    log += second.line(for: AuditTrailTests.plain)
    log += first.line(for: AuditTrailTests.plain)
    log += second.line(for: AuditTrailTests.full)
    return log
  }

  static func kinds(_ files: [[UInt8]], key: AuditKey? = nil) -> [AuditFinding.Kind] {
    AuditVerification.verdict(of: files, key: key).findings.map(\.kind)
  }

  static func event(_ name: AuditEvent.Name, heads: [AuditHead] = []) -> AuditEvent {
    var event = AuditEvent(
      name, .ok, at: Timestamp(milliseconds: 0), monotonicNanoseconds: 0)
    event.heads = heads
    return event
  }

  static func lines(of log: [UInt8]) -> [[UInt8]] {
    log.split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  @Test("what was written checks, with a key and without, however the files are cut")
  func sound() throws {
    for key in [nil, try AuditWriting.key()] {
      let log = Self.log(key: key)
      let verdict = AuditVerification.verdict(of: [log], key: key)
      #expect(verdict.isSound && !verdict.needsKey)
      #expect(verdict.recordCount == 4)
      #expect(verdict.chains.map(\.last) == [2, 2])
      #expect(verdict.chains.allSatisfy { $0.isKeyed == (key != nil) && $0.state == .open })
      let lines = Self.lines(of: log)
      for cut in 0...lines.count {
        let files = [Array(lines[..<cut].joined()), Array(lines[cut...].joined())]
        #expect(Self.kinds(files, key: key).isEmpty)
      }
    }
    #expect(Self.kinds([[]]).isEmpty)
    #expect(Self.kinds([]).isEmpty)
  }

  @Test("every change of a byte is found, with a key and without")
  func bytes() throws {
    for key in [nil, try AuditWriting.key()] {
      let log = Self.log(key: key)
      for at in log.indices {
        // The line feeds in front of the chains are separators: two in a row say no more than one.
        // The last one may be missing, as a crash leaves it.
        let isSpare = at == 0 || log[at - 1] == 0x0A
        guard !(isSpare && log[at] == 0x0A) else { continue }
        // With a key, the lowest bit makes another chain's name, whose key takes long to work out.
        for change in (key == nil ? [0x01, 0x20, 0x80] : [0x20, 0x80]) as [UInt8] {
          var changed = log
          changed[at] ^= change
          let verdict = AuditVerification.verdict(of: [changed], key: key)
          #expect(!verdict.isSound || verdict.recordCount < 4, "byte \(at) ^ \(change)")
        }
      }
    }
  }

  @Test("a record that is missing, repeated or out of order is found and named")
  func records() {
    let lines = Self.lines(of: Self.log())
    for at in lines.indices {
      var doubled = lines
      doubled.insert(lines[at], at: at)
      let verdict = AuditVerification.verdict(of: [Array(doubled.joined())])
      #expect(verdict.findings.map(\.kind) == [.inserted])
      #expect(verdict.findings.first?.place == AuditFinding.Place(file: 0, line: at + 2))
    }
    #expect(Self.kinds([Array(lines[1...].joined())]) == [.startsLate])
    #expect(Self.kinds([lines[0] + lines[2] + lines[3]]) == [.startsLate])
    #expect(Self.kinds([lines[1] + lines[0] + lines[2] + lines[3]]) == [.reordered])
    #expect(Self.kinds([lines[2] + lines[1] + lines[0] + lines[3]]).contains(.startsLate))
  }

  @Test("a record from elsewhere, and one made by who has no key, is found")
  func forged() throws {
    let key = try AuditWriting.key()
    let log = Self.log(key: key)
    #expect(Self.kinds([Self.log()], key: key) == [.unkeyed, .unkeyed])
    #expect(AuditVerification.verdict(of: [log]).needsKey)
    let other = try #require(AuditKey(AuditWriting.secret + [1]))
    #expect(Self.kinds([log], key: other) == [.altered, .altered])
    // A record copied into another chain under the number that comes next there.
    let lines = Self.lines(of: log)
    let names = AuditVerification.verdict(of: [log], key: key).chains.map(\.name)
    let copied = String(decoding: lines[2], as: UTF8.self).replacing(names[0], with: names[1])
    #expect(
      Self.kinds([lines[0] + lines[1] + Array(copied.utf8) + lines[3]], key: key) == [.inserted])
  }

  @Test("who takes the key from a process cannot change what was before")
  func stolenKey() throws {
    let key = try AuditWriting.key()
    var trail = AuditTrail(random: AuditTrailTests.random(1), key: key)
    var lines = [trail.line(for: AuditTrailTests.plain)]
    for _ in 0..<5 { lines.append(trail.line(for: AuditTrailTests.plain)) }
    // What the process holds now seals record 7 and later ones, and nothing else.
    let stolen = trail
    var honest = trail
    #expect(
      Self.kinds([Array((lines + [honest.line(for: AuditTrailTests.full)]).joined())], key: key)
        == [])
    for cut in 1...5 {
      var thief = stolen
      let cutLog = Array(lines[..<cut].joined())
      let appended = thief.line(for: AuditTrailTests.full)
      #expect(Self.kinds([cutLog + appended], key: key) == [.removed])
      // Under the number that comes next the key is not the one of that record.
      let renumbered = String(decoding: appended, as: UTF8.self)
        .replacing(#""sequence":7,"#, with: "\"sequence\":\(cut + 1),")
      #expect(Self.kinds([cutLog + Array(renumbered.utf8)], key: key) == [.altered])
    }
  }

  @Test("nothing comes behind a closing record")
  func closing() {
    var trail = AuditTrail(random: AuditTrailTests.random(1))
    let log = trail.line(for: AuditTrailTests.plain) + trail.line(for: Self.event(.serverStopped))
    let verdict = AuditVerification.verdict(of: [log])
    #expect(verdict.isSound && verdict.chains.map(\.state) == [.closed])
    for event in [AuditTrailTests.plain, Self.event(.serverStopped)] {
      var more = trail
      #expect(Self.kinds([log + more.line(for: event)]) == [.afterClosing])
    }
    var command = AuditTrail(random: AuditTrailTests.random(1))
    let line = command.line(for: AuditTrailTests.plain, closing: true)
    #expect(AuditVerification.verdict(of: [line]).chains.map(\.state) == [.closed])
  }

  @Test("what a crash tears is told from what was cut, wherever the write broke off")
  func torn() {
    var first = AuditTrail(random: AuditTrailTests.random(1))
    let log = first.line(for: AuditTrailTests.plain)
    let torn = first.line(for: AuditTrailTests.full)
    var next = AuditTrail(
      random: AuditTrailTests.random(2), after: AuditTail.heads(in: log))
    let after = next.line(for: AuditTrailTests.plain)
    for count in 1..<torn.count {
      let end = AuditVerification.verdict(of: [log + torn[..<count]])
      #expect(end.isSound && end.tornLines.count == 1, "\(count)")
      #expect(end.chains.map(\.state) == [.torn])
      let middle = AuditVerification.verdict(of: [log + torn[..<count] + after])
      #expect(middle.isSound && middle.tornLines.count <= 1, "\(count)")
      // Without the line feed that begins a chain, it is no crash.
      let cut = Array(torn[..<(count - 1)]) + [0x0A]
      guard count > 1 else { continue }
      #expect(!AuditVerification.verdict(of: [log + cut]).isSound, "\(count)")
    }
    // Another process goes on behind it, in the middle of its chain.
    let more = next.line(for: AuditTrailTests.plain)
    let shared = AuditVerification.verdict(of: [log + after + torn[..<100] + more])
    #expect(shared.isSound && shared.tornLines.count == 1 && shared.recordCount == 3)
    #expect(Self.kinds([log + Array("nonsense".utf8) + after]) == [.unreadable])
    #expect(Self.kinds([log + [0x20, 0x0A]]) == [.unreadable])
    let long = [UInt8](repeating: 0x20, count: 100_000)
    #expect(Self.kinds([log + long + [0x0A] + after]) == [.unreadable])
  }

  @Test("a whole record is no torn line, in whatever order its members stand")
  func wholeButReordered() {
    var trail = AuditTrail(random: AuditTrailTests.random(1))
    let line = trail.line(for: AuditTrailTests.plain)
    let text = String(decoding: line, as: UTF8.self).filter { $0 != "\n" }
    let start = #"{"timestamp":""#.count + 24
    let moment = text.prefix(start) + #"","sequence":7"#
    let rest = text.dropFirst(start + 1).replacing(#","sequence":1"#, with: "")
    let forged = Array((moment + rest + "\n").utf8)
    #expect(AuditRecord(forged.dropLast()) != nil)
    #expect(!AuditVerification.verdict(of: [forged + line]).isSound)
    #expect(!AuditVerification.verdict(of: [line + forged.dropLast()]).isSound)
  }

  @Test("a chain that is gone shows where another one names it")
  func missingChain() {
    let lines = Self.lines(of: Self.log())
    #expect(Self.kinds([lines[1] + lines[3]]) == [.missingChain])
  }

  @Test("a chain goes on from files that were dropped where a sound record names its head")
  func dropped() throws {
    for key in [nil, try AuditWriting.key()] {
      var trail = AuditTrail(random: AuditTrailTests.random(1), key: key)
      _ = trail.line(for: AuditTrailTests.plain) + trail.line(for: AuditTrailTests.plain)
      let head = try #require(trail.last)
      let rest = trail.line(for: AuditTrailTests.plain) + trail.line(for: AuditTrailTests.plain)
      var rotator = AuditTrail(random: AuditTrailTests.random(2), key: key)
      let record = rotator.line(for: Self.event(.auditLogDropped, heads: [head]))
      #expect(Self.kinds([rest], key: key) == [.startsLate])
      let verdict = AuditVerification.verdict(of: [rest, record], key: key)
      #expect(verdict.isSound && verdict.droppedCount == 1)
      #expect(verdict.chains.map(\.first) == [3, 1])
      let wrong = AuditHead(
        chain: head.chain, sequence: 2, hash: String(repeating: "0", count: 64))
      var other = AuditTrail(random: AuditTrailTests.random(2), key: key)
      let lie = other.line(for: Self.event(.auditLogDropped, heads: [wrong]))
      #expect(Self.kinds([rest, lie], key: key) == [.altered])
    }
  }

  @Test("with an anchor ends, chains and files that are gone are found")
  func anchors() throws {
    var dice = Dice(seed: 7)
    let key = try AuditWriting.key()
    let lines = AuditWriting.lines(300, processes: 3, key: key, using: &dice)
    let anchors = try AuditWriting.anchors(lines, every: 5)
    func verdict(_ lines: some Sequence<AuditWriting.Line>) -> AuditVerdict {
      AuditVerification.verdict(of: [AuditWriting.log(lines)], key: key, anchors: anchors)
    }
    #expect(verdict(lines).isSound)
    for kept in [10, 50, 170, 284] {
      let cut = verdict(lines[..<kept])
      #expect(!cut.isSound)
      #expect(cut.findings.allSatisfy { $0.kind == .truncated || $0.kind == .missingChain })
      for finding in cut.findings where finding.kind == .truncated {
        let last = lines[..<kept].last { $0.chain == finding.chain }
        #expect(finding.sequence == last.map { $0.sequence + 1 })
      }
    }
    for process in 0..<3 {
      let findings = verdict(lines.filter { $0.process != process }).findings
      #expect(findings.contains { $0.kind == .missingChain })
    }
    #expect(verdict([]).findings.count == 3)
    #expect(verdict(lines[100...]).findings.allSatisfy { $0.kind == .startsLate })
    // A log that was computed anew from its middle on, by who has the key.
    var again = Dice(seed: 8)
    let other = AuditWriting.lines(300, processes: 3, key: key, using: &again)
    #expect(verdict(other).findings.contains { $0.kind == .replaced })
  }

  @Test("an anchor's line reads back, and lines of another form do not")
  func anchorLines() throws {
    let head = AuditHead(
      chain: String(repeating: "ab", count: 16), sequence: 7,
      hash: String(repeating: "01", count: 32))
    let anchor = AuditAnchor(head, .closed, isKeyed: true, at: Timestamp(milliseconds: 5))
    #expect(AuditAnchor(anchor.line.dropLast()) == anchor)
    for at in anchor.line.indices.dropLast() {
      #expect(AuditAnchor(anchor.line[..<at]) == nil)
    }
    #expect(AuditAnchors(anchor.line + anchor.line.dropLast(9)).unreadableCount == 1)
  }

  @Test("a chain that follows an abandoned one is checked by its name alone")
  func abandoned() throws {
    let key = try AuditWriting.key()
    var trail = AuditTrail(random: AuditTrailTests.random(1), key: key)
    var log: [UInt8] = []
    for _ in 0..<4 {
      log += trail.line(for: AuditTrailTests.plain) + trail.line(for: AuditTrailTests.plain)
      trail.abandon()
      trail.abandon()
    }
    log += trail.line(for: AuditTrailTests.plain)
    let verdict = AuditVerification.verdict(of: [log], key: key)
    #expect(verdict.isSound && verdict.recordCount == 9)
    #expect(verdict.chains.map(\.state) == Array(repeating: .abandoned, count: 4) + [.open])
  }

  @Test("whatever a log holds, it is checked within bounds")
  func hostile() throws {
    let key = try AuditWriting.key()
    let hash = String(repeating: "0", count: 64)
    func line(_ chain: String, _ sequence: String) -> String {
      #"{"timestamp":"","chain":"\#(chain)","sequence":\#(sequence),"hash":"\#(hash)"}"# + "\n"
    }
    let name = String(repeating: "f", count: 32)
    #expect(Self.kinds([Array(line(name, "1").utf8)], key: key) == [.unverifiable])
    let far = Array(line(name, "999999999999999999").utf8)
    #expect(Self.kinds([far], key: key) == [.unverifiable])
    #expect(Self.kinds([far]) == [.startsLate])
    for odd in ["0", "-1", "1e3", "9999999999999999999", ""] {
      #expect(Self.kinds([Array(line(name, odd).utf8)]) == [.unreadable])
    }
    var dice = Dice(seed: 3)
    for _ in 0..<200 {
      let noise = (0..<200).map { _ in
        [0x0A, 0x22, 0x7B, 0x7D, UInt8.random(in: 0...255, using: &dice)]
          .randomElement(using: &dice) ?? 0
      }
      _ = Self.kinds([noise, Self.log() + noise])
    }
  }
}
