#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The error number of a system call.
struct SystemError: Error, Equatable, Sendable {
  let code: Int32

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(code: errno) }

  /// The symbol of errno(3), which says the same in every language; the number of a rare one.
  var symbol: String { Self.symbols.first { $0.code == code }?.symbol ?? "error \(code)" }

  private static let symbols: [(code: Int32, symbol: String)] = [
    (EACCES, "EACCES"), (EPERM, "EPERM"), (ENOENT, "ENOENT"), (ENOTDIR, "ENOTDIR"),
    (EISDIR, "EISDIR"), (ELOOP, "ELOOP"), (EROFS, "EROFS"), (ENOSPC, "ENOSPC"),
    (EDQUOT, "EDQUOT"), (EFBIG, "EFBIG"), (EIO, "EIO"), (EMFILE, "EMFILE"), (ENFILE, "ENFILE"),
    (ENXIO, "ENXIO"), (ENODEV, "ENODEV"), (ENAMETOOLONG, "ENAMETOOLONG"), (ENOMEM, "ENOMEM"),
    (EEXIST, "EEXIST"), (EINVAL, "EINVAL"),
  ]
}
