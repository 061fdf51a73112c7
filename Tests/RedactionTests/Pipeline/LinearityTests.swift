import Serialization
import Testing

@testable import Redaction

/// Hostile sizes take time in proportion to their bytes.
struct LinearityTests {
  /// The time of one record, in seconds.
  private func seconds(_ json: String) throws -> Double {
    var profile = try Pipe.profile(allowing: "text, list, fullName, phone")
    profile.limits.listItemsMax = 1_000_000
    profile.limits.textLengthMax = 10_000_000
    profile.limits.payloadBytesMax = 60_000_000
    profile.entities["record"]?.nested["list"] = "record"
    var redactor = try Pipe.redactor(profile)
    let document = try Document(parsing: json)
    let clock = ContinuousClock()
    let duration = try clock.measure {
      _ = try redactor.redact(Subject(document, entity: "record"))
    }
    return Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
  }

  /// Four times the size may take at most ten times as long.
  private func expectLinear(_ name: String, _ size: Int, _ make: (Int) -> String) throws {
    let small = try seconds(make(size))
    let large = try seconds(make(size * 4))
    #expect(large < small * 10 + 0.05, "\(name): \(small) s, then \(large) s")
  }

  @Test(arguments: [
    "1", "@", " ", "-", "a", "1 ", "a@", "a.", "%", "&", "&#", "\\\\u", "A ", "*", "4111 ", "/a",
    ":",
    "\u{200B}", "é", "漢",
  ])
  func `A long text of one thing`(unit: String) throws {
    try expectLinear(unit, 6_000) { #"{"text":"\#(String(repeating: unit, count: $0))"}"# }
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
