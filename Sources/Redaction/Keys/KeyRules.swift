/// The rows of the key table, most particular kinds first where two rows could match.
enum KeyRules {
  typealias Rule = KeyTable.Rule

  /// Words at a key's end that make it speak about a value instead of holding it.
  static let about: String = """
    status type types count date at time verified enabled disabled valid format method provider \
    preference preferences sent required present exists changed updated created flag optin brand \
    network month year scheme
    """

  /// Words of a key whose object is something that is paid with.
  static let paymentWords: Set<String> = [
    "card", "bank", "ach", "sepa", "wire", "iban",
  ]

  /// Words that make a payment's object the thing that is paid with, not the payment.
  static let instrumentWords: Set<String> = [
    "method", "methods", "instrument", "details", "source", "option", "info", "profile",
  ]

  /// Words of a key whose object is a person or a company.
  static let contactWords: Set<String> = [
    "contact", "contacts", "customer", "person", "holder", "owner", "payer", "recipient", "buyer",
    "bill", "sold", "ship", "signatory", "user", "employee", "agent", "party", "attention", "attn",
    "beneficiary", "client", "account",
  ]

  /// Keys that are a part of a name when they stand under a person.
  static let nameParts: Set<String> = [
    "first", "last", "given", "family", "middle", "maiden", "second", "paternal", "maternal",
  ]

  /// Last words of a key that make an object under it a name in parts.
  static let names: Set<String> = ["name", "names", "fullname", "displayname"]

  static let all: [Rule] = checkedNumbers + reachable + people + secrets + identifiers

  private static let checkedNumbers: [Rule] = [
    whole(.kind(.cvv), "cvv|cvc|cvv2|cvc2|csc|cid|cvn"),
    anywhere(.kind(.cvv), "cvv|cvc|cvv2|cvc2|security code|card verification|verification value"),
    whole(
      .kind(.card),
      "card|pan|cardnumber|cardno|cardnum|ccnumber|ccnum|ccno|cc|creditcard|debitcard|bin|iin"),
    anywhere(
      .kind(.card),
      "card number|card no|card num|credit card|debit card|primary account number|card pan"),
    whole(.kind(.card), in: .payment, "number|maskednumber|first6|firstsix"),
    anywhere(.kind(.iban), "iban"),
    anywhere(
      .kind(.routingNumber),
      "routing number|routing|aba|sort code|bank code|bsb|transit number|bank identifier"),
    whole(.kind(.routingNumber), "routingnumber|aba|abanumber|sortcode|bankcode|blz|achabacode"),
    anywhere(
      .kind(.bankAccount),
      "bank account|bank acct|ach account|account iban|checking account|savings account|konto"),
    whole(.kind(.bankAccount), "bankaccount|bankaccountnumber|kontonummer|bankacct|acctnumber"),
    whole(
      .kind(.bankAccount), in: .payment,
      "accountnumber|accountno|accountnum|acctno|acctnumber"),
    anywhere(.kind(.itin), "itin"),
    anywhere(.kind(.ein), "ein|fein|employer identification|employer id"),
    anywhere(
      .kind(.ssn),
      "ssn|social security|tax id|tax identifier|tax number|taxpayer id|tax identification|tin"
        + "|national id|national insurance|passport|driver license|drivers license"),
    whole(.kind(.ssn), "taxid|ssn|nino|sin|taxpayerid|nationalid|socialsecuritynumber"),
    anywhere(.kind(.dateOfBirth), "birth|dob|birthday|birthdate"),
    whole(.kind(.dateOfBirth), "dateofbirth|dob|birthdate|birthday"),
  ]

  private static let reachable: [Rule] = [
    anywhere(.kind(.ipAddress), "ip address|ip addr|ipv4|ipv6|client ip|remote ip|source ip"),
    whole(.kind(.ipAddress), "ip|ipaddress|clientip|remoteip"),
    anywhere(.kind(.email), "email|e mail|emails|mail address|mailbox"),
    whole(.kind(.email), "mail"),
    anywhere(
      .kind(.phone),
      "phone|phones|mobile|telephone|fax|cell|cellphone|msisdn|phone number|tel|whatsapp"),
    whole(.nothing, "macaddress|walletaddress|addressid|addressverified|emailoptin|emailoptout"),
    whole(.kind(.address), in: .contact, "line1|line2|line3|street"),
    anywhere(
      .kind(.address),
      "address|address1|address2|address3|addresses|street|street1|street2|streets|post code"
        + "|postal code|postcode|zip|zip code|zipcode|po box|address line|house number|plz"),
    whole(.kind(.address), "postalcode|postcode|zipcode|pobox|plz|line1|line2|addressline1"),
  ]

  private static let people: [Rule] = [
    whole(.party, "customername|accountname|clientname|payername|billtoname|soldtoname"),
    whole(.party, "shiptoname|partyname|beneficiaryname|recipientname|contactcompany"),
    whole(.party, in: .contact, "name|displayname"),
    anywhere(.kind(.company), "company name|business name|organization name|organisation name"),
    whole(.kind(.company), "company|companyname|organization|organisation|businessname"),
    anywhere(
      .kind(.person),
      "first name|last name|given name|family name|middle name|full name|contact name|maiden name"
        + "|cardholder|card holder|account holder|holder name|name on card|signatory|contact person"
        + "|card holder name|account holder name|credit card holder|bank account holder"
        + "|owner name|person name|employee name|nick name|surname|forename|sur name"),
    whole(
      .kind(.person),
      "firstname|lastname|givenname|familyname|fullname|middlename|surname|forename|contactname"
        + "|contact|attention|attn|holder|nickname|nameoncard|cardholdername|person|salesrep"),
  ]

  private static let secrets: [Rule] = [
    whole(.kind(.secret), "pin|token|secret|password|authorization|cookie|credential|credentials"),
    anywhere(
      .kind(.secret),
      "password|passwd|passphrase|pwd|secret|api key|apikey|access token|refresh token|private key"
        + "|auth token|bearer|client secret|session token|id token|security answer|passcode"),
  ]

  private static let identifiers: [Rule] = [
    whole(.identifier, "id|uuid|guid|number|key|reference|ref|sku|externalid|ponumber"),
    ending(.identifier, "id|ids|number|no|reference|uuid|code|sku|ref"),
  ]

  private static func whole(
    _ meaning: KeyMeaning, in context: KeyContext = .none, _ words: String
  ) -> Rule {
    Rule(position: .whole, meaning: meaning, context: context, words: words)
  }

  private static func ending(_ meaning: KeyMeaning, _ words: String) -> Rule {
    Rule(position: .ending, meaning: meaning, context: .none, words: words)
  }

  private static func anywhere(_ meaning: KeyMeaning, _ words: String) -> Rule {
    Rule(position: .anywhere, meaning: meaning, context: .none, words: words)
  }
}
