import Testing

@testable import Redaction

/// The tables of the grammar.
@Suite struct GrammarTests {
  private let grammar = Grammar.shared

  @Test func windowsHoldEveryPhrase() {
    for phrase in grammar.phrases {
      let reach = phrase.steps.dropFirst().reduce(1) { $0 + 1 + Int($1.gapMax) }
      #expect(reach < Sanitizer.phraseWordsMax)
      #expect(!phrase.steps.isEmpty)
      #expect((1...Evidence.pointsToSuspect).contains(phrase.points))
    }
  }

  @Test func everyRuleHasPhrases() {
    for rule in InstructionRule.allCases {
      #expect(grammar.phrases.contains { $0.rule == rule })
    }
  }

  @Test func everyPhraseCanMatch() {
    var known = ClassSet.empty
    for entry in Lexicon.all.joined() { known.insert(entry.wordClass) }
    for phrase in grammar.phrases {
      for step in phrase.steps { #expect(step.classes.meets(known)) }
    }
  }
}
