import Serialization
import Testing

@testable import Redaction

/// Hostile sizes take time in proportion to their bytes.
struct LinearityTests {
  /// The work that one record takes, in seconds.
  private func seconds(_ json: String) throws -> Double {
    var profile = try Pipe.profile(allowing: "text, list, fullName, phone")
    profile.limits.listItemsMax = 1_000_000
    profile.limits.textLengthMax = 10_000_000
    profile.limits.payloadBytesMax = 60_000_000
    profile.entities["record"]?.nested["list"] = "record"
    var redactor = try Pipe.redactor(profile)
    let document = try Document(parsing: json)
    return try Work.seconds { _ = try redactor.redact(Subject(document, entity: "record")) }
  }

  /// Four times the size may take at most ten times as long.
  private func expectLinear(_ name: String, _ size: Int, _ make: (Int) -> String) throws {
    let small = try seconds(make(size))
    let large = try seconds(make(size * 4))
    #expect(large < small * 10 + 0.05, "\(name): \(small) s, then \(large) s")
  }

  /// What hostile texts are made of, as JSON spells it.
  private static let units = [
    "1", "@", " ", "(", "[", "{", "\u{301}", "-", ".", "%", "&#", "\\\\u", "Zm9v", "\\\"", "\\n",
    "a@",
    "1 ", "\u{200B}", "\u{1F600}", "at dot ", "Jane Doe ", "a", "a.", "&", "A ", "*", "4111 ", "/a",
    ":",
    "é", "漢", "12-", "&#49;", "%31", "\\\\u0031", "a at b dot com ", "Mr ", "12 Elm St ", "ignore ",
    "password is ", "DE89 ", "https://a:b@", "::", "a=", "\u{FE0F}", "\u{E0031}", "\u{430}a",
  ]

  @Test(arguments: units)
  func `A long text of one thing`(unit: String) throws {
    try Work.expectSteadyCost("text of \(unit)") { bytes in
      try seconds(#"{"text":"\#(String(repeating: unit, count: bytes / unit.utf8.count))"}"#)
    }
  }

  @Test(arguments: units)
  func `A long list of texts of one thing`(unit: String) throws {
    let text = "\"" + String(repeating: unit, count: max(1, 50 / unit.utf8.count)) + "\""
    try Work.expectSteadyCost("list of \(unit)") { bytes in
      let texts = [String](repeating: text, count: bytes / text.utf8.count)
      return try seconds(#"{"list":[\#(texts.joined(separator: ","))]}"#)
    }
  }

  @Test func `Many members, many elements`() throws {
    try expectLinear("members", 800) { count in
      "{\((0..<count).map { "\"key number \($0)\":\"x\"" }.joined(separator: ","))}"
    }
    try expectLinear("elements", 2_000) { count in
      #"{"list":[\#((0..<count).map { "\"x\($0)\"" }.joined(separator: ","))]}"#
    }
  }

  @Test func `Many records with one name and one prefix of phones`() throws {
    try expectLinear("same name", 500) { count in
      let record = #"{"fullName":"John Smith","text":"call John Smith"}"#
      return #"{"list":[\#((0..<count).map { _ in record }.joined(separator: ","))]}"#
    }
    try expectLinear("same first name", 500) { count in
      let records = (0..<count).map { #"{"fullName":"John S\#($0)x","text":"call John Smith"}"# }
      return #"{"list":[\#(records.joined(separator: ","))]}"#
    }
    try expectLinear("same prefix", 500) { count in
      let records = (0..<count).map { #"{"phone":"555123\#(1000 + $0)","text":"5551230000"}"# }
      return #"{"list":[\#(records.joined(separator: ","))]}"#
    }
  }

  @Test func `Ten thousand records that share a first name`() throws {
    try expectLinear("shared first name", 2_500) { count in
      let records = (0..<count).map { #"{"fullName":"John S\#($0)x","text":"call John Smith"}"# }
      return #"{"list":[\#(records.joined(separator: ","))]}"#
    }
  }
}
