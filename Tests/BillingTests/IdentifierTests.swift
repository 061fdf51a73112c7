import PaymentNumbers
import Testing

@testable import Billing

@Suite("Identifier and PaymentNumber")
struct IdentifierTests {
  private func isPaymentNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Identifier.isPaymentNumber(bytes.span)
  }

  @Test(
    "valid card numbers and IBANs are known, in groups and behind a prefix too",
    arguments: SampleWords.cards + SampleWords.ibans + [
      "4111-1111-1111-1111", "4111_1111_1111_1111", "INV-4111111111111111", "P_5555555555554444_2",
      "de89370400440532013000", "X-DE89370400440532013000", "4222222222222", "6759649826438453",
      "30569309025904", "2200000000000053", "DE89-3704-0044-0532-0130-00",
    ])
  func known(_ text: String) {
    #expect(isPaymentNumber(text))
  }

  @Test(
    "other identifiers are not",
    arguments: [
      "8ac6885e98a80a470198a8574f040545", "A-00000123", "INV-00000124", "4111111111111112",
      "1705312200000", "9999999999999995", "x4111111111111111", "4111111111111111x",
      "DE88370400440532013000", "XX89370400440532013000", "12345678901", "", "-", "--",
      "DE8937040044053201300", "00000000000000000000",
    ])
  func unknown(_ text: String) {
    #expect(!isPaymentNumber(text))
  }

  @Test("a card with any one digit changed is none")
  func checkDigit() {
    let card = Array("4111111111111111".utf8)
    for at in card.indices {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != card[at] {
        var other = card
        other[at] = digit
        let isValid = PaymentNumber.isValid(other.span)
        #expect(!isValid)
      }
    }
  }

  @Test("1 to 64 letters, digits, dashes and underscores")
  func pattern() {
    func isWellFormed(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return Identifier.isWellFormed(bytes.span)
    }
    #expect(isWellFormed(String(repeating: "a", count: 64)))
    #expect(!isWellFormed(String(repeating: "a", count: 65)))
    #expect(!isWellFormed(""))
    for text in ["a/b", "a b", "é", "a.b", "a\n", "a\u{0}"] { #expect(!isWellFormed(text)) }
  }
}
