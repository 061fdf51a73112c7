import Testing

@testable import Redaction

/// Base64 in a text: where it is, and what it says.
struct Base64RunTests {
  private func runs(_ text: String) -> [Base64Run] {
    var runs: [Base64Run] = []
    let bytes = Array(text.utf8)
    Base64Run.find(in: bytes.span, into: &runs)
    return runs
  }

  private func says(_ text: String) -> [String] {
    runs(text).map { String(decoding: $0.decoded, as: UTF8.self) }
  }

  @Test(arguments: [
    "hello, world", "hello, worlds", "hello, worlds!", "Grüße aus Köln", "漢字かな交じり文",
    "a\tb\nc d e f g",
    "emoji 🙂 too",
  ])
  func `Text of any script is read, padding and all`(text: String) {
    let encoded = Planted.base64(Array(text.utf8))
    #expect(says(encoded) == [text])
    #expect(runs("(\(encoded))").map(\.range) == [1..<encoded.utf8.count + 1])
  }

  @Test(arguments: ["x", "xy", "xyz", "wxyz", "AAAA", "zz9"])
  func `Characters of the alphabet before it do not hide it`(glued: String) {
    let encoded = Planted.base64(Array("number 4111111111111111.".utf8))
    #expect(says(glued + encoded).contains { $0.hasSuffix("number 4111111111111111.") })
  }

  @Test(arguments: ["\n", "\r\n"])
  func `Lines are read as one`(lineEnd: String) {
    let encoded = Array(Planted.base64(Array("the card is 4111111111111111 here".utf8)))
    let lines = stride(from: 0, to: encoded.count, by: 16).map {
      String(encoded[$0..<min($0 + 16, encoded.count)])
    }
    let text = lines.joined(separator: lineEnd)
    #expect(says(text).contains("the card is 4111111111111111 here"))
    #expect(runs(text).map(\.range).contains(0..<text.utf8.count))
  }

  @Test(arguments: [
    "internationalisation", "8ac6885e98a80a470198a8574f040545", "short", "",
    "/usr/local/share/doc", Planted.base64([0xFF, 0xFE, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    Planted.base64([0x61, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0x61, 0xF5, 0x80, 0x80, 0x80, 0x61]),
  ])
  func `Words, ids and bytes are no text`(text: String) {
    #expect(says(text).isEmpty)
  }

  @Test(arguments: [
    "xq" + Planted.base64(Array("card 4111111111111111 ok".utf8)),
    Planted.base64(Array("Käufer: 4111111111111111 für".utf8)),
    Planted.base64(Array("Karte ４１１１１１１１１１１１１１１１ hier".utf8)),
  ])
  func `A card in it does not leave`(text: String) throws {
    var redactor = try Pipe.redactor(Pipe.profile(allowing: "text"))
    let view = try redactor.view(#"{"text":"see \#(text)"}"#)
    #expect(!view.contains(text.suffix(24)), "\(view)")
  }

  @Test(arguments: ["555-490-6529", "4111111111111111", "536-90-4399"])
  func `Digits give capitals and digits, which are read as well`(text: String) {
    #expect(says("x" + Planted.base64(Array(text.utf8))).contains { $0.hasSuffix(text) })
    #expect(says(Planted.base64(Array(text.utf8))).contains(text))
  }

  /// Letters in front can make another text of the whole, which is not the one that is meant.
  @Test func `A reading by chance hides no other`() throws {
    let text = "ejMjYtOTcyNzIzMg=="
    #expect(says(text).contains("26-9727232"))
    var redactor = try Pipe.redactor(Pipe.profile(allowing: "text"))
    let view = try redactor.view(
      #"{"text":"EIN \#(text) on the form.","ein":"26-9727232"}"#)
    #expect(!view.contains(text.suffix(12)), "\(view)")
  }
}
