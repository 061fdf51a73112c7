/// Takes from words the meanings that their neighbours rule out.
enum Ambiguity {
  /// `prompt payment` is no prompt, an `assistant manager` no assistant.
  static func settle(_ words: inout [Word]) {
    let prompts = ClassSet(.prompt, .instruction, .templateRole)
    let assistants = ClassSet(.assistant, .model, .role, .templateRole)
    for index in words.indices.dropLast() {
      let next = words[index + 1]
      guard !next.startsSentence else { continue }
      if words[index].classes.contains(.prompt), next.classes.contains(.promptly) {
        words[index].classes.remove(prompts)
      }
      if words[index].classes.contains(.assistant), next.classes.contains(.staff) {
        words[index].classes.remove(assistants)
      }
    }
  }
}
