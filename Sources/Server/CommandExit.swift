/// What the process says to its parent when it ends, after `sysexits.h`.
package enum CommandExit: Int32, Sendable, CaseIterable {
  /// It did what it was asked.
  case success = 0
  /// It did, and the answer is an error.
  case answeredWithError = 1
  /// The arguments make no sense (EX_USAGE).
  case usage = 64
  /// The input is no good (EX_DATAERR).
  case badData = 65
  /// A named input cannot be opened (EX_NOINPUT).
  case noInput = 66
  /// A bug of this program (EX_SOFTWARE).
  case internalError = 70
  /// An output cannot be created (EX_CANTCREAT).
  case cannotCreate = 73
  /// The standard output broke (EX_IOERR).
  case inputOutput = 74
  /// The gate refused (EX_NOPERM).
  case refused = 77
  /// The configuration is no good (EX_CONFIG).
  case badConfiguration = 78
}
