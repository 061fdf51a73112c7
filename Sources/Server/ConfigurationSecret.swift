/// A secret as the environment gives it: not at all, itself, or by the name of a file.
///
/// Printing one, or a value that holds one, shows only which of the three it is.
package enum ConfigurationSecret: Sendable, Equatable {
  /// Neither variable is set.
  case unset
  /// The bytes of the variable.
  case value([UInt8])
  /// The path in the `_FILE` variable; its bytes come as a `DecidingFile`.
  case file(String)

  /// The path of the file, when there is one.
  package var path: String? {
    if case .file(let path) = self { path } else { nil }
  }

  /// A secret as its file holds it: one line end at the end is not part of it.
  package static func content(ofFile bytes: [UInt8]) -> [UInt8] {
    var content = bytes[...]
    if content.last == UInt8(ascii: "\n") {
      content.removeLast()
      if content.last == UInt8(ascii: "\r") { content.removeLast() }
    }
    return Array(content)
  }
}

extension ConfigurationSecret: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Which of the three it is.
  package var description: String {
    switch self {
    case .unset: "unset"
    case .value: "a secret"
    case .file: "a secret in a file"
    }
  }

  /// As `description`.
  package var debugDescription: String { description }

  /// Nothing: a dump of a configuration shows no secret.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
