import Foundation
import Serialization
import Testing

@testable import Billing
@testable import Server

/// The tables of the README name every tool, resource, prompt and command that there is, and no other.
@Suite struct ReadmeTests {
  /// A row of a table: what its first cell names in backticks, and what all of it does.
  private struct Row {
    let names: [String]
    let spans: [String]
  }

  private static let text =
    (try? String(contentsOf: Files.repository.appending(path: "README.md"), encoding: .utf8)) ?? ""

  /// The rows of the tables under a heading, without their heads.
  private static func rows(under heading: String) throws -> [Row] {
    let section = try #require(text.components(separatedBy: "\n\(heading)\n").last)
    let lines = section.components(separatedBy: "\n#")[0].split(separator: "\n").map(String.init)
    return zip(lines, lines.dropFirst() + [""]).compactMap { line, next in
      guard line.hasPrefix("| "), !next.hasPrefix("|---") else { return nil }
      let cell = line.dropFirst(2).components(separatedBy: " | ")[0]
      return Row(names: spans(in: cell), spans: spans(in: line))
    }
  }

  private static func spans(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// Whether every one of some names stands in the row of another.
  private static func check(_ arguments: [String], of name: String, in rows: [Row]) {
    let row = rows.first { $0.names.contains(name) }
    for argument in arguments {
      #expect(row?.spans.contains(argument) == true, "\(name): \(argument)")
    }
  }

  @Test func theToolsAreThoseThatAreListedAndTheirArgumentsToo() throws {
    let rows = try Self.rows(under: "### Tools")
    let stage = try Ask.stage(as: "admin")
    let answer = try Answer(stage.send(Ask.list("tools")))
    // The one for administrators is told of in the text.
    let named = Set(rows.flatMap(\.names)).union([AuditSearch.name])
    #expect(named == Set(answer.tools))
    #expect(Self.spans(in: Self.text).contains(AuditSearch.name))
    let listing: Set = ["sort", "fields", "limit", "cursor"]
    for tool in Catalogue.names + Catalogue.reportNames {
      let arguments = answer.arguments(of: tool)
      #expect(!arguments.isEmpty, "\(tool)")
      Self.check(
        Catalogue.reportNames.contains(tool)
          ? arguments : arguments.filter { !listing.contains($0) }, of: tool, in: rows)
    }
    let spans = Self.spans(in: Self.text)
    for argument in answer.arguments(of: AuditSearch.name) + listing {
      #expect(spans.contains(argument), "\(argument)")
    }
    for toolset in Toolset.allCases {
      #expect(spans.contains { $0.split(separator: ",").contains(toolset.rawValue[...]) })
    }
  }

  @Test func theResourcesAndPromptsAreThoseThatThereAre() throws {
    let rows = try Self.rows(under: "### Resources and prompts")
    #expect(Set(rows.flatMap(\.names)) == Set(ServedResource.names + Prompt.all.map(\.name)))
    for prompt in Prompt.all {
      Self.check(prompt.arguments.map(\.name), of: prompt.name, in: rows)
    }
  }

  @Test func theCommandsAreThoseThatThereAreAndTheirOptionsToo() throws {
    let named = try Self.rows(under: "### Commands").flatMap(\.names)
    for command in Command.all {
      let words = command.words.joined(separator: " ")
      #expect(named.contains { $0 == words || $0.hasPrefix(words + " ") }, "\(words)")
      for option in command.options {
        #expect(Self.text.contains(option.flag), "\(words) \(option.flag)")
      }
    }
    for name in named {
      let words = name.split(separator: " ").map(String.init)
      #expect(Command.all.contains { words.starts(with: $0.words) }, "\(name)")
    }
  }
}
