import Foundation
import Testing

@Suite("Rooms")
struct RoomsTests {
  private func imports(_ source: String, in target: String) -> [Int] {
    Rooms.violations(in: SourceText(path: "Sources/\(target)/File.swift", source: source))
      .map(\.line)
  }

  @Test("the repository imports downwards only")
  func repository() {
    let violations = Repository.sources.flatMap(Rooms.violations)
    #expect(violations.isEmpty, "\(violations.report)")
  }

  @Test("every room of the table is there")
  func complete() {
    let found = Set(Repository.sources.map(\.target))
    #expect(Set(Rooms.floors.keys).subtracting(Rooms.optional).subtracting(found).isEmpty)
  }

  @Test(
    "a room of the same floor, of a higher one, and what is no room at all is refused",
    arguments: [
      ("import Digest", "Serialization"), ("import Billing", "Access"),
      ("package import Server", "MCP"), ("public import Audit", "Redaction"),
      ("internal import Access", "Billing"), ("private import Server", "Audit"),
      ("import struct Server.Session", "MCP"), ("@testable import Server", "Billing"),
      ("@preconcurrency import BillingMCP", "Server"), ("import Foundation", "BillingMCP"),
      ("import FoundationEssentials", "Calendar"), ("import Synchronization", "Server"),
      ("import Glibc", "Server"),
      ("import Glibc", "BillingMCP"), ("import Testing", "Digest"),
      ("@_exported import Digest", "Server"), ("#if os(Linux)\nimport Glibc\n#endif", "BillingMCP"),
      ("#if canImport(Darwin)\nimport Glibc\n#endif", "BillingMCP"),
      ("#if canImport(Glibc)\n#else\nimport Glibc\n#endif", "BillingMCP"),
      ("#if canImport(Glibc)\n#endif\nimport Glibc", "BillingMCP"),
      ("let a = 1", "Elsewhere"), ("import /* a */ Server", "MCP"),
    ])
  func refuses(_ source: String, _ target: String) {
    #expect(imports(source, in: target).count == 1)
  }

  @Test(
    "a room below is allowed, and the system behind canImport in the executable",
    arguments: [
      ("import Serialization\npackage import Digest", "Access"),
      ("internal import Redaction", "Server"), ("import enum MCP.Method", "Server"),
      (
        "#if canImport(Glibc)\nimport Glibc\n#elseif canImport(Musl)\nimport Musl\n#endif",
        "BillingMCP"
      ), ("// import Server\nlet a = \"import Server\"", "MCP"),
    ])
  func allows(_ source: String, _ target: String) {
    #expect(imports(source, in: target).isEmpty)
  }
}
