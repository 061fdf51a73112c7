extension Grammar {
  /// What other phrases say, in the word order of other languages: the adjective behind its noun,
  /// the verb at the end.
  static let wordOrders: [Phrase] = [
    Phrase(
      .override, 10, .word(.override, .stop), .within(3, .your),
      .within(2, .restriction, .ethics, .instruction),
      condition: .noBusinessBehind),
    Phrase(
      .override, 10, .word(.override, .stop), .within(2, .prior), .within(2, .all),
      .within(2, .soft), condition: .noBusiness),
    Phrase(
      .override, 10, .word(.prior), .within(3, .soft), .within(1, .all), .within(1, .override),
      condition: .noBusiness),
    Phrase(
      .override, 10, .word(.above, .prior), .within(1, .everything), .within(1, .override),
      condition: .noBusinessBehind),
    Phrase(
      .override, 10, .word(.override), .within(1, .above), .within(1, .everything),
      condition: .noBusinessBehind),
    Phrase(
      .override, 10, .word(.your), .within(2, .restriction, .ethics), .within(3, .override),
      condition: .noBusiness),
    Phrase(
      .override, 10, .word(.obey), .within(2, .your, .prior), .within(2, .instruction),
      .within(1, .not), condition: .noBusiness),
    Phrase(
      .disclosure, 10, .word(.ask, .disclose), .within(4, .prompt), .within(2, .system),
      condition: .noBusinessBehind),
    Phrase(
      .disclosure, 10, .word(.ask, .disclose), .within(3, .your), .within(1, .instruction),
      .within(1, .system, .prior), condition: .noBusinessBehind),
    Phrase(
      .disclosure, 10, .word(.ask, .disclose), .within(3, .systemPrompt), condition: .noBusiness),
    Phrase(.disclosure, 10, .word(.systemPrompt), .within(4, .disclose), condition: .noBusiness),
    Phrase(
      .disclosure, 10, .word(.system), .within(1, .instruction), .within(3, .disclose),
      condition: .noBusiness),
    Phrase(
      .disclosure, 10, .word(.your), .within(1, .system, .prior), .within(1, .instruction),
      .within(3, .disclose), condition: .noBusiness),
    Phrase(
      .exfiltration, 10, .word(.secretData, .customerData), .within(3, .send),
      .within(4, .address)),
    Phrase(
      .unrestricted, 8, .word(.pretend), .within(4, .no, .never),
      .within(3, .restriction, .ethics), condition: .noBusiness),
    Phrase(
      .unrestricted, 8, .word(.pretend), .within(4, .not), .within(3, .restriction),
      condition: .noBusiness),
    Phrase(.unrestricted, 8, .word(.restriction), .within(4, .no), .within(2, .pretend)),
    Phrase(.unrestricted, 6, .word(.restriction), .within(2, .no), .within(1, .machine, .model)),
  ]
}
