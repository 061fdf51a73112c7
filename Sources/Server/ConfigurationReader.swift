internal import Serialization

/// Looks values up: a flag before its variable, and nothing that is unknown or set twice.
struct ConfigurationReader {
  private let settings: [String: String]
  private let environment: [String: String]

  /// Refuses an environment that holds a name of ours that does not exist.
  init(settings: [String: String], environment: [String: String]) throws(ConfigurationProblem) {
    let known = ConfigurationVariable.names
    let ours = environment.keys.filter { $0.hasPrefix(ConfigurationVariable.prefix) }
    for name in ours.sorted() where !known.contains(name) {
      throw Self.unknown(name, known: known)
    }
    self.settings = settings
    self.environment = environment
  }

  /// A value that is one of a type's raw values, upper and lower case alike.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(ConfigurationProblem) -> Choice? {
    guard let text = try text(name) else { return nil }
    guard let choice = Choice(rawValue: text.lowercased()) else {
      let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Self.problem(name, expected: "one of \(allowed)", found: "another value")
    }
    return choice
  }

  /// A path: not empty, without NUL.
  func path(_ name: String) throws(ConfigurationProblem) -> String? {
    guard let text = try text(name) else { return nil }
    guard !text.utf8.contains(0) else {
      throw Self.problem(name, expected: "a path", found: "a NUL character")
    }
    return text
  }

  /// A whole number in decimal digits: 0, which turns something off, or one in the range.
  func number(
    _ name: String, zeroOr range: ClosedRange<Int>
  ) throws(ConfigurationProblem) -> Int? {
    guard let text = try text(name) else { return nil }
    guard text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }), let number = Int(text),
      number == 0 || range.contains(number)
    else {
      throw Self.problem(
        name, expected: "0 or a number from \(range.lowerBound) to \(range.upperBound)",
        found: "another value")
    }
    return number
  }

  /// Any value but an empty one: unset is how a default is asked for.
  func text(_ name: String) throws(ConfigurationProblem) -> String? {
    guard let text = settings[name] ?? environment[name] else { return nil }
    guard !text.isEmpty else {
      throw Self.problem(name, expected: "a value", found: "an empty one")
    }
    return text
  }

  /// A secret, from its variable or the file that the `_FILE` variable names, not from both.
  func secret(_ name: String) throws(ConfigurationProblem) -> ConfigurationSecret {
    let value = try text(name)
    let variable = ConfigurationVariable.named(name)
    guard let fileName = variable?.fileName, let path = try path(fileName) else {
      return value.map { .value(Array($0.utf8)) } ?? .unset
    }
    guard value == nil else {
      throw Self.problem(name, expected: "it or \(fileName)", found: "both")
    }
    return .file(path)
  }

  private static func problem(
    _ name: String, expected: String, found: String
  ) -> ConfigurationProblem {
    ConfigurationProblem(.badConfiguration, "\(name): expected \(expected), found \(found)")
  }

  /// The unknown name is shown only when it has the shape of a name: it could be anything.
  private static func unknown(_ name: String, known: Set<String>) -> ConfigurationProblem {
    let isName = name.utf8.count <= 64 && name.utf8.allSatisfy(isNameByte)
    let shown = isName ? name : "a variable that begins with \(ConfigurationVariable.prefix)"
    let nearest = NearestName.nearest(to: name, among: known.sorted())
    let hint = nearest.map { "; did you mean \($0)?" } ?? ""
    return ConfigurationProblem(
      .badConfiguration, "\(shown): expected a known variable, found an unknown one\(hint)")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }
}
