/// The accounts that a caller may see; what belongs to no account is seen by `all` alone.
package enum AccountScope: Sendable, Equatable {
  /// Every account.
  case all
  /// The accounts with these ids; numbers do not count.
  case only(Set<String>)
}
