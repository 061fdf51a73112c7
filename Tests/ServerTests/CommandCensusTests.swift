import Billing
import Foundation
import Redaction
import Serialization
import Testing

@testable import Server

/// What `profile measure` prints.
@Suite struct CommandCensusTests {
  private static let key = [UInt8](repeating: 7, count: 32)
  private static let profiles = [
    "finance-default", "finance-last4", "finance-strict", "finance-tokens",
  ]

  private func profile(_ name: String) throws -> [UInt8] { try Files.shipped(name).get() }

  private func census(_ ledger: String, under name: String) throws -> CommandCensus {
    let document = CommandLedger.Document(name: "ledger.json", bytes: Array(ledger.utf8))
    return try CommandCensus(
      [document], isFolder: false, profile: try profile(name), pseudonymKey: Self.key)
  }

  /// The string values of a document that are long enough to be told from words of the table.
  private func longValues(in node: Node, into values: inout Set<String>) {
    if let text = node.string, text.utf8.count > 9 { values.insert(text) }
    for member in node.members { longValues(in: member.value, into: &values) }
    for element in node.elements { longValues(in: element, into: &values) }
  }

  @Test(arguments: profiles)
  func noValueOfTheLedgerIsPrinted(_ name: String) throws {
    let census = try CommandCensus(sampleUnder: try profile(name), pseudonymKey: Self.key)
    var values: Set<String> = []
    longValues(in: try Document(parsing: SampleLedger.text()).root, into: &values)
    #expect(values.count > 500)
    let printed = String(decoding: census.json, as: UTF8.self) + census.table
    for value in values { #expect(!printed.contains(value)) }
    #expect(!printed.contains("***") && !printed.contains("omitted]"))
  }

  @Test(arguments: profiles)
  func theTableSaysWhatTheJSONSays(_ name: String) throws {
    let census = try CommandCensus(sampleUnder: try profile(name), pseudonymKey: Self.key)
    let root = try Document(parsing: census.json).root
    #expect(root["profile"]?.string == name)
    let fields = try #require(root["fields"]).elements
    #expect(!fields.isEmpty)
    let rows = census.table.split(separator: "\n").dropFirst(2)
    for (field, row) in zip(fields, rows) {
      let words = row.split(separator: " ").map(String.init)
      #expect(words.first == field["field"]?.string)
      let counts = ["values", "distinct", "masks", "smallest", "median", "alone"].map {
        field[$0]?.numberText
      }
      #expect(words[3..<9].map { $0 } == counts)
      #expect(row.hasSuffix(field["reading"]?.string ?? "?"))
    }
  }

  @Test func wordsFollowTheCounts() throws {
    let ledger = """
      {"accounts": [{"id": "a1"}, {"id": "a2"}, {"id": "a3"}],
       "customers": [
         {"account_id": "a1", "email": "jane@example.com", "phone": "555-123-4567"},
         {"account_id": "a2", "email": "jone@erasme.com", "phone": "555-987-6547"},
         {"account_id": "a3", "email": "tom@mail.org", "phone": "555-111-2227"}]}
      """
    let census = try census(ledger, under: "finance-default")
    #expect(
      String(decoding: census.json, as: UTF8.self) == """
        {"profile":"finance-default","records":6,"fields":[\
        {"field":"customer.email","kind":"email","style":"edges","values":3,"distinct":3,\
        "masks":2,"smallest":1,"median":1,"alone":1,\
        "reading":"1 of 3 values can be told by their mask"},\
        {"field":"customer.phone","kind":"phone","style":"edges","values":3,"distinct":3,\
        "masks":1,"smallest":3,"median":3,"alone":0,\
        "reading":"each mask is shared by at least 3 values"}]}
        """)
  }

  @Test func aLedgerWithoutMaskedFieldsSaysSo() throws {
    let census = try census(#"{"accounts":[]}"#, under: "finance-default")
    #expect(census.table.contains("No field"))
    #expect(
      String(decoding: census.json, as: UTF8.self)
        == #"{"profile":"finance-default","records":0,"fields":[]}"#)
  }

  @Test func aWrongLedgerIsBadDataAndAWrongProfileBadConfiguration() throws {
    #expect {
      try census(#"{"accounts":[{"id":"a1"},{"id":"a1"},{"id":"a1"}]}"#, under: "finance-default")
    } throws: {
      let problem = $0 as? ConfigurationProblem
      return problem?.status == .badData
        && problem?.message.hasSuffix("; and 1 more, which ledger check lists") == true
    }
    #expect {
      try CommandCensus(sampleUnder: Array("profile: [".utf8), pseudonymKey: Self.key)
    } throws: {
      ($0 as? ConfigurationProblem)?.status == .badConfiguration
    }
  }

  @Test func theGuideShowsTheTableAsItIs() throws {
    let guide = Files.repository.appending(path: "docs/redaction.md")
    let lines = try String(contentsOf: guide, encoding: .utf8).components(separatedBy: "\n")
    let command = try #require(lines.firstIndex(of: "$ BillingMCP profile measure sample"))
    let shown = lines[(command + 1)...].prefix { $0 != "```" }.filter { $0 != "…" }
    let census = try CommandCensus(
      sampleUnder: try profile("finance-default"), pseudonymKey: Self.key)
    let printed = census.table.components(separatedBy: "\n")
    #expect(shown.count > 3)
    for line in shown { #expect(printed.contains(line), "\(line)") }
  }
}
