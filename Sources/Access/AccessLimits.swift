/// The bounds of what this room reads and keeps.
package enum AccessLimits {
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

  /// How many sliding windows are tracked at once, whoever calls.
  package static let windowsMax = 8192
  /// How many charges all windows remember together, 16 bytes each: 4 MiB.
  package static let chargesMax = 262_144
  /// The highest limit whose window remembers each charge by itself.
  package static let exactLimitMax = 1024
  /// Into how many slots a window with a higher limit is divided.
  package static let slotsPerWindow: UInt64 = 256
}
