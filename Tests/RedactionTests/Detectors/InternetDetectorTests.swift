import Testing

@testable import Redaction

@Suite struct InternetDetectorTests {
  @Test(
    "addresses of both versions",
    arguments: [
      "192.168.0.1", "255.255.255.255", "0.0.0.0", "2001:db8::1", "fe80::1", "::1",
      "2345:0425:2CA1:0000:0000:0567:5673:23b5", "::ffff:192.0.2.1", "64:ff9b::198.51.100.1",
      "0:0:0:0:0:FFFF:129.144.52.38", "684D:1111:222:3333:4444:5555:6:77",
    ])
  func addresses(address: String) {
    #expect(found(address) == ["ip_address=\(address)"])
    #expect(found("from [\(address)]:80, today") == ["ip_address=\(address)"])
    #expect(found("net \(address)/24.") == ["ip_address=\(address)"])
  }

  @Test(
    "versions, times, ratios and words with colons",
    arguments: [
      "192.168.1.256", "300.168.1.1", "text192.168.1.1", "1.3.6.1.4.1.311", "version 1.2.3.4",
      "::ffff:256.0.0.1", "2001::db8::1", "12345:db8::1", "fe80::1text", "12:34:56",
      "aa:bb:cc:dd:ee:ff", "Ratio 1:2:3:4", "std::cout", ":::", "a::b", "dead::beef", "abc:def:ab",
      "1.234.567.890,00",
    ])
  func negatives(text: String) { #expect(found(text).isEmpty) }

  @Test("the unspecified address needs a word or a prefix length")
  func unspecified() {
    #expect(found("src=:: dst=::1") == ["ip_address=::", "ip_address=::1"])
    #expect(found("::/0") == ["ip_address=::"])
    #expect(found("Note :: this").isEmpty)
  }

  @Test("credentials in URLs: user and password, not the host")
  func urls() {
    #expect(
      found("postgres://admin:s3cr3t@db.example.com:5432/x") == ["url_credentials=admin:s3cr3t"])
    #expect(found("https://u:p@ss@example.com") == ["url_credentials=u:p@ss"])
    #expect(found("https://example.com:8080/a@b").isEmpty)
    #expect(found("see http://example.com, please").isEmpty)
  }
}
