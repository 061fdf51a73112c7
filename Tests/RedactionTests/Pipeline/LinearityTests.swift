import Foundation
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
    let start = Self.threadSeconds()
    _ = try redactor.redact(Subject(document, entity: "record"))
    return Self.threadSeconds() - start
  }

  /// The time that this thread has worked: what others do on the machine does not count.
  private static func threadSeconds() -> Double {
    var time = timespec()
    // Writes the one value that it is given.
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
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

  #if DEBUG
    /// Bytes of the smaller text; the larger one has ten times as many.
    private static let bytesMin = 4_000
  #else
    private static let bytesMin = 100_000
  #endif

  /// A byte of a text ten times as long may cost at most three times as much.
  private func expectSteadyCost(_ name: String, _ make: (Int) -> String) throws {
    let (small, large) = (make(Self.bytesMin), make(Self.bytesMin * 10))
    // The best of some runs: the machine has other work.
    var cost = (small: Double.infinity, large: Double.infinity)
    for _ in 0..<3 where !(cost.large < cost.small * 3 + Self.noise) {
      cost.small = min(cost.small, try seconds(small) / Double(small.utf8.count))
      cost.large = min(cost.large, try seconds(large) / Double(large.utf8.count))
    }
    #expect(
      cost.large < cost.small * 3 + Self.noise,
      "\(name): \(cost.small * 1e9) ns per byte, then \(cost.large * 1e9)")
  }

  /// What a byte costs anyway, in seconds.
  private static let noise = 2e-9

  @Test(arguments: units)
  func `A long text of one thing`(unit: String) throws {
    try expectSteadyCost("text of \(unit)") { bytes in
      #"{"text":"\#(String(repeating: unit, count: bytes / unit.utf8.count))"}"#
    }
  }

  @Test(arguments: units)
  func `A long list of texts of one thing`(unit: String) throws {
    let text = "\"" + String(repeating: unit, count: max(1, 50 / unit.utf8.count)) + "\""
    try expectSteadyCost("list of \(unit)") { bytes in
      let texts = [String](repeating: text, count: bytes / text.utf8.count)
      return #"{"list":[\#(texts.joined(separator: ","))]}"#
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
