import Access
import Testing

private let millisecond: UInt64 = 1_000_000
private let second: UInt64 = 1_000_000_000

@Suite("Guard")
struct GuardTests {
  @Test("from the sixth wrong credential in a minute: 0.1, 0.2, 0.4 … 2 s, and one event")
  func wrongCredentials() {
    var watch = Guard()
    let findings = (0..<14).map { watch.wrongCredential(at: UInt64($0) * second) }
    let expected: [UInt64] = [0, 0, 0, 0, 0, 100, 200, 400, 800, 1600, 2000, 2000, 2000, 2000]
    #expect(findings.map(\.delayNanoseconds) == expected.map { $0 * millisecond })
    #expect(findings.map(\.event).filter { $0 != nil } == [.credentialGuessing])
    #expect(findings[5].event == .credentialGuessing)
  }

  @Test(
    "whatever the schedule, the delay follows from how many the last minute holds",
    arguments: 0..<20)
  func delayLaw(_ seed: Int) {
    var random = Seeded(seed)
    var watch = Guard()
    var moments: [UInt64] = []
    var events: [UInt64] = []
    var now: UInt64 = .random(in: 0...second, using: &random)
    for _ in 0..<400 {
      now += .random(in: 0...20 * second, using: &random)
      moments.append(now)
      let inMinute = moments.count { now - $0 < 60 * second }
      let finding = watch.wrongCredential(at: now)
      let delay = inMinute <= 5 ? 0 : min(2000, 100 << (inMinute - 6))
      #expect(finding.delayNanoseconds == UInt64(delay) * millisecond, "seed \(seed)")
      guard finding.event != nil else { continue }
      if let last = events.last { #expect(now - last >= 60 * second, "seed \(seed)") }
      events.append(now)
    }
    #expect(!events.isEmpty)
  }

  @Test("misses and denials slow that tool for that user, and nothing else")
  func misses() {
    var watch = Guard()
    for index in 0..<10 {
      let finding =
        index.isMultiple(of: 2)
        ? watch.miss(user: "u", tool: "t", at: UInt64(index))
        : watch.denial(user: "u", tool: "t", at: UInt64(index))
      #expect(finding.delayNanoseconds == 0 && finding.event == nil)
    }
    #expect(watch.delayNanoseconds(user: "u", tool: "t", at: 10) == 0)
    #expect(watch.miss(user: "u", tool: "t", at: 10).event == .enumeration)
    #expect(watch.delayNanoseconds(user: "u", tool: "t", at: 11) == 100 * millisecond)
    #expect(watch.denial(user: "u", tool: "t", at: 12).event == nil)
    #expect(watch.delayNanoseconds(user: "u", tool: "t", at: 13) == 200 * millisecond)
    #expect(watch.delayNanoseconds(user: "u", tool: "other", at: 13) == 0)
    #expect(watch.delayNanoseconds(user: "other", tool: "t", at: 13) == 0)
    #expect(watch.wrongCredential(at: 13).delayNanoseconds == 0)
    #expect(watch.delayNanoseconds(user: "u", tool: "t", at: 13 + 60 * second) == 0)
  }

  @Test("a clock that runs backwards stands still, and one that ends traps nowhere")
  func clock() {
    var watch = Guard()
    for _ in 0..<6 { _ = watch.wrongCredential(at: .max) }
    #expect(watch.wrongCredential(at: 0).delayNanoseconds == 200 * millisecond)
    for at in [UInt64.max, 0] { _ = watch.miss(user: "u", tool: "t", at: at) }
    #expect(watch.delayNanoseconds(user: "u", tool: "t", at: 0) == 0)
  }

  @Test("whoever comes, memory stays bounded; who has just been here is not forgotten")
  func bounded() {
    var watch = Guard()
    for index in 0..<20 { _ = watch.miss(user: "busy", tool: "t", at: UInt64(index)) }
    for index in 0..<5000 {
      let now = UInt64(index) * millisecond
      _ = watch.miss(user: "u\(index)", tool: "t", at: now)
      if index.isMultiple(of: 100) { _ = watch.miss(user: "busy", tool: "t", at: now) }
      #expect(watch.watchedCount <= AccessLimits.watchedMax)
    }
    #expect(watch.delayNanoseconds(user: "busy", tool: "t", at: 5 * second) == 2 * second)
  }

  @Test("bait is told by its id")
  func honeytokens() {
    let bait = Honeytoken(id: "A-9", isBlocked: true)
    let watch = Guard(honeytokens: ["A-9": bait])
    #expect(watch.honeytoken("A-9") == bait)
    #expect(watch.honeytoken("A-8") == nil)
  }
}
