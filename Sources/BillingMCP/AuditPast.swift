internal import Audit
internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The last records of a log that a filter takes, read backwards from its end in blocks, through
/// rotated files as far as needed.
struct AuditPast {
  /// A record and its line, without the line feed.
  typealias Line = (record: AuditRecord, bytes: [UInt8])

  /// How far the live file was read, and by which descriptor.
  struct Live {
    let descriptor: Descriptor
    let offset: Int
  }

  private let path: String
  private let filter: AuditFilter
  private let linesMax: Int
  /// The latest first, until everything is read.
  private var found: [Line] = []
  /// Lines that are no record.
  private(set) var passedOver = 0

  /// What is read at once, in bytes.
  private static let blockBytes = 64 << 10

  /// Nothing is read yet.
  init(path: String, filter: AuditFilter, linesMax: Int) {
    self.path = path
    self.filter = filter
    self.linesMax = linesMax
  }

  /// The records, the oldest first.
  var lines: [Line] { found.reversed() }

  /// Reads as far back as needed; gives the live file, open, nil when there is none.
  ///
  /// Throws exit 66 when there is no log at all, or it cannot be read.
  mutating func read() throws(ConfigurationProblem) -> Live? {
    var live: Live?
    var liveIdentity: FileIdentity?
    switch AuditLogPaths.open(path) {
    case .success(let descriptor):
      liveIdentity = try? FileIdentity.of(descriptor).get()
      live = Live(descriptor: descriptor, offset: try read(descriptor, path))
    case .failure(let error) where error.code == ENOENT: break
    case .failure(let error): throw Self.problem(path, error.symbol)
    }
    let rotated = AuditLogPaths.rotated(of: path) ?? []
    if live == nil, rotated.isEmpty { throw Self.problem(path, "none") }
    for file in rotated.reversed() where found.count < linesMax {
      switch AuditLogPaths.open(file) {
      case .success(let descriptor):
        defer { descriptor.close() }
        let identity = try? FileIdentity.of(descriptor).get()
        // It was rotated away while it was read.
        if let identity, liveIdentity?.isSameFile(as: identity) ?? false { continue }
        _ = try read(descriptor, file)
      case .failure(let error) where error.code == ENOENT: continue
      case .failure(let error): throw Self.problem(file, error.symbol)
      }
    }
    return live
  }

  /// Reads a file backwards; gives the offset behind its last whole line.
  private mutating func read(
    _ descriptor: Descriptor, _ path: String
  ) throws(ConfigurationProblem) -> Int {
    guard let size = try? FileIdentity.of(descriptor).get().size else {
      throw Self.problem(path, "an unreadable one")
    }
    var backward = AuditBackward()
    var at = size
    var end: Int?
    while at > 0, found.count < linesMax || end == nil {
      let start = max(0, at - Self.blockBytes)
      guard var block = AuditLogPaths.read(descriptor, from: start, count: at - start) else {
        throw Self.problem(path, "an unreadable one")
      }
      if end == nil {
        // A line without its end is being written, or was torn.
        guard let last = block.lastIndex(of: 0x0A) else {
          at = start
          continue
        }
        end = start + last + 1
        block.removeSubrange((last + 1)...)
      }
      at = start
      for line in backward.lines(of: block, isFirst: start == 0) { take(line) }
    }
    passedOver += backward.overlongCount
    return end ?? 0
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    guard found.count < linesMax else { return }
    guard let record = AuditRecord(line) else {
      passedOver += 1
      return
    }
    if filter.takes(record) { found.append((record, Array(line))) }
  }

  private static func problem(_ path: String, _ found: String) -> ConfigurationProblem {
    ConfigurationProblem(.noInput, "\(path): expected an audit log, found \(found)")
  }
}
