import Testing

@testable import Redaction

@Suite struct PersonDetectorTests {
  @Test(
    "names behind titles and roles",
    arguments: [
      ("Dear Mr. O'Brien,", "O'Brien"), ("Mrs Jane Smith-Jones called", "Jane Smith-Jones"),
      ("Herrn Müller unter", "Müller"), ("Frau Dr. Anna Groß", "Anna Groß"),
      ("Mme Élodie Dubois habite", "Élodie Dubois"), ("M. Dupont est là", "Dupont"),
      ("Sra. Ana García de la Vega", "Ana García de la Vega"), ("Sig. Rossi", "Rossi"),
      ("attn: Maria González López", "Maria González López"), ("c/o Peter Meier", "Peter Meier"),
      ("spoke with John Doe on Monday", "John Doe"), ("signed by Jane", "Jane"),
      ("Contact Jane Miller today", "Jane Miller"), ("Regards, John R. Smith", "John R. Smith"),
      ("customer name: Alice Johnson", "Alice Johnson"),
      ("called by Ludwig van Beet", "Ludwig van Beet"),
    ])
  func names(text: String, name: String) { #expect(found(text) == ["person=\(name)"]) }

  @Test(
    "departments, brands, companies and days are no names",
    arguments: [
      "Contact Support for help", "paid by Visa", "approved by Finance Team",
      "confirmed by Acme Corp", "spoke with Northwind Traders Ltd", "signed on Monday",
      "Oak Dr Portland", "3 P.M. Eastern", "Plan M Support", "the contact Form",
      "mr and mrs", "Attn: Accounts Payable", "John Doe", "called by us",
    ])
  func negatives(text: String) { #expect(found(text).isEmpty) }
}
