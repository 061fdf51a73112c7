internal import Audit
internal import MCP

/// What is appended to a log from now on, through rotation, replacement and truncation.
///
/// A file is read to its end before another one is turned to, and once more after it was found moved
/// away, since other processes may append to it until they notice as well. Files that were rotated
/// away meanwhile are read in their turn.
struct AuditFuture {
  /// What one look at the log gave.
  struct Progress {
    /// Lines without their line feeds; nil for one that is too long.
    var lines: [[UInt8]?] = []
    /// What happened to the file, for people.
    var notes: [String] = []
    /// Whether there is more to be read at once.
    var isMore = false
  }

  private let path: String
  private var open: Descriptor?
  private var offset: Int
  private var framer = LineFramer()
  /// Whether the open file is no longer the live one, and is read for the last time.
  private var isMovedAway = false

  /// What is read at once, in bytes.
  private static let blockBytes = 256 << 10

  /// What comes behind what was read of the live file.
  init(path: String, after live: AuditPast.Live?) {
    self.path = path
    open = live?.descriptor
    offset = live?.offset ?? 0
  }

  /// Looks at the log once.
  mutating func progress() -> Progress {
    var progress = Progress()
    guard let descriptor = open ?? (try? AuditLogPaths.open(path).get()) else { return progress }
    if open == nil { rewind(to: descriptor) }
    guard isAtEnd(of: descriptor, &progress) else {
      progress.isMore = true
      return progress
    }
    let own = try? FileIdentity.of(descriptor).get()
    let present = try? FileIdentity.ofLink(path).get()
    if let own, let present, present.isSameFile(as: own) {
      if own.size < offset {
        progress.notes.append("the log was truncated: it is read from its beginning")
        rewind(to: descriptor)
        progress.isMore = true
      }
    } else if isMovedAway {
      turn(from: own, isThere: present != nil, &progress)
      descriptor.close()
    } else {
      isMovedAway = true
    }
    return progress
  }

  /// Turns to the file that follows the one that was open; says what became of that.
  private mutating func turn(
    from own: FileIdentity?, isThere: Bool, _ progress: inout Progress
  ) {
    let rotated = AuditLogPaths.rotated(of: path) ?? []
    let place = rotated.firstIndex { file in
      guard let own, let other = try? FileIdentity.ofLink(file).get() else { return false }
      return other.isSameFile(as: own)
    }
    let next = place.flatMap { rotated.dropFirst($0 + 1).first } ?? path
    progress.notes.append(
      place != nil
        ? "the log was rotated"
        : isThere
          ? "the log was replaced: the new one is read from its beginning"
          : "the log was removed: waiting for a new one")
    open = nil
    if let descriptor = try? AuditLogPaths.open(next).get() {
      rewind(to: descriptor)
      progress.isMore = true
    }
  }

  private mutating func rewind(to descriptor: Descriptor) {
    open = descriptor
    offset = 0
    framer = LineFramer()
    isMovedAway = false
  }

  /// Reads one block; whether there was none.
  private mutating func isAtEnd(of descriptor: Descriptor, _ progress: inout Progress) -> Bool {
    let block = AuditLogPaths.read(descriptor, from: offset, count: Self.blockBytes) ?? []
    offset += block.count
    for frame in framer.feed(block[...]) {
      switch frame {
      case .line(let line): if !line.isEmpty { progress.lines.append(line) }
      case .overlong: progress.lines.append(nil)
      }
    }
    return block.isEmpty
  }
}
