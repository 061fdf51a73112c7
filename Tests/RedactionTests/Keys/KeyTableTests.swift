import Testing

@testable import Redaction

/// Key names of billing APIs (Zuora, Stripe, Chargebee, QuickBooks, SAP) and what they say.
struct KeyTableTests {
  private static let kinds: [(Kind, String)] = [
    (
      .card,
      """
      cardNumber card_number CardNumber CreditCardNumber creditCardNumber credit_card_number pan \
      ccNumber CCNumber cc_number primaryAccountNumber CreditCardMaskNumber DebitCardNumber
      """
    ),
    (.cvv, "cvv CVV cvc cardVerificationValue creditCardSecurityCode securityCode card_cvc"),
    (
      .bankAccount,
      "bankAccountNumber BankAccountNumber bank_account_number AchAccountNumber bankAccount"
    ),
    (.iban, "iban IBAN ibanNumber Iban bankIban"),
    (.routingNumber, "routingNumber routing_number AchAbaCode sortCode bankCode bsbNumber"),
    (
      .email,
      """
      email workEmail personalEmail PersonalEmail receipt_email billing_email EmailAddress \
      PrimaryEmailAddr customer_email emails BillEmail
      """
    ),
    (
      .phone,
      """
      phone workPhone WorkPhone homePhone mobilePhone PrimaryPhone phone_number fax Fax \
      telephone mobile TelephoneNumber
      """
    ),
    (.ssn, "ssn SSN taxId tax_id TaxIdentifier socialSecurityNumber vatTaxId driversLicense tin"),
    (.itin, "itin ITIN"), (.ein, "ein EIN employerId employerIdentificationNumber fein"),
    (
      .person,
      """
      firstName FirstName first_name lastName GivenName FamilyName MiddleName cardholderName \
      CreditCardHolderName BankAccountHolderName card_holder_name contactName fullName nameOnCard
      """
    ),
    (.company, "companyName CompanyName company organization business_name"),
    (
      .address,
      """
      address address1 Address1 address_line1 billingAddress BillAddr.street streetName postalCode \
      PostalCode postal_code zip zipCode zip_code ShippingAddress poBox
      """
    ),
    (.dateOfBirth, "dateOfBirth date_of_birth dob birthDate BirthDate"),
    (.ipAddress, "ip ipAddress ip_address client_ip customer_ip_address remoteIp"),
    (.secret, "password apiKey api_key clientSecret client_secret accessToken refresh_token pin"),
  ]

  @Test(arguments: kinds)
  func `A key of a kind says so`(kind: Kind, keys: String) {
    for key in keys.split(separator: " ").map(String.init) {
      #expect(KeyTable.shared.meaning(of: key, in: .none) == .kind(kind), "\(key)")
    }
  }

  @Test func `A key that speaks of no value says nothing personal`() {
    let keys = """
      id accountId account_id invoiceNumber InvoiceNumber invoice_number subscriptionId status amount \
      balance dueDate currency createdDate updatedDate type industry termType autoRenew ratePlanId \
      emailVerified phoneType cardType card_brand bankName paymentMethodId payment_method_type \
      description unit_amount quantity sku productName planName interval DocNumber TotalAmt TxnDate \
      BillingPeriod chargeModel cardExpirationMonth cardExpirationYear cardCount emailOptIn taxAmount \
      taxCode PONumber purchaseOrderNumber period_start period_end notes memo recurringCharge \
      addressVerified passwordChangedAt accountNumber
      """
    for key in keys.split(separator: " ").map(String.init) {
      let meaning = KeyTable.shared.meaning(of: key, in: .none)
      #expect(meaning == .nothing || meaning == .identifier, "\(key) \(meaning)")
    }
  }

  @Test func `What surrounds a key counts`() {
    let table = KeyTable.shared
    for key in ["paymentMethod", "bankDetails", "card", "payment_method_details"] {
      #expect(table.context(under: key) == .payment, "\(key)")
    }
    #expect(table.meaning(of: "accountNumber", in: .payment) == .kind(.bankAccount))
    #expect(table.meaning(of: "number", in: .payment) == .kind(.card))
    #expect(table.meaning(of: "name", in: .contact) == .party)
    #expect(table.meaning(of: "name", in: .none) == .nothing)
  }

  @Test(arguments: [
    ("bankAccount_number", ["bank", "account", "number"]), ("HTTPServer", ["http", "server"]),
    ("card-number", ["card", "number"]), ("address1", ["address1"]), ("", []), ("a.b", ["a", "b"]),
  ])
  func `A key is cut into words`(key: String, words: [String]) {
    #expect(KeyTable.words(of: key) == words)
  }
}
