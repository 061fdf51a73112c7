import Testing

@testable import Redaction

@Suite struct AddressDetectorTests {
  @Test(
    "streets with their numbers",
    arguments: [
      "12 Old Mill Road", "7403 Harbour Street", "221B Baker Street", "350 5th Avenue",
      "1600 Pennsylvania Ave NW", "12-14 Kings Lane", "9 St. John's Road", "2156 Birch Blvd",
      "Hauptstraße 5", "Kärntner Straße 12a", "Kärntner Str. 12", "Keizersgracht 123",
      "12 rue de la Paix", "12 bis rue de la Paix", "12, avenue Victor Hugo", "Via Roma 3",
      "Via Roma, 3", "Calle Mayor 4", "Rua Augusta 1500", "ul. Długa 5", "Piazza del Duomo 1",
      "Avenue Louise 54", "PO Box 1234", "P.O. Box 77", "Postfach 1234",
    ])
  func streets(address: String) {
    #expect(found(address) == ["address=\(address)"])
    #expect(found("post goes to \(address), please") == ["address=\(address)"])
    #expect(found("It is \(address).") == ["address=\(address)"])
  }

  @Test(
    "with what belongs to them",
    arguments: [
      "1 Fifth Avenue, Suite 500, New York, NY 10118", "12 Main St., Springfield, IL 62704-1234",
      "12 Kings Lane, Leeds LS1 4AP", "Hauptstraße 5, 70173 Stuttgart",
      "ul. Długa 5, 00-238 Warszawa", "12 Oak Drive, Apt 4B", "12 Oak Drive\nAustin, TX 78701",
    ])
  func tails(address: String) { #expect(found("to \(address).") == ["address=\(address)"]) }

  @Test("a city without a postcode stays")
  func city() {
    #expect(found("to 12 Kings Lane, Leeds. Net 30") == ["address=12 Kings Lane"])
  }

  @Test(
    "counts and phrases are no addresses",
    arguments: [
      "12 seats on the road", "30 Day Close", "12 Seats Way", "via Stripe 3 times", "box 12",
      "Net 30 terms", "2 Invoices Street Team", "Am Arbeitsplatz 3", "rue 12", "$12 Wall Street",
      "Version 12 Street", "march 12 2024",
    ])
  func negatives(text: String) {
    #expect(!found(text).contains { $0.hasPrefix("address=") })
  }
}
