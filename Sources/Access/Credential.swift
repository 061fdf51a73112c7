/// A key that somebody presents, as far as deciding needs it: digest and prefix, never the key.
package struct Credential: Sendable {
  /// The digest of the key; an empty one, which matches nothing, for a key too long to be one.
  let digest: KeyDigest
  /// The prefix, when the key has the form of those that are minted here.
  let prefix: MintedKey.Prefix?

  /// The credential in bytes that came from a client or the environment.
  package init(key: [UInt8]) {
    let isOverlong = key.count > AccessLimits.keyBytesMax
    digest = isOverlong ? KeyDigest(bytes: []) : KeyDigest(of: key)
    prefix = isOverlong ? nil : MintedKey.prefix(of: key)
  }
}
