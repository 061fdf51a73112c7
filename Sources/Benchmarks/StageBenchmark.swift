internal import Access
internal import Audit
internal import Billing
internal import Calendar
internal import Redaction
internal import Serialization
internal import Server

/// The stages of a call one by one, as far as they can be had apart, and whole calls.
enum StageBenchmark {
  private static let pseudonymKey = Array(repeating: UInt8(7), count: 32)

  static func run() throws -> [Row] {
    try documents() + redaction() + policy() + calls()
  }

  // MARK: Bytes

  private static func documents() throws -> [Row] {
    let text = SampleLedger.text()
    let document = try Document(parsing: text)
    let bytes = Double(text.count)
    return [
      Row("parse", Sampling.nanoseconds { tokens(text) } / bytes, "ns/byte"),
      Row(
        "write",
        Sampling.nanoseconds {
          var writer = JSONWriter(capacity: text.count)
          writer.copy(document.root)
          return writer.bytes.count
        } / bytes, "ns/byte"),
      Row("ledger", Sampling.nanoseconds { invoices(text) } / bytes, "ns/byte"),
    ]
  }

  private static func tokens(_ text: [UInt8]) -> Int {
    (try? Document(parsing: text))?.tape.count ?? 0
  }

  private static func invoices(_ text: [UInt8]) -> Int {
    (try? Ledger(parsing: text, name: "ledger"))?.count(of: .invoice) ?? 0
  }

  /// Accounts of the sample: with an entity that allows nothing, only harvested.
  private static func redaction() throws -> [Row] {
    let profile = Props.profile()
    let records = try SampleLedger.ledger().records(of: .account)
    var redactor = try Redactor(
      profile: try ProfileReader.read(profile), vocabulary: [], pseudonymKey: pseudonymKey)
    let texts = records.map { record in
      var writer = JSONWriter()
      writer.copy(record.node)
      return writer.bytes
    }
    let bytes = Double(texts.reduce(0) { $0 + $1.count })
    func pass(as entity: String) -> Double {
      Sampling.nanoseconds {
        records.reduce(0) { sum, record in
          let subject = Subject(record.document, at: record.index, entity: entity)
          return sum + ((try? redactor.redact(subject))?.report.summaries.count ?? 0)
        }
      } / bytes
    }
    var filter = try CommandRedaction(
      profile: profile, entity: "account", findings: false, pseudonymKey: pseudonymKey)
    return [
      Row("harvest", pass(as: ""), "ns/byte"),
      Row("harvest, walk, detect", pass(as: "account"), "ns/byte"),
      Row(
        "parse, redact, answer",
        Sampling.nanoseconds {
          var output: [UInt8] = []
          for text in texts { _ = filter.filter(text, into: &output) }
          return output.count
        } / bytes, "ns/byte"),
    ]
  }

  // MARK: Calls

  private static func policy() throws -> [Row] {
    let profile = Props.profile()
    var limiter = RateLimiter(RateLimits())
    var trail = AuditTrail(random: pseudonymKey)
    let event = AuditEvent(
      .request, .ok, at: Timestamp(milliseconds: 1_767_323_045_000), monotonicNanoseconds: 1)
    var now: UInt64 = 0
    return [
      Row(
        "profile, YAML",
        Sampling.nanoseconds { (try? ProfileReader.read(profile))?.entities.count ?? 0 }
          / Double(profile.count), "ns/byte"),
      Row(
        "limits of a call",
        Sampling.nanoseconds {
          now += 60_000_000_000
          let decision = limiter.admit(
            user: "user_1", role: "readonly", tool: "get_account", at: now)
          return decision.refusal == nil ? 1 : 0
        }, "ns/call"),
      Row("audit record", Sampling.nanoseconds { trail.line(for: event).count }, "ns/call"),
    ]
  }

  private static func calls() throws -> [Row] {
    var stage = try Stage()
    return asked.map { tool, arguments in
      Row(
        "\(tool) \(arguments)", Sampling.nanoseconds { stage.call(tool, arguments) }, "ns/call")
    }
  }

  private static let asked: [(tool: String, arguments: String)] = [
    ("get_account", #"{"account_id":"A-00000123"}"#),
    ("get_invoice", #"{"invoice_id":"INV-00000121"}"#),
    ("list_invoices", #"{"status":"Posted","currency":"EUR"}"#),
    ("receivables_aging", "{}"),
  ]
}
