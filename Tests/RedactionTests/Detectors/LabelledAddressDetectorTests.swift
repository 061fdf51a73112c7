import Testing

@testable import Redaction

@Suite struct LabelledAddressDetectorTests {
  @Test(
    "what the label announces, to its end",
    arguments: [
      ("Address: Studio 8, Barrett Landing", "Studio 8, Barrett Landing"),
      ("Anschrift: Plathring 918", "Plathring 918"),
      ("Adresse : 77711 montée Labbé, thanks", "77711 montée Labbé, thanks"),
      ("Osoite: Fallkullantie 7, 42686 Alavieska", "Fallkullantie 7, 42686 Alavieska"),
      ("Адрес: ш. Октябрьское, д. 887 стр. 9", "ш. Октябрьское, д. 887 стр. 9"),
      ("address: Flat 61m\nGregory Glen\nWR91 6LB\nplease", "Flat 61m\nGregory Glen\nWR91 6LB"),
      ("Address: Haus 4, Phone: none", "Haus 4"), ("Adres: Lisapad 6. Betaling volgt", "Lisapad 6"),
      ("住所:福島県横浜市花島29丁目17番2号", "福島県横浜市花島29丁目17番2号"),
    ])
  func labels(text: String, address: String) { #expect(found(text) == ["address=\(address)"]) }

  @Test(
    "what is no place stays",
    arguments: [
      "Address: see page", "Address verification: 3 of 4 checks passed", "IP address: 3 tries left",
      "Email address: pending 12 days", "address 12 issues", "MAC address: 12 of them",
      "Address: 12345",
    ])
  func negatives(text: String) { #expect(found(text).isEmpty) }
}
