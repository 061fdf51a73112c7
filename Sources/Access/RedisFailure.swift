/// Why a question to Redis has no answer; the word goes into audit records.
package enum RedisFailure: String, Error, Sendable {
  /// No answer within `AccessLimits.answerNanosecondsMax`; it may have been charged.
  case timedOut = "timed_out"
  /// There is no connection, and the next attempt is still to come.
  case unavailable
  /// The connection ended before the answer; the question may have been charged.
  case disconnected
  /// Too many questions are open.
  case busy
  /// Redis wants another password, or one at all.
  case authentication
  /// What came is no answer; the question may have been charged.
  case garbage
  /// Redis is still reading its data.
  case loading
  /// Redis is a replica, or cannot write to its disk.
  case readOnly = "read_only"
  /// Redis has no more memory.
  case outOfMemory = "out_of_memory"
  /// Redis refused for another reason.
  case rejected

  /// Failures by the first word of an error of Redis.
  private static let codes: [(word: String, failure: RedisFailure)] = [
    ("NOAUTH", .authentication), ("WRONGPASS", .authentication), ("NOPERM", .authentication),
    ("LOADING", .loading), ("READONLY", .readOnly), ("MISCONF", .readOnly),
    ("OOM", .outOfMemory),
  ]

  /// The failure that an error of Redis stands for; its words are dropped.
  init(error: [UInt8]) {
    self = Self.codes.first { Self.isCode($0.word, of: error) }?.failure ?? .rejected
  }

  /// Whether an error of Redis begins with a word.
  static func isCode(_ word: String, of error: [UInt8]) -> Bool {
    error.prefix { $0 != UInt8(ascii: " ") }.elementsEqual(word.utf8)
  }
}
