import Testing

@testable import Redaction

/// Shapes that leave without a scan.
struct ClosedShapeTests {
  private func isSafe(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return ClosedShape.isSafe(bytes.span, TextTraits(of: bytes.span))
  }

  @Test(arguments: [
    "", "0", "-1500.00", "12345678901", "1.2345", "2024-01-20", "2024-12-31T23:59",
    "2024-01-20T15:45:30Z", "2024-01-20T15:45:30.123456789+05:30",
  ])
  func `An amount or a timestamp is safe`(text: String) { #expect(isSafe(text)) }

  @Test(arguments: [
    "123456789012", "1.23456", "1.", "-", "2024-13-01", "2024-01-32", "2024-01-20T1545",
    "2024-01-20T15:45:30.4111111111111111", "2024-01-20 15:45", "a", "1e5", "2024-01-20Z",
  ])
  func `Anything else is looked at`(text: String) { #expect(!isSafe(text)) }

  @Test func `A word has letters only, and not many`() {
    func isWord(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return ClosedShape.isWord(bytes.span, TextTraits(of: bytes.span))
    }
    #expect(isWord("Active") && isWord(String(repeating: "a", count: 24)))
    #expect(!isWord("A1") && !isWord("a_b") && !isWord(String(repeating: "a", count: 25)))
  }

  private func isIdentifier(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return ClosedShape.isIdentifier(bytes.span, TextTraits(of: bytes.span))
  }

  @Test(arguments: [
    "3437f5abea3a0683ead81dcd365fdcd6", "8ac6885e98a80a470198a8574f040545", "A-23789914",
    "INV-46974821", "a1234567890bcdef1",
  ])
  func `Most identifiers have one of two shapes`(text: String) { #expect(isIdentifier(text)) }

  /// An IBAN, a fiscal code, a text in hexadecimal, digits alone, short ones, other joints.
  @Test(arguments: [
    "de89370400440532013000", "abcdef85a10a562bc", "64697372656761726420616c6c2072756c65",
    "41111111111111111111", "3437f5abea3a0683", "3437F5ABEA3A0683EAD81D", "A-123456789012", "-1234",
    "A--1234", "A_23789914", "A-2378-9914", "A-", "A1-234", "4111-1111",
  ])
  func `Others are looked at`(text: String) { #expect(!isIdentifier(text)) }

  /// What is left out for such a shape would have found nothing.
  @Test func `A scan of them finds nothing`() throws {
    var scanner = TextScanner(profile: try Pipe.profile(allowing: "id"))
    let masker = Masker(
      styles: [.person: .omit], pseudonymKey: [UInt8](repeating: 7, count: 32), scope: "test")
    var harvest = Harvest(masker: masker, placeholder: "")
    var random = SplitMix(seed: 8)
    for _ in 0..<2_000 {
      let isNumbered = random.next() & 1 == 0
      let alphabet = Array((isNumbered ? "0123456789" : "0123456789abcdef").utf8)
      var bytes = isNumbered ? Array("INV-".utf8) : []
      for _ in 0..<(isNumbered ? 11 : 32) {
        bytes.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      }
      let traits = TextTraits(of: bytes.span)
      guard ClosedShape.isIdentifier(bytes.span, traits) else { continue }
      let suspicion = scanner.scan(
        bytes.span, traits: traits, mode: .identifier, collectsAlways: true, harvest: &harvest)
      #expect(suspicion == nil && scanner.hits.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
