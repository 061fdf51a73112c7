import Testing

@testable import Redaction

/// What a biller needs stays: identifiers, moments, amounts, and prose without personal data.
struct IdentifierTests {
  @Test func `Random hexadecimal identifiers hold nothing`() {
    var random = SplitMix(seed: 41)
    for _ in 0..<500 {
      let hex = Self.padded(String(random.next(), radix: 16), 16)
      let text = hex + Self.padded(String(random.next(), radix: 16), 16)
      #expect(found(text).isEmpty, "\(text)")
      let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in
        String(text.dropFirst(range.lowerBound).prefix(range.count))
      }
      #expect(found("id " + parts.joined(separator: "-")).isEmpty, "\(parts)")
    }
  }

  /// Luhn passes a tenth, the issuers' ranges a third of that.
  @Test func `Random sixteen-digit numbers pass as rarely as the checks say`() {
    var random = SplitMix(seed: 43)
    let rounds = 5_000
    var hits = 0
    for _ in 0..<rounds {
      let digits = (0..<16).map { _ in UInt8(0x30 + random.next(below: 10)) }
      if !findings(digits).isEmpty { hits += 1 }
    }
    #expect(hits < rounds * 4 / 100)
  }

  @Test func `Random moments, amounts and numbers of documents hold nothing`() {
    var random = SplitMix(seed: 47)
    for _ in 0..<300 {
      func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(random.next(below: 10)) }.joined()
      }
      let (month, day) = (1 + random.next(below: 12), 1 + random.next(below: 28))
      let date = "20\(digits(2))-\(Self.padded("\(month)", 2))-\(Self.padded("\(day)", 2))"
      let text = """
        Invoice INV-\(digits(8)) of A-\(digits(8)), order number \(digits(10)), PO \(digits(8)), \
        due \(date)T1\(digits(1)):2\(digits(1)):00Z, amount \(1 + random.next(below: 9)),\(digits(3)).\(digits(2)) USD, \
        SKU AB-\(digits(4))-XL, version 2.\(digits(1)).1\(digits(1)), VAT DE\(digits(9))
        """
      #expect(found(text).isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    "Dear Team, please apply credit 450.00 to invoice 99812345.",
    "The customer upgraded from 12 Basic Seats to 25 Premium Seats on the Enterprise Plan.",
    "Customer: Northwind Traders Ltd, 12 Seats, Annual Plan; paid by card ending 1111, 08/29.",
    "Tracking 1Z999AA10123456784 and 9400111899223100001234 were shipped in 4 batches.",
    "Spoke with Stripe Support regarding charge ch_3Ny8abCDEF123456, release 2.10.3.4.",
    "Die Rechnung RE-2024-0815 vom 12. März 2024 ist am 11. April 2024 fällig.",
    "Sehr geehrte Damen und Herren, anbei die Rechnung Nr. 4711 über 1.234,56 EUR.",
    "Kontakt: Buchhaltung, Abteilung 3. Das Monitoring 24/7 kostet 49,00 EUR im Monat.",
    "Madame, Monsieur, veuillez trouver ci-joint la facture 20240123 de 1 234,56 EUR.",
    "Avoir AV-0045 de 12 place de marché, 3 cours de formation, 5 route API.",
    "Estimado cliente, adjuntamos la factura 20240123 por 1.234,56 EUR. Pedido 4500123456.",
    "Gentile Cliente, in allegato la fattura 20240123 di 1.234,56 EUR, via Stripe 3 volte.",
    "Prezado Cliente, segue a fatura 20240123 no valor de 1.234,56 EUR, 3 parcelas.",
    "Geachte klant, bijgaand factuur 20240123; bel ons over factuur 4500123456.",
    "Szanowni Państwo, w załączeniu faktura 20240123 na kwotę 1.234,56 EUR z 12 marca 2024.",
    "Счёт 2024-0123 от 12 марта 2024 должен быть оплачен до 11 апреля 2024.",
    "Уважаемый клиент, во вложении счёт на сумму 1 234,56 EUR. Заказ 4500123456.",
    "发票号码20240123,日期2024年3月12日,金额1234.56元,订单4500123456.",
    "尊敬的客户,您的订阅将于2024年5月1日续费,共12个席位.工单88123456.",
    "請求書番号20240123,発行日2024年3月12日,金額1234円,注文4500123456.",
    "お客様各位,お支払期限は2024年4月11日です.仕様書2.1版,ライセンス12個.",
  ])
  func `Billing prose of eleven languages holds nothing`(text: String) {
    #expect(found(text).isEmpty)
  }

  private static func padded(_ text: String, _ count: Int) -> String {
    String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
