package import Serialization

/// Where a request stands in a distributed trace, as far as its `_meta` says so in W3C form.
///
/// Each member is carried whole or dropped: what is malformed is as good as absent (W3C Trace
/// Context §4.3), and a `tracestate` without a sound `traceparent` means nothing (§3.3.1).
package struct TraceContext: Sendable, Hashable {
  /// version-traceid-parentid-flags in lower-case hexadecimal, 55 bytes (W3C Trace Context §3.2).
  package let traceparent: String?
  /// What tracing systems hand on to each other; the client's own text (§3.3).
  package let tracestate: String?
  /// What the application hands on to itself; the client's own text (W3C Baggage §3.2).
  package let baggage: String?

  private static let fieldLengths = [2, 32, 16, 2]
  private static let versionLength = 55
  private static let tracestateMembersMax = 32
  private static let baggageMembersMax = 64
  private static let tracestateKeyBytesMax = 256
  private static let tracestateValueBytesMax = 256

  /// Reads the members of a `_meta`; without one there is no trace.
  package init(_ meta: Node?) {
    let parent = meta?["traceparent"]?.string.flatMap { Self.isTraceparent($0) ? $0 : nil }
    traceparent = parent
    let state = parent == nil ? nil : meta?["tracestate"]?.string
    tracestate = state.flatMap { Self.isTracestate($0) ? $0 : nil }
    baggage = meta?["baggage"]?.string.flatMap { Self.isBaggage($0) ? $0 : nil }
  }

  private static func isTraceparent(_ text: String) -> Bool {
    guard text.utf8.count == versionLength else { return false }
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return fields.map(\.count) == fieldLengths
      && fields.allSatisfy { $0.allSatisfy { ASCII.isHex($0) && !ASCII.isUppercase($0) } }
      && !fields[0].elementsEqual("ff".utf8)
      && fields[1...2].allSatisfy { $0.contains { $0 != UInt8(ascii: "0") } }
  }

  private static func isTracestate(_ text: String) -> Bool {
    let members = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map(trimmed).filter { !$0.isEmpty }
    guard text.utf8.count <= WireLimits.tracestateBytesMax,
      1...tracestateMembersMax ~= members.count
    else { return false }
    var keys: Set<[UInt8]> = []
    return members.allSatisfy { member in
      let parts = member.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, isTracestateKey(parts[0]) else { return false }
      return 1...tracestateValueBytesMax ~= parts[1].count
        && parts[1].allSatisfy { 0x20...0x7E ~= $0 && $0 != UInt8(ascii: "=") }
        && keys.insert(Array(parts[0])).inserted
    }
  }

  private static func isTracestateKey(_ key: Substring.UTF8View.SubSequence) -> Bool {
    guard 1...tracestateKeyBytesMax ~= key.count, let first = key.first,
      ASCII.isLetter(first) || ASCII.isDigit(first)
    else { return false }
    return key.allSatisfy { byte in
      ASCII.isAlphanumeric(byte) && !ASCII.isUppercase(byte) || "_-*/@".utf8.contains(byte)
    }
  }

  private static func isBaggage(_ text: String) -> Bool {
    let members = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard text.utf8.count <= WireLimits.baggageBytesMax, members.count <= baggageMembersMax else {
      return false
    }
    return members.allSatisfy { member in
      let parts = member.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      return parts.indices.allSatisfy {
        isBaggagePart(parts[$0], isProperty: $0 > parts.startIndex)
      }
    }
  }

  /// `key=value`; a property may be a key alone.
  private static func isBaggagePart(
    _ part: Substring.UTF8View.SubSequence, isProperty: Bool
  ) -> Bool {
    let sides = part.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
    ).map(trimmed)
    guard let key = sides.first, !key.isEmpty, key.allSatisfy(isTokenByte) else { return false }
    guard sides.count == 2 else { return isProperty }
    return sides[1].allSatisfy { 0x21...0x7E ~= $0 && !"\",;\\".utf8.contains($0) }
  }

  /// A byte of a token (RFC 9110 §5.6.2).
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }

  private static func trimmed(
    _ part: Substring.UTF8View.SubSequence
  ) -> Substring.UTF8View.SubSequence {
    var part = part
    while let first = part.first, first == 0x20 || first == 0x09 { part.removeFirst() }
    while let last = part.last, last == 0x20 || last == 0x09 { part.removeLast() }
    return part
  }
}
