/// The numbered items of the wire, each of which has to be held by a test that bears its number:
/// `[item 24]` in the name of a Swift test.
enum WireItems {
  /// What each item is about, in a word or two.
  static let subjects: [Int: String] = [
    1: "UTF-8", 2: "one message a line", 3: "stdout", 4: "stderr", 5: "end of input",
    6: "credentials", 7: "ids", 8: "notifications", 9: "error codes", 10: "batches",
    11: "no requests of a modern server", 12: "discovery", 13: "unsupported versions",
    14: "required _meta", 15: "clientInfo", 16: "missing capabilities", 17: "resultType",
    18: "serverInfo", 19: "statelessness", 20: "codes not used", 21: "removed methods",
    22: "keys of _meta", 23: "trace context", 24: "subscriptions", 25: "their end",
    26: "cancellation", 27: "progress", 28: "input required", 29: "requestState",
    30: "no secrets in forms", 31: "order of tools", 32: "names of tools", 33: "input schemas",
    34: "schemas that clients take", 35: "structuredContent", 36: "none on isError",
    37: "bad arguments", 38: "annotations", 39: "not found", 40: "URIs", 41: "completion",
    42: "logging", 43: "cursors", 44: "caching", 45: "negotiation", 46: "ping",
    47: "before initialized", 48: "members by version",
  ]

  /// How many items there are.
  static let count = 48

  /// The items that the names of a file's tests bear.
  ///
  /// A name is what stands in backticks behind `func`, or in the string of `@Test`, on its line or
  /// the next; what a comment or any other string says does not count.
  static func named(in source: SourceText) -> Set<Int> {
    var found: Set<Int> = []
    var before: Substring = ""
    for line in source.lines {
      let text = line.drop { $0 == " " }
      let isName =
        text.contains("func `[item ") || text.contains("@Test(\"[item ")
        || (before.hasSuffix("@Test(") && text.hasPrefix("\"[item "))
      if isName { found.formUnion(numbers(in: text)) }
      before = text
    }
    return found
  }

  /// The items that no test bears the number of, in order, each with its subject.
  static func missing(from named: Set<Int>) -> [String] {
    (1...count).filter { !named.contains($0) }.map { "\($0): \(subjects[$0] ?? "no subject")" }
  }

  private static func numbers(in name: Substring) -> [Int] {
    name.split(separator: "[item ", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.firstIndex(of: "]").flatMap { Int(name[..<$0].split(separator: " ").last ?? "") }
    }
  }
}
