/// What reports say, field by field: the allowlist of their own answers.
///
/// Fields of records stand in entities of the profile (`account`, `invoice`, `payment`), so that the
/// profile decides about them.
package enum ReportEntities {
  /// One field of a report.
  struct Field {
    enum Shape {
      case text
      case number
      case flag
      case record(String)
      case records(String)
    }

    let name: String
    let shape: Shape
  }

  /// The fields of each entity that reports are made of: their names, and the entities in them.
  package static let all: [(entity: String, allow: [String], nested: [String: String])] =
    table.map { row in
      let fields = fields(of: row.entity)
      var nested: [String: String] = [:]
      for field in fields {
        switch field.shape {
        case .record(let entity), .records(let entity): nested[field.name] = entity
        case .text, .number, .flag: break
        }
      }
      return (row.entity, fields.map(\.name), nested)
    }

  /// The fields of one entity, in the order in which they are written.
  static func fields(of entity: String) -> [Field] {
    (table.first { $0.entity == entity }?.fields ?? "").split(separator: " ").map { word in
      let parts = word.split(separator: ":", maxSplits: 1)
      return Field(name: String(parts[0]), shape: shape(parts.count > 1 ? parts[1] : ""))
    }
  }

  private static func shape(_ code: Substring) -> Field.Shape {
    switch code.first {
    case "n": .number
    case "f": .flag
    case "{": .record(String(code.dropFirst().dropLast()))
    case "[": .records(String(code.dropFirst().dropLast()))
    default: .text
    }
  }

  private static let frame = "suppressed_groups:n left_out:n"
  private static let group = "count:n amount:n drill_down:{report.drill_down}"

  /// A field is its name, and what it holds when that is no text: `:n` a number, `:f` a flag,
  /// `:{entity}` a record, `:[entity]` records.
  private static let table: [(entity: String, fields: String)] = [
    ("report.receivables_aging", "as_of currencies:[report.aged_currency] \(frame)"),
    (
      "report.aged_currency",
      "currency buckets:[report.bucket] total:{report.group} credits:{report.group} "
        + "accounts:[report.aged_account]"
    ),
    (
      "report.aged_account",
      "account:{account} buckets:[report.bucket] total:{report.group} credits:{report.group}"
    ),
    ("report.bucket", "bucket \(group)"),
    ("report.group", group),
    (
      "report.overdue_invoices",
      "as_of currencies:[report.overdue_currency] invoices:[report.overdue_row] nextCursor \(frame)"
    ),
    ("report.overdue_currency", "currency total:{report.group} drill_down:{report.drill_down}"),
    (
      "report.overdue_row",
      "invoice:{invoice} account:{account} days_overdue:n bucket open_amount:n"
    ),
    ("report.revenue_summary", "as_of from to currencies:[report.revenue_currency] \(frame)"),
    (
      "report.revenue_currency",
      "currency \(measures) months:[report.revenue_month] active_subscriptions:n mrr:n arr:n"
    ),
    ("report.revenue_month", "month \(measures)"),
    ("report.renewal_calendar", "as_of from to currencies:[report.renewal_currency] \(frame)"),
    (
      "report.renewal_currency",
      "currency months:[report.renewal_month] auto_renewing:{report.group} ending:{report.group}"
    ),
    ("report.renewal_month", "month auto_renewing:{report.group} ending:{report.group}"),
    (
      "report.payment_health",
      "as_of from to currencies:[report.health_currency] expiry:{report.expiry} \(frame)"
    ),
    ("report.health_currency", "currency \(outcomes) methods:[report.health_method]"),
    ("report.health_method", "method \(outcomes)"),
    ("report.outcome", "count:n amount:n percent:n drill_down:{report.drill_down}"),
    ("report.days", "count:n mean:n median:n"),
    ("report.expiry", "expired:n expiring_soon:n valid:n unreadable:n"),
    (
      "report.account_statement",
      "account:{account} from to currencies:[report.statement_currency] \(frame)"
    ),
    (
      "report.statement_currency",
      "currency opening_balance:n invoiced:{report.group} credited:{report.group} "
        + "paid:{report.group} closing_balance:n entries:[report.entry]"
    ),
    ("report.entry", "date kind invoice:{invoice} payment:{payment} change:n balance:n"),
    (
      "report.validate_invoice",
      "invoice:{invoice} all_hold:f checks:[report.check] withheld_checks:n"
    ),
    ("report.check", "check outcome expected found"),
    ("report.drill_down", "tool arguments:{report.arguments}"),
    (
      "report.arguments",
      "currency account_id status balance_over:n amount_min:n invoice_from invoice_to due_from "
        + "due_to payment_from payment_to auto_renew:f start_to end_from end_to"
    ),
  ]

  private static let measures = ["invoiced", "tax", "credited", "written_off", "collected"]
    .map { "\($0):{report.group}" }.joined(separator: " ")
  private static let outcomes =
    "processed:{report.outcome} failed:{report.outcome} reversed:{report.outcome} "
    + "pending:{report.group} days_to_pay:{report.days}"
}
