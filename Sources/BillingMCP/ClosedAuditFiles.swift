#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The files that a log was before it was rotated, the oldest first.
///
///     audit.jsonl.000001   audit.jsonl.000002   audit.jsonl          audit.jsonl.lock
///     closed, the oldest   closed               the live one         held while one is closed
struct ClosedAuditFiles: Sendable {
  private let path: String
  /// The numbers in use, ascending.
  let numbers: [Int]

  private static let digitsMin = 6
  private static let digitsMax = 15

  /// The files beside a live one, as they are now.
  init(of path: String) {
    self.path = path
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    let prefix = name + "."
    numbers = (FileSystem.names(in: FileSystem.folder(of: path)) ?? []).compactMap { file in
      guard file.hasPrefix(prefix) else { return nil }
      let digits = file.dropFirst(prefix.count)
      guard digits.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }),
        Self.digitsMin...Self.digitsMax ~= digits.utf8.count, let number = Int(digits),
        // One spelling for each number, so that no file is passed over or taken twice.
        Self.spell(number) == digits
      else { return nil }
      return number
    }.sorted()
  }

  /// Where the file of a number is.
  func path(_ number: Int) -> String { "\(path).\(Self.spell(number))" }

  /// Where the next file to be closed goes.
  var next: String { path((numbers.last ?? 0) + 1) }

  /// The newest, if any.
  var newest: String? { numbers.last.map(path) }

  /// The file with an identity, if it is here; the newest are looked at first.
  func find(_ identity: FileIdentity) -> String? {
    numbers.reversed().lazy.map(path).first { file in
      (try? FileIdentity.ofLink(file).get())?.isSameFile(as: identity) ?? false
    }
  }

  private static func spell(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, digitsMin - digits.count)) + digits
  }
}
