internal import Server

/// Asks a person for what a command line left out.
enum CommandQuestion {
  /// The longest answer, in bytes.
  private static let answerBytesMax = 256

  /// The options with answers for those that are missing; without a terminal that is a usage error.
  static func complete(
    _ flags: [(flag: String, question: String)], _ context: CommandContext
  ) throws(ConfigurationProblem) -> [String: String] {
    var options = context.invocation.options
    for (flag, question) in flags where options[flag] == nil {
      guard context.streams.input.isTerminal else {
        throw ConfigurationProblem(
          .usage, "expected \(flag) \(question.uppercased()), found none")
      }
      options[flag] = try ask(question, context)
    }
    return options
  }

  /// One line from the terminal, spaces around it left out.
  static func ask(
    _ question: String, _ context: CommandContext
  ) throws(ConfigurationProblem) -> String {
    _ = context.streams.error.writeAll(Array("\(question): ".utf8))
    var answer: [UInt8] = []
    var byte: [UInt8] = [0]
    while answer.count <= answerBytesMax {
      switch context.streams.input.read(into: &byte) {
      case .bytes where byte[0] != UInt8(ascii: "\n"): answer.append(byte[0])
      case .later: _ = Poll.wait(for: context.streams.input, .readable, milliseconds: -1)
      default: return trimmed(answer)
      }
    }
    throw ConfigurationProblem(
      .usage, "\(question): expected at most \(answerBytesMax) bytes, found more")
  }

  private static func trimmed(_ answer: [UInt8]) -> String {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0D]
    guard let first = answer.firstIndex(where: { !blank.contains($0) }),
      let last = answer.lastIndex(where: { !blank.contains($0) })
    else { return "" }
    return String(decoding: answer[first...last], as: UTF8.self)
  }
}
