/// The rooms of the house: a room may import the rooms of the floors below its own, nothing else.
struct Rooms {
  /// Floor by room, the ground floor being 1.
  static let floors = [
    "Serialization": 1, "Digest": 1, "Calendar": 1, "PaymentNumbers": 1,
    "MCP": 2, "Access": 2, "Redaction": 2, "Billing": 2, "Audit": 2,
    "Server": 3,
    "BillingMCP": 4, "Benchmarks": 4,
  ]
  /// Rooms that need not be there.
  static let optional: Set = ["Benchmarks"]
  /// Rooms that talk to the operating system.
  static let withSystem: Set = ["BillingMCP", "Benchmarks"]
  /// Modules of the operating system, to be imported behind `canImport` only.
  static let system: Set = ["Glibc", "Darwin", "Musl"]

  /// Parts of the standard library that have to be imported, for the same rooms alone: threads are
  /// the executable's business.
  static let library: Set = ["Synchronization"]

  /// The kinds that may stand between `import` and the module: `import struct Server.Session`.
  private static let kinds: Set = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]

  /// Imports that the table does not allow.
  static func violations(in source: SourceText) -> [Violation] {
    guard let floor = floors[source.target] else {
      return [source.violation(line: 1, "expected a room of the table, found another folder")]
    }
    var violations: [Violation] = []
    var conditions: [String] = []
    for (index, token) in source.tokens.enumerated() {
      switch token.text {
      case "#if": conditions.append(condition(at: index, in: source))
      case "#elseif", "#else":
        let before = conditions.popLast() ?? ""
        conditions.append(
          token.text == "#else" ? "else of " + before : condition(at: index, in: source))
      case "#endif": if !conditions.isEmpty { conditions.removeLast() }
      case "@_exported": violations.append(source.violation(line: token.line, "@_exported"))
      case "import":
        guard let module = module(at: index, in: source) else { continue }
        if let below = floors[module], below < floor { continue }
        let guarded = conditions.contains { isGuard($0, of: module) }
        if library.contains(module), withSystem.contains(source.target) { continue }
        if system.contains(module), withSystem.contains(source.target), guarded { continue }
        violations.append(
          source.violation(line: token.line, "\(source.target) may not import \(module)"))
      default: break
      }
    }
    return violations
  }

  /// The module that the `import` at an index names.
  private static func module(at index: Int, in source: SourceText) -> String? {
    let after = source.tokens[(index + 1)...]
    return after.first { !kinds.contains($0.text) }?.text
  }

  /// Whether a branch asks for the module, or is what is left when another one cannot be imported.
  private static func isGuard(_ condition: String, of module: String) -> Bool {
    let others = system.subtracting([module]).map { "else of canImport(\($0))" }
    return condition == "canImport(\(module))" || others.contains(condition)
  }

  /// What stands on the line of a `#if`, without spaces.
  private static func condition(at index: Int, in source: SourceText) -> String {
    let line = source.tokens[index].line
    return source.tokens[(index + 1)...].prefix { $0.line == line }.map(\.text).joined()
  }
}
