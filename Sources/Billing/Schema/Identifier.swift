internal import PaymentNumbers
internal import Serialization

/// The shape of ids and of the numbers that records are called by.
///
/// Identifiers leave the server whole. So one that could be a card number or an IBAN has no place
/// in a ledger: releasing it would be a leak, masking it a defect.
enum Identifier {
  /// The pattern of every identifier, as it stands in input schemas.
  static let pattern = "^[A-Za-z0-9_-]{1,64}$"
  /// The longest identifier, in bytes.
  static let lengthBytesMax = 64

  /// Whether a text matches `pattern`.
  static func isWellFormed(_ text: borrowing Span<UInt8>) -> Bool {
    guard 1...lengthBytesMax ~= text.count else { return false }
    for at in text.indices where !isMember(text[at]) { return false }
    return true
  }

  /// Whether a text, or a part of it between dashes and underscores, is a valid PAN or IBAN.
  static func isPaymentNumber(_ text: borrowing Span<UInt8>) -> Bool {
    var letters = 0
    for at in text.indices where ASCII.isAlphanumeric(text[at]) { letters += 1 }
    guard letters >= PaymentNumber.lengthMin else { return false }
    if letters == text.count { return PaymentNumber.isValid(text) }
    var whole: [UInt8] = []
    var start = 0
    for at in 0...text.count {
      if at < text.count, ASCII.isAlphanumeric(text[at]) {
        whole.append(text[at])
        continue
      }
      if PaymentNumber.isValid(text.extracting(start..<at)) { return true }
      start = at + 1
    }
    return PaymentNumber.isValid(whole.span)
  }

  /// What a ledger wants of a text that cannot be an identifier; nil when it can.
  ///
  /// A number can when it is spelled in digits alone.
  static func expectation(
    of text: borrowing Span<UInt8>, isNumber: Bool
  ) -> LedgerProblem.Expectation? {
    guard isWellFormed(text) else { return .identifier }
    if isNumber {
      for at in text.indices where !ASCII.isDigit(text[at]) { return .identifier }
    }
    return isPaymentNumber(text) ? .noPaymentNumber : nil
  }

  private static func isMember(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
