import Testing

@testable import Redaction

/// Laws of the whole scan.
@Suite struct DetectorsTests {
  private static let seeds = [
    "Mr John Doe, +1 (212) 555-0198 ext 4, card 4111 1111 1111 1111, CVV 123, DOB 17 May 1980",
    "IBAN DE89 3704 0044 0532 0130 00 or account 7017468145, routing 121000358, SSN 078-05-1120",
    "jane at example dot com, jane@example.com, 12 Old Mill Road, Austin, TX 78701, 10.0.0.1, fe80::1",
    "Hauptstraße 5, 70173 Köln, c/o Élodie d'Été; postgres://a:b@c.de; password=x1y2z3; sk-abc123abc123abc123",
    "卡号4111111111111111，电话13812345678 – “Mr Smith” Счет 40817810099910004312 -----BEGIN PRIVATE KEY-----",
  ]

  @Test("findings are sorted, apart, within bounds, not empty and on scalar boundaries")
  func order() {
    var random = SplitMix(seed: 3)
    for round in 0..<3000 {
      let bytes = Self.mutated(Self.seeds[round % Self.seeds.count], &random)
      var end = 0
      for finding in findings(bytes) {
        let range = finding.range
        #expect(range.lowerBound >= end && range.upperBound <= bytes.count && !range.isEmpty)
        #expect(bytes[range.lowerBound] & 0xC0 != 0x80)
        #expect(range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80)
        end = range.upperBound
      }
    }
  }

  @Test("every prefix and suffix of a text is read")
  func cuts() {
    for seed in Self.seeds {
      let scalars = Array(seed.unicodeScalars)
      for cut in scalars.indices {
        var head = String.UnicodeScalarView()
        head.append(contentsOf: scalars[..<cut])
        var tail = String.UnicodeScalarView()
        tail.append(contentsOf: scalars[cut...])
        for part in [head, tail] {
          let bytes = Array(String(part).utf8)
          #expect(findings(bytes).allSatisfy { $0.range.upperBound <= bytes.count })
        }
      }
    }
  }

  @Test("what an earlier call found is left alone")
  func appends() {
    var list = [Finding(kind: .person, range: 0..<4000)]
    let text = Array("4111111111111111".utf8)
    Detectors.scan(text.span, into: &list)
    #expect(list.map(\.kind) == [.person, .card])
  }

  @Test(
    "time is linear",
    arguments: [
      "1", "@", " ", "(", "a", "-", ":", ".", "A", "é", "1 ", "1-", "a@", "1:", "::", "a:", "4 ",
      "+1", "=", "_", "\"@", " at ", "x dot ", "Mr ", "12 A ", "Rue de ", "sk-", "://", "a=",
      "-----BEGIN ", "-----BEGIN PRIVATE KEY", "1.1.1.1.", "DE89", "Via A 1", "e\u{301}", "eyJ.",
      "password=", "account 1", "漢", "4111 1111 1111 1111 ",
    ])
  func linear(unit: String) {
    Work.expectSteadyCost(unit) { bytes in
      let text = Array(String(repeating: unit, count: bytes / unit.utf8.count).utf8)
      return Work.seconds { _ = findings(text) }
    }
  }

  @Test("harmless billing prose holds nothing")
  func prose() {
    let text = """
      Invoice INV-12345678 for account A-00000123 (id 8ac6885e98a80a470198a8574f040545) was issued \
      on 2024-01-17 and is due 2024-02-16T00:00:00Z. Amount 1,234.56 USD, tax 98.77, total 1333.33. \
      Renewal quote sent for the annual plan, 12 seats, SKU AB-1234-XL, version 2.10.3, order 4500123456, \
      PO 12345678, batch 20240117123000, epoch 1705449600 (1705449600000 ms), VAT DE123456789. \
      Net 30 terms approved by finance. Usage 1234567890 tokens at 0.000123 each; 99.95 % uptime.
      """
    #expect(found(text).isEmpty)
  }

  @Test("a checked kind beats a shape on the same bytes")
  func ranks() {
    #expect(found("4155550132@example.com") == ["email=4155550132@example.com"])
    #expect(found("https://u:4111111111111111@h.com") == ["url_credentials=u:4111111111111111"])
  }

  @Test("every row names its check and its source, and every scanner is in the table")
  func table() {
    #expect(Detector.table.allSatisfy { !$0.source.isEmpty && !$0.check.isEmpty })
    for scanner in Scanner.allCases {
      #expect(Detector.table.contains { $0.scanner == scanner })
    }
  }

  private static func mutated(_ seed: String, _ random: inout SplitMix) -> [UInt8] {
    let noise = Array("0123456789@.-:/ ()+=_\"'éßД漢\u{1F600}\u{301}AaZz,\n–’".unicodeScalars)
    var scalars = Array(seed.unicodeScalars)
    for _ in 0..<random.next(below: 12) {
      let place = random.next(below: scalars.count)
      switch random.next(below: 3) {
      case 0: scalars[place] = noise[random.next(below: noise.count)]
      case 1: scalars.insert(noise[random.next(below: noise.count)], at: place)
      default: if scalars.count > 1 { scalars.remove(at: place) }
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Array(String(view).utf8)
  }
}
