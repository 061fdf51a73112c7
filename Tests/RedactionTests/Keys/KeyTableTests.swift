import Testing

@testable import Redaction

/// Key names of billing APIs (Zuora, Stripe, Chargebee, QuickBooks, SAP) and what they say.
struct KeyTableTests {
  private static let kinds: [(Kind, String)] = [
    (
      .card,
      """
      cardNumber card_number CardNumber CreditCardNumber creditCardNumber credit_card_number pan \
      ccNumber CCNumber cc_number primaryAccountNumber CreditCardMaskNumber DebitCardNumber \
      card_bin masked_card_number fpan networkTokenPan kreditkartennummer numeroTarjeta cardAccountNumber
      """
    ),
    (
      .cvv,
      """
      cvv CVV cvc cardVerificationValue creditCardSecurityCode securityCode card_cvc cvnNumber \
      encryptedSecurityCode SctyCd
      """
    ),
    (
      .bankAccount,
      """
      bankAccountNumber BankAccountNumber bank_account_number AchAccountNumber bankAccount \
      BankTransferAccountNumber acctNum BANKN CLABE bban numero_compte rekeningnummer
      """
    ),
    (.iban, "iban IBAN ibanNumber Iban bankIban ZIBAN"),
    (
      .routingNumber,
      """
      routingNumber routing_number AchAbaCode sortCode bankCode bsbNumber MmbId BANKL ifscCode \
      transit_number blz
      """
    ),
    (
      .email,
      """
      email workEmail personalEmail PersonalEmail receipt_email billing_email EmailAddress \
      PrimaryEmailAddr customer_email emails BillEmail \
      SMTP_ADDR EmailAdr cc_emails shopperEmail correo courriel
      """
    ),
    (
      .phone,
      """
      phone workPhone WorkPhone homePhone mobilePhone PrimaryPhone phone_number fax Fax \
      telephone mobile TelephoneNumber \
      PhneNb MobNb TELF1 TEL_NUMBER contact_number DefaultDialNumber telefono Telefonnummer
      """
    ),
    (
      .ssn,
      """
      ssn SSN taxId tax_id TaxIdentifier socialSecurityNumber vatTaxId driversLicense tin \
      national_identity_number id_number personalId TaxFileNumber cpf curp nif dni bsn codiceFiscale \
      pesel personnummer aadhaarNumber STCD1 passport_number Steuernummer shopperSocialSecurityNumber
      """
    ),
    (.itin, "itin ITIN"), (.ein, "ein EIN employerId employerIdentificationNumber fein"),
    (
      .person,
      """
      firstName FirstName first_name lastName GivenName FamilyName MiddleName cardholderName \
      CreditCardHolderName BankAccountHolderName card_holder_name contactName fullName nameOnCard \
      name_on_account NAME_FIRST MiddleNames preferredName legal_first_name nachname prenom \
      apellidos cognome achternaam attentionTo passengerName salesRepName
      """
    ),
    (.company, "companyName CompanyName company organization business_name"),
    (
      .address,
      """
      address address1 Address1 address_line1 billingAddress BillAddr.street streetName postalCode \
      PostalCode postal_code zip zipCode zip_code ShippingAddress poBox \
      StrtNm BldgNb PstCd AdrLine STRAS PSTLZ HOUSE_NUM1 billing_addr1 houseNumberOrName codePostal \
      direccion indirizzo Anschrift
      """
    ),
    (
      .dateOfBirth,
      "dateOfBirth date_of_birth dob birthDate BirthDate BirthDt GBDAT geburtsdatum fechaNacimiento"
    ),
    (
      .ipAddress,
      """
      ip ipAddress ip_address client_ip customer_ip_address remoteIp shopperIP created_from_ip \
      login_ipaddress remote_addr x_forwarded_for
      """
    ),
    (
      .secret,
      """
      password apiKey api_key clientSecret client_secret accessToken refresh_token pin \
      hosted_login_token webhookSigningKey hmacKey oauth_token otp gatewayToken secretAccessKey
      """
    ),
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
      addressVerified passwordChangedAt accountNumber SyncToken next_page_token token_count \
      usageTokens bank_account_id card_id email_template email_template_id cvv_result cvc_check \
      address_line1_check zip_matched mobileApp ip_country vat_number VATNumber EndToEndId \
      TaxType tax_rate glAccount fingerprint ticketNumber tip pinned shipDate networkTokenType \
      accountKey idempotency_key primaryKey
      """
    for key in keys.split(separator: " ").map(String.init) {
      let meaning = KeyTable.shared.meaning(of: key, in: .none)
      #expect(meaning == .nothing || meaning == .identifier, "\(key) \(meaning)")
    }
  }

  @Test func `What surrounds a key counts`() {
    let table = KeyTable.shared
    for key in ["paymentMethod", "payment_method_details"] {
      #expect(table.context(under: key) == .payment, "\(key)")
    }
    #expect(table.context(under: "bankDetails") == .bank)
    #expect(table.context(under: "us_bank_account") == .bank)
    #expect(table.context(under: "card") == .card)
    #expect(table.context(under: "CCDetail") == .card)
    #expect(table.context(under: "CdtrAcct") == .bank)
    #expect(table.context(under: "Dbtr") == .contact)
    #expect(table.meaning(of: "accountNumber", in: .payment) == .kind(.bankAccount))
    #expect(table.meaning(of: "number", in: .payment) == .kind(.card))
    #expect(table.meaning(of: "name", in: .contact) == .party)
    #expect(table.meaning(of: "name", in: .none) == .nothing)
    #expect(table.meaning(of: "account_number", in: .card) == .kind(.card))
    #expect(table.meaning(of: "number", in: .bank) == .kind(.bankAccount))
    #expect(table.meaning(of: "Nm", in: .contact) == .party)
    #expect(table.meaning(of: "Address", in: .email) == .kind(.email))
    #expect(table.meaning(of: "FreeFormNumber", in: .phone) == .kind(.phone))
    #expect(table.meaning(of: "number", in: .address) == .kind(.address))
    #expect(table.meaning(of: "Id", in: .other) == .kind(.bankAccount))
    #expect(table.meaning(of: "id", in: .bank) == .identifier)
  }

  @Test(arguments: [
    ("bankAccount_number", ["bank", "account", "number"]), ("HTTPServer", ["http", "server"]),
    ("card-number", ["card", "number"]), ("address1", ["address1"]), ("", []), ("a.b", ["a", "b"]),
  ])
  func `A key is cut into words`(key: String, words: [String]) {
    #expect(KeyTable.words(of: key) == words)
  }
}
