internal import Billing
internal import Serialization

/// A file whose bytes decide what may leave the process, as the loop watches it.
///
/// The executable opens and judges the file, and hands its bytes to `Session` at start and again
/// whenever they change; nothing below it opens anything.
package enum DecidingFile: Hashable, Sendable {
  /// The file that holds the default credential, `DEFAULT_API_KEY_FILE`.
  case defaultAPIKey
  /// The file that holds the default token, `BILLING_MCP_TOKEN_FILE`.
  case defaultToken
  /// The file that holds the secret of tokens, `JWT_SECRET_KEY_FILE`.
  case tokenSecret
  /// The list of revoked tokens in the state folder; it need not be there.
  case revocations
  /// The file that holds the pseudonym key, `BILLING_MCP_PSEUDONYM_KEY_FILE`.
  case pseudonymKey
  /// The file that holds the password of Redis, `BILLING_MCP_REDIS_PASSWORD_FILE`.
  case redisPassword
  /// The key store, `BILLING_MCP_KEYS_FILE`.
  case keys
  /// The roles and limits, `BILLING_MCP_ROLES`.
  case roles
  /// A security profile, by its name: the file name without `.yaml`.
  case profile(String)
  /// The ledger, when it is one file.
  case ledger
  /// One part of a ledger that is a folder, by its file name: `accounts.json`, `accounts.csv`.
  case ledgerPart(String)

  /// How a file is judged before its bytes are believed.
  package struct Rule: Sendable, Equatable {
    /// Whether the file holds secrets: then nobody but its owner may even read it.
    package let isSecret: Bool
    /// The largest file that is read, in bytes.
    package let bytesMax: Int
  }

  /// How this file is judged.
  package var rule: Rule {
    switch self {
    case .defaultAPIKey, .pseudonymKey, .tokenSecret, .redisPassword:
      Rule(isSecret: true, bytesMax: DecidingFileLimits.secretBytesMax)
    case .defaultToken: Rule(isSecret: true, bytesMax: DecidingFileLimits.tokenBytesMax)
    case .revocations: Rule(isSecret: true, bytesMax: DecidingFileLimits.revocationsBytesMax)
    case .keys: Rule(isSecret: true, bytesMax: DecidingFileLimits.keysBytesMax)
    case .roles, .profile: Rule(isSecret: false, bytesMax: DecidingFileLimits.policyBytesMax)
    case .ledger, .ledgerPart: Rule(isSecret: false, bytesMax: DecidingFileLimits.ledgerBytesMax)
    }
  }

  /// What the file is, in the words of a message to the person who runs the server.
  package var title: String {
    switch self {
    case .defaultAPIKey: "default key file"
    case .defaultToken: "default token file"
    case .tokenSecret: "token secret file"
    case .revocations: "list of revoked tokens"
    case .pseudonymKey: "pseudonym key file"
    case .redisPassword: "Redis password file"
    case .keys: "key file"
    case .roles: "roles file"
    case .profile: "profile"
    case .ledger, .ledgerPart: "ledger"
    }
  }

  /// The files of a ledger that is a folder; each may be absent.
  package static let ledgerParts = Ledger.partNames
  /// What the names of such files end in; another name with such an end is a misspelt one.
  package static let ledgerSuffixes = Ledger.partSuffixes

  /// The profile that a file name stands for; nil when it is none.
  ///
  /// A profile's name is `[A-Za-z0-9_-]{1,64}`, its file that name and `.yaml`.
  package static func profileName(ofFile name: String) -> String? {
    guard name.hasSuffix(".yaml") else { return nil }
    let stem = name.dropLast(5)
    guard (1...64).contains(stem.utf8.count), stem.utf8.allSatisfy(isNameByte) else { return nil }
    return String(stem)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
