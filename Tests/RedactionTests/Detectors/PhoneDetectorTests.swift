import Testing

@testable import Redaction

@Suite struct PhoneDetectorTests {
  @Test(
    "shapes that speak for themselves",
    arguments: [
      "+1 (212) 555-0198", "+12125550198", "+44 (0)20 7946 0958", "+49 30 6224393",
      "+55 11 98456 5666", "+91 4155 550132", "+33 1 42 68 53 00", "+30 21 0 1234567",
      "+7 495 123-45-67", "+380 44 123 4567", "0044 20 7946 0958",
      "(415) 555-0132", "(415)555-0132", "415-555-0132", "415.555.0132", "415 555 0132",
      "1-800-555-0199", "91-415-555-0132", "020 7946 0958", "0711 1234567", "01 42 68 53 00",
      "09-7625400", "090-1234-5678", "030/12345678", "(030) 123456", "(11) 98456-5666",
      "138 1234 5678", "1300 123 456", "415-555-0132 x45", "555-123-4567",
      "(415)456-7890x123", "0151/1234567-8", "(+351) 912 345 678", "001-415-555-0132",
      "415-555-0132 ext. 45",
    ])
  func shapes(number: String) {
    #expect(found(number) == ["phone=\(number)"])
    #expect(found("Please use \(number), not the old one") == ["phone=\(number)"])
  }

  @Test(
    "bare digits and weaker shapes need a word",
    arguments: ["4155550132", "13812345678", "98765 43210", "612 34 56 78", "555-0132"])
  func words(number: String) {
    #expect(found("see \(number) there").isEmpty)
    #expect(found("phone: \(number)") == ["phone=\(number)"])
    #expect(found("Handy \(number)") == ["phone=\(number)"])
    #expect(found("móvil \(number)") == ["phone=\(number)"])
  }

  @Test(
    "dates, times, amounts, versions, addresses of machines and identifiers are no phones",
    arguments: [
      "2026-01-10 10:15:30", "01.02.2024 10:30", "31.12.2023", "1,234,567.89", "1 234 567.00",
      "10.000.000 units", "0.1234567890", "v2.10.3", "192.168.100.200", "1700000000",
      "1700000000000", "INV-415-555-0132", "invoice number 415-555-0132", "order 0711 1234567",
      "A-00000123", "415-555-0132-99", "x415-555-0132", "+1 234", "100 200 3000",
      "550e8400-e29b-41d4-a716-446655440000", "BE71 0961 2345 6760", "call invoice 4155550132",
      "4500.00 1500.00 3200.00",
    ])
  func negatives(text: String) {
    #expect(!found(text).contains { $0.hasPrefix("phone=") })
  }

  @Test(
    "words and shapes of more countries",
    arguments: [
      ("Tlf. 59493920", "59493920"), ("Puh. 0737844690", "0737844690"),
      ("Tél. 0238888283", "0238888283"),
      ("Call 65836374 about it", "65836374"), ("Ring 40910763 i morgen", "40910763"),
      ("Ligar para 917 370 649", "917 370 649"), ("请致电15109136783。", "15109136783"),
      ("联系电话：13210834846", "13210834846"), ("8 (441) 566-54-92", "8 (441) 566-54-92"),
      ("Позвоните по 8 643 269 6637", "8 643 269 6637"), ("07207 07118 625", "07207 07118 625"),
      ("0 532 123 45 67", "0 532 123 45 67"), ("+43 5559 64423 712", "+43 5559 64423 712"),
    ])
  func countries(text: String, number: String) { #expect(found(text) == ["phone=\(number)"]) }

  @Test(
    "a verb of calling does not make a phone of anything",
    arguments: ["called 20240117", "call the customer about order 12345678", "ring at 10:15"])
  func calls(text: String) { #expect(found(text).isEmpty) }

  @Test("a number ends where another value begins")
  func neighbours() {
    #expect(
      found("+1 415 555 0132 4111 1111 1111 1111")
        == ["phone=+1 415 555 0132", "card=4111 1111 1111 1111"])
    #expect(found("call 030 1234567 2026-01-10") == ["phone=030 1234567"])
  }
}
