extension Grammar {
  /// “Ignore all previous instructions”, “the above rules are void”, “your new task is”.
  static let overrides: [Phrase] = [
    Phrase(
      .override, 10, .word(.override, .stop), .within(2, .instruction), condition: .noBusiness),
    Phrase(
      .override, 10, .word(.override, .stop), .within(4, .prior, .all, .system, .said),
      .within(3, .instruction), condition: .noBusiness),
    Phrase(
      .override, 5, .word(.override), .within(3, .prior, .all, .system), .within(2, .instruction)),
    Phrase(
      .override, 10, .word(.override, .stop), .within(3, .instruction), .within(3, .prior, .said),
      condition: .noBusiness),
    Phrase(
      .override, 10, .word(.override, .stop, .discard), .within(2, .all), .within(3, .prior),
      .within(2, .soft), condition: .noBusiness),
    Phrase(
      .override, 10, .word(.override, .stop), .within(2, .all), .within(3, .soft),
      .within(4, .prior, .said), condition: .noBusiness),
    Phrase(
      .override, 10, .word(.override, .discard), .within(2, .everything), .within(5, .prior, .said),
      condition: .noBusiness),
    Phrase(
      .override, 10, .word(.override), .within(2, .above), .within(1, .and),
      condition: .noBusinessBehind),
    Phrase(
      .override, 10, .word(.override), .within(3, .said), .within(3, .above), condition: .noBusiness
    ),
    Phrase(
      .override, 6, .word(.override), .within(1, .all), .within(2, .soft), condition: .noBusiness),
    Phrase(
      .override, 10, .word(.override), .word(.everything), .within(1, .and), condition: .noBusiness),
    Phrase(.override, 6, .word(.override), .word(.everything), condition: .noBusiness),
    Phrase(
      .override, 10, .word(.discard), .within(2, .all, .your), .within(2, .prior, .system),
      .within(2, .instruction), condition: .noBusiness),
    Phrase(
      .override, 6, .word(.override, .stop), .within(3, .prior, .said), .within(2, .soft),
      condition: .noBusiness),
    Phrase(.override, 3, .word(.override, .stop), .within(3, .soft), condition: .noBusiness),
    Phrase(
      .override, 10, .word(.prior, .all), .within(3, .instruction),
      .within(3, .override, .stop, .overridden, .lifted), condition: .noBusiness),
    Phrase(
      .override, 10, .word(.instruction), .within(2, .prior, .said),
      .within(4, .override, .overridden, .lifted), condition: .noBusiness),
    Phrase(
      .override, 8, .word(.prior), .within(3, .soft), .within(2, .override, .overridden),
      condition: .noBusiness),
    Phrase(
      .override, 10, .word(.not, .never, .stop), .within(2, .bound, .obey),
      .within(3, .prior, .system, .your), .within(2, .instruction), condition: .noBusiness),
    Phrase(
      .newTask, 10, .word(.your), .within(1, .new), .within(1, .instruction), condition: .noBusiness
    ),
    Phrase(
      .newTask, 10, .word(.your), .within(1, .new), .within(1, .task), .word(.are),
      condition: .noBusiness),
    Phrase(.newTask, 5, .word(.your), .within(1, .new), .within(1, .task), condition: .noBusiness),
    Phrase(.newTask, 7, .word(.new), .word(.instruction, .task), condition: .colon),
    Phrase(.newTask, 3, .word(.and), .within(3, .bound), .within(3, .instruction)),
    Phrase(.newTask, 3, .word(.new), .word(.task), condition: .noBusiness),
    Phrase(.newTask, 2, .word(.refocus)),
    Phrase(.newTask, 3, .word(.prior), .within(1, .task, .instruction), condition: .noBusiness),
  ]

  /// The prompt disclosed: “reveal your system prompt”.
  static let disclosures: [Phrase] = [
    Phrase(
      .disclosure, 10, .word(.disclose), .within(4, .your, .system, .prior, .all),
      .within(3, .prompt), condition: .noBusiness),
    Phrase(
      .disclosure, 10, .word(.disclose), .within(4, .your, .system),
      .within(2, .instruction), condition: .noBusiness),
    Phrase(
      .disclosure, 10, .word(.ask), .within(3, .your), .within(3, .prompt), condition: .noBusiness),
    Phrase(
      .disclosure, 10, .word(.ask), .within(4, .system), .word(.prompt), condition: .noBusiness),
    Phrase(
      .disclosure, 10, .word(.ask), .within(3, .your), .within(1, .system, .prior),
      .within(1, .instruction), condition: .noBusiness),
    Phrase(
      .disclosure, 10, .word(.system, .your), .within(1, .prompt), .within(4, .disclose, .send),
      condition: .noBusiness),
    Phrase(
      .disclosure, 10, .word(.disclose), .within(3, .soft, .everything), .within(3, .above),
      condition: .noBusiness),
    Phrase(.disclosure, 5, .word(.disclose), .within(2, .prompt), condition: .noBusiness),
    Phrase(.disclosure, 6, .word(.disclose), .within(3, .password)),
    Phrase(.disclosure, 4, .word(.ask), .within(3, .password)),
    Phrase(.disclosure, 4, .word(.system, .your), .word(.prompt)),
  ]

  /// “Send the chat history to https://…”, “call the get_customer tool”.
  static let reaches: [Phrase] = [
    Phrase(
      .exfiltration, 10, .word(.send, .disclose), .within(6, .secretData, .customerData),
      .within(7, .address)),
    Phrase(
      .exfiltration, 10, .word(.send, .disclose), .within(3, .all), .within(2, .people),
      .within(2, .contact), .within(6, .address)),
    Phrase(
      .exfiltration, 7, .word(.ask, .send, .disclose), .within(2, .all), .within(2, .people),
      .within(1, .contact)),
    Phrase(.exfiltration, 6, .word(.disclose, .send), .within(4, .secretData, .customerData)),
    Phrase(.toolUse, 10, .word(.use), .within(3, .tool), condition: .tied),
    Phrase(
      .addressed, 10, .word(.ifWord), .within(1, .you), .within(1, .are),
      .within(2, .model, .machine)),
    Phrase(
      .addressed, 10, .word(.noteTo), .within(1, .to, .of), .within(2, .model, .machine)),
    Phrase(.addressed, 6, .word(.noteTo), .within(1, .to, .of), .within(2, .assistant)),
    Phrase(.addressed, 8, .word(.model, .machine), .within(2, .reading), .within(2, .the)),
    Phrase(.addressed, 2, .word(.model, .machine), .within(6, .must)),
    Phrase(
      .addressed, 8, .word(.model, .machine), .within(2, .must),
      .within(2, .override, .disclose, .send)),
  ]

  /// `<|im_start|>`, `[INST]`, `### System:`.
  static let markers: [Phrase] = [
    Phrase(.chatTemplate, 10, .word(.marker), condition: .bracketed),
    Phrase(.chatTemplate, 10, .word(.templateRole), condition: .templated),
    Phrase(.chatTemplate, 6, .word(.bracketRole), condition: .bracketed),
    Phrase(.chatTemplate, 3, .word(.templateRole), condition: .heading),
    Phrase(.chatTemplate, 7, .word(.humanRole), condition: .heading),
    Phrase(.exfiltration, 10, .word(.scheme), condition: .image),
  ]
}
