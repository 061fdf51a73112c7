import Serialization
import Testing

@testable import Redaction

/// Values behind several disguises at once are found where they stand.
struct DisguiseOffsetTests {
  private static let values: [(Kind, String)] = [
    (.card, "4012 8888 8888 1881"), (.iban, "DE89370400440532013000"), (.ssn, "078-05-1120"),
    (.email, "jane.doe@example.com"),
  ]

  /// What stands before a value: astral, combining, right-to-left, flags, joined emoji.
  private static let heads = [
    "", "ok ", "😀😀 ", "e\u{301}e\u{301} ", "漢字 ", "שלום ", "🇩🇪 ", "👩‍👩‍👧 ", "\u{1D54F} ", "&amp; ",
    "%20 ",
  ]

  private static let disguises: [@Sendable (Unicode.Scalar) -> String] = [
    { String($0) },
    { $0.value > 0x20 && $0.value < 0x7F ? Self.text(0xFEE0 + $0.value) : String($0) },
    { $0.properties.numericType != nil ? Self.text(0x660 + $0.value - 0x30) : String($0) },
    { $0.properties.numericType != nil ? Self.text(0x1D7CE + $0.value - 0x30) : String($0) },
    { String($0) + "\u{200B}" }, { String($0) + "\u{5B0}" }, { String($0) + "\u{301}" },
    { "&#\($0.value);" }, { "&#x" + String($0.value, radix: 16) + ";" },
    { "\\u{" + String($0.value, radix: 16) + "}" },
    { "%" + String($0.value, radix: 16) }, { $0 == "-" ? "\u{2E3A}" : String($0) },
  ]

  private static func text(_ code: UInt32) -> String {
    Unicode.Scalar(code).map { String($0) } ?? ""
  }

  private static func disguised(_ value: String, _ random: inout SplitMix) -> String {
    let disguise = disguises[random.next(below: disguises.count)]
    return value.unicodeScalars.map { random.next(below: 2) == 0 ? disguise($0) : String($0) }
      .joined()
  }

  @Test func `A finding's offsets are scalars of the text as it came`() throws {
    let profile = try Pipe.profile(allowing: "text")
    var options = RedactionOptions()
    options.listsDiscoveries = true
    var redactor = try Pipe.redactor(profile, options)
    var random = SplitMix(seed: 53)
    for round in 0..<600 {
      let (kind, value) = Self.values[round % Self.values.count]
      let head = Self.heads[random.next(below: Self.heads.count)]
      let hidden = Self.disguised(value, &random)
      var json = JSONWriter()
      json.string("\(head)\(hidden) x")
      let record = "{\"text\":" + String(decoding: json.bytes, as: UTF8.self) + "}"
      let found = try redactor.redact(record).report.discoveries
      let start = head.unicodeScalars.count
      let finding = try #require(
        found.first { $0.kind.text == kind.rawValue }, "\(kind) in \(head)\(hidden)")
      #expect(finding.start == start, "\(head)\(hidden)")
      let end = start + hidden.unicodeScalars.count
      #expect((end - 1...end).contains(finding.end), "\(head)\(hidden)")
    }
  }
}
