import Access

/// The other end of a stage's connection to Redis: it reads commands, and answers as it is told.
struct FarRedis {
  private var reader = RESPReader()
  private var taken = 0
  /// How many questions came that have no reply yet, each with how many tiers it names.
  private(set) var open: [Int] = []

  /// Reads what the session has sent since; what it has to be answered besides questions.
  mutating func take(from stage: Stage) throws -> String {
    var replies = ""
    for effect in stage.redis[taken...] {
      if case .connect = effect { (reader, open) = (RESPReader(), []) }
      guard case .send(let bytes) = effect else { continue }
      reader.append(bytes)
      while case .array(let parts) = try reader.reply() {
        let words = parts.map { part in
          if case .bulk(let bytes) = part { String(decoding: bytes, as: UTF8.self) } else { "" }
        }
        switch words.first {
        case "SCRIPT": replies += "$40\r\n\(String(repeating: "0a", count: 20))\r\n"
        case "EVALSHA", "EVAL": open.append(Int(words[2]) ?? 0)
        default: replies += "+OK\r\n"
        }
      }
    }
    taken = stage.redis.count
    return replies
  }

  /// Lets the oldest question in, or refuses it for so many seconds.
  mutating func reply(waitSeconds: Int = 0) -> String {
    let tiers = open.removeFirst()
    let others = String(repeating: ":0\r\n:1\r\n", count: tiers - 1)
    return "*\(2 * tiers)\r\n\(others):\(waitSeconds * 1_000_000)\r\n:1\r\n"
  }
}
