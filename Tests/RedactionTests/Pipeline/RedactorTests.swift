import Serialization
import Testing

@testable import Redaction

/// What a record, a list and a page of records become.
struct RedactorTests {
  @Test(arguments: ["\"Jane\"", "5", "true", "null", "\"4111111111111111\""])
  func `A scalar allows nothing`(json: String) throws {
    var redactor = try Pipe.redactor("finance-default")
    #expect(try redactor.view(json, "account") == "null")
  }

  @Test func `An entity that the profile does not name allows nothing`() throws {
    var redactor = try Pipe.redactor("finance-default")
    #expect(try redactor.view(#"{"id":"1","name":"Acme Corp"}"#, "planet") == "{}")
    #expect(try redactor.view(#"[{"id":"1"},{}]"#, "planet") == "[{},{}]")
  }

  @Test(arguments: ["account", "planet"])
  func `Scalars in a list of records allow nothing`(entity: String) throws {
    var redactor = try Pipe.redactor("finance-default")
    #expect(
      try redactor.view(#"["meet me at nine",17,true,null,[["hello"]],[]]"#, entity)
        == "[null,null,null,null,[[null]],[]]")
  }

  @Test func `A list of records is capped`() throws {
    var redactor = try Pipe.redactor("finance-default")
    let all = (1...30).map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
    let redacted = try redactor.redact("[\(all)]", "account")
    #expect(try Document(parsing: redacted.text).root.count == 20)
    #expect(redacted.report.summaries.map(\.originalCount) == [30])
  }

  @Test func `A reserved name is dropped, also where it is spelled with escapes`() throws {
    var redactor = try Pipe.redactor("finance-default")
    #expect(
      try redactor.view(#"{"id":"1","_summary":"all is well","\u005fsummary2":"x"}"#, "account")
        == #"{"id":"1"}"#)
  }

  @Test(arguments: [
    (#"{"nam\u0065":"x"}"#, #"{"nam\u0065":"x"}"#), (#"{"Name":"x"}"#, "{}"),
    (#"{"name ":"x"}"#, "{}"), (#"{"nа\u006de":"x"}"#, "{}"), (#"{"":"x"}"#, "{}"),
    (#"{"name\u0000":"x"}"#, "{}"), (#"{"name\u200b":"x"}"#, "{}"),
    ("{\"createdDate\u{301}\":\"x\"}", "{}"),
  ])
  func `Names are exact`(json: String, view: String) throws {
    var redactor = try Pipe.redactor(try Pipe.profile(allowing: "name, createdDate"))
    #expect(try redactor.view(json) == view)
  }

  @Test func `Objects and lists of objects need an entity of their own`() throws {
    var redactor = try Pipe.redactor("finance-default")
    let redacted = try redactor.redact(
      #"{"status":{"a":"b"},"currency":[["x"],[{"id":"1"}]],"lineItems":{"id":"1","x":{}}}"#,
      "invoice")
    #expect(redacted.text == #"{"lineItems":{"id":"1"}}"#)
    #expect(redacted.removed == ["status", "currency"])
    #expect(redacted.report.fieldsRemovedOther == 1)
  }

  @Test func `Unknown names are counted, and printed only when that is asked for`() throws {
    let json = #"{"4111111111111111":1,"jane.doe@example.com":{"x":2},"notes":"n"}"#
    var redactor = try Pipe.redactor("finance-default")
    let redacted = try redactor.redact(json, "account")
    #expect(redacted.removed == ["notes"])
    #expect(redacted.report.fieldsRemovedOther == 2)
    var options = RedactionOptions()
    options.printsUnknownNames = true
    var printing = try Pipe.redactor("finance-default", options)
    #expect(
      try printing.redact(json, "account").removed
        == ["4111111111111111", "jane.doe@example.com", "notes"])
  }

  @Test func `A removed path is listed once, and the list is bounded`() throws {
    var redactor = try Pipe.redactor("finance-default")
    let one = try redactor.redact(#"[{"notes":1},{"notes":2},{"notes":3}]"#, "account")
    #expect(one.removed == ["[].notes"] && one.report.removedCount == 3)
    var options = RedactionOptions()
    options.printsUnknownNames = true
    var printing = try Pipe.redactor("finance-default", options)
    let members = (0..<500).map { #""f\#($0)":1"# }.joined(separator: ",")
    let many = try printing.redact("{\(members)}", "account")
    #expect(many.removed.count == Report.pathsMax)
    #expect(many.report.fieldsRemovedOther == 500 - Report.pathsMax)
  }

  @Test func `A page has its frame, and shrinks until it fits`() throws {
    var profile = try Pipe.profile(allowing: "id, text")
    profile.limits.payloadBytesMax = 1_000
    var redactor = try Pipe.redactor(profile)
    let row = try Document(parsing: #"{"id":"1","text":"\#(String(repeating: "ab ", count: 60))"}"#)
    let frame = PageFrame(key: "records", nextCursor: "abc_-1")
    let few = try redactor.redact(page: [Subject(row, entity: "record")], in: frame)
    #expect(few.text.hasPrefix(#"{"records":[{"id":"1","text":"#))
    #expect(few.text.hasSuffix(#"}],"nextCursor":"abc_-1"}"#))
    #expect(few.report.summaries.isEmpty && !few.report.shrunk)
    let rows = [Subject](repeating: Subject(row, entity: "record"), count: 12)
    let many = try redactor.redact(page: rows, in: frame)
    let returned = try #require(many.report.summaries.first?.returnedCount)
    #expect(many.view.json.count <= 1_000 && many.report.shrunk)
    #expect(many.report.summaries.map(\.path) == ["records"])
    #expect(try Document(parsing: many.text).root["records"]?.count == returned)
  }

  @Test(arguments: ["[1,2]", "\"text\"", "7", #"[{"id":"x"}]"#])
  func `A row that is no object leaves nothing of itself`(json: String) throws {
    var redactor = try Pipe.redactor("finance-default")
    let row = Subject(try Document(parsing: json), entity: "account")
    let redacted = try redactor.redact(
      page: [row], in: PageFrame(key: "accounts", nextCursor: nil))
    #expect(redacted.text == #"{"accounts":[null]}"#)
  }

  @Test(arguments: ["", "a b", "jane@x", String(repeating: "a", count: 401), "é"])
  func `A cursor of another shape is refused`(cursor: String) throws {
    var redactor = try Pipe.redactor("finance-default")
    let frame = PageFrame(key: "accounts", nextCursor: cursor)
    #expect(throws: RedactionError.malformedFrame) { try redactor.redact(page: [], in: frame) }
  }

  @Test func `What cannot be made small enough does not leave`() throws {
    var profile = try Pipe.profile(allowing: "a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p")
    profile.limits.payloadBytesMax = 256
    var redactor = try Pipe.redactor(profile)
    let members = "abcdefghijklmnop".map {
      #""\#($0)":"\#(String(repeating: "word ", count: 30))""#
    }
    let json = "{\(members.joined(separator: ","))}"
    #expect(throws: RedactionError.payloadTooLarge) { try redactor.redact(json) }
    let two = try redactor.redact("{\(members.prefix(2).joined(separator: ","))}")
    #expect(two.view.json.count <= 256 && two.report.shrunk && two.report.textsCut == 2)
  }

  @Test func `Shrinking never lengthens a text`() throws {
    var profile = try Pipe.profile(allowing: "a, b, c, d, e, f, g, h")
    profile.limits.payloadBytesMax = 256
    profile.limits.textLengthMax = 4
    var redactor = try Pipe.redactor(profile)
    let members = "abcdefgh".map { #""\#($0)":"zeugma zeugma""# }.joined(separator: ",")
    #expect(throws: RedactionError.payloadTooLarge) { try redactor.redact("{\(members)}") }
  }

  @Test func `A message passes the pipeline`() throws {
    var redactor = try Pipe.redactor("finance-default")
    #expect(
      redactor.release("expected an id, found nothing").text == "expected an id, found nothing")
    #expect(!redactor.release("no card 4111 1111 1111 1111").text.contains("1111 1111"))
  }
}
