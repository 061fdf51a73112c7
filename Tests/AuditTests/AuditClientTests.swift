import Audit
import Testing

@Suite("AuditClient")
struct AuditClientTests {
  @Test("a known name becomes a label, any other a hash, none nothing")
  func labels() {
    #expect(AuditClient(name: "Visual Studio Code", transport: .stdio).label == "vscode")
    #expect(AuditClient(name: nil, transport: .stdio).label == nil)
    let odd = AuditClient(name: "4111 1111 1111 1111\n", transport: .stdio).label ?? ""
    #expect(odd.hasPrefix("sha256-") && odd.utf8.count == 19)
    #expect(AuditClient(name: "", transport: .stdio).label == "sha256-e3b0c44298fc")
  }
}
