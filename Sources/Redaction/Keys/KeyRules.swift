/// The rows of the key table, most particular kinds first where two rows could match.
///
/// Names after the public references of Zuora, Stripe, Chargebee, Recurly, QuickBooks, Xero, SAP,
/// Adyen, GoCardless and ISO 20022, and their words in other languages.
enum KeyRules {
  typealias Rule = KeyTable.Rule

  /// Words at a key's end that make it speak about a value instead of holding it.
  static let about: String = """
    status type types count date at time verified enabled disabled valid format method provider \
    preference preferences sent required present exists changed updated created flag optin brand \
    network month year scheme check result matched match template templates usage indicator ind \
    requirement absence location app exempt
    """

  /// Words of a key whose object is one thing; the first row that matches counts.
  static let contextWords: [(KeyContext, Set<String>)] = [
    (.other, ["othr"]),
    (
      .card,
      [
        "card", "creditcard", "debitcard", "karte", "carte", "tarjeta", "ccdetail",
        "creditchargeinfo", "networktoken",
      ]
    ),
    (
      .bank,
      [
        "bank", "ach", "sepa", "wire", "iban", "acct", "bacs", "acss", "becs", "debit",
        "bankaccount",
      ]
    ),
    (.email, ["email", "emails", "mail"]),
    (.phone, ["phone", "phones", "telephone", "mobile", "fax"]),
    (
      .address,
      [
        "address", "addresses", "addr", "adr", "adresse", "anschrift", "direccion", "indirizzo",
        "endereco",
      ]
    ),
  ]

  /// Words that make a payment's object the thing that is paid with, not the payment.
  static let instrumentWords: Set<String> = [
    "method", "methods", "instrument", "details", "source", "option", "info", "profile",
  ]

  /// Words of a key whose object is a person or a company.
  static let contactWords: Set<String> = [
    "contact", "contacts", "customer", "person", "holder", "owner", "payer", "recipient", "buyer",
    "bill", "sold", "ship", "signatory", "user", "employee", "agent", "party", "attention", "attn",
    "beneficiary", "client", "account", "billing", "shipping", "delivery", "vendor", "payee",
    "creditor", "debtor", "shopper", "consumer", "passenger", "individual", "representative",
    "cdtr", "dbtr", "pty", "ctct", "kunde", "cliente", "klant",
  ]

  /// Keys that are a part of a name when they stand under a person.
  static let nameParts: Set<String> = [
    "first", "last", "given", "family", "middle", "maiden", "second", "paternal", "maternal",
  ]

  /// Last words of a key that make an object under it a name in parts.
  static let names: Set<String> = ["name", "names", "fullname", "displayname"]

  static let all: [Rule] = cards + accounts + persons + reachable + people + secrets + identifiers

  private static let cards: [Rule] = [
    whole(.kind(.cvv), "cvv|cvc|cvv2|cvc2|csc|cid|cvn|sctycd|prüfziffer|kartenpruefnummer"),
    anywhere(
      .kind(.cvv),
      "cvv|cvc|cvv2|cvc2|cvn|security code|card verification|verification value"),
    whole(
      .kind(.card),
      "card|pan|fpan|dpan|cardnumber|cardno|cardnum|ccnumber|ccnum|ccno|cc|creditcard|debitcard|bin"
        + "|iin|kreditkarte|kreditkartennummer|kartennummer|tarjeta|numerotarjeta|numerocarte"
        + "|numerocarta|firstsix|first6|bankncard"),
    ending(.kind(.card), "pan|card bin|card iin|card first6"),
    anywhere(
      .kind(.card),
      "card number|card no|card num|credit card|debit card|primary account number|card pan"
        + "|card account number"),
    whole(
      .kind(.card), in: [.payment, .card],
      "number|maskednumber|first6|firstsix"),
    whole(.kind(.card), in: [.card], "accountnumber"),
  ]

  private static let accounts: [Rule] = [
    anywhere(.kind(.iban), "iban"),
    whole(.kind(.iban), "ziban"),
    anywhere(
      .kind(.routingNumber),
      "routing number|routing|aba|sort code|bank code|bsb|transit number|bank identifier|mmb id"
        + "|ifsc|clearing number|branch sort"),
    whole(
      .kind(.routingNumber),
      "routingnumber|aba|abanumber|sortcode|bankcode|blz|bankleitzahl|achabacode|bankl|ifsccode"),
    whole(
      .kind(.routingNumber), in: [.bank, .payment],
      "branchcode|institutionnumber|branchnumber|clearingcode|code"),
    anywhere(
      .kind(.bankAccount),
      "bank account|bank acct|ach account|account iban|checking account|savings account|konto"
        + "|bank transfer account|bban|clabe|cuenta bancaria|compte bancaire"),
    whole(
      .kind(.bankAccount),
      "bankaccount|bankaccountnumber|kontonummer|bankacct|acctnumber|acctnum|acctno|bankn|bban"
        + "|clabe|numerocuenta|numerocompte|rekeningnummer|numerodecuenta|numerodecompte"),
    whole(
      .kind(.bankAccount), in: [.payment, .bank],
      "accountnumber|accountno|accountnum|acctno|acctnumber|accountnumbersuffix"),
    whole(.kind(.bankAccount), in: [.bank], "number|account"),
    whole(.kind(.bankAccount), in: [.other], "id"),
  ]

  private static let persons: [Rule] = [
    anywhere(.kind(.itin), "itin"),
    anywhere(.kind(.ein), "ein|fein|employer identification|employer id"),
    anywhere(
      .kind(.ssn),
      "ssn|social security|tax id|tax identifier|tax number|taxpayer id|tax payer id"
        + "|tax identification|tin|national id|national insurance|national identity"
        + "|national identification|identity number|personal id|personal number|passport"
        + "|driver license|drivers license|driving licence|driver licence|tax file number|cpf|curp"
        + "|nif|dni|bsn|nino|tfn|aadhaar|pesel|personnummer|codice fiscale|fiscal code"
        + "|numero fiscal|steuer id"),
    whole(
      .kind(.ssn),
      "taxid|ssn|nino|sin|taxpayerid|nationalid|socialsecuritynumber|idnumber|idnumbersecondary"
        + "|rfc|nie|steuernummer|steueridentifikationsnummer|steuerid|burgerservicenummer"
        + "|codicefiscale|fiscalcode|stcd1|stcd2|stcd3|stcd4|personalnumber|identitynumber"
        + "|sozialversicherungsnummer"),
    whole(.kind(.ssn), in: [.contact], "licensenumber|licencenumber|documentnumber"),
    anywhere(
      .kind(.dateOfBirth),
      "birth|dob|birthday|birthdate|geburtsdatum|geburtstag|naissance|nacimiento|nascita"
        + "|nascimento|geboortedatum|urodzenia"),
    whole(
      .kind(.dateOfBirth),
      "dateofbirth|dob|birthdate|birthday|gbdat|birthdt|datenaissance|fechanacimiento"),
  ]

  private static let reachable: [Rule] = [
    whole(.kind(.email), in: [.email], "address|value|addr"),
    whole(.kind(.phone), in: [.phone], "number|freeformnumber|value|areacode|nationalnumber"),
    anywhere(
      .kind(.ipAddress),
      "ip address|ip addr|ipv4|ipv6|client ip|remote ip|source ip|ipaddress|remote addr"
        + "|forwarded for"),
    ending(.kind(.ipAddress), "ip"),
    whole(.kind(.ipAddress), "ip|ipaddress|clientip|remoteip"),
    anywhere(
      .kind(.email),
      "email|e mail|emails|mail address|mailbox|smtp addr|correo|courriel"),
    whole(.kind(.email), "mail|emailadr"),
    whole(.nothing, "mailinglist|mailmergefield|emailtemplate|mobileapp"),
    anywhere(
      .kind(.phone),
      "phone|phones|mobile|telephone|fax|cell|cellphone|msisdn|phone number|tel|whatsapp|mob nb"
        + "|phne nb|dial number|contact number|telefon|telefono|teléfono|telefone|telefonnummer"
        + "|rufnummer|handynummer|celular|móvil|movil|telefoonnummer"),
    whole(.kind(.phone), "telf1|telf2|telfx|mobnb|phnenb|handy|mobil|skypenumber"),
    whole(.kind(.phone), in: [.contact], "portable|cellulare|gsm"),
    whole(.nothing, "macaddress|walletaddress|addressid|addressverified|emailoptin|emailoptout"),
    whole(.nothing, "webaddress|contractaddress"),
    whole(
      .kind(.address), in: [.contact, .address],
      "line1|line2|line3|line4|street|suite|apartment|apt|unitnumber|buildingname|extendedaddr"),
    whole(
      .kind(.address), in: [.address], "line|number|no|nr|numero|num|flat|unit|building|floor"),
    anywhere(
      .kind(.address),
      "address|address1|address2|address3|address4|addresses|street|street1|street2|streets"
        + "|post code|postal code|postcode|zip|zip code|zipcode|po box|address line|house number"
        + "|plz|addr1|addr2|addr3|extended addr|adr line|apartment number|pstl adr|code postal"
        + "|codigo postal|código postal|codice postale|adresse|anschrift|direccion|dirección"
        + "|indirizzo|endereco|endereço|straße|strasse|postleitzahl|hausnummer"),
    whole(
      .kind(.address),
      "postalcode|postcode|postcode1|zipcode|pobox|plz|line1|line2|addressline1|addrline1|stras"
        + "|pstlz|pfach|housenum1|housenum2|strtnm|bldgnb|bldgnm|pstcd|pstbx|adrline|pstladr"
        + "|codepostal|codigopostal|rue|calle|adres|suite|apartment|housenumberorname"),
  ]

  private static let people: [Rule] = [
    whole(
      .party,
      "customername|accountname|clientname|payername|billtoname|soldtoname|shiptoname|partyname"
        + "|beneficiaryname|recipientname|contactcompany|payeename|vendorname|suppliername"
        + "|creditorname|debtorname|legalname|printoncheckname|name1|name2|buyername|shoppername"
        + "|accountholder"),
    whole(.party, in: [.contact, .bank, .card, .address], "name|displayname|nm|nombre|nom|nome"),
    anywhere(.kind(.company), "company name|business name|organization name|organisation name"),
    whole(.kind(.company), "company|companyname|organization|organisation|businessname"),
    anywhere(
      .kind(.person),
      "first name|last name|given name|family name|middle name|middle names|full name"
        + "|contact name|maiden name|preferred name|cardholder|card holder|account holder"
        + "|holder name|name on card|name on account|signatory|contact person|card holder name"
        + "|account holder name|credit card holder|bank account holder|bank account name"
        + "|owner name|person name|employee name|passenger name|renter name|rep name|nick name"
        + "|surname|forename|sur name|name first|name last|attention to|beneficiary owner"),
    whole(
      .kind(.person),
      "firstname|lastname|givenname|familyname|fullname|middlename|middlenames|surname|forename"
        + "|contactname|contact|attention|attn|holder|nickname|nameoncard|cardholdername|person"
        + "|salesrep|salesrepname|nachname|vorname|prenom|prénom|apellido|apellidos|cognome"
        + "|achternaam|voornaam|sobrenome|nazwisko|imie|imię|namev|koinh|namefirst|namelast"),
    whole(.kind(.person), in: [.contact, .card, .bank], "infix|salutationname"),
  ]

  private static let secrets: [Rule] = [
    whole(.nothing, "synctoken|nextpagetoken|pagetoken|prevpagetoken|continuationtoken"),
    whole(
      .kind(.secret),
      "pin|otp|token|secret|password|authorization|cookie|credential|credentials|hmac|pwd"),
    ending(.kind(.secret), "token"),
    anywhere(
      .kind(.secret),
      "password|passwd|passphrase|pwd|secret|api key|apikey|access token|refresh token|private key"
        + "|auth token|bearer|client secret|session token|id token|security answer|passcode"
        + "|signing key|encryption key|hmac key|access key|master key|shared key|ssh key"
        + "|webhook key"),
  ]

  private static let identifiers: [Rule] = [
    whole(
      .identifier,
      "id|uuid|guid|number|key|reference|ref|sku|externalid|ponumber|bankaccountid|cardid"
        + "|phonenumberid|paymentcardid"),
    ending(
      .identifier,
      "id|ids|number|no|reference|uuid|code|sku|ref|bank account id|credit card id|card id"
        + "|address id|template id|debit card id|mobile app id"),
  ]

  private static func whole(
    _ meaning: KeyMeaning, in contexts: [KeyContext] = [], _ words: String
  ) -> Rule {
    Rule(position: .whole, meaning: meaning, contexts: contexts, words: words)
  }

  private static func ending(_ meaning: KeyMeaning, _ words: String) -> Rule {
    Rule(position: .ending, meaning: meaning, contexts: [], words: words)
  }

  private static func anywhere(_ meaning: KeyMeaning, _ words: String) -> Rule {
    Rule(position: .anywhere, meaning: meaning, contexts: [], words: words)
  }
}
