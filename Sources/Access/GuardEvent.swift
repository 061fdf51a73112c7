/// Why `suspicious_activity` is recorded; the word goes into the audit record.
package enum GuardEvent: String, Sendable {
  /// More wrong credentials in a minute than a person mistypes.
  case credentialGuessing = "credential_guessing"
  /// More ids in a minute that are not there than a person misreads.
  case enumeration
  /// More denied calls in a minute than a person tries.
  case probing
}
