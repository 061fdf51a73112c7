import Digest
import Foundation

/// A way to write a value so that a naive search does not find it.
enum Disguise: CaseIterable {
  case plain
  case spaces
  case dashes
  case fullWidth
  case zeroWidth
  case percent
  case base64
  case entities

  /// The value as it is written; what stays readable of it when it leaves unchanged.
  func write(_ value: String) -> String {
    switch self {
    case .plain: value
    case .spaces: Self.grouped(value, " ")
    case .dashes: Self.grouped(value, "-")
    case .fullWidth:
      String(String.UnicodeScalarView(value.unicodeScalars.map(Self.wide)))
    case .zeroWidth: value.map { "\($0)" }.joined(separator: "\u{200B}")
    case .percent: value.utf8.map { "%" + Hex.encode([$0]).uppercased() }.joined()
    case .base64: Data(value.utf8).base64EncodedString()
    case .entities: value.utf8.map { "&#\($0);" }.joined()
    }
  }

  private static func grouped(_ value: String, _ separator: String) -> String {
    var groups: [Substring] = []
    var rest = value[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: separator)
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value > 0x20, scalar.value < 0x7F else { return scalar }
    return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
  }
}
