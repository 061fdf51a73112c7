import Testing

@testable import BillingMCP

typealias Step = ReplacePlan.Step

/// Whatever ends the replacement of a file, wherever: the old file or the new one.
@Suite struct ReplacePlanTests {
  private static let old = Array("the old store".utf8)
  private static let new = Array("the new store, longer".utf8)
  private static let error = SystemError(code: 5)

  /// The disk after each step, of every prefix of a write too.
  private static func disks(
    old: [UInt8]?, failing: Step? = nil, leavingOut: Step? = nil
  ) -> (disks: [CrashDisk], outcome: ReplacePlan.Outcome) {
    var disk = CrashDisk(old: old, new: new)
    var disks = [disk]
    let outcome = ReplacePlan.run { step in
      if step == leavingOut { return nil }
      if step == .write {
        for count in 0..<new.count {
          disk.perform(step, bytes: count)
          disks.append(disk)
        }
      }
      if step == failing { return error }
      disk.perform(step)
      disks.append(disk)
      return nil
    }
    return (disks, outcome)
  }

  private static func isWhole(_ content: [UInt8]?, old: [UInt8]?) -> Bool {
    content == old || content == new
  }

  @Test(arguments: [old, nil])
  func aProcessThatIsKilledLeavesTheOldFileOrTheNewOne(_ old: [UInt8]?) {
    let run = Self.disks(old: old)
    #expect(run.outcome == .replaced)
    #expect(run.disks.allSatisfy { Self.isWhole($0.afterKill, old: old) })
    #expect(run.disks.first?.afterKill == old && run.disks.last?.afterKill == Self.new)
    #expect(run.disks.count > Self.new.count)
  }

  @Test(arguments: [old, nil])
  func aLossOfPowerLeavesTheOldFileOrTheNewOne(_ old: [UInt8]?) {
    let run = Self.disks(old: old)
    for disk in run.disks {
      #expect(disk.afterPowerLoss.allSatisfy { Self.isWhole($0, old: old) })
    }
    #expect(run.disks.last?.afterPowerLoss.allSatisfy { $0 == Self.new } == true)
  }

  @Test(arguments: Step.allCases.filter { $0 != .remove }, [old, nil])
  func aStepThatFailsLeavesTheOldFileAndNothingBesideIt(_ step: Step, _ old: [UInt8]?) {
    let run = Self.disks(old: old, failing: step)
    #expect(run.disks.allSatisfy { Self.isWhole($0.afterKill, old: old) })
    #expect(run.disks.allSatisfy { $0.afterPowerLoss.allSatisfy { Self.isWhole($0, old: old) } })
    #expect(run.disks.last?.hasLeftover == false)
    if step == .syncFolder {
      #expect(run.outcome == .unsettled(Self.error))
    } else {
      #expect(run.outcome == .unchanged(Self.error))
      #expect(run.disks.last?.afterKill == old)
    }
  }

  /// The disk of these tests has teeth: without either sync something is lost on it.
  @Test func everySyncIsNeeded() {
    let torn = Self.disks(old: Self.old, leavingOut: .sync)
    #expect(
      !torn.disks.allSatisfy { $0.afterPowerLoss.allSatisfy { Self.isWhole($0, old: Self.old) } })
    let unsettled = Self.disks(old: Self.old, leavingOut: .syncFolder)
    #expect(unsettled.disks.last?.afterPowerLoss.allSatisfy { $0 == Self.new } == false)
  }
}
