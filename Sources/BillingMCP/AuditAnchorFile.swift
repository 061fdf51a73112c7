internal import Audit
internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The file of another owner that is told of records, one line each, and never made here.
struct AuditAnchorFile: Sendable {
  /// What became of a line.
  enum Fate {
    case told
    /// It had to be told, and was not.
    case refused
    /// It was not told, for the first time since it last was.
    case failedFirst
    case failed
  }

  private let path: String
  private let isRequired: Bool
  private var open: (descriptor: Descriptor, identity: FileIdentity)?
  private var isFailing = false
  /// The chain, the number and the time of the last record that it was told of.
  private var told: (head: AuditHead, at: UInt64)?

  /// The most records of a chain between two lines.
  private static let anchorRecordsMax = 256
  /// How long a record may go without a line, at the next record, in seconds.
  private static let anchorSecondsMax: UInt64 = 10

  /// The anchor at a path; throws when it is not there to be written to.
  init(path: String, isRequired: Bool) throws(ConfigurationProblem) {
    self.path = path
    self.isRequired = isRequired
    if let error = openAgain() {
      throw ConfigurationProblem(
        .badConfiguration,
        "BILLING_MCP_AUDIT_ANCHOR: \(FileProblem(path: path, reason: error).message)")
    }
  }

  /// Tells of a record when that is due: the first of its chain, a closing one, and those between at
  /// a distance; nil when it is not.
  mutating func tell(_ head: AuditHead, isKeyed: Bool, _ isClosing: Bool) -> Fate? {
    let now = SystemClock.now
    guard let event = due(head, isClosing, at: now.monotonicNanoseconds) else { return nil }
    let anchor = AuditAnchor(head, event, isKeyed: isKeyed, at: now.wall)
    guard write(anchor.line) else {
      defer { isFailing = true }
      return isRequired ? .refused : isFailing ? .failed : .failedFirst
    }
    isFailing = false
    told = (head, now.monotonicNanoseconds)
    return .told
  }

  private func due(_ head: AuditHead, _ isClosing: Bool, at now: UInt64) -> AuditAnchor.Event? {
    if isClosing { return .closed }
    if head.sequence == 1 { return .began }
    guard !isFailing, let told, told.head.chain == head.chain else { return .reached }
    let isFar = head.sequence - told.head.sequence >= Self.anchorRecordsMax
    let isLate = now >= told.at + Self.anchorSecondsMax * 1_000_000_000
    return isFar || isLate ? .reached : nil
  }

  private mutating func write(_ line: [UInt8]) -> Bool {
    // A file that was put in its place is another's as well: the lines go where the path leads.
    if let open, let present = try? FileIdentity.ofLink(path).get(),
      present.isSameFile(as: open.identity)
    {
      return append(line, to: open.descriptor)
    }
    open?.descriptor.close()
    open = nil
    guard openAgain() == nil, let open else { return false }
    return append(line, to: open.descriptor)
  }

  private func append(_ line: [UInt8], to descriptor: Descriptor) -> Bool {
    descriptor.write(line[...]) == .bytes(line.count)
  }

  private mutating func openAgain() -> FileProblem.Reason? {
    let flags = O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    switch FileSystem.open(path, flags) {
    case .failure(let error):
      return switch error.code {
      case ENOENT, ENOTDIR: .missing
      case ELOOP: .symbolicLink
      default: .unreadable(symbol: error.symbol)
      }
    case .success(let descriptor):
      guard descriptor.kind != .folder, let identity = try? FileIdentity.of(descriptor).get()
      else {
        descriptor.close()
        return .notRegular(found: "a folder")
      }
      open = (descriptor, identity)
      return nil
    }
  }
}
