/// Why a text is withheld.
enum Suspicion: Equatable, Sendable {
  /// It tells a model what to do.
  case instruction(InstructionRule)
  /// It holds a credential.
  case credential(CredentialRule)
  /// It carries letters that no reader sees.
  case hiddenText

  /// The rule's name, for `explain`; never a part of the text.
  var rule: String {
    switch self {
    case .instruction(let rule): rule.rawValue
    case .credential(let rule): rule.rawValue
    case .hiddenText: "hidden_text"
    }
  }

  /// What it is, for findings.
  var kind: String {
    switch self {
    case .instruction, .hiddenText: "instruction"
    case .credential: "credential"
    }
  }
}
