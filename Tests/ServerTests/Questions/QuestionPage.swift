import Foundation
import Serialization

/// `docs/questions.md`: what people ask, the calls that answer it, and the answers on the sample.
///
///     ## 1. What is overdue?
///
///     Call:                        as `readonly`, in demo mode; otherwise "Call, as `analyst`:"
///     ```json
///     {"name": "overdue_invoices", "arguments": {"as_of": "2025-06-30"}}
///     ```
///     Answer:                      the whole `llm_view`; "Answer, in part:" shows some of it
///     ```json
///     {"as_of": "2025-06-30", …}
///     ```
///
/// A part is what was answered without the members and the last elements that are not shown.
struct QuestionPage {
  /// Where the page is.
  static let place = Files.repository.appending(path: "docs/questions.md")
  /// The page as it is.
  static let shipped = QuestionPage((try? String(contentsOf: place, encoding: .utf8)) ?? "")

  /// What stands before the first question.
  let opening: String
  let questions: [Question]

  /// The page of a text.
  init(_ text: String) {
    let parts = text.components(separatedBy: "\n## ")
    opening = parts[0]
    questions = parts.dropFirst().map { Question("## " + $0) }
  }

  /// The page anew, of these questions.
  func text(of questions: [String]) -> String {
    ([opening] + questions).joined(separator: "\n")
  }
}

/// A question of the page with its calls.
struct Question: CustomStringConvertible {
  /// What is wrong with how a question is written, or how it was answered.
  enum Failure: Error, Equatable {
    case noCall
    case callWithoutAnswer
    case answerWithoutCall
    case noCallInBlock
    case refused(String)
  }

  /// A call and what it was answered with.
  struct Call {
    let role: String
    let tool: String
    let arguments: Node
    let view: Node
  }

  private enum Block {
    case call(role: String)
    case answer(isWhole: Bool)
  }

  /// The role that a call is made as where none is named: that of demo mode.
  private static let usualRole = "readonly"

  let text: String

  init(_ text: String) { self.text = text }

  /// The heading.
  var description: String { String(text.prefix { $0 != "\n" }) }

  /// The question with the answers that come now, and the calls.
  ///
  /// Throws where a question has no call, or a call no answer.
  func asked() throws -> (text: String, calls: [Call]) {
    var lines: [String] = []
    var calls: [Call] = []
    var open: Call?
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = rest.popFirst() {
      lines.append(line)
      guard let block = Self.block(announcedBy: line) else { continue }
      if rest.first == "", let blank = rest.popFirst() { lines.append(blank) }
      guard rest.first == "```json" else { continue }
      let end = rest.firstIndex(of: "```") ?? rest.endIndex
      let written = rest[(rest.startIndex + 1)..<end].joined(separator: "\n")
      rest = rest[end...].dropFirst()
      switch block {
      case .call(let role):
        guard open == nil else { throw Failure.callWithoutAnswer }
        let root = try Document(parsing: written).root
        guard let tool = root["name"]?.string, let arguments = root["arguments"] else {
          throw Failure.noCallInBlock
        }
        let view = try Self.view(of: tool, arguments, as: role)
        open = Call(role: role, tool: tool, arguments: arguments, view: view)
        lines += ["```json", PageJSON.text(of: root), "```"]
      case .answer(let isWhole):
        guard let call = open else { throw Failure.answerWithoutCall }
        let shown = try Document(parsing: written).root
        let part = isWhole ? call.view : try PageJSON.part(of: call.view, like: shown)
        lines += ["```json", PageJSON.text(of: part), "```"]
        calls.append(call)
        open = nil
      }
    }
    guard open == nil else { throw Failure.callWithoutAnswer }
    guard !calls.isEmpty else { throw Failure.noCall }
    return (lines.joined(separator: "\n"), calls)
  }

  private static func block(announcedBy line: String) -> Block? {
    switch line {
    case "Call:": return .call(role: usualRole)
    case "Answer:": return .answer(isWhole: true)
    case "Answer, in part:": return .answer(isWhole: false)
    default:
      guard line.hasPrefix("Call, as `"), line.hasSuffix("`:") else { return nil }
      return .call(role: String(line.dropFirst(10).dropLast(2)))
    }
  }

  /// What a caller of a role is shown: of the sample, in demo mode where that is its role.
  private static func view(of tool: String, _ arguments: Node, as role: String) throws -> Node {
    let stage = role == usualRole ? try Stage() : try Ask.stage(as: role)
    let answer = try Answer(stage.send(Ask.call(tool, PageJSON.compact(arguments))))
    guard let view = answer.view else { throw Failure.refused(answer.message ?? "no answer") }
    return view
  }
}
