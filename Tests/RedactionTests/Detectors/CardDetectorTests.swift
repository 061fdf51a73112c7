import Testing

@testable import Redaction

@Suite struct CardDetectorTests {
  @Test(
    "every issuer, printed in its groups",
    arguments: [
      "4012888888881881", "5555555555554444", "2223003122003222", "371449635398431",
      "30569309025904", "6011000400000000", "3528000700000000", "6759649826438453",
      "5019717010103742", "122000000000003", "4222222222222", "2200000000000004",
      "4012-8888-8888-1881", "4012 8888 8888 1881", "3714 496353 98431", "3056 930902 5904",
      "4012.8888.8888.1881", "4012  8888--8888 -1881", "40128888 88881881",
      "4-0-1-2-8-8-8-8-8-8-8-8-1-8-8-1", "4012\n8888\n8888\n1881", "4012\t8888\t8888\t1881",
      "4012 8888\r\n8888 1881", "4012–8888–8888–1881",
    ])
  func issuers(number: String) {
    #expect(found(number) == ["card=\(number)"])
    #expect(found("Old card \(number), please.") == ["card=\(number)"])
    #expect(found("Karte:\(number)") == ["card=\(number)"])
  }

  @Test(
    "what fails Luhn or a range, or is part of something longer, stays",
    arguments: [
      "4012-8888-8888-1882", "my credit card number is 36168002586008", "1748503543012",
      "0.4012888888881881", "4012888888881881.50", "X4012888888881881", "4012888888881881a",
      "14012888888881881", "4012888888881881-7", "7-4012888888881881",
      "550e8400-e29b-41d4-a716-401288888888", "8ac6885e98a80a470198a8574f040545",
      "4500.00 1500.00 3200.00 2100.00", "2024-01-20 15:45:30", "tracking 672572687875",
      "9999999999999995",
    ])
  func negatives(text: String) {
    #expect(!found(text).contains { $0.hasPrefix("card=") })
  }

  @Test("a word for a card stands in for the range, never for Luhn")
  func word() {
    #expect(found("6999000000000125").isEmpty)
    #expect(found("card 6999000000000125") == ["card=6999000000000125"])
    #expect(found("tarjeta: 6999 0000 0000 0125") == ["card=6999 0000 0000 0125"])
    #expect(found("card 6999000000000126").isEmpty)
    #expect(found("card, as I have said in the letter of the day before: 6999000000000125").isEmpty)
  }

  @Test("neighbours do not run together")
  func neighbours() {
    #expect(
      found("4012 8888 8888 1881 5555 5555 5555 4444")
        == ["card=4012 8888 8888 1881", "card=5555 5555 5555 4444"])
    #expect(found("4012888888881881 2026-01-10") == ["card=4012888888881881"])
    #expect(found("卡号4012888888881881，谢谢") == ["card=4012888888881881"])
  }

  @Test("an order number in groups of its own stays")
  func orders() {
    #expect(found("order number 622-2832516-4659358").isEmpty)
  }

  @Test("random digits pass about as rarely as ranges and Luhn say")
  func randomDigits() {
    var random = SplitMix(seed: 11)
    var hits = 0
    for _ in 0..<2000 {
      let digits = (0..<16).map { _ in UInt8(0x30 + random.next(below: 10)) }
      hits += findings(digits).count { $0.kind == .card }
    }
    #expect(hits < 2000 * 4 / 100)
  }
}
