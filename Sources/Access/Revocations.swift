package import Calendar
import Serialization

/// The tokens that are no longer good although their time is not over.
///
///     {"revoked":[
///       {"jti":"tok-0f5c…","expires":1700086400},
///       {"jti":"tok-93ab…"}
///     ]}
///
/// `expires` is the token's own, where it is known; without it an entry stays for ever. Parsing is
/// pure: a changed file is a new list, and one that does not parse is none at all.
package struct Revocations: Sendable, Equatable {
  private struct Entry: Sendable, Equatable {
    let id: String
    let expiresSeconds: Int?
  }

  private enum Member: String, CaseIterable {
    case id = "jti"
    case expires
  }

  private let entries: [Entry]
  private let ids: Set<String>

  /// The list where there is no file: nothing was revoked.
  package static let none = Revocations([])

  private init(_ entries: [Entry]) {
    self.entries = entries
    ids = Set(entries.map(\.id))
  }

  /// How many tokens are revoked.
  package var count: Int { entries.count }

  /// Whether a token is revoked, by its `jti`.
  package func contains(_ id: String) -> Bool { ids.contains(id) }

  /// The list with one more token; one whose expiry is not known is revoked for ever.
  ///
  /// Leaves out entries that are past their tokens' expiry and `TokenLimits.revocationGraceSeconds`.
  /// Throws when the list is full.
  package func adding(
    _ id: String, expires: Timestamp?, at now: Timestamp
  ) throws(AccessError) -> Revocations {
    precondition(Identifier.isValid(id), "a token is revoked by its id")
    let nowSeconds = Int(now.milliseconds / 1000)
    var kept = entries.filter { entry in
      guard let expires = entry.expiresSeconds else { return entry.id != id }
      return entry.id != id && expires + TokenLimits.revocationGraceSeconds > nowSeconds
    }
    let wasForEver = entries.contains { $0.id == id && $0.expiresSeconds == nil }
    let seconds = expires.map { Int($0.milliseconds / 1000) }
    kept.append(Entry(id: id, expiresSeconds: wasForEver ? nil : seconds))
    guard kept.count <= TokenLimits.revocationsMax else {
      throw AccessError(
        expected: "at most \(TokenLimits.revocationsMax) revoked tokens", found: "more",
        at: .byte(0))
    }
    return Revocations(kept)
  }

  /// The text of the file, one entry on each line.
  package var json: [UInt8] {
    let lines = entries.map { entry in
      var writer = JSONWriter()
      writer.beginObject()
      writer.member(Member.id.rawValue, entry.id)
      if let expires = entry.expiresSeconds { writer.member(Member.expires.rawValue, expires) }
      writer.endObject()
      return writer.bytes
    }
    return EntryList.text(of: lines, named: "revoked")
  }

  // MARK: Reading

  /// Reads a list; every shape but that of the example, and a repeated `jti`, is an error.
  package init(parsing bytes: [UInt8]) throws(AccessError) {
    let list = try EntryList.read(
      bytes, named: "revoked", bytesMax: TokenLimits.revocationsBytesMax,
      countMax: TokenLimits.revocationsMax)
    var entries: [Entry] = []
    var ids: Set<String> = []
    for (index, node) in list.enumerated() {
      let place = AccessError.Place.entry(index + 1, byte: Int(node.token.offset))
      let entry = try Self.entry(node, at: place)
      guard ids.insert(entry.id).inserted else {
        throw AccessError(
          expected: "a jti of its own", found: "that of an earlier entry", at: place)
      }
      entries.append(entry)
    }
    self.init(entries)
  }

  private static func entry(
    _ node: Node, at place: AccessError.Place
  ) throws(AccessError) -> Entry {
    guard node.kind == .object else {
      throw AccessError(
        expected: "an object", found: AccessError.className(of: node), at: place)
    }
    guard node.members.allSatisfy({ Member(rawValue: $0.key) != nil }) else {
      throw AccessError(expected: "only jti, expires", found: "another member", at: place)
    }
    guard let id = node[Member.id.rawValue]?.string, Identifier.isValid(id) else {
      throw AccessError(
        expected: "a jti of \(Identifier.shape)", found: "none of that shape", at: place)
    }
    guard let expires = node[Member.expires.rawValue] else {
      return Entry(id: id, expiresSeconds: nil)
    }
    guard let seconds = expires.int, 0...AccessLimits.expirySecondsMax ~= seconds else {
      throw AccessError(
        expected: "whole seconds since 1970", found: AccessError.className(of: expires),
        at: place)
    }
    return Entry(id: id, expiresSeconds: seconds)
  }
}
