import Serialization

/// Words that stand in or beside names and are no name by themselves.
enum NameWords {
  /// Words inside names.
  static let particles = set(
    """
    van von der den del dos das the and und les mrs miss frau herr prof sir for not est all dem des \
    della degli ibn bin bint ben abu umm mac jun sen
    """)

  /// What stands before or behind a name: it is not the first and not the last of its words.
  static let titles = set(
    """
    mr mrs ms miss mx dr prof sir madam madame mme mlle monsieur herr frau hr fr sr sra srta senor \
    senora sig signor signora dhr mevr mw pan pani señor señora dott attn contact dear hi hello hola \
    hallo bonjour
    """)

  /// What stands before the login of a person.
  static let logins = set(
    "login user username userid logon handle account alias nick nickname owner assignee uid")

  /// Dotted capitals that are abbreviations, not initials.
  static let dottedAbbreviations = set(
    """
    us uk eu un po id ip am pm na sa bv nv sl ag cv lp ad bc ap ar ps nb vp dc ny la qa hr it pr co \
    ok tv pc ceo cfo cto vat tbd tba cod fob eta pto ira usa uae ssn dob atm ach pin ltd llc llp plc \
    spa srl sas kg ug ev as ab oy sc nc sd nd nm nj nh ri mo ma md va wa wv wi wy tx ca fl ga az
    """)

  /// Mailboxes that belong to a trade and not to a person.
  static let mailboxes = set(
    """
    info billing accounts account accounting accountant payable payables receivable receivables ap ar \
    support admin administrator sales office contact finance financial invoice invoices invoicing \
    payment payments pay orders order help helpdesk service services team noreply reply no hello mail \
    email post postmaster webmaster hostmaster root abuse security privacy legal hr jobs career careers \
    marketing press media news newsletter shop store customer customers client clients care general \
    enquiries inquiries reception purchasing procurement vendor vendors supplier suppliers tax payroll \
    treasury credit collections refunds returns operations ops it tech technical subscriptions \
    subscription renewal renewals kontakt rechnung rechnungen buchhaltung facturation compta factura \
    facturas facturacion fatture amministrazione administratie faktura manager director company \
    business user users test demo example mailbox notifications alerts updates confirm secretary
    """)

  /// A set of words, given with spaces between them.
  static func set(_ list: String) -> HashSet {
    var words: [FoldedWords.Word] = []
    let bytes = Array(list.utf8)
    FoldedWords.split(bytes.span, into: &words)
    return HashSet(words.map(\.hash))
  }
}
