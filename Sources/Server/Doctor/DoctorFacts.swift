/// What the executable found out for `doctor` without changing anything.
package struct DoctorFacts: Sendable {
  /// What would become of an audit record.
  package enum AuditPlace: Sendable, Equatable {
    /// The log is there and can be appended to.
    case writable
    /// The log is not there; a folder above it can be written, so the first record makes it.
    case creatable
    /// It cannot be written; what was found instead.
    case unusable(String)
  }

  /// Whether something that others share can be reached.
  package enum Reach: Sendable, Equatable {
    case notConfigured
    case reached
    case notReached
  }

  /// Whose files the program that started this one can read.
  package enum Parent: Sendable, Equatable {
    /// It runs as the same user: it can read whatever this program reads.
    case sameUser
    /// It runs as another user.
    case otherUser
  }

  /// The folder of the profiles, or why there is none.
  package var profilesFolder: Result<String, ConfigurationProblem>
  /// The deciding files in the order in which they are configured, as the server would judge them.
  package var files: [(file: DecidingFile, content: Result<[UInt8], FileProblem>)]
  /// What would become of an audit record.
  package var auditPlace: AuditPlace
  /// The Redis of the limits.
  package var redis: Reach
  /// The program that started this one.
  package var parent: Parent
  /// Whether this process may do anything on this machine.
  package var isRoot: Bool

  /// Everything that was found out.
  package init(
    profilesFolder: Result<String, ConfigurationProblem>,
    files: [(file: DecidingFile, content: Result<[UInt8], FileProblem>)], auditPlace: AuditPlace,
    redis: Reach, parent: Parent, isRoot: Bool
  ) {
    self.profilesFolder = profilesFolder
    self.files = files
    self.auditPlace = auditPlace
    self.redis = redis
    self.parent = parent
    self.isRoot = isRoot
  }
}
