/// One value of the Redis serialization protocol, version 2.
package enum RESPValue: Sendable, Equatable {
  /// `+OK`
  case simple([UInt8])
  /// `-NOSCRIPT No matching script…`
  case error([UInt8])
  /// `:42`
  case integer(Int)
  /// `$3` and three bytes.
  case bulk([UInt8])
  /// `*2` and two values.
  case array([RESPValue])
  /// `$-1` or `*-1`
  case null
}
