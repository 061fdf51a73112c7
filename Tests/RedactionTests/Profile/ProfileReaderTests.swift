import Serialization
import Testing

@testable import Redaction

/// A profile is read strictly, and written as it was read.
struct ProfileReaderTests {
  private func refusal(_ text: String) -> ConfigurationError? {
    do {
      _ = try ProfileReader.read(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test(arguments: Pipe.shipped)
  func `A shipped profile is written as it was read`(name: String) throws {
    let profile = try Pipe.profile(name)
    #expect(profile.name == name)
    var writer = JSONWriter()
    profile.write(to: &writer)
    let again = try ProfileReader.read(writer.bytes)
    var second = JSONWriter()
    again.write(to: &second)
    #expect(writer.bytes == second.bytes)
    #expect(again.entities == profile.entities && again.masks == profile.masks)
    #expect(again.fields == profile.fields && again.limits == profile.limits)
  }

  @Test func `Every section but two has a default`() throws {
    let profile = try ProfileReader.read(Array("profile: a\nversion: \"1\"\n".utf8))
    #expect(profile.masks == MaskStyle.defaults && profile.entities.isEmpty)
    #expect(profile.limits == Profile.Limits() && profile.onSuspicion == .omit)
  }

  @Test(arguments: [
    ("masks: {cvv: keep}", 3, "omit"), ("masks: {secret: edges}", 3, "omit"),
    ("masks: {card: keep}", 3, "edges"), ("masks: {ssn: keep}", 3, "edges"),
    ("masks: {crad: edges}", 3, "card"), ("masks: {card: half}", 3, ""),
    ("limits: {max_depth: 0}", 3, ""), ("limits: {max_payload_byte: 1}", 3, "max_payload_bytes"),
    ("entity: {}", 3, ""), ("fields: {a.b.c: card}", 3, "field"), ("fields: {a: crad}", 3, "card"),
    ("entities:\n  a: {allow: [x, x]}", 4, "once"),
    ("entities:\n  a: {allow: [_summary]}", 4, "reserved"),
    ("entities:\n  a: {allow: [x], nested: {y: a}}", 4, "nested"),
    ("entities:\n  a: {allow: [x], nested: {x: b}}", 4, "a"),
    ("entities:\n  a: {nested: {}}", 4, "allow"), ("free_text: {on_suspicion: keep}", 3, "omit"),
    ("free_text: {placeholder: \"\"}", 3, "256"), ("custom: [{kind: card, pattern: abc}]", 3, ""),
    ("custom: [{kind: own, pattern: ab}]", 3, "three"), ("custom: {kind: own}", 3, "list"),
    ("custom: [{kind: Own, pattern: abc}]", 3, "[a-z0-9_]"),
    ("custom: [{kind: own}]", 3, "pattern"), ("custom: [{pattern: abc}]", 3, "kind"),
    ("custom: [{kind: own, patern: abc}]", 3, "pattern"),
    ("custom: [{kind: own, pattern: 12345}]", 3, "text"),
    ("custom: [{kind: own, pattern: \"EMP-é###\"}]", 3, "printable"),
    ("custom: [{kind: own, pattern: \"-- --\"}]", 3, "three"),
    ("custom: [{kind: own, pattern: \"# #\"}]", 3, "three"),
    ("custom: [{kind: own, pattern: \"@@@@\"}]", 3, "5 slots"),
    ("custom: [{kind: own, pattern: \"####\"}]", 3, "5 slots"),
    ("custom: [{kind: own, pattern: omitted}]", 3, "placeholder"),
    ("custom: [{kind: own, pattern: \"@wn o@@tted\"}]", 3, "placeholder"),
    ("free_text: {placeholder: \"[see 12345]\"}\ncustom: [{kind: own, pattern: \"#####\"}]", 4, ""),
    ("custom:\n  - {kind: one, pattern: abcd}\n  - kind: own\n    pattern: ab", 6, "three"),
    ("custom: [{kind: own, pattern: abc, mask: keep}]", 3, "omit"),
  ])
  func `A refusal has its place and what was expected`(
    section: String, line: Int, expected: String
  ) throws {
    let error = try #require(refusal("profile: a\nversion: \"1\"\n\(section)\n"))
    #expect(error.line == line && error.column >= 1)
    #expect(error.message.contains(expected), "\(error.message)")
  }

  @Test func `A pattern and a list of detectors have a longest`() throws {
    func custom(_ pattern: String, count: Int = 1) -> String {
      let entry = "{kind: own, pattern: \"\(pattern)\"}"
      let list = [String](repeating: entry, count: count).joined(separator: ", ")
      return "profile: a\nversion: \"1\"\ncustom: [\(list)]\n"
    }
    let longest = String(repeating: "#", count: PatternRule.patternBytesMax)
    #expect(refusal(custom(longest)) == nil)
    #expect(refusal(custom(longest + "#"))?.line == 3)
    #expect(refusal(custom("EMP-##", count: ProfileReader.detectorsMax)) == nil)
    #expect(refusal(custom("EMP-##", count: ProfileReader.detectorsMax + 1))?.column == 9)
  }

  @Test(arguments: ["version: \"1\"", "profile: a", "profile: A b\nversion: \"1\"", "[]", ""])
  func `Name and version are required`(text: String) { #expect(refusal(text) != nil) }

  @Test func `What leaves unmasked is derived from the profile`() throws {
    let profile = try Pipe.profile("finance-default")
    #expect(profile.releasesUnmasked("status", of: "invoice"))
    #expect(!profile.releasesUnmasked("lineItems", of: "invoice"))
    #expect(!profile.releasesUnmasked("email", of: "customer"))
    #expect(!profile.releasesUnmasked("name", of: "customer"))
    #expect(!profile.releasesUnmasked("id", of: "planet"))
  }
}
