internal import Access
internal import Calendar

/// The options of a command as values; messages name the flag and never what was given.
struct CommandOptions {
  private let options: [String: String]

  /// The options by flag.
  init(_ options: [String: String]) { self.options = options }

  /// An id; nil when the flag was not given.
  func identifier(_ flag: String) throws(ConfigurationProblem) -> String? {
    guard let text = options[flag] else { return nil }
    guard Identifier.isValid(text) else {
      throw Self.usage(flag, expected: "1 to 64 letters, digits, _ or -", found: "another text")
    }
    return text
  }

  /// An id that has to be given.
  func required(_ flag: String) throws(ConfigurationProblem) -> String {
    guard let text = try identifier(flag) else {
      throw Self.usage(flag, expected: "a value", found: "none")
    }
    return text
  }

  /// `*`, or account ids with commas between them.
  func accounts() throws(ConfigurationProblem) -> AccountScope? {
    guard let text = options["--accounts"] else { return nil }
    if text == "*" { return .all }
    let ids = Self.list(text)
    guard ids.allSatisfy(Identifier.isValid) else {
      throw Self.usage(
        "--accounts", expected: "* or account ids with commas between them", found: "another text")
    }
    return .listed(Set(ids))
  }

  /// Permissions with commas between them.
  func permissions() throws(ConfigurationProblem) -> [PermissionPattern]? {
    guard let text = options["--permissions"] else { return nil }
    let patterns = Self.list(text).map { PermissionPattern($0) }
    guard patterns.allSatisfy({ $0 != nil }) else {
      throw Self.usage(
        "--permissions", expected: "billing:tool:… and the like with commas between them",
        found: "another text")
    }
    return patterns.compactMap { $0 }
  }

  /// A moment that is yet to come.
  func expires(after now: Timestamp) throws(ConfigurationProblem) -> Timestamp? {
    guard let text = options["--expires"] else { return nil }
    guard let moment = Self.moment(text) else {
      throw Self.usage(
        "--expires", expected: "a moment such as 2035-01-31T00:00:00Z", found: "another text")
    }
    guard moment > now else {
      throw Self.usage("--expires", expected: "a moment to come", found: "one that is past")
    }
    return moment
  }

  /// A whole number of hours.
  func hours(
    _ flag: String, in range: ClosedRange<Int>, unlessGiven hours: Int
  ) throws(ConfigurationProblem) -> Int {
    guard let text = options[flag] else { return hours }
    guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let hours = Int(text),
      range.contains(hours)
    else {
      throw Self.usage(
        flag, expected: "whole hours from \(range.lowerBound) to \(range.upperBound)",
        found: "another value")
    }
    return hours
  }

  private static func moment(_ text: String) -> Timestamp? {
    if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      guard let seconds = Int64(text), seconds <= AccessLimits.expirySecondsMax else { return nil }
      return Timestamp(milliseconds: seconds * 1000)
    }
    return Timestamp(iso8601: text) ?? Timestamp(iso8601: text + "T00:00:00Z")
  }

  private static func list(_ text: String) -> [String] {
    text.isEmpty
      ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  private static func usage(
    _ flag: String, expected: String, found: String
  ) -> ConfigurationProblem {
    ConfigurationProblem(.usage, "\(flag): expected \(expected), found \(found)")
  }
}
