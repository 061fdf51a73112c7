#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A program that this process started, and the pipe on which it writes.
///
///     0  /dev/null        nothing to read
///     1  the pipe         `output`
///     2  /dev/null        what it says to people may hold a secret
///
/// It leads a process group of its own, so that ending it ends what it started too. Everything else
/// that this process has open is closed on exec.
struct ChildProcess: Sendable {
  /// Where its output comes.
  let output: Descriptor
  private let process: pid_t

  /// Starts a program by its path, without a shell; `environment` are lines `NAME=VALUE`.
  static func start(
    _ arguments: [String], environment: [String]
  ) -> Result<ChildProcess, SystemError> {
    var ends: [Int32] = [-1, -1]
    // SAFETY: the kernel writes two descriptors into an array of two.
    guard unsafe pipe(&ends) == 0 else { return .failure(.last) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    let started = spawn(arguments, environment, output: ends[1])
    _ = systemClose(ends[1])
    switch started {
    case .success(let process):
      return .success(ChildProcess(output: Descriptor(ends[0]), process: process))
    case .failure(let error):
      _ = systemClose(ends[0])
      return .failure(error)
    }
  }

  /// Ends it and everything that it started.
  func kill() { _ = systemKill(-process, SIGKILL) }

  /// Whether it ended with status 0; nil while it goes on.
  ///
  /// To be asked until it says so: then it is
  /// reaped, and not to be asked again.
  func ended() -> Bool? {
    var status: Int32 = 0
    // SAFETY: the kernel writes one status that lives until the call returns.
    let found = unsafe waitpid(process, &status, WNOHANG)
    return found == 0 ? nil : found == process && status == 0
  }

  /// Waits until it has ended; to be called after `kill`.
  func reap() {
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String], output: Int32
  ) -> Result<pid_t, SystemError> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      // SAFETY: both are filled by their init functions before anything reads them.
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    // SAFETY: every pointer below lives until posix_spawn has returned; what init makes, destroy
    // takes back.
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var all = sigset_t()
    var none = sigset_t()
    unsafe sigfillset(&all)
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    // SAFETY: strdup's copies are freed once the call has returned.
    var argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var envp = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe argv.indices { unsafe free(argv[index]) }
      for index in unsafe envp.indices { unsafe free(envp[index]) }
    }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, arguments[0], &actions, &attributes, &argv, &envp)
    return code == 0 ? .success(process) : .failure(SystemError(code: code))
  }
}
