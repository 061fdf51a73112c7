/// A way to ask by a value: an argument, and the fields of which entity it tells of.
struct OracleDoor {
  let tool: String
  let argument: String
  let entity: String
  let fields: [String]
  /// JSON of a value that a record of the suite's ledger has there, and of one that none has.
  let there: String
  let nowhere: String

  /// Every filter of every list.
  static let all: [OracleDoor] = filters.flatMap { list in
    list.rows.split(separator: "\n").map { row in
      let words = row.split(separator: " ").map(String.init)
      return OracleDoor(
        tool: list.tool, argument: words[0], entity: list.entity,
        fields: words[1].split(separator: "+").map(String.init), there: words[2],
        nowhere: words[3])
    }
  }

  /// The filters of each list: `argument field[+field] there nowhere`, in the order of publication.
  private static let filters: [(tool: String, entity: String, rows: String)] = [
    (
      "list_accounts", "account",
      """
      number_prefix accountNumber "A-" "Z"
      status status "Active" ["Dormant","Gone"]
      balance_min balance 4 6
      balance_max balance 6 4
      balance_over balance 4.99 5
      currency currency "EUR" "CHF"
      created_from createdDate "2024-01-15" "2024-01-16"
      created_to createdDate "2024-01-15" "2024-01-14"
      updated_from updatedDate "2024-01-15" "2024-01-16"
      updated_to updatedDate "2024-01-15" "2024-01-14"
      type type ["Business"] "None"
      """
    ),
    (
      "list_subscriptions", "subscription",
      """
      status status "Active" "Dormant"
      start_from subscriptionStartDate "2024-01-15" "2024-01-16"
      start_to subscriptionStartDate "2024-01-15" "2024-01-14"
      end_from subscriptionEndDate "2025-01-15" "2025-01-16"
      end_to subscriptionEndDate "2025-01-15" "2025-01-14"
      term_type termType "TERMED" "EVERGREEN"
      auto_renew autoRenew true false
      renewal_term renewalTerm 12 13
      initial_term initialTerm 12 13
      account_id accountId "acc" "none"
      rate_plan ratePlanId "rp1" "rp2"
      currency currency "EUR" "CHF"
      charge_min recurringCharge 7 8
      charge_max recurringCharge 7 6
      billing_period billingPeriod "Month" "Annual"
      """
    ),
    (
      "list_invoices", "invoice",
      """
      number_prefix invoiceNumber "INV" "Z"
      status status ["Posted","Draft"] "Dormant"
      amount_min amount 5 6
      amount_max amount 5 4
      balance_min balance 5 6
      balance_max balance 5 4
      balance_over balance 4 5
      due_from dueDate "2025-01-15" "2025-01-16"
      due_to dueDate "2025-01-15" "2025-01-14"
      overdue_only dueDate+status+balance true false
      as_of dueDate+status+balance "2025-01-16" "2025-01-15"
      invoice_from invoiceDate "2025-01-01" "2025-01-02"
      invoice_to invoiceDate "2025-01-01" "2024-12-31"
      currency currency "EUR" "CHF"
      tax_min taxAmount 1 2
      tax_max taxAmount 1 0
      total_min totalAmount 6 7
      total_max totalAmount 6 5
      account_id accountId "acc" "none"
      subscription_id subscriptionId "sub" "none"
      """
    ),
    (
      "list_payments", "payment",
      """
      number_prefix paymentNumber "P-" "Z"
      status status "Processed" "Dormant"
      amount_min amount 5 6
      amount_max amount 5 4
      payment_from paymentDate "2025-01-15" "2025-01-16"
      payment_to paymentDate "2025-01-15" "2025-01-14"
      currency currency "EUR" "CHF"
      account_id accountId "acc" "none"
      invoice_id invoiceId "inv" "none"
      """
    ),
  ]
}
