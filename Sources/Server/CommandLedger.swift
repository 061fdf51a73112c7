internal import Billing

/// What the command `ledger check` says about a ledger.
package enum CommandLedger {
  /// A document of a ledger: the path of a whole one, or the file name of a part, and its bytes.
  package struct Document: Sendable {
    /// What problems call it.
    package let name: String
    /// Its JSON text.
    package let bytes: [UInt8]

    /// A document that was read.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Everything that is wrong, one line each with its place; empty when the ledger is right.
  package static func problems(in documents: [Document], isFolder: Bool) -> [String] {
    do {
      _ = try ledger(of: documents, isFolder: isFolder)
      return []
    } catch {
      let more = error.omitted > 0 ? ["and \(error.omitted) more"] : []
      return error.problems.map(\.message) + more
    }
  }

  /// The ledger that documents hold.
  static func ledger(
    of documents: [Document], isFolder: Bool
  ) throws(LedgerRefusal) -> Ledger {
    if !isFolder, let document = documents.first {
      return try Ledger(parsing: document.bytes, name: document.name)
    }
    return try Ledger(files: documents.map { ($0.name, $0.bytes) })
  }
}
