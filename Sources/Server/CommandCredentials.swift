/// The commands for keys and tokens.
extension Command {
  private static let trail = ["BILLING_MCP_AUDIT_LOG", "BILLING_MCP_AUDIT"]
  private static let store = ["BILLING_MCP_KEYS_FILE"] + trail
  private static let policy = ["BILLING_MCP_ROLES", "BILLING_MCP_PROFILES"]
  private static let user = Option(
    flag: "--user", placeholder: "USER", isRequired: false,
    summary: "The user it stands for; asked for on a terminal.")
  private static let role = Option(
    flag: "--role", placeholder: "ROLE", isRequired: false,
    summary: "The name of a role of the roles file; asked for on a terminal.")
  private static let accounts = Option(
    flag: "--accounts", placeholder: "IDS", isRequired: false,
    summary: "The account ids that are left of the role's, with commas; * for all of them.")
  private static let expires = Option(
    flag: "--expires", placeholder: "MOMENT", isRequired: false,
    summary: "When it ends: 2035-01-31T00:00:00Z, 2035-01-31, or seconds since 1970.")

  /// Every command that makes or ends a credential.
  static let credentials: [Command] = [
    Command(
      name: .keysNew, words: ["keys", "new"], operands: [],
      options: [
        user, role,
        Option(
          flag: "--id", placeholder: "ID", isRequired: false,
          summary: "What the key is called in lists, audit records and keys revoke."),
        accounts,
        Option(
          flag: "--permissions", placeholder: "LIST", isRequired: false,
          summary: "The permissions that are left of the role's, with commas."),
        Option(
          flag: "--profile", placeholder: "NAME", isRequired: false,
          summary: "The profile of its answers; it releases no more than the server's."),
        expires,
      ],
      variables: store + policy,
      summary: "Makes a key, prints it once, and keeps its digest in the key store.",
      details: """
        The key goes to stdout and everything else to stderr. A store that is not there is made,
        mode 0600; its folder has to be there. The key counts from the next request on.
        """),
    Command(
      name: .keysList, words: ["keys", "list"], operands: [], options: [],
      variables: ["BILLING_MCP_KEYS_FILE"],
      summary: "Lists the keys of the key store by id, with user, role, end and state.",
      details: "No key and no digest is shown."),
    Command(
      name: .keysRevoke, words: ["keys", "revoke"],
      operands: [Operand(name: "ID", isRequired: true)], options: [], variables: store,
      summary: "Takes a key out of the key store; it is refused from the next request on.",
      details: "Exit status 65 when the store has no such key."),
    Command(
      name: .keysRotate, words: ["keys", "rotate"],
      operands: [Operand(name: "ID", isRequired: true)],
      options: [
        Option(
          flag: "--overlap", placeholder: "HOURS", isRequired: false,
          summary: "How long the old key stays good: 0 to 720, 24 when not given."),
        Option(
          flag: "--id", placeholder: "ID", isRequired: false,
          summary: "What the new key is called; the old id with a number when not given."),
        expires,
      ],
      variables: store + policy,
      summary: "Makes a new key with the rights of an old one, which ends after a while.",
      details: "The new key goes to stdout and everything else to stderr."),
    Command(
      name: .tokenNew, words: ["token", "new"], operands: [],
      options: [
        user, role,
        Option(
          flag: "--hours", placeholder: "HOURS", isRequired: false,
          summary: "How long it is good: 1 to 168, 24 when not given."),
        accounts,
      ],
      variables: policy + trail,
      summary: "Makes a token, signed with JWT_SECRET_KEY, and prints it once.",
      details: """
        The token goes to stdout and everything else to stderr. Whoever has it acts by it until it
        expires or is revoked.
        """),
    Command(
      name: .tokenRevoke, words: ["token", "revoke"],
      operands: [Operand(name: "JTI", isRequired: false)], options: [], variables: trail,
      summary: "Revokes a token by its id, or the token on stdin.",
      details: "A running server refuses it from the next request on."),
  ]
}
