internal import Calendar
internal import Server

/// The files that decide, as they were when the session last heard of them.
///
/// Before each line every one is looked at with lstat(2), and read again when it is not the same
/// file in the same state. File times tick coarsely (up to 10 ms on Linux): a file that was read
/// within 50 ms of its last change is read once more later, for a second change may hide in one tick.
struct DecidingFiles: Sendable {
  /// What the session has to hear.
  struct Change: Sendable {
    let file: DecidingFile
    let result: Result<[UInt8], FileProblem>
  }

  private enum State {
    case unread
    /// As it was read; with its bytes as long as a second change can hide in the tick of the first.
    case read(FileIdentity, unsettled: [UInt8]?)
    case refused(FileProblem)
  }

  private struct Watched {
    let file: DecidingFile
    let path: String
    var state = State.unread
  }

  private var watched: [Watched] = []
  private let profilesFolder: String?
  private var folderState: FileIdentity?

  /// How long after a change a second one can go unseen, in nanoseconds.
  private static let settlingNanoseconds: Int64 = 50_000_000

  /// Watches what a configuration names; the folder is the one in which the profiles are.
  init(_ configuration: Configuration, profilesFolder: String?) {
    self.profilesFolder = profilesFolder
    let named: [(DecidingFile, String?)] = [
      (.defaultAPIKey, configuration.defaultAPIKey.path),
      (.defaultToken, configuration.defaultToken.path),
      (.tokenSecret, configuration.tokenSecret.path),
      (.revocations, configuration.tokenSecret == .unset ? nil : configuration.revocationsFile),
      (.pseudonymKey, configuration.pseudonymKey.path),
      (.redisPassword, configuration.redisPassword.path),
      (.keys, configuration.keysFile),
      (.roles, configuration.rolesFile ?? profilesFolder.map { $0 + "/roles.yaml" }),
    ]
    for (file, path) in named {
      if let path { watched.append(Watched(file: file, path: path)) }
    }
    if case .path(let path) = configuration.data {
      for (file, path) in Self.ledger(at: path) {
        watched.append(Watched(file: file, path: path))
      }
    }
  }

  /// The files of a ledger: itself, or the parts that its folder has or might have.
  static func ledger(at path: String) -> [(file: DecidingFile, path: String)] {
    guard case .success(let found) = FileIdentity.ofTarget(path), found.kind == .folder else {
      return [(.ledger, path)]
    }
    // A misspelt part is handed over too, so that it is noticed.
    let unknown = (FileSystem.names(in: path) ?? []).filter { name in
      DecidingFile.ledgerSuffixes.contains { name.hasSuffix($0) }
        && !DecidingFile.ledgerParts.contains(name)
    }
    return (DecidingFile.ledgerParts + unknown.prefix(DecidingFileLimits.ledgerPartsMax)).map {
      (.ledgerPart($0), "\(path)/\($0)")
    }
  }

  /// What is new since the last call; at the first call, everything.
  mutating func changes() -> [Change] {
    findProfiles()
    var changes: [Change] = []
    for index in watched.indices {
      if let result = look(at: index) {
        changes.append(Change(file: watched[index].file, result: result))
      }
    }
    return changes
  }

  /// Looks for new profiles when the folder has changed; one that is gone stays watched.
  private mutating func findProfiles() {
    guard let profilesFolder,
      case .success(let state) = FileIdentity.ofTarget(profilesFolder), state != folderState
    else { return }
    folderState = Self.isSettled(state) ? state : nil
    let names = (FileSystem.names(in: profilesFolder) ?? []).compactMap {
      DecidingFile.profileName(ofFile: $0)
    }
    for name in names.filter({ $0 != "roles" }).prefix(DecidingFileLimits.profilesMax) {
      let file = DecidingFile.profile(name)
      guard !watched.contains(where: { $0.file == file }) else { continue }
      watched.append(Watched(file: file, path: "\(profilesFolder)/\(name).yaml"))
    }
  }

  private mutating func look(at index: Int) -> Result<[UInt8], FileProblem>? {
    let path = watched[index].path
    if case .read(let seen, unsettled: nil) = watched[index].state,
      case .success(let present) = FileIdentity.ofLink(path), present == seen
    {
      return nil
    }
    switch JudgedFile.read(path, rule: watched[index].file.rule) {
    case .success(let reading):
      let before = watched[index].state
      let unsettled = Self.isSettled(reading.identity) ? nil : reading.bytes
      watched[index].state = .read(reading.identity, unsettled: unsettled)
      if case .read(reading.identity, .some(reading.bytes)) = before { return nil }
      return .success(reading.bytes)
    case .failure(let problem):
      if case .refused(problem) = watched[index].state { return nil }
      watched[index].state = .refused(problem)
      return .failure(problem)
    }
  }

  /// Whether a further change would show; a time in the future is no reason to read for ever.
  private static func isSettled(_ file: FileIdentity) -> Bool {
    let now = SystemClock.now.wall.milliseconds * 1_000_000
    let changed = Int64(file.changed.seconds) * 1_000_000_000 + Int64(file.changed.nanoseconds)
    return now < changed - settlingNanoseconds || now >= changed + settlingNanoseconds
  }
}
