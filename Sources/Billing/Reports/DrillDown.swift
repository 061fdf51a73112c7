internal import Calendar
internal import Serialization

/// The call of a list tool that shows the records behind a number: following it gives exactly those.
///
///     "drill_down": {"tool": "list_invoices", "arguments": {"status": "Posted", "due_to": …}}
struct DrillDown {
  /// The value of an argument.
  enum Value {
    case text(String)
    case number(Int)
    case flag(Bool)
  }

  let tool: String
  private(set) var arguments: [(name: String, value: Value)] = []

  init(_ tool: String) {
    self.tool = tool
  }

  /// The records of an account and in a currency; the account is the one that was asked for, or the
  /// one of the group.
  init(_ tool: String, _ scope: ReportScope, currency: String, account: Int? = nil) {
    self.tool = tool
    set("currency", .text(currency))
    if let account = account ?? scope.account {
      // Without a name it is not said by what to find them, and there is no drill-down.
      set("account_id", .text(scope.name(ofAccount: account) ?? ""))
    }
  }

  /// Adds an argument.
  mutating func set(_ name: String, _ value: Value) { arguments.append((name, value)) }

  /// Adds a day, where there is one.
  mutating func set(_ name: String, _ day: CivilDate?) {
    if let day { set(name, .text(day.iso8601)) }
  }

  /// Whether the tool takes all of these arguments from this caller.
  private func isPossible(under disclosure: Disclosure) -> Bool {
    guard let tool = CoreTool.named(tool) else { return false }
    let known = Filter.all(of: tool.entity, under: disclosure).map(\.argument)
    return arguments.allSatisfy { argument in
      if case .text(let text) = argument.value, text.isEmpty { return false }
      return known.contains(argument.name)
    }
  }

  /// The member `drill_down`; nothing where the caller could not make the call.
  func write(to writer: inout JSONWriter, under disclosure: Disclosure) {
    guard isPossible(under: disclosure) else { return }
    writer.key("drill_down")
    writer.beginObject()
    writer.member("tool", tool)
    writer.key("arguments")
    writer.beginObject()
    for (name, value) in arguments {
      writer.key(name)
      switch value {
      case .text(let text): writer.string(text)
      case .number(let number): writer.integer(number)
      case .flag(let flag): writer.bool(flag)
      }
    }
    writer.endObject()
    writer.endObject()
  }
}
