import Serialization

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

  /// Writes the scope as stores, tokens and roles spell it: `"*"`, or a list of ids in their order.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .all: writer.string("*")
    case .listed(let ids):
      writer.beginArray()
      for id in ids.sorted() { writer.string(id) }
      writer.endArray()
    }
  }
}
