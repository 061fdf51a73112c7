/// The rows of the schema, entity by entity.
extension Schema {
  static let account: [Field] = [
    Field("id", .id, "Identifier of the account."),
    Field("accountNumber", .number, "Number that people call the account by, such as A-00000123."),
    Field("name", .text, "Name of the company or person; a person's is masked."),
    Field("status", .code(["Active", "Draft", "Suspended", "Canceled"]), "State of the account."),
    Field("balance", .decimal, "What the account owes, in its currency; negative is credit."),
    Field("currency", .currency, "Currency of the balance, ISO 4217."),
    Field("createdDate", .timestamp, "When the account was opened, UTC."),
    Field("updatedDate", .timestamp, "When the account was last changed, UTC."),
    Field("type", .code(["Enterprise", "Business", "Individual"]), "Kind of account."),
    Field("industry", .text, "Line of business."),
    Field("email", .text, "Email address for billing."),
    Field("phone", .text, "Telephone number for billing."),
    Field("billingAddress", .record(.contact), "Postal address for invoices."),
    Field("ssn", .text, "Tax identifier of a person."),
    Field("paymentMethod", .record(.paymentMethod), "Default means of payment."),
    Field("notes", .text, "Free text about the account."),
  ]

  static let customer: [Field] = [
    Field("account_id", .reference(.account), "Identifier of the customer's account."),
    Field("name", .text, "Name of the company or person; a person's is masked."),
    Field("email", .text, "Email address."),
    Field("phone", .text, "Telephone number."),
    Field("cardNumber", .text, "Card on file."),
    Field("billingAddress", .record(.contact), "Postal address for invoices."),
    Field("ssn", .text, "Tax identifier of a person."),
    Field("contact_name", .text, "Person to talk to."),
    Field("notes", .text, "Free text about the customer."),
  ]

  static let subscription: [Field] = [
    Field("id", .id, "Identifier of the subscription."),
    Field("name", .text, "Number or name of the subscription, such as A-S00000123."),
    Field("status", .code(["Active", "Draft", "Suspended", "Expired", "Canceled"]), "State."),
    Field("subscriptionStartDate", .date, "First day."),
    Field("subscriptionEndDate", .date, "Day on which it ends; null or absent for evergreens."),
    Field(
      "termType", .code(["TERMED", "EVERGREEN"]), "Whether it runs for a term or until ended."),
    Field("autoRenew", .boolean, "Whether it renews itself at the end of its term."),
    Field("renewalTerm", .integer, "Length of the next terms, in months."),
    Field("initialTerm", .integer, "Length of the first term, in months."),
    Field("accountId", .reference(.account), "Identifier of the account."),
    Field("ratePlanId", .id, "Identifier of the rate plan."),
    Field("currency", .currency, "Currency of the recurring charge, ISO 4217."),
    Field("recurringCharge", .decimal, "Charge per billing period, without tax."),
    Field("billingPeriod", .code(["Month", "Quarter", "Annual"]), "How often it is billed."),
  ]

  static let invoice: [Field] = [
    Field("id", .id, "Identifier of the invoice."),
    Field("invoiceNumber", .number, "Number that people call the invoice by."),
    Field(
      "status", .code(["Draft", "Posted", "Canceled", "Error", "Reversed"]),
      "State; only Posted invoices are owed."),
    Field("amount", .decimal, "Sum of the line items, without tax; negative is a credit."),
    Field("balance", .decimal, "What is still to be paid; negative is credit."),
    Field("dueDate", .date, "Day by which it is to be paid."),
    Field("invoiceDate", .date, "Day of the invoice."),
    Field("currency", .currency, "Currency of all amounts of the invoice, ISO 4217."),
    Field("taxAmount", .decimal, "Tax."),
    Field("totalAmount", .decimal, "Amount and tax together."),
    Field("accountId", .reference(.account), "Identifier of the account."),
    Field("subscriptionId", .reference(.subscription), "Identifier of the subscription, if any."),
    Field("billToContact", .record(.contact), "Person whom the invoice is addressed to."),
    Field("paymentMethod", .record(.paymentMethod), "Means of payment of the invoice."),
    Field("notes", .text, "Free text on the invoice."),
    Field("internalNotes", .text, "Free text of one's own staff."),
    Field("lineItems", .list(.lineItem), "What is charged."),
  ]

  static let lineItem: [Field] = [
    Field("id", .id, "Identifier of the item within its invoice."),
    Field("description", .text, "What is charged."),
    Field("amount", .decimal, "Amount of the item, without tax."),
  ]

  static let payment: [Field] = [
    Field("id", .id, "Identifier of the payment."),
    Field("paymentNumber", .number, "Number that people call the payment by."),
    Field(
      "status", .code(["Draft", "Processing", "Processed", "Error", "Canceled", "Reversed"]),
      "State; only Processed payments have reduced a balance."),
    Field("amount", .decimal, "Amount paid."),
    Field("paymentDate", .date, "Day of the payment."),
    Field("currency", .currency, "Currency of the amount, ISO 4217."),
    Field("accountId", .reference(.account), "Identifier of the account."),
    Field("invoiceId", .reference(.invoice), "Identifier of the invoice that was paid, if any."),
    Field("paymentMethod", .record(.paymentMethod), "Means of payment."),
  ]

  static let contact: [Field] = [
    Field("name", .text, "Name of the person."),
    Field("email", .text, "Email address."),
    Field("phone", .text, "Telephone number."),
    Field("address", .text, "Postal address."),
    Field("street", .text, "Street and number."),
    Field("city", .text, "City."),
    Field("state", .text, "State or region."),
    Field("postalCode", .text, "Postal code."),
    Field("country", .text, "Country."),
  ]

  static let paymentMethod: [Field] = [
    Field("type", .text, "CreditCard, BankTransfer, DirectDebit and the like."),
    Field("cardNumber", .text, "Number of the card."),
    Field("expiryDate", .text, "Expiry of the card, month and year."),
    Field("cardHolder", .text, "Person or company on the card."),
    Field("accountNumber", .text, "Number of the bank account."),
    Field("routingNumber", .text, "Routing number of the bank."),
    Field("iban", .text, "IBAN of the bank account."),
    Field("bankName", .text, "Name of the bank."),
  ]
}
