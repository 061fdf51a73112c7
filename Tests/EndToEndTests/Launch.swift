import Foundation

/// A started `BillingMCP` with the other ends of its streams, driven by poll(2) and never by sleeping.
///
/// It dies with its value: what a test forgets is killed and reaped.
final class Launch {
  /// What the three streams are made of; clients use both.
  enum Streams: CaseIterable {
    case pipes
    case sockets
  }

  /// How a process ended.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
    /// It did not end in time.
    case running
  }

  let process: pid_t
  private var input: Int32
  private var output: Int32
  private var error: Int32
  private var outputBytes: [UInt8] = []
  private var errorBytes: [UInt8] = []
  private var ending: Ending?

  /// Starts the program, with nothing in its environment but what is named.
  ///
  /// The script ends in `exec "$@"`: it is for what only a shell sets up, such as limits, the
  /// working folder, and redirections.
  init(
    _ arguments: [String] = [], environment: [String: String], script: String? = nil,
    streams: Streams = .pipes, executable: String = Program.path
  ) throws {
    let ends = try (0...2).map { try Self.ends(of: streams, isInput: $0 == 0) }
    var words = [executable] + arguments
    if let script { words = ["/bin/sh", "-c", script, "sh"] + words }
    process = try Self.spawn(
      words, environment.map { "\($0.key)=\($0.value)" }, streams: ends.map(\.theirs))
    for end in ends { _ = close(end.theirs) }
    (input, output, error) = (ends[0].ours, ends[1].ours, ends[2].ours)
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  private static func ends(
    of streams: Streams, isInput: Bool
  ) throws -> (theirs: Int32, ours: Int32) {
    var ends: [Int32] = [-1, -1]
    // The kernel fills an array of two.
    let status =
      switch streams {
      case .pipes: unsafe pipe(&ends)
      case .sockets: unsafe socketpair(AF_UNIX, Program.streamSocket, 0, &ends)
      }
    guard status == 0 else { throw Failure(message: "expected two descriptors, found none") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return isInput ? (ends[0], ends[1]) : (ends[1], ends[0])
  }

  /// posix_spawn(2) with all signals at their defaults, whatever the test runner was given.
  private static func spawn(
    _ words: [String], _ environment: [String], streams: [Int32]
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      // The structures are filled by their init functions before anything reads them.
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    // Every pointer below lives until posix_spawn has returned.
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      // Both were made above and are not used again.
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    for (number, stream) in streams.enumerated() {
      // The actions were made above.
      unsafe posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    var all = sigset_t()
    var none = sigset_t()
    // The sets are filled before they are read.
    unsafe sigfillset(&all)
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    let flags = Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
    unsafe posix_spawnattr_setflags(&attributes, flags)
    // strdup's copies are freed once the call has returned.
    var argv = unsafe words.map { unsafe strdup($0) } + [nil]
    var envp = unsafe environment.map { unsafe strdup($0) } + [nil]
    // See above.
    defer {
      for index in unsafe argv.indices { unsafe free(argv[index]) }
      for index in unsafe envp.indices { unsafe free(envp[index]) }
    }
    var process: pid_t = 0
    let status = unsafe posix_spawn(&process, words[0], &actions, &attributes, &argv, &envp)
    guard status == 0 else { throw Failure(message: "expected a process, found error \(status)") }
    return process
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    for end in [input, output, error] where end >= 0 { _ = close(end) }
  }

  // MARK: Talking

  /// Writes everything in one go; false when the process does not take it in time.
  @discardableResult
  func write(_ bytes: [UInt8], milliseconds: Int32 = 10_000) -> Bool {
    let clock = Deadline(milliseconds)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Program.write(input, rest)
      if count > 0 {
        rest.removeFirst(count)
      } else if errno != EAGAIN || !Deadline.isReady(input, POLLOUT, clock.remaining) {
        return false
      }
    }
    return true
  }

  /// Writes text in one go.
  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// Ends the input.
  func closeInput() {
    _ = close(input)
    input = -1
  }

  /// Stops reading the output for good.
  func closeOutput() {
    _ = close(output)
    output = -1
  }

  /// Reads until there are so many lines on stdout in all; fewer when it ended or time is up.
  func lines(_ count: Int, milliseconds: Int32 = 10_000) -> [String] {
    let clock = Deadline(milliseconds)
    while outputBytes.count(where: { $0 == 0x0A }) < count, readSome(clock) {}
    return text.split(separator: "\n").map(String.init)
  }

  /// As `lines(_:milliseconds:)`, with stderr left to fill up.
  func linesOfOutputAlone(_ count: Int) -> [String] {
    let clock = Deadline(10_000)
    while outputBytes.count(where: { $0 == 0x0A }) < count {
      guard Deadline.isReady(output, POLLIN, clock.remaining) else { break }
      let bytes = Program.read(output)
      if bytes.isEmpty { break }
      outputBytes += bytes
    }
    return lines(0)
  }

  /// What came on stdout so far.
  var text: String { String(decoding: outputBytes, as: UTF8.self) }

  /// What came on stderr so far.
  var errorText: String { String(decoding: errorBytes, as: UTF8.self) }

  /// Whether the process has read everything that was written to it, within ten seconds.
  func hasReadInput() -> Bool {
    let clock = Deadline(10_000)
    while clock.remaining > 0 {
      var waiting: Int32 = 1
      // FIONREAD writes one int.
      guard unsafe ioctl(input, Program.bytesWaitingRequest, &waiting) == 0 else { return false }
      if waiting == 0 { return true }
      Deadline.tick()
    }
    return false
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Reads both streams to their ends, and says how the process ended.
  func finish(milliseconds: Int32 = 10_000) -> Ending {
    let clock = Deadline(milliseconds)
    while readSome(clock) {}
    return wait(milliseconds: max(clock.remaining, 1))
  }

  /// Says how the process ended, without reading from it.
  func wait(milliseconds: Int32) -> Ending {
    let clock = Deadline(milliseconds)
    while ending == nil {
      var status: Int32 = 0
      // The status is written before it is read.
      if unsafe waitpid(process, &status, WNOHANG) == process {
        ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
      } else if clock.remaining == 0 {
        return .running
      } else {
        Deadline.tick()
      }
    }
    return ending ?? .running
  }

  /// Reads what is there; false when both streams have ended or time is up.
  private func readSome(_ clock: Deadline) -> Bool {
    let open = [output, error].filter { $0 >= 0 }
    guard !open.isEmpty, let ready = Deadline.firstReadable(open, clock.remaining) else {
      return false
    }
    let bytes = Program.read(ready)
    if bytes.isEmpty {
      _ = close(ready)
      if ready == output { output = -1 } else { error = -1 }
    } else if ready == output {
      outputBytes += bytes
    } else {
      errorBytes += bytes
    }
    return true
  }
}

/// What went wrong with a test's own machinery.
struct Failure: Error {
  let message: String
}
