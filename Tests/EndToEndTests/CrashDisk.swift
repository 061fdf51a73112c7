@testable import BillingMCP

/// A disk in a folder's size that can lose its power: what was not synced may be gone, or not.
///
///     names     "keys.json" ─▶ file 1        durable names     "keys.json" ─▶ file 1
///               ".new"      ─▶ file 2
///     files     1: old, synced   2: "ne…", not synced
struct CrashDisk {
  private struct File {
    var content: [UInt8]
    /// What is certain to survive; nil: nothing, not even that it is empty.
    var synced: [UInt8]?
  }

  static let name = "keys.json"
  private static let temporary = ".new"

  private var files: [File] = []
  private var names: [String: Int] = [:]
  private var durableNames: [String: Int] = [:]
  private let new: [UInt8]

  /// A disk with the old file, if there is one, about to get the new one.
  init(old: [UInt8]?, new: [UInt8]) {
    self.new = new
    guard let old else { return }
    files = [File(content: old, synced: old)]
    names = [Self.name: 0]
    durableNames = names
  }

  /// Carries a step out, of a write only so many bytes.
  mutating func perform(_ step: Step, bytes: Int = .max) {
    switch step {
    case .create:
      names[Self.temporary] = files.count
      files.append(File(content: [], synced: nil))
    case .write:
      let part = Array(new.prefix(bytes))
      change { $0.content = part }
    case .sync: change { $0.synced = $0.content }
    case .rename:
      let file = names.removeValue(forKey: Self.temporary)
      names[Self.name] = file
    case .syncFolder: durableNames = names
    case .remove: names[Self.temporary] = nil
    }
  }

  private mutating func change(_ edit: (inout File) -> Void) {
    if let index = names[Self.temporary] { edit(&files[index]) }
  }

  /// What the file holds when a process was killed: nothing of the disk is lost.
  var afterKill: [UInt8]? { names[Self.name].map { files[$0].content } }

  /// Whether the new file still lies beside the old one.
  var hasLeftover: Bool { names[Self.temporary] != nil }

  /// Everything that the file may hold after a loss of power.
  var afterPowerLoss: [[UInt8]?] {
    var found: [[UInt8]?] = []
    for index in [durableNames[Self.name], names[Self.name]] {
      guard let index else {
        found.append(nil)
        continue
      }
      if let synced = files[index].synced {
        found.append(synced)
      } else {
        // Any part of what was never synced, or zeros in its place.
        let content = files[index].content
        found += (0...content.count).map { Array(content.prefix($0)) }
        found.append(Array(repeating: 0, count: content.count))
      }
    }
    return found
  }
}
