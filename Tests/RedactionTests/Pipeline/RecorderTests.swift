import Serialization
import Testing

@testable import Redaction

/// Paths, and what is reported of them.
struct RecorderTests {
  @Test func `A path has dotted names and brackets, and goes back to where it came from`() throws {
    let document = try Document(parsing: #"{"a":1,"b\u0063":2}"#)
    var path = FieldPath()
    path.walk(document)
    path.enter(key: document.tape[1], isKnown: true)
    path.enterElements()
    path.enter(key: document.tape[3], isKnown: false)
    #expect(path.released.text == "a[].bc" && !path.isKnown)
    path.leave()
    let hash = path.hash
    #expect(path.released.text == "a[]" && path.isKnown)
    path.leave()
    path.enterElements()
    #expect(path.hash == hash)
    path.removeAll()
    path.enter(frame: "rows")
    #expect(path.released.text == "rows")
    path.enter(frame: "s")
    path.leave()
    #expect(path.released.text == "rows", "the answer's own frame is left too")
  }

  @Test func `Lists at one path are one summary with their counts added up`() throws {
    var profile = try Pipe.profile(allowing: "list, id, more")
    profile.limits.listItemsMax = 2
    profile.entities["record"]?.nested["list"] = "record"
    var redactor = try Pipe.redactor(profile)
    let redacted = try redactor.redact(
      #"{"list":[{"more":[1,2,3]},{"more":[1,2,3,4]}],"id":[1,2,3],"more":[1]}"#)
    #expect(
      redacted.report.summaries == [
        Report.Summary(path: "list[].more", originalCount: 7, returnedCount: 4),
        Report.Summary(path: "id", originalCount: 3, returnedCount: 2),
      ])
    #expect(
      redacted.text
        == """
        {"list":[{"more":[1,2],"_summary":"1 more items omitted"},\
        {"more":[1,2],"_summary":"2 more items omitted"}],\
        "id":[1,2],"_summary":"1 more items omitted","more":[1]}
        """)
  }
}
