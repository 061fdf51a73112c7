/// The bounds of what this room reads and keeps.
package enum AccessLimits {
  /// The longest that a person's approval lasts, in minutes.
  package static let approvalMinutesMax = 1_440
  /// The longest key store, in bytes.
  package static let storeBytesMax = 1 << 20
  /// How many keys a store may hold; each lookup walks all of them.
  package static let keysMax = 4096
  /// The shortest key that a store may hold as such, in characters, all of them visible ASCII.
  package static let keyCharactersMin = 32
  /// The longest key that is looked up, in bytes.
  package static let keyBytesMax = 512
  /// The longest id of a key, user, account, role, tool or profile, in characters.
  package static let identifierCharactersMax = 64
  /// The longest permission, in characters.
  package static let permissionCharactersMax = 256
  /// The latest expiry in epoch seconds: the last second of the year 9999.
  package static let expirySecondsMax = 253_402_300_799
  /// The highest number of requests, or model tokens, that a limit may name.
  package static let limitMax = 1_000_000_000_000_000
  /// The longest sliding window, in seconds: 31 days.
  package static let windowSecondsMax = 2_678_400

  /// How many sliding windows are tracked at once, whoever calls: what a table of 2^19 places holds.
  package static let windowsMax = 393_216
  /// How many charges all windows remember together, 16 bytes each: 8 MiB.
  package static let chargesMax = 524_288
  /// The highest limit whose window remembers each charge by itself.
  package static let exactLimitMax = 1024
  /// Into how many slots a window with a higher limit is divided.
  package static let slotsPerWindow: UInt64 = 256

  /// How many honeytokens a roles file may name.
  package static let honeytokensMax = 1024

  /// The longest line of a reply from Redis, in bytes.
  package static let replyLineBytesMax = 1024
  /// The longest bulk string of a reply from Redis, in bytes.
  package static let bulkBytesMax = 16_384
  /// The longest reply from Redis, in bytes.
  package static let replyBytesMax = 65_536
  /// How many values a reply from Redis may hold, arrays counted too.
  package static let replyValuesMax = 256
  /// How deep the arrays of a reply from Redis may be nested.
  package static let replyDepthMax = 4

  /// How long a question to Redis may take from asking to answer, in nanoseconds.
  package static let answerNanosecondsMax: UInt64 = 200_000_000
  /// How long connecting to Redis and introducing oneself may take, in nanoseconds.
  package static let connectNanosecondsMax: UInt64 = 1_000_000_000
  /// How long the first pause between two connections to Redis is, in nanoseconds; each is twice
  /// the one before.
  package static let reconnectNanosecondsMin: UInt64 = 100_000_000
  /// The longest pause between two connections to Redis, in nanoseconds.
  package static let reconnectNanosecondsMax: UInt64 = 5_000_000_000
  /// How many questions to Redis may be open at once.
  package static let questionsMax = 1024
  /// The highest number of a Redis database.
  package static let databaseMax = 65_535
  /// The longest address of a Redis, in bytes.
  package static let addressBytesMax = 1024
  /// The longest path of a unix socket, in bytes: `sun_path` of macOS less its end.
  package static let socketPathBytesMax = 103
  /// How long a caller is told to wait when the shared store does not answer, in seconds.
  package static let storeRetrySeconds = 5

  /// How many wrong credentials in a minute are answered at once.
  package static let wrongCredentialsFree = 5
  /// How many misses and denials in a minute leave a tool as fast as it was for its user.
  package static let missesFree = 10
  /// How many pairs of user and tool are watched for misses and denials at once.
  package static let watchedMax = 1024
}
