package import Calendar
import Digest
import Serialization

/// A key store's text, changed one entry at a time.
///
/// Entries that a change is not about keep their place, their members' order and the spelling of
/// every value; white space becomes one line for each entry. What comes out was read again, so no
/// edit makes a store that would be refused.
package struct KeyStoreEdit: Sendable {
  /// What the text says.
  package let store: KeyStore
  /// The entries of the text, in its order.
  private let entries: [Node]

  /// Takes a store's text; nil where there is no file yet.
  package init(_ text: [UInt8]?) throws(AccessError) {
    try self.init(text: text ?? EntryList.text(of: [], named: "keys"))
  }

  private init(text: [UInt8]) throws(AccessError) {
    store = try KeyStore(parsing: text, origin: .file)
    entries = try EntryList.read(
      text, named: "keys", bytesMax: AccessLimits.storeBytesMax, countMax: AccessLimits.keysMax)
  }

  /// The entry of an id; nil when there is none.
  package func entry(_ id: String) -> KeyEntry? { store.entries.first { $0.id == id } }

  /// The text with one more key, of which only the digest is kept.
  package func adding(
    _ request: KeyRequest, key: String
  ) throws(AccessError) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("id", request.id)
    Self.write(digestOf: key, to: &writer)
    writer.member("user_id", request.userID)
    writer.member("role", request.role)
    if let accounts = request.accounts {
      writer.key("accounts")
      accounts.write(to: &writer)
    }
    if let permissions = request.permissions {
      writer.key("permissions")
      writer.beginArray()
      for pattern in permissions { writer.string(pattern.text) }
      writer.endArray()
    }
    if let profile = request.profile { writer.member("profile", profile) }
    if let expires = request.expires { Self.write(expires, to: &writer) }
    writer.endObject()
    return try Self.checked(entries.map(Self.text) + [writer.bytes])
  }

  /// The text without the key of an id; nil when there is none.
  package func removing(_ id: String) throws(AccessError) -> [UInt8]? {
    guard let index = index(of: id) else { return nil }
    var texts = entries.map(Self.text)
    texts.remove(at: index)
    return try Self.checked(texts)
  }

  /// The text in which a new key has what the key of an id has, which expires at a moment, unless it
  /// does so earlier; nil when there is no such key.
  ///
  /// `expires` is the new key's end, nil for that of the old one.
  package func rotating(
    _ id: String, until end: Timestamp, to newID: String, key: String, expires: Timestamp?
  ) throws(AccessError) -> [UInt8]? {
    guard let index = index(of: id) else { return nil }
    var texts = entries.map(Self.text)
    let old = store.entries[index]
    texts.append(
      Self.copy(
        of: entries[index], newID: newID, key: key, expires: expires ?? old.expires))
    if old.expires.map({ $0 > end }) ?? true {
      texts[index] = Self.copy(of: entries[index], newID: nil, key: nil, expires: end)
    }
    return try Self.checked(texts)
  }

  /// An id that no key of the store has: the given one with the next number behind it.
  package func successor(of id: String) -> String? {
    var stem = id
    if let dash = id.lastIndex(of: "-"), Int(id[id.index(after: dash)...]) != nil {
      stem = String(id[..<dash])
    }
    let taken = Set(store.entries.map(\.id))
    let candidates = (2...AccessLimits.keysMax + 2).lazy.map { "\(stem)-\($0)" }
    return candidates.first { Identifier.isValid($0) && !taken.contains($0) }
  }

  // MARK: Texts

  private func index(of id: String) -> Int? { store.entries.firstIndex { $0.id == id } }

  private static func checked(_ texts: [[UInt8]]) throws(AccessError) -> [UInt8] {
    let text = EntryList.text(of: texts, named: "keys")
    _ = try KeyStore(parsing: text, origin: .file)
    return text
  }

  private static func text(_ entry: Node) -> [UInt8] {
    var writer = JSONWriter()
    writer.copy(entry)
    return writer.bytes
  }

  /// An entry with another end and, for a new key, another id and digest.
  private static func copy(
    of entry: Node, newID: String?, key: String?, expires: Timestamp?
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in entry.members where name != "expires" {
      switch (name, newID, key) {
      case ("id", let newID?, _): writer.member(name, newID)
      case ("sha256", _, let key?): write(digestOf: key, to: &writer)
      default:
        writer.key(name)
        writer.copy(value)
      }
    }
    if let expires { write(expires, to: &writer) }
    writer.endObject()
    return writer.bytes
  }

  private static func write(digestOf key: String, to writer: inout JSONWriter) {
    writer.member("sha256", Hex.encode(KeyDigest(of: Array(key.utf8)).bytes))
  }

  private static func write(_ expires: Timestamp, to writer: inout JSONWriter) {
    writer.member("expires", expires.iso8601Seconds)
  }
}
