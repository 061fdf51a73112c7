import Foundation
import Serialization
import Testing

@testable import Billing

/// Every question of `docs/questions.md` is asked, and has to be answered as it says.
///
/// `BILLING_MCP_REWRITE=1 swift test --filter QuestionTests` writes what came.
@Suite struct QuestionTests {
  private static let isRewriting = ProcessInfo.processInfo.environment["BILLING_MCP_REWRITE"] == "1"
  private static let questionsMin = 20

  @Test(.enabled(if: !isRewriting), arguments: QuestionPage.shipped.questions)
  func isAnsweredAsThePageSays(_ question: Question) throws {
    let (text, _) = try question.asked()
    let pairs = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      question.text.split(separator: "\n", omittingEmptySubsequences: false))
    let place = pairs.enumerated().first { $1.0 != $1.1 }
    #expect(
      text == question.text,
      "\(question), line \(place.map { $0.offset + 1 } ?? 0): found \(place?.element.0 ?? "more")")
  }

  @Test(.enabled(if: isRewriting))
  func rewrites() throws {
    let page = QuestionPage.shipped
    let texts = try page.questions.map { try $0.asked().text }
    try page.text(of: texts).write(to: QuestionPage.place, atomically: true, encoding: .utf8)
  }

  @Test func theQuestionsAreNumberedAndUseEveryReportAndEveryWayToAsk() throws {
    let questions = QuestionPage.shipped.questions
    #expect(questions.count >= Self.questionsMin)
    for (index, question) in questions.enumerated() {
      #expect(question.description.hasPrefix("## \(index + 1). "), "\(question)")
    }
    let calls = try questions.map { try $0.asked().calls }
    let all = calls.flatMap { $0 }
    #expect(Set(ReportTool.all.map(\.name)).subtracting(all.map(\.tool)).isEmpty)
    let queries = all.filter { $0.tool == "query_billing" }.map(\.arguments)
    for way in ["aggregate", "group_by", "sort", "filters", "fields"] {
      #expect(queries.contains { $0[way] != nil }, "\(way)")
    }
    for function in Aggregation.Function.allCases {
      #expect(queries.contains { $0["aggregate"]?.string == function.rawValue }, "\(function)")
    }
    #expect(calls.contains(where: Self.drillsDown))
  }

  /// Whether a call is one that the answer before it offers.
  private static func drillsDown(_ calls: [Question.Call]) -> Bool {
    zip(calls, calls.dropFirst()).contains { before, call in
      offers(in: before.view).contains {
        $0["tool"]?.string == call.tool
          && $0["arguments"].map(PageJSON.compact) == PageJSON.compact(call.arguments)
      }
    }
  }

  private static func offers(in node: Node) -> [Node] {
    let children = node.kind == .object ? node.members.map(\.value) : node.elements
    return (node["drill_down"].map { [$0] } ?? []) + children.flatMap(offers)
  }

  @Test func aQuestionWithoutCallAndACallWithoutAnswerAreRefused() {
    let call = "Call:\n```json\n{\"name\": \"list_accounts\", \"arguments\": {\"limit\": 1}}\n```"
    let answer = "Answer, in part:\n```json\n{\"accounts\": [{\"currency\": \"\"}]}\n```"
    for (text, failure) in [
      ("## 1. Why?", Question.Failure.noCall),
      ("## 1. Why?\n\n\(call)", .callWithoutAnswer),
      ("## 1. Why?\n\n\(call)\n\n\(call)\n\n\(answer)", .callWithoutAnswer),
      ("## 1. Why?\n\n\(answer)", .answerWithoutCall),
      ("## 1. Why?\n\n\(call)\n\n\(answer)\n\n\(answer)", .answerWithoutCall),
      ("## 1. Why?\n\n\(call.replacing("name", with: "tool"))\n\n\(answer)", .noCallInBlock),
    ] {
      #expect(throws: failure, "\(text)") { try Question(text).asked() }
    }
  }

  @Test func aPartHasTheMembersAndAsManyElementsAsItShows() throws {
    let node = try Document(parsing: #"{"a":1.50,"b":[{"c":2,"d":3},{"c":4}],"e":5}"#).root
    let shown = try Document(parsing: #"{"a":0,"b":[{"c":0}]}"#).root
    #expect(
      PageJSON.text(of: try PageJSON.part(of: node, like: shown))
        == #"{"a": 1.50, "b": [{"c": 2}]}"#)
  }
}
