internal import Calendar
internal import Serialization

/// The arguments of a report, read by their form; the caller has checked them against the schema.
struct ReportArguments {
  private let tool: ReportTool
  private let node: Node?

  /// Refuses what is no object and what has members besides those that the profile leaves.
  init(
    _ node: Node?, of tool: ReportTool, under disclosure: Disclosure
  ) throws(BillingError) {
    self.tool = tool
    self.node = node
    let known = tool.arguments(under: disclosure)
    for argument in known where argument.isRequired && node?[argument.name] == nil {
      throw .invalidArgument(name: argument.name, expected: "an id or number")
    }
    guard let node else { return }
    guard node.kind == .object else {
      throw .invalidArgument(name: "arguments", expected: "an object")
    }
    guard node.members.allSatisfy({ member in known.contains { $0.name == member.key } }) else {
      throw .invalidArgument(name: "arguments", expected: "only members of the inputSchema")
    }
  }

  /// A text; nil when it is absent.
  func text(_ name: String) -> String? { node?[name]?.string }

  /// An identifier; nil when it is absent.
  func identifier(_ name: String) throws(BillingError) -> String? {
    guard let value = node?[name] else { return nil }
    guard let text = value.string, Identifier.isWellFormed(Array(text.utf8).span) else {
      throw .invalidArgument(name: name, expected: LedgerProblem.Expectation.identifier.rawValue)
    }
    return text
  }

  /// A day; nil when it is absent.
  func day(_ name: String) throws(BillingError) -> CivilDate? {
    guard let value = node?[name] else { return nil }
    guard let day = value.string.flatMap({ CivilDate(iso8601: $0) }) else {
      throw .invalidArgument(name: name, expected: "an existing day as YYYY-MM-DD")
    }
    return day
  }

  /// A number in the range of its argument; the usual one when it is absent.
  ///
  /// `20.0` is a whole number to JSON Schema.
  func number(_ name: String) throws(BillingError) -> Int {
    guard let argument = tool.arguments.first(where: { $0.name == name }),
      case .number(let range, let usual) = argument.form
    else { return 0 }
    guard let value = node?[name] else { return usual }
    let parts = (value.numberText ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let isWhole = parts.count == 1 || parts.count == 2 && parts[1].utf8.allSatisfy { $0 == 0x30 }
    guard isWhole, let number = parts.first.flatMap({ Int($0) }), range.contains(number) else {
      throw .invalidArgument(
        name: name, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// What a cursor is bound to: every argument but itself and the size of a page.
  var bound: [UInt8] {
    var writer = JSONWriter(capacity: 128)
    writer.beginObject()
    for argument in tool.arguments where argument.name != "cursor" && argument.name != "limit" {
      guard let value = node?[argument.name] else { continue }
      writer.key(argument.name)
      writer.copy(value)
    }
    writer.endObject()
    return writer.bytes
  }
}
