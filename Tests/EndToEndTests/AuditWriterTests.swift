import Audit
import Foundation
import Synchronization
import Testing

@testable import BillingMCP

/// The thread that writes records, with a disk that hangs for as long as a test wants.
@Suite struct AuditWriterTests {
  /// A disk that takes a record only when it is let.
  private final class Disk: Sendable {
    let isHanging = Mutex(false)
    let calls = Mutex<[String]>([])

    var writer: AuditWriter {
      AuditWriter(
        AuditWriter.Work(
          append: { _ in
            self.calls.withLock { $0.append("append") }
            let clock = Deadline(10_000)
            while self.isHanging.withLock({ $0 }), clock.remaining > 0 { Deadline.tick() }
            return true
          },
          abandon: { self.calls.withLock { $0.append("abandon") } },
          rest: { -1 },
          close: {
            self.calls.withLock { $0.append("close") }
            return true
          }))
    }
  }

  @Test func recordsAreWrittenOneByOne() {
    let disk = Disk()
    let writer = disk.writer
    for _ in 0..<1_000 {
      let isTaken = writer.hand(AuditLogs.event)
      #expect(isTaken && writer.finish())
    }
    let isTaken = writer.hand(nil)
    #expect(isTaken && writer.finish())
    #expect(disk.calls.withLock { $0.count } == 1_001)
  }

  @Test func aDiskThatHangsIsWaitedForWithinTheBoundAndUsedAgainAfterwards() {
    let disk = Disk()
    let writer = disk.writer
    disk.isHanging.withLock { $0 = true }
    let first = writer.hand(AuditLogs.event)
    #expect(first && !writer.finish(milliseconds: 20))
    let began = Deadline.now
    let second = writer.hand(AuditLogs.event)
    #expect(!second)
    #expect(Deadline.now - began < 1_000_000_000)
    disk.isHanging.withLock { $0 = false }
    let clock = Deadline(10_000)
    var third = writer.hand(AuditLogs.event)
    while !third, clock.remaining > 0 {
      Deadline.tick()
      third = writer.hand(AuditLogs.event)
    }
    #expect(third && writer.finish())
    #expect(disk.calls.withLock { $0 } == ["append", "abandon", "append"])
  }

  /// However long each side has slept before.
  @Test func noWakeUpIsMissed() {
    let disk = Disk()
    let writer = disk.writer
    for round in 0..<200 {
      let wait = Deadline.now + UInt64(round % 20) * 20_000
      while Deadline.now < wait {}
      let isTaken = writer.hand(AuditLogs.event)
      #expect(isTaken && writer.finish())
    }
  }
}
