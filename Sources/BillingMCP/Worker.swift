internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// One piece of work on a thread of its own, begun at once.
///
/// For the filter `redact` alone, whose documents have nothing to do with each other: the server has
/// one loop, which changes threads only when a disk hangs (see `Baton`).
struct Worker<Output: Sendable> {
  private let thread: pthread_t?
  private let work: @Sendable () -> Output
  private let result: Result

  /// Where the thread leaves what it made.
  private final class Result: Sendable {
    let output = Mutex<Output?>(nil)
  }

  /// Begins the work; where no thread can be had, `finish` does it.
  init(_ work: @escaping @Sendable () -> Output) {
    let result = Result()
    self.work = work
    self.result = result
    thread = ThreadBody.start(
      ThreadBody {
        let output = work()
        result.output.withLock { $0 = output }
      })
  }

  /// Waits for the work, and gives what it made; to be called once.
  func finish() -> Output {
    if let thread { _ = pthread_join(thread, nil) }
    return result.output.withLock { $0 } ?? work()
  }
}

/// How many threads are worth having.
enum WorkerCount {
  /// More than this many share one reader and one writer in vain.
  private static let workersMax = 4

  /// The processors that are online, within the bound.
  static let best = max(1, min(workersMax, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
}

/// What a thread runs: a class, for its reference is all that pthread_create(3) hands over.
final class ThreadBody: Sendable {
  private let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }

  /// The thread that runs a body; nil when the system gives none.
  static func start(_ body: ThreadBody) -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    // SAFETY: the reference is retained for the thread, which takes it over exactly once; when no
    // thread starts, it is released here.
    let reference = unsafe Unmanaged.passRetained(body)
    let status = unsafe pthread_create(
      &thread, nil,
      { argument in
        #if canImport(Darwin)
          unsafe Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
        #else
          if let argument = unsafe argument {
            unsafe Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
          }
        #endif
        return nil
      }, reference.toOpaque())
    if status == 0 { return thread }
    unsafe reference.release()
    return nil
  }
}
