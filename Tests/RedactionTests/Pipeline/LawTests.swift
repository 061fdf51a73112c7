import Foundation
import Serialization
import Testing

@testable import Redaction

/// What holds of every record under every profile.
struct LawTests {
  private static let entities = ["account", "customer", "invoice", "subscription", "payment"]

  private func redactor(_ name: String, seed: UInt64) throws -> Redactor {
    var profile = try Pipe.profile(name)
    if seed % 3 == 0 { profile.limits.payloadBytesMax = 600 }
    if seed % 3 == 1 { profile.entities["invoice"]?.nested["lineItems"] = "invoice" }
    return try Pipe.redactor(profile)
  }

  /// A view without the members that are dropped from input.
  private func withoutSummaries(_ view: String) -> String {
    var parts = view.components(separatedBy: #""_summary":""#)
    for index in parts.indices.dropFirst() {
      parts[index] = String(parts[index].drop { $0 != "\"" }.dropFirst())
      if parts[index].hasPrefix(","), !parts[index - 1].hasSuffix(",") { continue }
      if parts[index - 1].hasSuffix(",") { parts[index - 1].removeLast() }
    }
    return parts.joined()
  }

  @Test(arguments: Pipe.shipped)
  func `Redacting twice is redacting once`(name: String) throws {
    for seed in UInt64(0)..<60 {
      var rich = Rich(seed: seed)
      var redactor = try redactor(name, seed: seed)
      let entity = Self.entities[Int(seed) % Self.entities.count]
      guard let once = try? redactor.view(rich.object(), entity) else { continue }
      let twice = try redactor.view(once, entity)
      #expect(twice == withoutSummaries(once), "seed \(seed)")
    }
  }

  @Test func `Redacting twice is redacting once, whatever the disguise`() throws {
    for seed in UInt64(0)..<400 {
      var disguised = Disguised(seed: seed)
      var redactor = try disguised.redactor()
      let once = try redactor.view("{\(disguised.members().joined(separator: ","))}")
      let twice = try redactor.view(once)
      #expect(twice == once, "seed \(seed)")
    }
  }

  @Test func `The order of members does not matter, whatever the disguise`() throws {
    for seed in UInt64(0)..<400 {
      var disguised = Disguised(seed: seed)
      var redactor = try disguised.redactor()
      let members = disguised.members()
      let view = try redactor.view("{\(members.joined(separator: ","))}")
      let turn = Int(seed) % max(1, members.count)
      for other in [Array(members.reversed()), Array(members[turn...] + members[..<turn])] {
        let again = try redactor.view("{\(other.joined(separator: ","))}")
        #expect(try sorted(view) == sorted(again), "seed \(seed)")
      }
    }
  }

  /// The members of a view in an order that does not depend on theirs.
  private func sorted(_ view: String) throws -> [String] {
    try Document(parsing: view).root.members.filter { $0.key != "_summary" }.map { member in
      var writer = JSONWriter()
      writer.key(member.key)
      writer.copy(member.value)
      return String(decoding: writer.bytes, as: UTF8.self)
    }.sorted()
  }

  @Test(arguments: Pipe.shipped)
  func `Every path is in the allowlist, at every depth`(name: String) throws {
    for seed in UInt64(0)..<80 {
      var rich = Rich(seed: seed)
      var redactor = try redactor(name, seed: seed)
      let entity = seed.isMultiple(of: 4) ? "invoice" : Self.entities[Int(seed) % 5]
      // A list of objects in every record, so that the law is held to every depth.
      let inner = (rich.object(2), rich.object(2), rich.object(2))
      let json = #"{"lineItems":[\#(inner.0),\#(inner.1)],"other":\#(inner.2)}"#
      let record = seed.isMultiple(of: 2) ? json : rich.object()
      guard let redacted = try? redactor.redact(record, entity) else { continue }
      let limits = redactor.profile.limits
      #expect(redacted.view.json.count <= limits.payloadBytesMax)
      let root = try Document(parsing: redacted.text).root
      check(root, of: entity, redactor.profile, depth: 1, seed)
      let report = redacted.report
      for paths in [report.fieldsRemoved, report.contentSanitized, report.untrustedFields] {
        #expect(paths.count <= Report.pathsMax && Set(paths).count == paths.count, "seed \(seed)")
      }
      #expect(report.summaries.count <= Report.pathsMax)
    }
  }

  private func check(
    _ node: Node, of entity: String?, _ profile: Profile, depth: Int, _ seed: UInt64
  ) {
    let rules = entity.flatMap { profile.entities[$0] }
    #expect(node.kind != .object || rules != nil, "seed \(seed): an object without an entity")
    for (key, value) in node.members where key != "_summary" {
      #expect(rules?.allow.contains(key) == true, "seed \(seed) \(key)")
      check(value, of: rules?.nested[key], profile, depth: depth + 1, seed)
    }
    for element in node.elements {
      check(element, of: entity, profile, depth: depth + 1, seed)
    }
    let isContainer = node.kind == .object || node.kind == .array
    #expect(!isContainer || depth <= profile.limits.depthMax, "seed \(seed)")
    let text = node.string?.unicodeScalars.count ?? 0
    #expect(text <= profile.limits.textLengthMax + 40, "seed \(seed)")
    if node.kind == .array { #expect(node.count <= profile.limits.listItemsMax) }
  }

  @Test(arguments: Pipe.shipped)
  func `The order of members does not matter`(name: String) throws {
    for seed in UInt64(0)..<40 {
      var rich = Rich(seed: seed)
      let json = rich.object()
      var redactor = try Pipe.redactor(name)
      let entity = Self.entities[Int(seed) % Self.entities.count]
      guard let view = try? redactor.view(json, entity) else { continue }
      let members = try Document(parsing: json).root.members
      var writer = JSONWriter()
      writer.beginObject()
      for (key, value) in members.reversed() {
        writer.key(key)
        writer.copy(value)
      }
      writer.endObject()
      let other = try redactor.view(String(decoding: writer.bytes, as: UTF8.self), entity)
      #expect(try sorted(view) == sorted(other), "seed \(seed)")
    }
  }

  @Test func `No mutation of a record traps, and what leaves is JSON`() throws {
    var redactor = try Pipe.redactor("finance-default")
    var random = SplitMix(seed: 77)
    var rich = Rich(seed: 9)
    let bytes = Array("[\(rich.object()),\(rich.object())]".utf8)
    for round in 0..<300 {
      var mutated = bytes
      mutated[random.next(below: bytes.count)] = UInt8(random.next(below: 256))
      guard let document = try? Document(parsing: mutated) else { continue }
      let redacted = try redactor.redact(Subject(document, entity: "customer"))
      #expect(throws: Never.self, "round \(round)") { try Document(parsing: redacted.view.json) }
    }
  }
}
