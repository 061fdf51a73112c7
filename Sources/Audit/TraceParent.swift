internal import PaymentNumbers

/// The position of a request in a distributed trace: W3C Trace Context §3.2, version-traceid-
/// parentid-flags in lower-case hexadecimal.
package struct TraceParent: Sendable, Hashable {
  /// As it came: 55 characters of `[0-9a-f-]`.
  let text: String

  private static let fieldLengths = [2, 32, 16, 2]

  /// The position that a header spells; nil when it does not have the form, or has an all-zero id
  /// or the forbidden version `ff`.
  package init?(_ text: String) {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard fields.map(\.count) == Self.fieldLengths,
      fields.allSatisfy({ $0.allSatisfy(LowerHex.isDigit) }),
      !fields[0].elementsEqual("ff".utf8),
      fields[1...2].allSatisfy({ $0.contains { $0 != UInt8(ascii: "0") } })
    else { return nil }
    // A client chooses these digits: a card must not get into the log as one of its traces.
    guard !fields[1...2].contains(where: { Self.holdsPaymentNumber(Array($0)) }) else { return nil }
    self.text = text
  }
}

extension TraceParent {
  /// Whether a run of digits, leading zeros aside, could be a card number.
  private static func holdsPaymentNumber(_ id: [UInt8]) -> Bool {
    id.split(whereSeparator: { !(0x30...0x39 ~= $0) }).contains { run in
      PaymentNumber.isValid(Array(run.drop { $0 == UInt8(ascii: "0") }).span)
    }
  }
}

/// The one spelling of hexadecimal in this log.
enum LowerHex {
  /// Whether a byte is `0` to `9` or `a` to `f`.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte &- 0x61 < 6 }

  /// Whether a text is exactly so many bytes, in hexadecimal.
  static func spells(_ text: String, bytes count: Int) -> Bool {
    text.utf8.count == count * 2 && text.utf8.allSatisfy(isDigit)
  }
}
