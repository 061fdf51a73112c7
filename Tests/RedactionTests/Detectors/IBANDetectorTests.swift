import PaymentNumbers
import Testing

@testable import Redaction

@Suite struct IBANDetectorTests {
  private static let examples = [
    "AL47212110090000000235698741", "AD1200012030200359100100", "AT611904300234573201",
    "BE68539007547034", "BR9700360305000010009795493P1", "CR05015202001026284066",
    "DE89370400440532013000", "DK5000400440116243", "FR1420041010050500013M02606",
    "GB29NWBK60161331926819", "IT60X0542811101000000123456", "LV80BANK0000435195001",
    "MT84MALT011000012345MTLCAST001S", "MU17BOMM0101101030300200000MUR",
    "NL91ABNA0417164300", "NO9386011117947", "PL61109010140000071219812874",
    "SE4550000000058398257466", "CH9300762011623852957", "TR330006100519786457841326",
    "SC18SSCB11010000000000001497USD", "UA213223130000026007233566001",
  ]

  @Test("the registry's examples, plain, printed and in lower case", arguments: examples)
  func registry(iban: String) {
    #expect(found(iban) == ["iban=\(iban)"])
    let printed = Self.grouped(iban)
    #expect(found("refund to \(printed) today") == ["iban=\(printed)"])
    #expect(found("IBAN:\(iban.lowercased()).") == ["iban=\(iban.lowercased())"])
  }

  @Test("no example survives a changed digit", arguments: examples)
  func checkSum(iban: String) {
    var bytes = Array(iban.utf8)
    bytes[bytes.count - 2] = bytes[bytes.count - 2] == 0x31 ? 0x32 : 0x31
    let changed = String(decoding: bytes, as: UTF8.self)
    #expect(changed == iban || !found(changed).contains { $0.hasPrefix("iban=") })
  }

  @Test(
    "other structures, lengths and cases stay",
    arguments: [
      "DE8937040044053201300", "DE893704004405320130001", "ZZ89370400440532013000",
      "XDE89370400440532013000", "LV80 bANK 0000 4351 9500 1", "AL47 212A 1009 0000 0002 3569 8741",
      "VAT DE123456789", "DE89-A-370400440532013000",
    ])
  func negatives(text: String) {
    #expect(!found(text).contains { $0.hasPrefix("iban=") })
  }

  @Test("the registry table reads as many countries as it lists, each once")
  func table() {
    #expect(IBANRegistry.shared.countryCount == 89)
    #expect(IBANRegistry.shared.structure(0x44, 0x45).reduce(4) { $0 + $1.count } == 22)
    #expect(IBANRegistry.shared.structure(0x6D, 0x74).reduce(4) { $0 + $1.count } == 31)
    #expect(IBANRegistry.shared.structure(0x31, 0x45).isEmpty)
  }

  private static func grouped(_ iban: String) -> String {
    var printed = ""
    for (index, character) in iban.enumerated() {
      if index > 0, index.isMultiple(of: 4) { printed += " " }
      printed.append(character)
    }
    return printed
  }

  @Test("line ends and tabs part groups")
  func lines() {
    #expect(findings(Array("DE89\n3704\n0044\n0532\n0130\n00".utf8)).map(\.kind) == [.iban])
    #expect(findings(Array("DE89\t3704\t0044\t0532\t0130\t00".utf8)).map(\.kind) == [.iban])
  }
}
