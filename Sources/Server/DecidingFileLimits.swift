internal import Access

/// The largest files that decide anything, each in bytes; a larger one is refused unread.
package enum DecidingFileLimits {
  /// A file that holds one secret.
  package static let secretBytesMax = 4 << 10
  /// A file that holds one token and a line end.
  package static let tokenBytesMax = TokenLimits.tokenBytesMax + 2
  /// The list of revoked tokens.
  package static let revocationsBytesMax = TokenLimits.revocationsBytesMax
  /// The key store.
  package static let keysBytesMax = 4 << 20
  /// A profile, or the roles.
  package static let policyBytesMax = 1 << 20
  /// A ledger, or one part of it.
  package static let ledgerBytesMax = 256 << 20
  /// How many files of unknown names a ledger's folder may hold before the rest is passed over.
  package static let ledgerPartsMax = 16
  /// How many profiles one folder may hold; those behind it in the alphabet are not read.
  package static let profilesMax = 256
}
