internal import Audit
internal import Server

/// A session with what carries its effects out: the audit log, the log for people, the output.
struct SessionHost: ~Copyable {
  private var session: Session
  private var files: DecidingFiles
  private var audit: AuditFile
  /// The lines for people.
  var log: ErrorLog
  /// What waits for the client.
  var output = WriteQueue()
  /// What the process is to end with, once the session says so.
  private(set) var exitStatus: Int32?

  /// A session that has heard of nothing yet.
  init(_ configuration: Configuration, profilesFolder: String, isCommand: Bool, log: ErrorLog) {
    var configuration = configuration
    configuration.profilesFolder = profilesFolder
    session = Session(configuration: configuration, isCommand: isCommand)
    files = DecidingFiles(configuration, profilesFolder: profilesFolder)
    audit = AuditFile(path: configuration.auditLog)
    self.log = log
  }

  /// Tells the session of every deciding file, and that it knows them all.
  mutating func start() {
    readFiles()
    guard exitStatus == nil else { return }
    deliver(.started(auditTail: audit.tail(bytesMax: AuditLimits.tailBytesMax)))
  }

  /// Lets the session hear of every deciding file that is new or has changed.
  mutating func readFiles() {
    for change in files.changes() where exitStatus == nil {
      deliver(.file(change.file, change.result))
    }
  }

  /// Lets the session hear of something, and carries out what it answers, in order.
  ///
  /// An audit record is written and its fate reported before the next effect.
  mutating func deliver(_ event: consuming Session.Event) {
    let random = RandomSource.bytes()
    for effect in session.handle(event, at: SystemClock.now, random: random) {
      switch effect {
      case .write(let frames): output.append(frames)
      case .time(let ticket): deliver(.answerMade(ticket))
      case .audit(let line, let ticket, .log):
        deliver(.auditWritten(ticket, audit.append(line)))
      case .audit(let line, let ticket, .errorStream):
        deliver(.auditWritten(ticket, log.append(record: line)))
      case .log(let text): log.line(text)
      case .exit(let status): exitStatus = exitStatus ?? status
      }
    }
  }
}
