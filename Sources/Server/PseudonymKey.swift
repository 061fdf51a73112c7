/// The key of pseudonyms: the configured one, or one of the process's own.
package enum PseudonymKey {
  /// The shortest key, in bytes: as long as what HMAC-SHA-256 gives.
  package static let bytesMin = 32

  /// The key in use; `random` are 32 fresh bytes, used when none is configured.
  ///
  /// Throws exit 78 for a configured key that is too short: guessing it would undo every token.
  package static func choose(
    configured: [UInt8]?, random: [UInt8]
  ) throws(ConfigurationProblem) -> [UInt8] {
    guard let configured else { return random }
    guard configured.count >= bytesMin else {
      throw ConfigurationProblem(
        .badConfiguration,
        "BILLING_MCP_PSEUDONYM_KEY: expected at least \(bytesMin) bytes, found fewer")
    }
    return configured
  }
}
