/// What a word can be in an instruction, whatever the language.
///
/// A word may be in several classes; a `ClassSet` holds them as bits.
enum CueClass: UInt8, CaseIterable, Sendable {
  // Function words.
  case you, your, are, now, all, the, and, with, to, not, no, never, must, want, of, ifWord
  case prior, new, said, above, task, refocus
  // Overriding.
  case override, overridden, discard, obey, stop, everything
  case instruction, soft, system, prompt, bracketRole, humanRole
  // Disclosure and exfiltration.
  case disclose, ask, send, secretData, customerData, people, contact, address
  // Role changes.
  case act, actAs, pretend, persona, role, named, character, always, fromNowOn, speak, enabled
  case doAnything, famous, acronym, simulate, opposite, hypothetical, free
  // Models and their makers.
  case model, machine, maker, assistant, chat
  // Lifted restrictions.
  case unfiltered, immoral, illegal, restriction, ethics, bound, warn, refuse, profanity, jailbreak
  case comply, consequence, fabricate, care
  // Tools and markers.
  case use, tool, marker, templateRole, noteTo, reading
  // Commands: programs to run, safeguards to lift, secrets to leak, what to keep from the user.
  case shell, program, safety, disable, lifted, leak, villain, conceal, theUser, memory, future,
    config, mode
  case tagWord, turn, systemPrompt
  // What excuses.
  case business, promptly, staff, customerState
  // A word whose sight is worth a second look at the text.
  case trigger
  // Disguises.
  case rotated, reversed
  // Credentials.
  case password, pin, apiKey, scheme, authorization, state, plain, mine, copula, setting

  /// Whether a text without any word of such a class needs no second look.
  ///
  /// Words of the other classes are too common in billing prose, and weigh little without these.
  var isTrigger: Bool {
    switch self {
    case .override, .overridden, .obey, .instruction, .prompt, .task, .disclose, .pretend,
      .persona, .actAs, .simulate, .doAnything, .famous, .acronym, .model, .machine, .maker,
      .unfiltered, .immoral, .ethics, .jailbreak, .profanity, .marker, .humanRole, .rotated,
      .reversed, .password, .pin, .apiKey, .scheme, .authorization, .fromNowOn, .secretData, .tool,
      .character, .hypothetical, .shell, .leak, .villain, .future:
      true
    default: false
    }
  }
}
