import Access
import Audit
import Calendar
import Foundation
import Server

/// A session with a made-up world around it: files, clock and randomness are given, effects kept.
///
/// It does what the executable does: an audit record's fate is told before the next effect.
final class Stage {
  private var session: Session
  /// What lines are given, so that request ids depend on their lines alone.
  private var lineDice: Dice
  /// What every other event is given.
  private var otherDice: Dice
  /// What names chains.
  private var chainDice: Dice
  private var logTrail: AuditTrail
  private var errorTrail: AuditTrail
  /// The time on both clocks, in milliseconds since the stage was set.
  var milliseconds: Int64 = 0
  /// How long an answer takes to make.
  var answerMilliseconds: Int64 = 0
  /// Whether time goes by until an answer that the guard holds back is there.
  var waitsForHeld = true
  /// The longest that the guard holds an answer back, in milliseconds.
  private static let heldMax: Int64 = 2_000
  /// Whether the audit log takes what is written.
  var logTakes = true
  /// Whether the error stream takes audit records.
  var errorStreamTakes = true

  /// The frames for the client, without line feeds.
  private(set) var frames: [String] = []
  /// The lines for people.
  private(set) var said: [String] = []
  /// The bytes that the audit log took.
  private(set) var log: [UInt8] = []
  /// The bytes of audit records that the error stream took.
  private(set) var errorStream: [UInt8] = []
  /// The runs of the key store's program that were asked for and have not ended.
  private(set) var runs: [StoreRun] = []
  /// What was to be done about the connection to Redis.
  private(set) var redis: [RedisLink.Effect] = []
  /// What was said aloud: events on the error stream, one line of JSON each.
  private(set) var alarms: [String] = []
  /// What stands in the log before this process's records.
  var logBefore: [UInt8] = []
  /// Whether `logBefore` begins where the log does.
  var logIsWhole = true
  /// Whether the log can be read.
  var logIsReadable = true
  /// What the process would have ended with.
  private(set) var exitStatus: Int32?
  /// Every effect by its first letter, in order: News, Time, Audit, reaD, Write, Log, Fetch, Redis,
  /// Exit; an alarm is `!`.
  private(set) var order = ""

  private static let beginning = Timestamp(milliseconds: 1_767_323_045_000)

  /// A stage with a configuration, told of every file in a fixed order and started.
  init(
    _ environment: [String: String] = [:], files: Files = Files(), auditTail: [UInt8] = [],
    seed: UInt64 = 1, subject: AuditSubject? = nil
  ) throws {
    let surroundings = environment.merging(["HOME": "/home/stage"]) { given, _ in given }
    session = Session(
      configuration: try Configuration(
        settings: [:], environment: surroundings, platform: .unix), subject: subject)
    lineDice = Dice(seed: seed)
    otherDice = Dice(seed: ~seed)
    chainDice = Dice(seed: seed ^ 0xC4A1)
    logTrail = AuditTrail(random: chainDice.bytes(32), after: AuditTail.heads(in: auditTail))
    errorTrail = AuditTrail(random: chainDice.bytes(32), to: .fallback)
    for (file, content) in files.inOrder { change(file, content) }
    deliver(.started)
  }

  /// The client sends a line; what it is answered with.
  @discardableResult
  func send(_ line: String) -> [String] { send(bytes: Array(line.utf8)) }

  /// The client sends the bytes of a line; what it is answered with.
  @discardableResult
  func send(bytes line: [UInt8]) -> [String] {
    let count = frames.count
    deliver(.line(line))
    if waitsForHeld, frames.count == count, session.wakeAt != nil { pass(Self.heldMax) }
    return Array(frames[count...])
  }

  /// The client sends more than a line may hold; what it is answered with.
  @discardableResult
  func sendOverlong() -> [String] {
    let count = frames.count
    deliver(.overlongLine)
    return Array(frames[count...])
  }

  /// A deciding file has other content now; the lines for people that this gave.
  @discardableResult
  func change(_ file: DecidingFile, _ content: Files.Content) -> [String] {
    let count = said.count
    deliver(.file(file, content))
    return Array(said[count...])
  }

  /// A deciding file has another text now.
  @discardableResult
  func change(_ file: DecidingFile, _ text: String) -> [String] {
    change(file, .success(Array(text.utf8)))
  }

  /// The oldest run of the key store's program ends; what is answered then.
  @discardableResult
  func endRun(_ result: Result<[UInt8], StoreRunProblem>) -> [String] {
    let count = frames.count
    deliver(.storeFetched(runs.removeFirst(), result))
    return Array(frames[count...])
  }

  /// Time goes by, in milliseconds, with the session woken whenever it asked for it; what is
  /// answered meanwhile.
  @discardableResult
  func pass(_ duration: Int64) -> [String] {
    let count = frames.count
    let end = milliseconds + duration
    while let wakeAt = session.wakeAt, wakeAt <= UInt64(end) * 1_000_000 {
      milliseconds = max(milliseconds, Int64((wakeAt + 999_999) / 1_000_000))
      deliver(.clock)
    }
    milliseconds = end
    return Array(frames[count...])
  }

  /// Whether another line can be taken in.
  var takesLines: Bool { session.takesLines }

  /// Forgets the effects so far, so that long runs stay small.
  func forget() {
    (frames, said, log, errorStream, order) = ([], [], [], [], "")
  }

  /// The records of the audit log, one line each.
  var records: [String] { Self.lines(log) }

  /// The records on the error stream, one line each.
  var errorRecords: [String] { Self.lines(errorStream) }

  /// Lets the session hear of something and keeps what it answers.
  func deliver(_ event: Session.Event) {
    let now = Moment(
      wall: Timestamp(milliseconds: Self.beginning.milliseconds + milliseconds),
      monotonicNanoseconds: UInt64(milliseconds) * 1_000_000)
    let random = if case .line = event { lineDice.bytes(32) } else { otherDice.bytes(32) }
    for effect in session.handle(event, at: now, random: random) { keep(effect) }
  }

  private func keep(_ effect: Session.Effect) {
    switch effect {
    case .write(let bytes):
      order += "W"
      frames += Self.lines(bytes)
    case .announce(let bytes):
      order += "N"
      frames += Self.lines(bytes)
    case .time(let ticket):
      order += "T"
      milliseconds += answerMilliseconds
      deliver(.answerMade(ticket))
    case .audit(let event, let ticket, let destination):
      order += "A"
      deliver(.auditWritten(ticket, write(event, destination)))
    case .readAudit(let ticket):
      order += "D"
      let reading = logIsReadable ? AuditReading(logBefore + log, isWhole: logIsWhole) : nil
      deliver(.auditRead(ticket, reading))
    case .alarm(let line):
      order += "!"
      alarms += Self.lines(line)
    case .log(let text):
      order += "L"
      said.append(text)
    case .fetchStore(let run):
      order += "F"
      runs.append(run)
    case .redis(let effect):
      order += "R"
      redis.append(effect)
    case .exit(let status):
      order += "E"
      exitStatus = status
    }
  }

  /// Writes a record as the executable does; whether it is written.
  private func write(_ event: AuditEvent, _ destination: AuditDestination) -> Bool {
    switch destination {
    case .log:
      let line = logTrail.line(for: event)
      if logTakes { log += line } else { logTrail.abandon() }
      return logTakes
    case .errorStream:
      let line = errorTrail.line(for: event)
      if errorStreamTakes {
        errorStream += line
      } else {
        errorTrail.abandon()
      }
      return errorStreamTakes
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }
}
