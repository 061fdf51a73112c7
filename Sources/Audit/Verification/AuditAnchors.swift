internal import Digest

/// What an anchor file knows of a log's chains.
package struct AuditAnchors: Sendable {
  /// One record that existed.
  struct Point: Sendable {
    let sequence: Int
    let hash: DigestWords
    /// Its place among all anchors, the earliest first.
    let order: Int
  }

  /// What each chain is known to have had, by number.
  private(set) var points: [ChainName: [Point]] = [:]
  /// How many anchors there are.
  package private(set) var count = 0
  /// How many lines are no anchor: torn by a crash, or not from here.
  package private(set) var unreadableCount = 0

  /// Reads an anchor file.
  package init(_ file: [UInt8]) {
    for line in file.split(separator: 0x0A) {
      guard let anchor = AuditAnchor(line), let name = ChainName(text: anchor.head.chain),
        let hash = Hex.decode(anchor.head.hash)
      else {
        unreadableCount += 1
        continue
      }
      points[name, default: []].append(
        Point(sequence: anchor.head.sequence, hash: DigestWords(bytes: hash), order: count))
      count += 1
    }
    for name in points.keys { points[name]?.sort { $0.sequence < $1.sequence } }
  }
}
