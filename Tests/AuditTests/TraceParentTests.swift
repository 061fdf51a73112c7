import Audit
import Testing

@Suite("TraceParent")
struct TraceParentTests {
  static let valid = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

  @Test("the form of W3C Trace Context, and nothing else")
  func shape() {
    #expect(TraceParent(Self.valid) != nil)
    let invalid = [
      "", "00", Self.valid + "-", Self.valid + "0", "ff" + Self.valid.dropFirst(2),
      Self.valid.uppercased(), Self.valid.replacing("-", with: "_"),
      "00-00000000000000000000000000000000-b7ad6b7169203331-01",
      "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
      "00-0af7651916cd43dd8448eb211c80319-cb7ad6b7169203331-01",
    ]
    for text in invalid { #expect(TraceParent(text) == nil, "\(text)") }
  }
}
