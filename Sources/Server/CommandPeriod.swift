package import Audit

/// The options `--from` and `--to` of commands that read the audit trail.
package enum CommandPeriod {
  /// The period that they name; both ends belong to it, and a day is taken whole.
  package static func of(
    _ invocation: CommandInvocation
  ) throws(ConfigurationProblem) -> AuditPeriod {
    let first = try moment("--from", invocation, AuditPeriod.first)
    let last = try moment("--to", invocation, AuditPeriod.last)
    guard let period = AuditPeriod(from: first, to: last) else {
      throw ConfigurationProblem(
        .usage, "--to: expected a moment that is not before --from, found an earlier one")
    }
    return period
  }

  private static func moment<Moment>(
    _ flag: String, _ invocation: CommandInvocation, _ read: (String) -> Moment?
  ) throws(ConfigurationProblem) -> Moment? {
    guard let text = invocation.options[flag] else { return nil }
    guard let moment = read(text) else {
      throw ConfigurationProblem(
        .usage,
        "\(flag): expected a day or a moment such as 2026-02-28 or 2026-02-28T09:30:00Z, "
          + "found another text")
    }
    return moment
  }
}
