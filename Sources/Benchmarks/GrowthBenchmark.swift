internal import Access
internal import Serialization
internal import Server

/// Costs at growing sizes: per byte and per call they are to stay what they are.
enum GrowthBenchmark {
  private static let documentBytes = [1 << 10, 1 << 14, 1 << 18, 1 << 22, 1 << 26]
  private static let ledgerRows = [100, 1_000, 10_000, 100_000, 1_000_000]
  private static let limiterKeys = [1, 1_000, 1_000_000]
  private static let pseudonymKey = Array(repeating: UInt8(7), count: 32)

  static func run() throws -> [Row] {
    try documentBytes.flatMap(document) + ledgerRows.flatMap(ledger) + limiterKeys.flatMap(limiter)
  }

  // MARK: Documents

  /// Invoices until the document is about as long as wanted.
  private static func document(bytes wanted: Int) throws -> [Row] {
    let text = Props.ledger(invoices: max(1, wanted / 220))
    let document = try Document(parsing: text)
    var filter = try CommandRedaction(
      profile: Props.profile(), entity: "invoice", findings: false, pseudonymKey: pseudonymKey)
    let bytes = Double(text.count)
    let size = "\(wanted >> 10) KiB"
    return [
      Row(
        "parse, \(size)",
        Sampling.nanoseconds { (try? Document(parsing: text))?.tape.count ?? 0 } / bytes, "ns/byte"),
      Row(
        "write, \(size)",
        Sampling.nanoseconds {
          var writer = JSONWriter(capacity: text.count)
          writer.copy(document.root)
          return writer.bytes.count
        } / bytes, "ns/byte"),
      Row(
        "parse, redact, answer, \(size)",
        Sampling.nanoseconds {
          var output: [UInt8] = []
          return filter.filter(text, into: &output) == nil ? output.count : 0
        } / bytes, "ns/byte"),
    ]
  }

  // MARK: Ledgers

  private static func ledger(rows count: Int) throws -> [Row] {
    let text = Props.ledger(invoices: count)
    let start = Machine.nanoseconds
    var stage = try Stage(ledger: text)
    let load = Double(Machine.nanoseconds - start)
    let size = "\(count) invoices"
    var rows = [Row("load, \(size)", load / Double(text.count), "ns/byte")]
    for question in questions(count) {
      let first = Sampling.time { _ = stage.call(question.tool, question.arguments) }
      rows.append(Row("\(question.label), first, \(size)", first / 1e6, "ms"))
      let later = Sampling.nanoseconds { stage.call(question.tool, question.arguments) }
      rows.append(Row("\(question.label), \(size)", later, "ns/call"))
    }
    return rows
  }

  private static func questions(
    _ count: Int
  ) -> [(label: String, tool: String, arguments: String)] {
    [
      ("get_invoice", "get_invoice", #"{"invoice_id":"INV-\#(count / 2)"}"#),
      ("by status, currency", "list_invoices", #"{"status":"Posted","currency":"EUR"}"#),
      (
        "by status, dates", "list_invoices",
        #"{"status":"Posted","due_from":"2024-03-01","due_to":"2024-04-30"}"#
      ),
      ("by account, status", "list_invoices", #"{"account_id":"A-0","status":"Posted"}"#),
    ]
  }

  // MARK: Limits

  private static func limiter(keys count: Int) -> [Row] {
    var limits = RateLimits()
    limits.global = RateLimit(limit: AccessLimits.limitMax, windowSeconds: 60)
    var limiter = RateLimiter(limits)
    let names = (0..<count).map { "user_\($0)" }
    var now: UInt64 = 0
    var next = 0
    func admit() -> Int {
      now += 50_000
      next = next + 1 < count ? next + 1 : 0
      let decision = limiter.admit(
        user: names[next], role: "readonly", tool: "get_account", at: now)
      return decision.refusal == nil ? 1 : 0
    }
    for _ in 0..<count { _ = admit() }
    return [Row("limits of a call, \(count) keys", Sampling.nanoseconds(admit), "ns/call")]
  }
}
