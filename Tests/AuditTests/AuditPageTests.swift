import Foundation
import Serialization
import Testing

@testable import Audit

/// `docs/audit.md` tells every field and every word of a record.
@Suite struct AuditPageTests {
  private static let page: String? = {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try? String(contentsOf: root.appending(path: "docs/audit.md"), encoding: .utf8)
  }()

  /// The names of an object's members, and of those within; kinds of masked values are no members.
  private func names(in node: Node) -> Set<String> {
    var names: Set<String> = []
    for member in node.members {
      names.insert(member.key)
      if member.key != "masked" { names.formUnion(self.names(in: member.value)) }
    }
    for element in node.elements { names.formUnion(self.names(in: element)) }
    return names
  }

  private func missing(_ words: some Sequence<String>) throws -> [String] {
    let page = try #require(Self.page)
    return words.filter { !page.contains("`\($0)`") }.sorted()
  }

  @Test("every field that a record can have is in the table")
  func fields() throws {
    var event = AuditTrailTests.full
    event.details = AuditID("word")
    event.subject = AuditID("ab")
    event.bytesWithheld = 1
    event.heads = [
      AuditHead(
        chain: String(repeating: "ab", count: 16), sequence: 1,
        hash: String(repeating: "cd", count: 32))
    ]
    var trail = AuditTrail(random: AuditTrailTests.random(1), to: .fallback)
    let names = names(in: try Document(parsing: trail.line(for: event)).root)
    #expect(names.count >= 25)
    #expect(try missing(names.union(["keyed", "closing"])) == [])
  }

  @Test("every event is told, with its type and the severity that it usually has")
  func events() throws {
    let lines = try #require(Self.page).split(separator: "\n")
    for name in AuditEvent.Name.allCases {
      let row =
        "| `\(name.rawValue)` | `\(name.kind.category.rawValue)` | \(name.kind.severity.rawValue) |"
      #expect(lines.contains { $0.hasPrefix(row) }, "\(row)")
    }
  }

  @Test("every outcome is told")
  func outcomes() throws {
    #expect(try missing(AuditEvent.Outcome.allCases.map(\.rawValue)) == [])
  }
}
