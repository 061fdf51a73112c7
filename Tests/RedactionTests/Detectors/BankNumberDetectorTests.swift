import Testing

@testable import Redaction

@Suite struct BankNumberDetectorTests {
  @Test(
    "account numbers beside their word",
    arguments: [
      ("refund to account 7017468145", "7017468145"), ("acct #12345678", "12345678"),
      ("a/c 12345678", "12345678"), ("account no. 1234567890", "1234567890"),
      ("Bank account: 12345678901234567", "12345678901234567"), ("Konto 0532013000", "0532013000"),
      ("Kontonummer 1234567", "1234567"), ("compte n° 12345678901", "12345678901"),
      ("cuenta 1234567890", "1234567890"), ("account 7017 4681 45", "7017 4681 45"),
      ("account number: 12-3456-7890123-00", "12-3456-7890123-00"),
      ("Счет 40817810099910004312", "40817810099910004312"),
    ])
  func accounts(text: String, number: String) {
    #expect(found(text) == ["bank_account=\(number)"])
  }

  @Test(
    "customers' accounts, orders, amounts and moments stay",
    arguments: [
      "account A-00000123", "account number INV-12345678", "account for invoice 12345678",
      "account balance 12345678", "account updated 20240117", "PO 12345678", "ref 99887766",
      "account 1234567", "account 12345678.50", "account 1234 2024-01-10", "account ending 1234",
      "12345678",
      "account 8ac6885e98a80a470198a8574f040545", "Rechnung 20240117",
    ])
  func identifiers(text: String) { #expect(found(text).isEmpty) }

  @Test("routing numbers: the ABA sum, a district, and a word unless printed in groups")
  func routing() {
    #expect(found("routing 121000358") == ["routing_number=121000358"])
    #expect(found("3222-7162-7") == ["routing_number=3222-7162-7"])
    #expect(found("121000358").isEmpty)
    #expect(found("routing 121000359").isEmpty)
    #expect(found("aba 421042111").isEmpty)
    #expect(found("1234-0000-0").isEmpty)
    #expect(found("routing 000000000").isEmpty)
  }

  @Test("sort codes, employers' numbers and check values beside their word")
  func others() {
    #expect(found("sort code 20-00-00") == ["routing_number=20-00-00"])
    #expect(found("part 20-00-00").isEmpty)
    #expect(found("EIN 12-3456789") == ["ein=12-3456789"])
    #expect(found("12-3456789").isEmpty)
    #expect(found("EIN 07-3456789").isEmpty)
    #expect(found("CVV: 123, thanks") == ["cvv=123"])
    #expect(found("the security code is 4321") == ["cvv=4321"])
    #expect(found("security update 2024").isEmpty)
    #expect(found("cvv on file; charged 12.50").isEmpty)
  }
}
