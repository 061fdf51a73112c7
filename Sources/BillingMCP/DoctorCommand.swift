internal import Access
internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// `doctor`: what a launch needs, looked at without changing anything.
enum DoctorCommand {
  /// Prints what was found; the status says whether a launch would serve requests.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let configuration = context.configuration
    let folder: Result<String, ConfigurationProblem> = Result {
      () throws(ConfigurationProblem) in try ProfilesFolder.find(configuration)
    }
    var files = DecidingFiles(configuration, profilesFolder: try? folder.get())
    let facts = DoctorFacts(
      profilesFolder: folder, files: files.changes().map { ($0.file, $0.result) },
      auditPlace: auditPlace(configuration.auditLog), redis: reach(configuration.redis),
      // A signal of number 0 is not sent: only whether it may be is said.
      parent: kill(getppid(), 0) == 0 ? .sameUser : .otherUser, isRoot: geteuid() == 0)
    let doctor = Doctor(
      configuration, facts, at: SystemClock.now.wall, random: RandomSource.bytes())
    for finding in doctor.findings {
      try context.write(
        context.streams.output.isTerminal ? Array(finding.text.utf8) : finding.json + [0x0A])
    }
    return doctor.isHealthy ? .success : .badConfiguration
  }

  // MARK: Audit log

  private static func auditPlace(_ path: String?) -> DoctorFacts.AuditPlace {
    guard let path else { return .unusable("found no path") }
    guard case .success(let found) = FileIdentity.ofLink(path) else {
      return canCreate(path) ? .creatable : .unusable("found no folder that can be written")
    }
    if found.isLink { return .unusable("found a symbolic link") }
    if found.kind == .folder { return .unusable("found a folder") }
    return isWritable(path) ? .writable : .unusable("found one that this user cannot write")
  }

  /// Whether the nearest folder that exists above a path can be written.
  private static func canCreate(_ path: String) -> Bool {
    var folder = FileSystem.folder(of: path)
    while folder != "/", folder != ".", case .failure = FileIdentity.ofTarget(folder) {
      folder = FileSystem.folder(of: folder)
    }
    guard case .success(let found) = FileIdentity.ofTarget(folder), found.kind == .folder else {
      return false
    }
    return isWritable(folder)
  }

  private static func isWritable(_ path: String) -> Bool {
    // SAFETY: the path is NUL-terminated for the call.
    unsafe faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0
  }

  // MARK: Redis

  private static func reach(_ address: RedisAddress?) -> DoctorFacts.Reach {
    guard let address else { return .notConfigured }
    var socket = RedisSocket()
    defer { socket.close() }
    guard socket.connect(to: address) else { return .notReached }
    var poll = Poll()
    socket.add(to: &poll)
    poll.wait(milliseconds: redisMillisecondsMax)
    return socket.progress(poll) == [.connected] ? .reached : .notReached
  }

  /// How long Redis may take to be there, in milliseconds.
  private static let redisMillisecondsMax: Int32 = 1000
}
