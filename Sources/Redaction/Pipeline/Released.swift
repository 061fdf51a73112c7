import Serialization

/// JSON that may reach the client.
///
/// Only this target can make one: whoever answers with anything else does not compile. The value is
/// immutable, compact JSON text without line ends.
package struct Released: Sendable, Equatable {
  /// The JSON text.
  package let json: [UInt8]
}

/// A short text that may reach the client: a message, a path, an identifier.
///
/// Made from literals and numbers, which are the program's own, from identifiers of a closed shape,
/// and from other released texts:
///
///     let text: ReleasedText = "expected at most \(100) rows, found \(count)"
package struct ReleasedText: Sendable, Hashable {
  /// The text.
  package let text: String

  init(released text: String) { self.text = text }

  /// The longest identifier, in bytes.
  package static let identifierBytesMax = 128

  /// A name or id: 1 to 128 of `[A-Za-z0-9_.:/+*{}-]`; anything else becomes `[omitted]`.
  ///
  /// So does one with nine digits between which nothing but `-`, `.`, `_` and `/` stands: a card or
  /// an account, grouped or not.
  ///
  /// For vocabulary (tools, permissions, argument names, versions) and for ids that were validated
  /// where they came in; the shape is the second lock, not the first.
  package static func identifier(_ text: String) -> ReleasedText {
    let digitRunMax = 9
    var run = 0
    var isClosed = (1...identifierBytesMax).contains(text.utf8.count)
    for byte in text.utf8 {
      if ASCII.isDigit(byte) { run += 1 } else if !isJoint(byte) { run = 0 }
      let isAllowed = ASCII.isAlphanumeric(byte) || isPunctuation(byte)
      isClosed = isClosed && isAllowed && run < digitRunMax
    }
    return ReleasedText(released: isClosed ? text : "[omitted]")
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: isJoint(byte)
    }
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"): true
    default: false
    }
  }

  /// A principal's or request's id, `[A-Za-z0-9_-]{1,64}` where it was validated or made; it may
  /// hold long numbers.
  package static func id(_ id: String) -> ReleasedText {
    let isClosed =
      (1...64).contains(id.utf8.count)
      && id.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x5F || $0 == 0x2D }
    return ReleasedText(released: isClosed ? id : "[omitted]")
  }

  /// Texts in order with a separator between them.
  package static func list(
    _ texts: [ReleasedText], separator: StaticString = ", "
  ) -> ReleasedText {
    ReleasedText(released: texts.map(\.text).joined(separator: separator.description))
  }
}

extension ReleasedText: ExpressibleByStringInterpolation {
  /// The parts of an interpolated text; there is no way in for a plain string.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// As the protocol asks.
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    /// Text that stands in the source.
    package mutating func appendLiteral(_ literal: StaticString) {
      text += literal.description
    }

    /// A number.
    package mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// A text that is released already.
    package mutating func appendInterpolation(_ released: ReleasedText) { text += released.text }
  }

  /// A literal.
  package init(stringLiteral literal: StaticString) { text = literal.description }

  /// A literal with parts filled in.
  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }
}
