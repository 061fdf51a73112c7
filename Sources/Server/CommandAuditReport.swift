extension Command {
  /// The command that renders the audit trail.
  static let auditReport = Command(
    name: .auditReport, words: ["audit", "report"],
    operands: [Operand(name: "LOG", isRequired: false)],
    options: [
      Option(
        flag: "--html", placeholder: "FILE", isRequired: true,
        summary: "Where the page goes; a file that is there is replaced."),
      Option(
        flag: "--from", placeholder: "MOMENT", isRequired: false,
        summary: "Leaves out what is earlier: 2026-02-28 or 2026-02-28T09:30:00Z."),
      Option(
        flag: "--to", placeholder: "MOMENT", isRequired: false,
        summary: "Leaves out what is later; a day is taken whole, in UTC."),
    ],
    variables: ["BILLING_MCP_AUDIT_LOG", "BILLING_MCP_AUDIT_KEY"],
    summary: "Writes a page about the audit log: requests, refusals, masked values, events.",
    details: """
      LOG is the configured log when not given; its rotated files are read before it. The page is
      one HTML file, mode 0600, that needs no network and runs no script. Exit status 65 when the
      trail does not verify: the page is written all the same and says so at its top; 78 when it is
      keyed and the key is not there. 66 when the log cannot be opened, 73 when the page cannot be
      written. The anchor is not looked at: audit verify does that.
      """)
}
