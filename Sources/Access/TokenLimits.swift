/// The bounds of tokens and of the list of revoked ones.
package enum TokenLimits {
  /// The shortest secret that signs tokens, in bytes: as long as what HMAC-SHA256 gives (RFC 7518
  /// §3.2).
  package static let secretBytesMin = 32
  /// The longest token that is looked at, in bytes.
  package static let tokenBytesMax = 8 << 10
  /// The longest life of a token, from `iat` to `exp`, in hours: 7 days.
  package static let lifeHoursMax = 168
  /// The life of a token for which nobody asked for another one, in hours.
  package static let lifeHoursDefault = 24
  /// How far the clocks of who issues and who checks may be apart, in seconds.
  package static let skewSeconds = 60
  /// How many random bytes name a token that is made here.
  package static let idRandomBytes = 16

  /// The largest list of revoked tokens that is read, in bytes.
  package static let revocationsBytesMax = 4 << 20
  /// How many revoked tokens a list may hold.
  package static let revocationsMax = 16_384
  /// How long an entry outlives its token, in seconds: a week, for a clock may have been wrong.
  package static let revocationGraceSeconds = 604_800

  /// How deep a header or a set of claims may nest: an object, and a list in it.
  static let depthMax = 2
}
