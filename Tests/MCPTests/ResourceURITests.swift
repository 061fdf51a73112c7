import MCP
import Testing

@Suite("ResourceURI")
struct ResourceURITests {
  @Test(
    "[item 40] an absolute URI is kept as it came",
    arguments: [
      "billing://account/8ac6885e", "billing://limits", "analytics://metrics/24h", "file:///a/b",
      "a+b-c.1://x", "billing://account/%41%C3%A9", "billing://a/...", "billing://a/b?c=d#e",
      "billing://account/" + String(repeating: "a", count: 1_006),
    ])
  func sound(_ text: String) {
    #expect(ResourceURI(text)?.text == text)
  }

  @Test(
    "[item 40] what is no URI, or climbs, is refused",
    arguments: [
      "", "billing", "billing:", "billing:/a", "billing://", "://a", "1a://b", "é://a",
      "billing://a b", "billing://a\\b", "billing://a\nb", "billing://a\"", "billing://é",
      "billing://a/%", "billing://a/%4", "billing://a/%zz", "billing://a/%ff",
      "billing://..", "billing://a/../b", "billing://a/.", "billing://a/%2e%2E/b",
      "billing://a/.%2e", "billing://a/%2f", "billing://a/%5C", "billing://a/%00",
      "billing://a/%0A", "billing://a/%C2%85", "billing://a?..", "billing://a/<b>",
      "billing://account/" + String(repeating: "a", count: 1_007),
    ])
  func refused(_ text: String) {
    #expect(ResourceURI(text) == nil)
  }
}
