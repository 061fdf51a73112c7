import Testing

@testable import Redaction

@Suite struct NationalNumberDetectorTests {
  @Test(
    "numbers beside their word",
    arguments: [
      ("Mi NIE es X9613851N", "X9613851N"), ("My pesel is 44051401458.", "44051401458"),
      ("nino: PR123612C", "PR123612C"), ("Aadhaar: 3123 4567 8909", "3123 4567 8909"),
      ("Steuer-ID: 12345678903", "12345678903"), ("NRIC S2740116C was processed", "S2740116C"),
      ("tax ID 12 345 678 901", "12 345 678 901"), ("personnummer 871220-2384", "871220-2384"),
      ("passport C01X00T47", "C01X00T47"), ("Z8078221M en mi NIE", "Z8078221M"),
      ("身份证号：11010519491231002X", "11010519491231002X"), ("BSN 123456782", "123456782"),
    ])
  func named(text: String, number: String) { #expect(found(text) == ["ssn=\(number)"]) }

  @Test("forms of their own")
  func forms() {
    #expect(found("cod RSSMRA85T10A562S ok") == ["ssn=RSSMRA85T10A562S"])
    #expect(found("PR 12 36 12 C") == ["ssn=PR 12 36 12 C"])
    #expect(found("123.456.789-09") == ["ssn=123.456.789-09"])
    #expect(found("123.456.789-10").isEmpty)
  }

  @Test(
    "identifiers and amounts stay",
    arguments: [
      "tax 12345678", "tax invoice number 20240123", "VAT ID DE123456789", "SKU AB123456C",
      "tax amount 1234567,50", "passport renewal 2024-01-17", "nif pending", "X9613851N",
      "RSSMRA85Z10A562S", "invoice identity INV-12345678", "tax rate 19",
    ])
  func negatives(text: String) { #expect(found(text).isEmpty) }
}
