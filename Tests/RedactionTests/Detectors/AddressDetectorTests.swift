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

  @Test(
    "of more countries",
    arguments: [
      "12 place Bellecour", "179 route Laroche Suite 565", "Rambla de Ricardo Ruiz 63 Piso 5",
      "Contrada Giada, 746", "pl. Kościuszki 37, 78-100 Police", "ул. Красная, д. 85",
      "Cerrada Carranza 413 Edif. 904 , Depto. 061", "Bäckgränd 9", "Klosterrisstræde 281",
      "пер. Ермака, д. 7",
    ])
  func countries(address: String) { #expect(found("nach \(address).") == ["address=\(address)"]) }

  @Test(
    "everyday words for streets need a proof",
    arguments: [
      "609 Stacey Roads\nNew Brendaton, IN 06606", "597 Jones Course Suite 710",
      "12 Stony Point, Leeds LS1 4AP", "63943 Dean Club, East Antonio, BC H1P 1G1",
      "Kloboukova 93, 700 11 Janovice", "Wesackring 43\n30186 Paderborn",
      "Aasskogen 7H, 6304 Pedersen",
    ])
  func proven(address: String) { #expect(found("an \(address).") == ["address=\(address)"]) }

  @Test("or a word for a delivery")
  func delivery() {
    #expect(found("deliver to 625 Michelle Lakes") == ["address=625 Michelle Lakes"])
    #expect(found("renew 625 Michelle Lakes").isEmpty)
  }

  @Test("a city without a postcode stays")
  func city() {
    #expect(found("to 12 Kings Lane, Leeds. Net 30") == ["address=12 Kings Lane"])
  }

  @Test(
    "counts and phrases are no addresses",
    arguments: [
      "12 seats on the road", "30 Day Close", "12 Seats Way", "via Stripe 3 times", "box 12",
      "Net 30 terms", "2 Invoices Street Team", "Am Arbeitsplatz 3", "rue 12", "$12 Wall Street",
      "Version 12 Street", "march 12 2024", "Ship 12 Ethernet Ports and 24 Access Points",
      "They bought 5 License Keys", "Plan 12, 2024 Renewal", "Item 45, 10000 Units", "5 route API",
      "Send 10 Data Points", "12 Mission Critical Services", "Am Montag 12 Uhr", "Monitoring 24",
      "Order 12 Ultra View Monitors", "moved to 5 Enterprise Seats", "Rechnung 12, 45000 Euro",
    ])
  func negatives(text: String) {
    #expect(!found(text).contains { $0.hasPrefix("address=") })
  }
}
