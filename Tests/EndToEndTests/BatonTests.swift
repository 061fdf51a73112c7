import Foundation
import Synchronization
import Testing

@testable import BillingMCP

/// Who runs while a write hangs, with a disk that hangs for as long as a test wants.
@Suite struct BatonTests {
  /// A disk that takes a record only when it is let, and what has happened to it.
  private final class Disk: Sendable {
    let isHanging = Mutex(false)
    let events = Mutex<[String]>([])

    func note(_ event: String) { events.withLock { $0.append(event) } }

    func write(_ record: Int) {
      note("write \(record)")
      let clock = Deadline(10_000)
      while isHanging.withLock({ $0 }), clock.remaining > 0 { Deadline.tick() }
    }

    func waitUntil(_ event: String) -> Bool {
      let clock = Deadline(10_000)
      while clock.remaining > 0 {
        if events.withLock({ $0.contains(event) }) { return true }
        Deadline.tick()
      }
      return false
    }
  }

  /// Has so many records written, one after the other.
  private struct Runner: ~Copyable, Sendable {
    var next = 1
    let last: Int
    let disk: Disk

    mutating func settle(_ isWritten: Bool) {
      disk.note("\(next) is \(isWritten ? "written" : "refused")")
      next += 1
      // What comes after a refusal comes when the disk has recovered.
      if !isWritten, next == 4 {
        disk.isHanging.withLock { $0 = false }
        _ = disk.waitUntil("abandoned")
        // The sink is on the desk a moment after it has heard.
        let clock = Deadline(100)
        while clock.remaining > 0 { Deadline.tick() }
      }
    }
  }

  private static func baton(
    _ disk: Disk, alert: Descriptor? = nil, milliseconds: UInt64
  ) -> Baton<Runner, Disk> {
    Baton(
      disk, alert: alert,
      run: { runner, baton, isTakenOver in
        if isTakenOver { runner?.settle(false) }
        while let number = runner?.next, let last = runner?.last {
          if number > last { return Int32(number - 1) }
          if number == 2 { disk.isHanging.withLock { $0 = true } }
          let outcome: Void? = baton.write(&runner, within: milliseconds * 1_000_000) {
            $0.write(number)
          }
          runner?.settle(outcome != nil)
        }
        return nil
      },
      abandon: { $0.note("abandoned") }, end: { disk.note("ended \($0)") })
  }

  @Test func oneThreadWritesAsLongAsTheDiskAnswers() {
    let disk = Disk()
    let baton = Baton<Runner, Disk>(
      disk,
      run: { runner, baton, _ in
        while let number = runner?.next, let last = runner?.last {
          if number > last { return 0 }
          let outcome: Void? = baton.write(&runner, within: 5_000_000_000) { $0.write(number) }
          runner?.settle(outcome != nil)
        }
        return nil
      }, abandon: { $0.note("abandoned") }, end: { disk.note("ended \($0)") })
    #expect(baton.serve(Runner(last: 2_000, disk: disk)) == 0)
    let events = (1...2_000).flatMap { ["write \($0)", "\($0) is written"] }
    #expect(disk.events.withLock { $0 } == events)
  }

  /// The second write hangs, and its record is refused; so is the third, at once; once the disk has
  /// answered, the fourth is written.
  private func theOtherThreadGoesOn(_ alert: Descriptor?, milliseconds: UInt64) {
    let disk = Disk()
    let baton = Self.baton(disk, alert: alert, milliseconds: milliseconds)
    let thread = ThreadBody {
      _ = baton.serve(Runner(last: 4, disk: disk))
      disk.note("not reached")
    }
    #expect(ThreadBody.start(thread) != nil)
    #expect(disk.waitUntil("ended 4"))
    #expect(
      disk.events.withLock { $0 } == [
        "write 1", "1 is written", "write 2", "2 is refused", "3 is refused", "abandoned",
        "write 4", "4 is written", "ended 4",
      ])
  }

  @Test func anotherThreadGoesOnWhenAWriteHangs() {
    theOtherThreadGoesOn(nil, milliseconds: 20)
  }

  @Test func anAlertEndsTheWait() {
    let alert = WakePipe()
    alert.wake()
    let began = Deadline.now
    theOtherThreadGoesOn(alert.readEnd, milliseconds: 60_000)
    #expect(Deadline.now - began < 10_000_000_000)
    alert.close()
  }
}
