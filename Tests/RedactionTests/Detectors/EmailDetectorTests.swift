import Testing

@testable import Redaction

@Suite struct EmailDetectorTests {
  @Test(
    "addresses of RFC 5321 and 6531",
    arguments: [
      "info@example.com", "jane.doe+billing@mail.example.co.uk", "user@xn--80ak6aa92e.com",
      "a@xn--d1acufc.xn--p1ai", "o'brien@example.org", "\"jane doe\"@example.com",
      "jöhn@exämple.de", "用户@例子.广告", "root@[192.0.2.1]", "1234567890@example.com",
      "415-555-0132@txt.example.net",
    ])
  func addresses(address: String) {
    #expect(found(address) == ["email=\(address)"])
    #expect(found("mail to <\(address)>, please") == ["email=\(address)"])
    #expect(found("Copy: \(address).") == ["email=\(address)"])
  }

  @Test("what stands around an address is not of it")
  func edges() {
    #expect(found("email=bob@example.com&x") == ["email=bob@example.com"])
    #expect(found("'bob@example.com'") == ["email=bob@example.com"])
    #expect(found("mailto:bob@example.com?subject=x") == ["email=bob@example.com"])
    #expect(found("a@b.com,c@d.org") == ["email=a@b.com", "email=c@d.org"])
  }

  @Test(
    "spelled-out addresses",
    arguments: [
      "jane at example dot com", "jane dot doe at example dot co dot uk", "jane [at] example.com",
      "bob(at)example(dot)org", "bob {at} example {dot} org", "jane.doe at mail.example dot com",
      "juan arroba ejemplo punto com",
    ])
  func spelled(address: String) {
    #expect(found("write to \(address), thanks") == ["email=\(address)"])
  }

  @Test(
    "no addresses",
    arguments: [
      "info@example.", "hello-world here", "@example.com", "jane@", "12 @ 3.50", "a @ b.com",
      "at this point in time", "we met at noon, dot the i", "look at example.com", "user@host",
      "meet at 5 dot", "(at) large",
    ])
  func negatives(text: String) { #expect(found(text).isEmpty) }
}
