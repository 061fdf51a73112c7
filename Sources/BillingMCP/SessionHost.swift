internal import Access
internal import Audit
internal import MCP
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
  /// The run of the key store's program that is on its way.
  private var runner: StoreRunner?
  private let storeCommand: StoreCommand?
  private var redis = RedisSocket()
  private var randomness = RandomSource()
  /// When the files were last looked at for somebody who waits for news, in nanoseconds.
  private var lookedAt: UInt64 = 0

  /// How often the files are looked at while somebody waits for news, in nanoseconds.
  private static let watchNanoseconds: UInt64 = 500_000_000
  /// News for the client, until the line at hand is answered.
  private var news: [UInt8] = []
  /// What the process is to end with, once the session says so.
  private(set) var exitStatus: Int32?

  /// A session that has heard of nothing yet.
  init(_ configuration: Configuration, profilesFolder: String, isCommand: Bool, log: ErrorLog) {
    var configuration = configuration
    configuration.profilesFolder = profilesFolder
    session = Session(configuration: configuration, isCommand: isCommand)
    files = DecidingFiles(configuration, profilesFolder: profilesFolder)
    audit = AuditFile(path: configuration.auditLog)
    storeCommand = configuration.keysCommand
    self.log = log
  }

  /// Whether another line can be handed over.
  var takesLines: Bool { session.takesLines }

  // MARK: What is waited for

  /// Adds what the session waits for besides lines.
  mutating func add(to poll: inout Poll) {
    runner?.add(to: &poll)
    redis.add(to: &poll)
  }

  /// When to go on though nothing has come, on the monotonic clock; nil: never.
  var wakeAt: UInt64? {
    let watch = session.watchesFiles ? lookedAt + Self.watchNanoseconds : nil
    return [session.wakeAt, runner?.wakeAt, watch].compactMap { $0 }.min()
  }

  /// Lets the session hear of what has come meanwhile, the time among it and last.
  mutating func progress(_ poll: Poll) {
    for event in redis.progress(poll) { deliver(.redis(event)) }
    if let event = runner?.progress() {
      runner = nil
      deliver(event)
    }
    let now = SystemClock.monotonicNanoseconds
    if session.watchesFiles, now >= lookedAt + Self.watchNanoseconds { readFiles() }
    if let wakeAt = session.wakeAt, SystemClock.monotonicNanoseconds >= wakeAt { deliver(.clock) }
    announce()
  }

  /// Ends what still runs.
  mutating func finish() {
    redis.close()
    runner?.abandon()
    runner = nil
  }

  private mutating func carry(_ effect: RedisLink.Effect) {
    switch effect {
    case .connect(let address):
      if !redis.connect(to: address) { deliver(.redis(.closed)) }
    case .send(let bytes): redis.send(bytes)
    case .close: redis.close()
    case .answered: break
    }
  }

  private mutating func fetchStore(_ run: StoreRun) {
    guard let storeCommand else { return }
    do throws(StoreRunProblem) {
      runner = try StoreRunner(run, storeCommand)
    } catch {
      deliver(.storeFetched(run, .failure(error)))
    }
  }

  // MARK: Events and effects

  /// Answers a line before the files are read, if it is open to everyone; false when it is not.
  ///
  /// A client's first question is of that kind, and it waits for nothing but this answer.
  mutating func answerEarly(_ frame: LineFramer.Frame) -> Bool {
    guard case .line(let line) = frame, session.answersBeforeStart(line) else { return false }
    deliver(.line(line))
    return true
  }

  /// Tells the session of every deciding file, and that it knows them all.
  mutating func start() {
    readFiles()
    guard exitStatus == nil else { return }
    deliver(.started(auditTail: audit.tail(bytesMax: AuditLimits.tailBytesMax)))
  }

  /// Lets the session hear of every deciding file that is new or has changed.
  mutating func readFiles() {
    if session.watchesFiles { lookedAt = SystemClock.monotonicNanoseconds }
    for change in files.changes() where exitStatus == nil {
      deliver(.file(change.file, change.result))
    }
  }

  /// Lets the session hear of a line, and the client of the news behind its answer.
  mutating func deliver(line event: consuming Session.Event) {
    deliver(event)
    announce()
  }

  private mutating func announce() {
    guard !news.isEmpty else { return }
    output.append(news)
    news = []
  }

  /// Lets the session hear of something, and carries out what it answers, in order.
  ///
  /// An audit record is written and its fate reported before the next effect.
  mutating func deliver(_ event: consuming Session.Event) {
    let random = randomness.next()
    for effect in session.handle(event, at: SystemClock.now, random: random) {
      switch effect {
      case .write(let frames): output.append(frames)
      case .announce(let frames): news += frames
      case .time(let ticket): deliver(.answerMade(ticket))
      case .audit(let line, let ticket, .log):
        deliver(.auditWritten(ticket, audit.append(line)))
      case .audit(let line, let ticket, .errorStream):
        deliver(.auditWritten(ticket, log.append(record: line)))
      case .log(let text): log.line(text)
      case .fetchStore(let run): fetchStore(run)
      case .redis(let effect): carry(effect)
      case .exit(let status): exitStatus = exitStatus ?? status
      }
    }
  }
}
