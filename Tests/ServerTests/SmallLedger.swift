/// A ledger of accounts that each have one record of every kind, under ids made of the account's.
enum SmallLedger {
  private static func records(_ id: String) -> [String: String] {
    [
      "accounts":
        #"{"id":"\#(id)","accountNumber":"A-\#(id)","name":"\#(id) Ltd","status":"Active"}"#,
      "customers": #"{"account_id":"\#(id)","name":"\#(id) Ltd","notes":"Ask \#(id)."}"#,
      "subscriptions":
        #"{"id":"s-\#(id)","name":"S-\#(id)","accountId":"\#(id)","status":"Active"}"#,
      "invoices": #"""
      {"id":"i-\#(id)","invoiceNumber":"I-\#(id)","accountId":"\#(id)","status":"Posted",
      "subscriptionId":"s-\#(id)","amount":1,"balance":1,"currency":"EUR"}
      """#,
      "payments": #"""
      {"id":"p-\#(id)","paymentNumber":"P-\#(id)","accountId":"\#(id)","status":"Processed",
      "invoiceId":"i-\#(id)","amount":1,"currency":"EUR"}
      """#,
    ]
  }

  /// The JSON of some accounts.
  static func text(_ accounts: [String]) -> String {
    let lists = ["accounts", "customers", "subscriptions", "invoices", "payments"].map { list in
      #""\#(list)":[\#(accounts.compactMap { records($0)[list] }.joined(separator: ","))]"#
    }
    return "{\(lists.joined(separator: ","))}"
  }

  /// An argument of a tool, and the forms of what names a record there; `#` is the account.
  typealias Place = (tool: String, argument: String, ids: [String])

  /// Every argument that takes an id, with the ids of one account's record there.
  static let places: [Place] = [
    ("get_account", "account_id", ["#", "A-#"]), ("get_customer", "account_id", ["#", "A-#"]),
    ("get_subscription", "subscription_id", ["s-#", "S-#"]),
    ("get_invoice", "invoice_id", ["i-#", "I-#"]), ("get_payment", "payment_id", ["p-#", "P-#"]),
    ("list_subscriptions", "account_id", ["#", "A-#"]),
    ("list_invoices", "account_id", ["#", "A-#"]),
    ("list_invoices", "subscription_id", ["s-#", "S-#"]),
    ("list_payments", "account_id", ["#", "A-#"]), ("list_payments", "invoice_id", ["i-#", "I-#"]),
    ("receivables_aging", "account_id", ["#", "A-#"]),
    ("overdue_invoices", "account_id", ["#", "A-#"]),
    ("revenue_summary", "account_id", ["#", "A-#"]),
    ("renewal_calendar", "account_id", ["#", "A-#"]),
    ("payment_health", "account_id", ["#", "A-#"]),
    ("account_statement", "account_id", ["#", "A-#"]),
    ("validate_invoice", "invoice_id", ["i-#", "I-#"]),
  ]
}
