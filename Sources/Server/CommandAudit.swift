/// The commands that check and read the audit trail.
extension Command {
  /// Every command for the audit trail.
  static let audit: [Command] = [
    auditVerify,
    auditHash,
  ]

  private static let auditVerify = Command(
    name: .auditVerify, words: ["audit", "verify"],
    operands: [Operand(name: "FILE", isRequired: false)],
    options: [
      Option(
        flag: "--anchor", placeholder: "FILE", isRequired: false,
        summary: "The anchor; shows what was cut off as well: ends, chains and whole files.")
    ],
    variables: ["BILLING_MCP_AUDIT_LOG", "BILLING_MCP_AUDIT_KEY"],
    summary: "Checks that no record of the audit log was altered, removed, added or moved.",
    details: """
      FILE is the configured log when not given; its rotated files are read before it. What is
      found is told per chain: text on a terminal, a line of JSON each otherwise. A line that a
      crash tore is reported and is no finding. Exit status 65 when something was tampered with,
      66 when a file cannot be opened, 78 when the log is keyed and BILLING_MCP_AUDIT_KEY is not
      there. Without --anchor a missing end cannot be seen; without a key, nor can a recomputed log.
      """)

  private static let auditHash = Command(
    name: .auditHash, words: ["audit", "hash"],
    operands: [Operand(name: "VALUE", isRequired: true)], options: [],
    variables: ["BILLING_MCP_AUDIT_KEY"],
    summary: "Prints what audit records call an account, to look it up in them.",
    details: """
      VALUE is the account's id, or - to read it from stdin, where other users of the machine do
      not see it. The hash is keyed with BILLING_MCP_AUDIT_KEY; exit status 78 without it.
      """)
}
