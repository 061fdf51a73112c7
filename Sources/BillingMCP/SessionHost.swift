internal import Access
internal import Audit
internal import MCP
internal import Server

/// A session with what carries its effects out: the log for people, the output.
///
/// Records are written by whoever runs it, for that may take long: it stands still until it hears of
/// their fate.
struct SessionHost: ~Copyable, Sendable {
  private var session: Session
  private var files: DecidingFiles
  private let isCommand: Bool
  /// The chain of the records that the error stream takes in place of the log.
  private var fallback: AuditTrail
  /// The lines for people.
  var log: ErrorLog
  /// What waits for the client.
  var output = WriteQueue()
  /// The run of the key store's program that is on its way.
  private var runner: StoreRunner?
  private let storeCommand: StoreCommand?
  private let auditLog: String?
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

  /// What is still to be heard or done, the next at the end.
  private var agenda: [Step] = []
  /// The record that is to be written before anything else happens.
  private var recording: (event: AuditEvent, ticket: AuditTicket)?
  /// Whether there was one, and whether the last one found the disk hanging.
  private var hasRecorded = false
  private var isDiskHanging = false

  private enum Step {
    case event(Session.Event)
    case effect(Session.Effect)
  }

  /// A session that has heard of nothing yet.
  init(
    _ context: CommandContext, isCommand: Bool
  ) throws(ConfigurationProblem) {
    var configuration = context.configuration
    configuration.profilesFolder = try ProfilesFolder.find(configuration)
    var key = try context.auditKey()
    defer { key?.erase() }
    self.isCommand = isCommand
    fallback = AuditTrail(random: RandomSource.bytes(), to: .fallback, key: key)
    session = Session(
      configuration: configuration, isCommand: isCommand,
      subject: key.map { AuditSubject(key: $0) })
    files = DecidingFiles(configuration, profilesFolder: configuration.profilesFolder)
    storeCommand = configuration.keysCommand
    auditLog = configuration.auditLog
    log = context.log
  }

  /// Whether another line can be handed over.
  var takesLines: Bool { recording == nil && session.takesLines }

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

  /// Whether the chain of records is to be closed: that of a server that ended in good order.
  var closesLog: Bool {
    hasRecorded && !isCommand && exitStatus == CommandExit.success.rawValue && recording == nil
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
      if !redis.connect(to: address) { agenda.append(.event(.redis(.closed))) }
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
      agenda.append(.event(.storeFetched(run, .failure(error))))
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
    deliver(.started)
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
    guard !news.isEmpty, agenda.isEmpty, recording == nil else { return }
    output.append(news)
    news = []
  }

  /// Lets the session hear of something, and carries out what it answers, in order.
  ///
  /// An audit record is written and its fate reported before the next effect: until then all else
  /// waits, so that answers keep their order.
  mutating func deliver(_ event: consuming Session.Event) {
    agenda.insert(.event(event), at: 0)
    work()
  }

  private mutating func work() {
    while recording == nil, let step = agenda.popLast() {
      switch step {
      case .effect(let effect): carry(effect)
      case .event(let event):
        let effects = session.handle(event, at: SystemClock.now, random: randomness.next())
        for effect in effects.reversed() { agenda.append(.effect(effect)) }
      }
    }
  }

  private mutating func carry(_ effect: Session.Effect) {
    switch effect {
    case .write(let frames): output.append(frames)
    case .announce(let frames): news += frames
    case .time(let ticket): agenda.append(.event(.answerMade(ticket)))
    case .audit(let event, let ticket, .log): recording = (event, ticket)
    case .audit(let event, let ticket, .errorStream):
      let isWritten = log.append(record: fallback.line(for: event))
      if !isWritten { fallback.abandon() }
      agenda.append(.event(.auditWritten(ticket, isWritten)))
    case .readAudit(let ticket):
      let reading = AuditLogEnd.read(auditLog, bytesMax: Session.auditReadBytesMax)
      agenda.append(.event(.auditRead(ticket, reading)))
    case .alarm(let line): log.alarm(line)
    case .log(let text): log.line(text)
    case .fetchStore(let run): fetchStore(run)
    case .redis(let effect): carry(effect)
    case .exit(let status): exitStatus = exitStatus ?? status
    }
  }

  // MARK: Records

  /// The event whose record is to be written next; as long as there is one, nothing else happens.
  var record: AuditEvent? { recording?.event }

  /// Goes on when the fate of the record is known; nil: a write hangs, this one or one before it.
  mutating func settle(_ fate: AuditLog.Fate?) {
    guard let ticket = recording?.ticket else { return }
    recording = nil
    hasRecorded = true
    if let problem = fate?.problem { log.line(problem) }
    if fate == nil, !isDiskHanging {
      log.line("the audit log: expected a record to be written in time, found the disk hanging")
    }
    isDiskHanging = fate == nil
    agenda.append(.event(.auditWritten(ticket, fate?.isWritten ?? false)))
    work()
    announce()
  }
}
