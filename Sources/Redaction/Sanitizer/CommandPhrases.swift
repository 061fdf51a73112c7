extension Grammar {
  /// Commands to a model that holds tools: programs run, safeguards lifted, secrets leaked, the user
  /// kept in the dark, memory written.
  static let commands: [Phrase] = [
    Phrase(.toolUse, 10, .word(.use, .override), .within(6, .shell, .program)),
    Phrase(.toolUse, 6, .word(.shell, .program)),
    Phrase(.toolUse, 10, .word(.shell, .program), .within(12, .villain)),
    Phrase(
      .unrestricted, 5, .word(.override, .stop), .within(3, .safety), condition: .noBusinessBehind),
    Phrase(
      .unrestricted, 8, .word(.disable, .override), .within(3, .ethics),
      condition: .noBusinessBehind),
    Phrase(
      .unrestricted, 4, .word(.disable), .within(2, .all), .within(1, .safety, .restriction),
      condition: .noBusinessBehind),
    Phrase(.unrestricted, 8, .word(.ethics), .within(4, .lifted), condition: .noBusinessBehind),
    Phrase(
      .unrestricted, 5, .word(.restriction), .within(3, .lifted), condition: .noBusinessBehind),
    Phrase(
      .unrestricted, 6, .word(.all, .no), .within(1, .restriction), .within(3, .lifted),
      condition: .noBusinessBehind),
    Phrase(.persona, 5, .word(.unfiltered, .immoral), .word(.mode)),
    Phrase(.persona, 6, .word(.mode), .word(.no), .within(1, .restriction, .ethics)),
    Phrase(.persona, 6, .word(.mode), .within(1, .unfiltered, .jailbreak, .immoral)),
    Phrase(.persona, 6, .word(.jailbreak), .word(.mode)),
    Phrase(.exfiltration, 10, .word(.leak), .within(4, .secretData, .customerData, .prompt)),
    Phrase(.exfiltration, 6, .word(.send, .disclose, .leak), .within(8, .villain)),
    Phrase(.exfiltration, 2, .word(.villain)),
    Phrase(
      .refusal, 6, .word(.not, .never), .within(1, .conceal), .within(1, .theUser),
      condition: .noBusinessBehind),
    Phrase(
      .refusal, 10, .word(.not, .never), .within(1, .conceal, .ask), .within(1, .the),
      .word(.instruction), condition: .noBusinessBehind),
    Phrase(
      .override, 7, .word(.override, .stop), .within(1, .the), .word(.theUser),
      condition: .noBusinessBehind),
    Phrase(.newTask, 10, .word(.memory), .within(10, .future)),
    Phrase(.newTask, 6, .word(.future)),
    Phrase(.newTask, 5, .word(.fromNowOn), .within(2, .act, .speak, .always)),
    Phrase(
      .disclosure, 10, .word(.ask, .disclose), .within(3, .instruction, .prompt), .within(1, .you),
      .word(.are), .within(2, .prior, .said)),
    Phrase(.disclosure, 6, .word(.ask), .word(.are), .word(.you), .within(2, .said)),
    Phrase(
      .disclosure, 7, .word(.disclose, .ask), .within(2, .your), .within(2, .config),
      condition: .noBusinessBehind),
    Phrase(.disclosure, 6, .word(.your), .within(1, .system, .prior), .word(.prompt)),
    Phrase(
      .disclosure, 8, .word(.disclose, .ask), .within(3, .system), .word(.soft),
      condition: .noBusinessBehind),
    Phrase(.addressed, 8, .word(.machine), .within(2, .noteTo), condition: .colon),
    Phrase(.chatTemplate, 8, .word(.tagWord), condition: .tagged),
    Phrase(.chatTemplate, 10, .word(.turn), condition: .barred),
    Phrase(.roleChange, 5, .word(.now), .word(.are), .word(.you), condition: .noState),
    Phrase(.roleChange, 5, .word(.now), .word(.you), .word(.are), condition: .noState),
    Phrase(
      .roleChange, 7, .word(.now), .within(1, .are),
      .within(4, .model, .machine, .persona, .unfiltered, .free, .famous, .acronym, .immoral),
      condition: .noState),
    Phrase(
      .roleChange, 5, .word(.you), .word(.now), .within(3, .model, .machine), condition: .noState),
    Phrase(
      .roleChange, 5, .word(.you), .word(.are), .word(.now), .within(4, .machine),
      condition: .noState),
    Phrase(.roleChange, 4, .word(.fromNowOn), .within(6, .machine), condition: .noState),
    Phrase(
      .override, 10, .word(.override), .within(2, .everything),
      .within(3, .above), condition: .noBusinessBehind),
    Phrase(
      .override, 5, .word(.instruction), .within(1, .not, .no),
      .within(1, .now, .overridden, .lifted),
      condition: .noBusiness),
  ]
}
