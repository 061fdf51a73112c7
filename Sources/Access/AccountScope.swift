/// Which accounts a principal may see at all.
package enum AccountScope: Sendable, Equatable {
  /// Every account.
  case all
  /// These account ids and no others; none when empty.
  case listed(Set<String>)

  /// Whether an account id is inside.
  package func contains(_ accountID: String) -> Bool {
    switch self {
    case .all: true
    case .listed(let ids): ids.contains(accountID)
    }
  }

  /// What is inside both.
  package func intersection(_ other: AccountScope) -> AccountScope {
    switch (self, other) {
    case (.all, _): other
    case (_, .all): self
    case (.listed(let mine), .listed(let others)): .listed(mine.intersection(others))
    }
  }
}
