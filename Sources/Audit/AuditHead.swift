/// The last record of a chain: what the next one is bound to, and what other chains can name.
package struct AuditHead: Sendable, Hashable {
  /// The chain, 32 hexadecimal digits.
  package let chain: String
  /// The record's number in its chain, from 1.
  package let sequence: Int
  /// The record's hash, 64 hexadecimal digits.
  package let hash: String

  /// The head with these parts, in the spelling of records.
  package init(chain: String, sequence: Int, hash: String) {
    self.chain = chain
    self.sequence = sequence
    self.hash = hash
  }
}
