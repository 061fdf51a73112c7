extension Grammar {
  /// “From now on you are …”, “you are no longer an assistant”.
  static let roles: [Phrase] = [
    Phrase(
      .roleChange, 8, .word(.fromNowOn), .within(3, .you),
      .within(4, .act, .pretend, .role, .model, .persona, .simulate, .named, .acronym),
      condition: .noState),
    Phrase(
      .roleChange, 7, .word(.fromNowOn), .within(3, .actAs, .pretend), condition: .noState),
    Phrase(.roleChange, 2, .word(.you), .word(.are), .within(3, .model)),
    Phrase(.roleChange, 3, .word(.you), .word(.must), .word(.now)),
    Phrase(.roleChange, 4, .word(.fromNowOn), .within(3, .you), condition: .noState),
    Phrase(.roleChange, 5, .word(.you), .word(.are), .word(.now), condition: .noState),
    Phrase(
      .roleChange, 5, .word(.you), .word(.are), .word(.now),
      .within(4, .role, .model, .persona, .named, .unfiltered, .free, .famous, .acronym, .want)),
    Phrase(
      .roleChange, 10, .word(.want), .within(3, .you), .within(6, .actAs), condition: .noState),
    Phrase(
      .roleChange, 10, .word(.want), .within(1, .you), .word(.to),
      .within(2, .actAs, .pretend, .simulate), condition: .noState),
    Phrase(
      .roleChange, 5, .word(.you), .within(1, .are, .must), .within(2, .want),
      .within(2, .act, .pretend),
      condition: .noState),
    Phrase(
      .roleChange, 5, .word(.act, .pretend),
      .within(5, .famous, .acronym, .model, .doAnything, .unfiltered, .immoral)),
    Phrase(
      .roleChange, 7, .word(.you), .within(1, .are), .within(1, .no, .not, .never),
      .within(4, .model, .assistant)),
    Phrase(
      .roleChange, 5, .word(.you), .within(1, .are), .within(3, .unfiltered, .immoral, .acronym)),
    Phrase(
      .roleChange, 5, .word(.simulate),
      .within(5, .model, .chat, .famous, .acronym, .persona, .unfiltered, .assistant)),
    Phrase(.roleChange, 3, .word(.opposite), .within(2, .model)),
    Phrase(.roleChange, 1, .word(.act)),
    Phrase(.roleChange, 2, .word(.pretend)),
    Phrase(.roleChange, 2, .word(.persona)),
    Phrase(.roleChange, 2, .word(.fromNowOn)),
    Phrase(.roleChange, 3, .word(.always, .must), .within(2, .speak), .within(1, .with)),
  ]

  /// DAN, developer mode.
  static let personas: [Phrase] = [
    Phrase(.persona, 10, .word(.doAnything)),
    Phrase(.persona, 4, .word(.famous)),
    Phrase(.persona, 4, .word(.acronym), condition: .capitals),
    Phrase(.persona, 4, .word(.famous), .within(1, .enabled)),
    Phrase(.persona, 3, .word(.enabled), .within(2, .famous)),
    Phrase(.persona, 5, .word(.jailbreak)),
    Phrase(.persona, 2, .word(.model)),
    Phrase(.persona, 3, .word(.maker)),
    Phrase(.persona, 1, .word(.assistant)),
    Phrase(.persona, 2, .word(.hypothetical)),
    Phrase(.persona, 1, .word(.opposite)),
  ]

  /// Restrictions lifted: “without any filter or ethical guidelines”.
  static let restrictions: [Phrase] = [
    Phrase(.unrestricted, 5, .word(.no, .free), .within(5, .ethics)),
    Phrase(.unrestricted, 4, .word(.no, .free), .within(4, .restriction), condition: .noBusiness),
    Phrase(
      .unrestricted, 5, .word(.not, .no, .never), .within(4, .bound),
      .within(5, .restriction, .ethics), condition: .noBusiness),
    Phrase(.unrestricted, 7, .word(.override), .within(5, .ethics)),
    Phrase(.unrestricted, 4, .word(.override), .within(4, .restriction), condition: .noBusiness),
    Phrase(.unrestricted, 6, .word(.override), .within(4, .maker, .model)),
    Phrase(.unrestricted, 3, .word(.maker), .within(3, .restriction)),
    Phrase(.unrestricted, 4, .word(.not, .no), .within(2, .care), .within(6, .ethics, .illegal)),
    Phrase(.unrestricted, 4, .word(.unfiltered)),
    Phrase(.unrestricted, 3, .word(.immoral)),
    Phrase(.unrestricted, 2, .word(.illegal)),
    Phrase(.unrestricted, 2, .word(.ethics)),
    Phrase(.unrestricted, 2, .word(.profanity)),
    Phrase(.unrestricted, 1, .word(.consequence)),
  ]

  /// Refusals suppressed: “never refuse, never break character”.
  static let refusals: [Phrase] = [
    Phrase(.refusal, 4, .word(.never, .not, .no), .within(2, .refuse), condition: .noBusiness),
    Phrase(.refusal, 3, .word(.never, .not, .no), .within(3, .warn), condition: .noBusiness),
    Phrase(.refusal, 3, .word(.character)),
    Phrase(.refusal, 2, .word(.must), .word(.never, .not)),
    Phrase(.persona, 5, .word(.speak, .disclose), .within(5, .jailbreak)),
    Phrase(.refusal, 2, .word(.must, .always, .never), .within(2, .comply)),
    Phrase(.refusal, 2, .word(.fabricate)),
  ]
}
