import Foundation
import Serialization
import Testing

@testable import Redaction

/// Keeps `docs/redaction.md` true: its examples are run, its tables are compared with the code's.
@Suite("The guide to redaction")
struct GuideTests {
  /// A fenced block: what stands behind the fence, its text, and the profile last seen above it.
  private struct Block {
    let language: String
    let text: String
    let profile: String
  }

  private let lines: [String]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/redaction.md"), encoding: .utf8)
    lines = text.components(separatedBy: "\n")
  }

  private var blocks: [Block] {
    var blocks: [Block] = []
    var open: (language: String, lines: [String])?
    var profile = ""
    for line in lines {
      if let block = open {
        guard line == "```" else {
          open?.lines.append(line)
          continue
        }
        let text = block.lines.joined(separator: "\n")
        if block.language == "yaml" { profile = text }
        blocks.append(Block(language: block.language, text: text, profile: profile))
        open = nil
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [])
      }
    }
    return blocks
  }

  /// The cells of every table row, without backticks.
  private var rows: [[String]] {
    lines.filter { $0.hasPrefix("| ") }.map { line in
      line.replacing(#"\|"#, with: "/").split(separator: "|").map {
        $0.replacing("`", with: "").trimmingCharacters(in: .whitespaces)
      }
    }
  }

  /// A record and its view without the spaces of layout.
  private func compact(_ json: String) throws -> String {
    var writer = JSONWriter()
    let document = try Document(parsing: json)
    write(document.root, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ node: Node, to writer: inout JSONWriter) {
    guard node.kind == .object else { return writer.copy(node) }
    writer.beginObject()
    for (key, value) in node.members {
      writer.key(key)
      write(value, to: &writer)
    }
    writer.endObject()
  }

  private func text(_ content: String) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("text")
    writer.string(content)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("Every example comes out as it is printed")
  func examples() throws {
    let examples = blocks.filter { $0.language == "examples" }
    #expect(examples.count >= 5)
    for block in examples {
      let profile = try ProfileReader.read(Array(block.profile.utf8))
      var redactor = try Pipe.redactor(profile)
      for line in block.text.split(separator: "\n") {
        let sides = line.components(separatedBy: " => ")
        try #require(sides.count == 2, "\(line)")
        let isRecord = line.hasPrefix("{")
        let record = isRecord ? sides[0] : text(sides[0])
        let expected = isRecord ? try compact(sides[1]) : text(sides[1])
        let view = try redactor.view(record, isRecord ? "record" : "text")
        #expect(try compact(view) == expected, "\(line)")
      }
    }
  }

  @Test("Every kind and every rule has a row")
  func complete() {
    let named = Set(
      rows.flatMap { $0.first?.components(separatedBy: ", ") ?? [] })
    for kind in Kind.allCases { #expect(named.contains(kind.rawValue)) }
    for rule in InstructionRule.allCases { #expect(named.contains(rule.rawValue)) }
    for rule in CredentialRule.allCases { #expect(named.contains(rule.rawValue)) }
  }

  @Test("The rules are shown by texts that they find")
  func rules() throws {
    let sanitizer = Sanitizer(allowTerms: [])
    let shown = rows.filter { InstructionRule(rawValue: $0[0]) != nil }
    #expect(shown.count == InstructionRule.allCases.count)
    for row in shown {
      let bytes = Array(row[1].replacing("…", with: "example.org/x").utf8)
      let suspicion = sanitizer.suspicion(in: bytes.span)
      #expect(suspicion != nil || row[0] == InstructionRule.chatTemplate.rawValue, "\(row)")
    }
  }

  @Test("The masks are those of the masker")
  func masks() throws {
    let header = try #require(rows.first { $0.count == 4 && $0.suffix(2) == ["edges", "last4"] })
    let start = try #require(rows.firstIndex(of: header))
    let shown = rows[(start + 1)...].prefix { $0.count == 4 }
    #expect(shown.count > 10)
    for row in shown {
      let kind = try #require(Kind(rawValue: row[0]))
      for (style, expected) in [(MaskStyle.edges, row[2]), (.last4, row[3])] {
        let masker = Masker(styles: [kind: style], pseudonymKey: [], scope: "")
        var output: [UInt8] = []
        _ = masker.mask(Array(row[1].utf8).span, as: kind, at: .field, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == expected)
      }
    }
  }

  @Test("Every link inside the page has its heading")
  func links() {
    let headings = lines.filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" }.dropFirst().lowercased().replacing(" ", with: "-")
        .filter { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    let links = lines.flatMap { $0.components(separatedBy: "](#").dropFirst() }
      .map { String($0.prefix { $0 != ")" }) }
    #expect(!links.isEmpty)
    for link in links { #expect(headings.contains(link), "\(link)") }
  }

  @Test("The bound of the census is the one that is told")
  func bound() {
    let told = MaskCensus.distinctMax.formatted(.number.locale(Locale(identifier: "en_US")))
    #expect(lines.contains { $0.contains(told) })
  }
}
