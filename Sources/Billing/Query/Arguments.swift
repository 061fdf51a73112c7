internal import Serialization

/// The arguments of a call, read by their kind; the caller has checked them against the schema.
struct Arguments {
  private let node: Node?

  /// Refuses what is no object and what has members besides the known ones.
  init(_ node: Node?, known: [String]) throws(BillingError) {
    self.node = node
    guard let node else { return }
    guard node.kind == .object else {
      throw .invalidArgument(name: "arguments", expected: "an object")
    }
    guard node.members.allSatisfy({ known.contains($0.key) }) else {
      throw .invalidArgument(name: "arguments", expected: "only members of the inputSchema")
    }
  }

  /// A string; nil when it is absent.
  func text(_ name: String) throws(BillingError) -> String? {
    guard let value = node?[name] else { return nil }
    guard let text = value.string else {
      throw .invalidArgument(name: name, expected: "a string")
    }
    return text
  }

  /// An identifier; nil when it is absent.
  func identifier(_ name: String) throws(BillingError) -> String? {
    guard let text = try text(name) else { return nil }
    let bytes = Array(text.utf8)
    guard Identifier.isWellFormed(bytes.span) else {
      throw .invalidArgument(name: name, expected: LedgerProblem.Expectation.identifier.rawValue)
    }
    return text
  }

  /// The number of rows asked for; `20.0` is a whole number to JSON Schema.
  func limit() throws(BillingError) -> Int {
    guard let value = node?["limit"] else { return Catalogue.limitRowsDefault }
    let parts = (value.numberText ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let isWhole = parts.count == 1 || parts.count == 2 && parts[1].utf8.allSatisfy { $0 == 0x30 }
    guard isWhole, let limit = parts.first.flatMap({ Int($0) }),
      Catalogue.limitRows.contains(limit)
    else {
      let range = Catalogue.limitRows
      throw .invalidArgument(
        name: "limit", expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return limit
  }
}
