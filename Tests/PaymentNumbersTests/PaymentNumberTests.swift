import PaymentNumbers
import Testing

@Suite("PaymentNumber")
struct PaymentNumberTests {
  private func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return PaymentNumber.isValid(bytes.span)
  }

  @Test(
    "a card of every issuer and IBANs of several countries are found",
    arguments: [
      "4111111111111111", "4222222222222", "5555555555554444", "2223003122003222",
      "378282246310005", "30569309025904", "6011111111111117", "3530111333300000",
      "6200000000000005", "6759649826438453", "DE89370400440532013000", "GB82WEST12345698765432",
      "mt84malt011000012345mtlcast001s",
    ])
  func valid(_ text: String) { #expect(isValid(text)) }

  @Test(
    "a wrong digit, another range, another length or another letter is none",
    arguments: [
      "4111111111111112", "1234567812345670", "411111111111111", "DE89370400440532013001",
      "DE8937040044053201300", "ZZ89370400440532013000", "A-00000123", "", "DE",
      "41111111 11111111",
    ])
  func invalid(_ text: String) { #expect(!isValid(text)) }

  @Test("of every card and IBAN no other last digit passes")
  func checkDigit() {
    for text in ["4111111111111111", "DE89370400440532013000"] {
      let passing = (0...9).filter { isValid(text.dropLast() + String($0)) }
      #expect(passing.count == 1)
    }
  }

  @Test("the registry holds a country once")
  func registry() {
    #expect(IBANRegistry.shared.countryCount == 89)
    #expect(IBANRegistry.shared.structure(0x31, 0x45).isEmpty)
  }

  @Test("an issuer's lengths are bits")
  func lengths() {
    #expect(IssuerRanges.lengths(firstSix: 411_111) == 1 << 13 | 1 << 16 | 1 << 18 | 1 << 19)
    #expect(IssuerRanges.lengths(firstSix: 990_000) == 0)
  }
}
