#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Makes a crash say nothing: no backtrace, no core file, no word from the runtime.
///
/// A backtrace prints registers and memory, a core file holds all of it, and both may hold a card.
/// Swift's runtime installs its backtracer before `main` when `SWIFT_BACKTRACE` asks for it; the
/// default actions set here undo that, whatever the environment says. `StandardStreams.claim` does
/// the rest: what the runtime itself says when it traps goes to descriptor 2, which is nobody's.
enum SilentCrash {
  /// Every signal that a trap or a bad access ends in.
  static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  /// The first act of the process.
  static func begin() {
    for number in signals {
      _ = signal(number, SIG_DFL)
    }
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_CORE.rawValue)
    #else
      let resource = RLIMIT_CORE
    #endif
    // SAFETY: the kernel reads one `rlimit` that lives until the call returns.
    _ = unsafe setrlimit(resource, &limit)
    #if os(Linux)
      forbidDumps()
    #endif
  }

  #if os(Linux)
    private typealias ProcessControl = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32

    /// A core_pattern that is a pipe ignores RLIMIT_CORE (core(5)); a process that is not dumpable
    /// has no core at all, and no debugger of the same user attaches to it.
    ///
    /// prctl(2) is in no module of the C library that Swift can import, so it is looked up.
    private static func forbidDumps() {
      let setDumpable: Int32 = 4
      // SAFETY: prctl takes an int and up to four unsigned longs, and this request reads one.
      guard let symbol = unsafe dlsym(nil, "prctl") else { return }
      let control = unsafe unsafeBitCast(symbol, to: ProcessControl.self)
      _ = control(setDumpable, 0, 0, 0, 0)
    }
  #endif
}
