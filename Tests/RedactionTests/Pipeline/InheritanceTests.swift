import Testing

@testable import Redaction

/// Names that are spelled out as objects.
struct InheritanceTests {
  private func view(_ json: String) throws -> String {
    var profile = try Pipe.profile(
      allowing: """
        name, customerName, fullName, contact, holder, product, usage, text, first, last, given, \
        family, status, type, id, legal
        """)
    profile.entities["record"]?.nested = Dictionary(
      uniqueKeysWithValues: [
        "name", "customerName", "fullName", "contact", "holder", "product", "usage", "legal",
      ].map { ($0, "record") })
    var redactor = try Pipe.redactor(profile)
    return try redactor.view(json)
  }

  @Test(arguments: [
    #"{"contact":{"name":{"first":"Zelda","last":"Quirk"}}}"#,
    #"{"customerName":{"given":"Zelda","family":"Quirk"}}"#,
    #"{"fullName":{"first":"Zelda","last":"Quirk"}}"#,
    #"{"fullName":{"text":"Zelda Quirk"}}"#,
    #"{"holder":{"first":"Zelda","last":"Quirk"}}"#,
    #"{"contact":[{"first":"Zelda","last":"Quirk"}]}"#,
    #"{"contact":{"name":[{"legal":{"first":"Zelda","last":"Quirk"}}]}}"#,
  ])
  func `A name in parts is masked, and wherever else it stands`(json: String) throws {
    let both = #"{"text":"Ask Zelda or Mrs Quirk.",\#(json.dropFirst())"#
    let view = try view(both)
    #expect(!view.contains("Zelda") && !view.contains("Quirk"), "\(view)")
  }

  @Test(arguments: [
    #"{"contact":{"status":"Active","id":"C-17","type":"primary"}}"#,
    #"{"fullName":{"type":"legal","id":"N-17"}}"#,
    #"{"product":{"first":"Starter","last":"Premium"}}"#,
    #"{"usage":{"first":"2026-01-05","last":"2026-02-05"}}"#,
    #"{"first":"Starter","text":"Starter plan"}"#,
  ])
  func `What is no name stays`(json: String) throws {
    #expect(try view(json) == json)
  }
}
