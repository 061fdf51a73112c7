import Testing

@testable import Redaction

/// A profile's own patterns.
struct CustomDetectorTests {
  private func found(_ pattern: String, _ text: String) -> [String] {
    let detector = CustomDetector(Profile.Custom(kind: "x", pattern: Array(pattern.utf8)))
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    detector.scan(bytes.span) { ranges.append($0) }
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `A match touches no letter or digit`() {
    #expect(
      found("EMP-###", "EMP-123, EMP-1234 xEMP-567 EMP-89a(EMP-001)") == ["EMP-123", "EMP-001"])
    #expect(found("@@#", "ab1 ab12 é1b2 xy9") == ["ab1", "xy9"])
    #expect(found("<#>", "a<1>b<2>") == ["<1>", "<2>"])
    #expect(found("###", "12").isEmpty)
  }

  // MARK: In the pipeline

  private func redactor(_ custom: String, _ rest: String = "") throws -> Redactor {
    let fields = "text, id, amount, list, status"
    return try Pipe.redactor(
      Pipe.profile(allowing: fields, "custom: [\(custom)]\n" + rest))
  }

  private static let employee = "{kind: employee, pattern: 'EMP-######'}"
  private static let badge = "{kind: badge, pattern: '70######'}"

  @Test(arguments: [
    "EMP-004711", "\u{FF25}\u{FF2D}\u{FF30}-\u{FF10}\u{FF10}4711", "EMP\u{2011}004711",
    "E\u{200B}MP-00\u{AD}4711",
    "EMP-00%34711", "EMP&#45;004711", "\\u0045MP-004711", "\u{415}MP-004711",
    "EMP%2D%30%30%34%37%31%31",
    "RU1QLTAwNDcxMSBpcyBhd2F5",
  ])
  func `A match is omitted in every disguise`(spelling: String) throws {
    var redactor = try redactor(Self.employee)
    for (front, back) in [("by ", " today"), ("", "")] {
      let view = try redactor.view(#"{"text":\#(Planted.json(front + spelling + back))}"#)
      #expect(view == #"{"text":"\#(front)[employee omitted]\#(back)"}"#)
    }
  }

  @Test func `An identifier and a list are no shelter`() throws {
    var redactor = try redactor(Self.employee)
    let view = try redactor.view(#"{"id":"X/EMP-004711","list":["EMP-004712",["EMP-004713"]]}"#)
    #expect(
      view
        == #"{"id":"X/[employee omitted]","list":["[employee omitted]",["[employee omitted]"]]}"#)
  }

  @Test(arguments: ["70123456", "70123456.00", "7.0123456e7", "-70123456", "7012345600E-2"])
  func `A JSON number that matches leaves as a text`(number: String) throws {
    var redactor = try redactor(Self.badge)
    let once = try redactor.view(#"{"amount":\#(number),"list":[\#(number)]}"#)
    #expect(once == #"{"amount":"[badge omitted]","list":["[badge omitted]"]}"#)
    #expect(try redactor.view(once) == once)
  }

  @Test(arguments: ["7012345", "701234567", "71123456", "1500.00", "0.70123456"])
  func `Another number stays`(number: String) throws {
    var redactor = try redactor(Self.badge)
    let json = #"{"amount":\#(number)}"#
    if number != "0.70123456" { #expect(try redactor.view(json) == json) }
  }

  @Test func `A number is told like a text`() throws {
    var options = RedactionOptions()
    options.listsDiscoveries = true
    options.explains = true
    let profile = try Pipe.profile(allowing: "amount", "custom: [\(Self.badge)]")
    var redactor = try Pipe.redactor(profile, options)
    let report = try redactor.redact(#"{"amount":70123456}"#).report
    #expect(report.discoveries.map { $0.kind.text } == ["badge"])
    #expect(report.decisions.map { $0.rule.text } == ["custom: badge"])
  }

  @Test func `A kind that the profile keeps does not keep a match inside of it`() throws {
    var redactor = try redactor(
      "{kind: desk, pattern: '555-####'}", "masks: {phone: keep}")
    let view = try redactor.view(#"{"text":"call +1 415-555-2671 today"}"#)
    #expect(!view.contains("2671"))
  }

  @Test func `Detectors that overlap leave nothing of either`() throws {
    var redactor = try redactor(
      "{kind: left, pattern: 'AB-####'}, {kind: right, pattern: '####-CD'}")
    let view = try redactor.view(#"{"text":"see AB-1234-CD there"}"#)
    #expect(view == #"{"text":"see [left omitted] there"}"#)
  }

  @Test(arguments: ["1", "@", "A", "EMP-", "EMP-00471", "#", "1-", " ", "EMP-004711 ", "é"])
  func `Time is linear, also beside sixty-four patterns`(unit: String) throws {
    let pattern = String(repeating: "#", count: 63) + "A"
    let long = (0..<64).map { _ in Profile.Custom(kind: "x", pattern: Array(pattern.utf8)) }
    let detectors = long.map(CustomDetector.init)
    Work.expectSteadyCost(unit) { bytes in
      let text = Array(String(repeating: unit, count: bytes / unit.utf8.count).utf8)
      return Work.seconds {
        for detector in detectors.prefix(8) { detector.scan(text.span) { _ in } }
      }
    }
  }
}
