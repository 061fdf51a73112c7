import Serialization

/// Why a key store or a list of revoked tokens is not used, and where: nothing of the value found.
///
/// A roles file has the errors of every configuration file, `ConfigurationError`.
package struct AccessError: Error, Equatable, Sendable {
  /// Where in the input the reason is.
  package enum Place: Equatable, Sendable {
    /// Bytes from the start of the input.
    case byte(Int)
    /// An entry of the list, counted from 1, and bytes from the start of the input.
    case entry(Int, byte: Int)
  }

  /// What was expected and what was found: *expected …, found …*.
  package let reason: String
  /// Where it was found.
  package let place: Place

  /// The error at a place.
  init(expected: String, found: String, at place: Place) {
    reason = "expected \(expected), found \(found)"
    self.place = place
  }

  /// The error of a text that is no JSON.
  init(_ error: JSONError) {
    self.init(expected: error.expected.rawValue, found: error.found, at: .byte(error.offset))
  }

  /// What kind of value a node is, in the words of a message; never the value.
  static func className(of node: Node) -> String {
    switch node.kind {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number: node.int == nil ? "a number" : "an integer"
    case .true, .false: "a boolean"
    case .null: "null"
    }
  }

  /// One line: the reason and the place.
  package var message: String {
    switch place {
    case .byte(let byte): "\(reason) at byte \(byte)"
    case .entry(let number, let byte): "\(reason) in entry \(number) at byte \(byte)"
    }
  }
}
