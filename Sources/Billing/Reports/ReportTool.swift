/// One row of the table of reports.
struct ReportTool: Sendable {
  /// Which report it is.
  enum Kind: Sendable {
    case aging
    case overdue
    case revenue
    case renewals
    case payments
    case statement
    case validation
  }

  let kind: Kind
  let name: String
  let title: String
  let description: String
  /// How its numbers are made, for `meta.method`.
  let method: StaticString
  let arguments: [ReportArgument]

  /// The name of the entity of its answers; the dot keeps it out of any profile's reach.
  var entity: String { "report.\(name)" }

  /// What reports show of an account, as far as the profile lets it out.
  static let accountFields = ["id", "accountNumber", "name"]
  /// The value of `group_by`.
  static let byAccount = "account"
  /// The days and months that can be asked for.
  static let overdueDays = 1...36_500
  static let healthDays = 1...3_660
  static let calendarMonths = 1...24

  /// The report of this name.
  static func named(_ name: String) -> ReportTool? { all.first { $0.name == name } }

  /// The arguments that a profile leaves.
  func arguments(under disclosure: Disclosure) -> [ReportArgument] {
    arguments.filter { argument in
      argument.isRequired
        || argument.tells.allSatisfy { disclosure.isWhole($0.field, of: $0.entity) }
    }
  }

  private static let owed: [(entity: Entity, field: String)] = [
    (.invoice, "invoiceDate"), (.invoice, "dueDate"), (.payment, "paymentDate"),
  ]
  private static let dated: [(entity: Entity, field: String)] = [
    (.invoice, "invoiceDate"), (.payment, "paymentDate"),
  ]
  private static let terms: [(entity: Entity, field: String)] = [
    (.subscription, "subscriptionStartDate"), (.subscription, "subscriptionEndDate"),
  ]

  private static func day(_ name: String, _ description: String) -> ReportArgument {
    ReportArgument(name: name, form: .day, description: description, tells: dated)
  }

  /// The reports, in the order of `tools/list`.
  static let all: [ReportTool] = [
    ReportTool(
      kind: .aging, name: "receivables_aging", title: "Receivables aging",
      description: """
        What customers owe as of a day, by currency and by how long it is past due: current, 1-30, \
        31-60, 61-90, over 90 days. Use it for totals; for the invoices themselves use \
        overdue_invoices or the drill_down of a bucket.
        """,
      method: """
        Posted invoices with a balance over zero, by due date: current is not yet due or due on the \
        day. Invoices dated after as_of are left out; Processed payments made after it are added \
        back. Credits are stated apart and not netted. Currencies are never added together.
        """,
      arguments: [
        .asOf(owed), .account([.invoice]), .currency([.invoice]),
        ReportArgument(
          name: "group_by", form: .word(byAccount),
          description: "Also by account, those that owe most first.",
          tells: [(.invoice, "accountId"), (.account, "id")]),
      ]),
    ReportTool(
      kind: .overdue, name: "overdue_invoices", title: "Overdue invoices",
      description: """
        Invoices past due as of a day, oldest first, with days overdue and what is still open, and \
        totals per currency. Use it to see whom to remind; for totals by age alone use \
        receivables_aging.
        """,
      method: """
        Posted invoices with a balance over zero whose due date lies before as_of, by days since \
        then. Invoices dated after as_of are left out; Processed payments made after it are added \
        back to open_amount. Currencies are never added together.
        """,
      arguments: [
        .asOf(owed),
        ReportArgument(
          name: "days_min", form: .number(overdueDays, usual: 1),
          description: "At least so many days past due.", tells: [(.invoice, "dueDate")]),
        .account([.invoice]), .currency([.invoice]),
        ReportArgument(
          name: "limit", form: .number(Catalogue.limitRows, usual: Catalogue.limitRowsDefault),
          description: "The most rows to return; a page may hold fewer."),
        ReportArgument(
          name: "cursor", form: .cursor,
          description: "The nextCursor of the page before, together with the same arguments."),
      ]),
    ReportTool(
      kind: .revenue, name: "revenue_summary", title: "Revenue summary",
      description: """
        What was invoiced, taxed, credited, written off and collected between two days, by currency \
        and month, with MRR and ARR of the subscriptions that run as of a day. Use it for revenue \
        questions; what is still owed is in receivables_aging.
        """,
      method: """
        Invoiced, tax and credited: Posted invoices by invoice date, without tax, negative ones as \
        credited. Collected: Processed payments by date. Written off: what total, payments and \
        balance of a Posted invoice leave unexplained, by invoice date. ARR: recurring charges of \
        Active subscriptions that have begun and not ended (or renew themselves), times 12, 4 or 1; \
        MRR is a twelfth of the sum, rounded once, half to even. Nothing after as_of counts.
        """,
      arguments: [
        day("from", "First day; by default 12 months up to the last one."),
        day("to", "Last day; as_of by default."),
        .asOf(dated + terms), .account([.invoice, .payment, .subscription]),
        .currency([.invoice, .payment, .subscription]),
      ]),
    ReportTool(
      kind: .renewals, name: "renewal_calendar", title: "Renewal calendar",
      description: """
        Which Active subscriptions come to the end of their term in the next months, by currency \
        and month: those that renew themselves and those that end, with what they charge in a year. \
        Use it for renewals ahead; for one subscription use get_subscription.
        """,
      method: """
        Active subscriptions with a term, by its last day: the stated end, or the day before start \
        plus initialTerm months. A self-renewing one past its end goes on in steps of renewalTerm \
        months, counted from its first day; a day that a month lacks is that month's last. Each \
        counts once; amounts are a year's charge. Evergreens have no end.
        """,
      arguments: [
        .asOf(terms),
        ReportArgument(
          name: "months", form: .number(calendarMonths, usual: 12),
          description: "How many months, as_of's own included.", tells: terms),
        .account([.subscription]), .currency([.subscription]),
      ]),
    ReportTool(
      kind: .payments, name: "payment_health", title: "Payment health",
      description: """
        How payments went in the days up to one: success, failure and reversal rates by currency \
        and method, days from invoice to payment, and how many accounts pay by an expired card. \
        Use it for patterns; single payments are in list_payments.
        """,
      method: """
        Payments dated in the period: processed is Processed, failed is Error, reversed is Reversed; \
        percent is of these three, half to even. Pending (Draft, Processing) counts apart. Days to \
        pay: from invoice date to payment date, of Processed payments. Card expiry is as of today \
        and for all accounts together; soon is within 60 days.
        """,
      arguments: [
        .asOf([(.payment, "paymentDate")]),
        ReportArgument(
          name: "days", form: .number(healthDays, usual: 90),
          description: "How many days up to as_of.", tells: [(.payment, "paymentDate")]),
        .account([.payment]), .currency([.payment]),
      ]),
    ReportTool(
      kind: .statement, name: "account_statement", title: "Account statement",
      description: """
        One account between two days, by currency: opening balance, invoices, credits and payments \
        by date with the balance after each, closing balance. Use it to explain a balance; long \
        periods are shortened, so narrow the dates.
        """,
      method: """
        Posted invoices by invoice date with their total, negative ones as credits, and Processed \
        payments by payment date, in exact sums from the first record on. Write-offs have no date \
        and are not in it, so an account's own balance may be lower.
        """,
      arguments: [
        ReportArgument(
          name: "account_id", form: .id, description: "The account, by its id or number.",
          isRequired: true, tells: [(.invoice, "accountId"), (.payment, "accountId")]),
        day("from", "First day; by default 12 months up to the last one."),
        day("to", "Last day; today (UTC) by default."),
      ]),
    ReportTool(
      kind: .validation, name: "validate_invoice", title: "Validate invoice",
      description: """
        Whether an invoice adds up: line items, tax, total, balance against payments, dates, \
        currency, status; each check with what was expected and found. Use it when an invoice looks \
        wrong; the invoice itself is in get_invoice.
        """,
      method: """
        Exact sums of the record's own numbers and of the Processed payments that name it. A check \
        whose fields the profile hides is withheld; one that lacks a value is not applicable. A \
        balance under total minus payments can be a write-off.
        """,
      arguments: [
        ReportArgument(
          name: "invoice_id", form: .id, description: "The invoice, by its id or number.",
          isRequired: true)
      ]),
  ]
}
