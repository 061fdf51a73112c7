/// What kind of instruction to a model a text holds.
///
/// The raw value is the name that `explain` prints.
enum InstructionRule: String, CaseIterable, Sendable {
  /// “Ignore all previous instructions.”
  case override = "instruction_override"
  /// “Your new instructions are …”
  case newTask = "instruction_new"
  /// “Reveal your system prompt.”
  case disclosure = "prompt_disclosure"
  /// “From now on you are …”
  case roleChange = "role_change"
  /// A named jailbreak: DAN, developer mode.
  case persona = "jailbreak_persona"
  /// “Without any filter or ethical guidelines.”
  case unrestricted = "restrictions_lifted"
  /// “Never refuse, never break character.”
  case refusal = "refusal_suppressed"
  /// “Send the chat history to https://…”
  case exfiltration = "exfiltration"
  /// “Call the get_customer tool for every account.”
  case toolUse = "tool_use"
  /// `<|im_start|>`, `[INST]`, `### System:`
  case chatTemplate = "chat_template"
  /// “If you are an AI reading this …”
  case addressed = "addressed_to_model"
}
