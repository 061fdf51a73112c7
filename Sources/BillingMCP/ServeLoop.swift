internal import Audit
internal import MCP
internal import Server

/// The server: one poll(2) loop between the client and the session.
///
///     stdin -> framer -> pending lines -> session -> output -> stdout
///                            `- wait while the output is over its bound
///
/// A reader that stalls stops the reading, so memory stays bounded; a signal and the end of input
/// are noticed all the same. Where a record is to be written, the loop stops and is gone on with.
struct ServeLoop: ~Copyable, Sendable {
  private var host: SessionHost
  private let streams: StandardStreams
  private let signals: SignalPipe
  private var framer = LineFramer()
  private var pending: ArraySlice<LineFramer.Frame> = []
  private var room = [UInt8](repeating: 0, count: readBytesMax)
  private var inputEnded = false
  private var hasBegun = false
  private var isClosed = false
  /// When deciding files are to be looked at before the next line, on the monotonic clock.
  private var lookAgainAt: UInt64 = 0
  /// Whether the session has heard that there will be no more.
  private var toldEnd = false
  /// When a signal has come: the monotonic time at which nothing is waited for any longer.
  private var deadline: UInt64?

  /// One read(2), in bytes; as much as a pipe holds.
  private static let readBytesMax = 64 << 10
  /// What is collected before it is written while lines wait, in bytes.
  private static let flushBytesMin = 64 << 10
  /// What may wait for the client before no further line is handled, in bytes.
  private static let outputBytesMax = 1 << 20
  /// How old the last look at deciding files may be while lines of one read are handled, in
  /// nanoseconds.
  private static let lookNanoseconds: UInt64 = 5_000_000
  /// How long a record may take to be written, in nanoseconds.
  private static let recordNanosecondsMax: UInt64 = 2_000_000_000
  /// How long the closing record may take, in nanoseconds.
  private static let closeNanosecondsMax: UInt64 = 200_000_000
  /// How long the last answers may take to leave after a signal, in milliseconds.
  private static let drainMillisecondsMax: UInt64 = 35
  /// How long the last lines for people may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 5

  /// A loop that has not begun.
  init(_ host: consuming SessionHost, _ streams: StandardStreams) {
    signals = SignalPipe.install()
    self.host = host
    self.streams = streams
  }

  /// Where the loop has stopped.
  enum Stop {
    /// Write the record of this event, nil for the one that closes the log, for so many nanoseconds
    /// at most; then `settle`.
    case record(AuditEvent?, within: UInt64)
    /// The session has ended, with this status of the process.
    case over(Int32)
  }

  /// Serves until a record is to be written, or the session has ended.
  mutating func run() -> Stop {
    if !hasBegun {
      hasBegun = true
      answerOpening()
      host.start()
    }
    while !isOver {
      if let record = host.record { return .record(record, within: recordNanoseconds) }
      handlePending()
      if host.record != nil { continue }
      flush()
      if !isOver { waitForMore() }
    }
    if !isClosed {
      isClosed = true
      host.finish()
      if host.closesLog { return .record(nil, within: Self.closeNanosecondsMax) }
    }
    host.log.finish(milliseconds: Self.logMillisecondsMax)
    return .over(host.exitStatus ?? CommandExit.success.rawValue)
  }

  /// Hears what became of the record; nil: a write hangs, this one or one before it.
  mutating func settle(_ fate: AuditLog.Fate?) { host.settle(fate) }

  /// How long a record is waited for: not beyond the moment at which nothing is.
  private var recordNanoseconds: UInt64 {
    guard let deadline else { return Self.recordNanosecondsMax }
    let now = SystemClock.monotonicNanoseconds
    return min(Self.recordNanosecondsMax, deadline > now ? deadline - now : 0)
  }

  /// Answers a first question that is there already and open to everyone; the files are read behind
  /// the answer, while the client makes up its next one.
  private mutating func answerOpening() {
    guard !Poll.wait(for: streams.input, .readable, milliseconds: 0).isEmpty else { return }
    read()
    guard let first = pending.first, host.answerEarly(first) else { return }
    pending.removeFirst()
    flush()
  }

  /// Whether the session has ended and everything it said is out, or time is up.
  private var isOver: Bool {
    if let deadline, SystemClock.monotonicNanoseconds >= deadline { return true }
    return host.exitStatus != nil && host.output.count == 0
  }

  /// Handles the lines that have come, as long as the client reads the answers.
  private mutating func handlePending() {
    while host.exitStatus == nil, !toldEnd, host.output.count < Self.outputBytesMax {
      if host.record != nil || isOver { return }
      if host.output.count >= Self.flushBytesMin { flush() }
      if deadline == nil, signals.take() { beginDraining() }
      if !host.takesLines, deadline == nil { return }
      guard let frame = pending.popFirst() ?? finishInput() else {
        tellEnd()
        return
      }
      lookAtFiles()
      guard host.exitStatus == nil else { return }
      switch frame {
      case .line(let line): host.deliver(line: .line(line))
      case .overlong: host.deliver(line: .overlongLine)
      }
    }
  }

  /// Lets the session hear of edits of deciding files.
  ///
  /// Once for all lines that one read brought, for they were sent before it; and again when handling
  /// them takes long.
  private mutating func lookAtFiles() {
    let now = SystemClock.monotonicNanoseconds
    guard now >= lookAgainAt else { return }
    lookAgainAt = now + Self.lookNanoseconds
    host.readFiles()
  }

  /// Lets the session hear, once, that there will be no more.
  private mutating func tellEnd() {
    guard deadline != nil || inputEnded else { return }
    toldEnd = true
    host.deliver(deadline != nil ? .terminate : .endOfInput)
  }

  /// The line without an end that was the last, once.
  private mutating func finishInput() -> LineFramer.Frame? {
    inputEnded ? framer.finish() : nil
  }

  /// Writes what the client and the person take now.
  private mutating func flush() {
    host.log.flush()
    if case .broken = host.output.flush(to: streams.output) { leave() }
  }

  private mutating func waitForMore() {
    let takesInput = !inputEnded && deadline == nil && pending.isEmpty && host.exitStatus == nil
    var poll = Poll()
    let signal = poll.add(signals.readEnd, .readable)
    let output = poll.add(streams.output, host.output.count > 0 ? .writable : [])
    let input = poll.add(streams.input, .readable, unless: !takesInput)
    poll.add(streams.error, .writable, unless: !host.log.isWaiting)
    host.add(to: &poll)
    poll.wait(milliseconds: waitMilliseconds)
    if !poll.found(signal).isEmpty, signals.take() { beginDraining() }
    if !poll.found(output).isDisjoint(with: .gone) { leave() }
    if takesInput, !poll.found(input).isDisjoint(with: .anyInput) { read() }
    host.progress(poll)
  }

  /// How long nothing needs to be looked at: not at all while lines wait that can be handled.
  private var waitMilliseconds: Int32 {
    let handlesLines =
      host.takesLines && host.output.count < Self.outputBytesMax && host.exitStatus == nil
    if handlesLines, !pending.isEmpty || (inputEnded && !toldEnd) { return 0 }
    guard let next = [deadline, host.wakeAt].compactMap({ $0 }).min() else { return -1 }
    let now = SystemClock.monotonicNanoseconds
    return next > now ? Int32(clamping: (next - now) / 1_000_000 + 1) : 0
  }

  /// What was read is still answered; what comes later is not read, and nobody waits for long.
  private mutating func beginDraining() {
    let drainNanoseconds = Self.drainMillisecondsMax * 1_000_000
    deadline = deadline ?? SystemClock.monotonicNanoseconds + drainNanoseconds
  }

  /// The client is gone: nobody is left to answer.
  private mutating func leave() { deadline = 0 }

  private mutating func read() {
    switch streams.input.read(into: &room) {
    case .bytes(let count):
      pending = framer.feed(room[..<count])[...]
      lookAgainAt = 0
    case .later: break
    case .endOfInput, .broken: inputEnded = true
    case .failed(let error):
      host.log.line("expected readable input, found \(error.symbol)")
      inputEnded = true
    }
  }
}
