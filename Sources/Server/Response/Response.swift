internal import Access
internal import Calendar
internal import Redaction
internal import Serialization

/// Composes what a client reads: `{"llm_view": …, "meta": …}`, or `{"error": …, "meta": …}`.
///
/// Takes nothing but released values: views from the pipeline, and texts that the pipeline's room
/// made (`ReleasedText`). A raw string does not compile here.
enum Response {
  /// The types of an error, as clients see them.
  enum ErrorType: String, Sendable {
    case invalidRequest = "invalid_request"
    case authenticationRequired = "authentication_required"
    case permissionDenied = "permission_denied"
    case rateLimitExceeded = "rate_limit_exceeded"
    case notFound = "not_found"
    case payloadTooLarge = "payload_too_large"
    case internalError = "internal_error"
  }

  /// Why a request is not answered.
  struct Failure: Error, Sendable {
    let type: ErrorType
    let message: ReleasedText
    /// How long to wait, in seconds.
    var retryAfter: Int?
    /// The permission that is missing.
    var permission: ReleasedText?
    /// A word of the program for the audit log alone.
    var detail: String?

    init(_ type: ErrorType, _ message: ReleasedText) {
      self.type = type
      self.message = message
    }
  }

  /// Writes the answer to a request that succeeded, one JSON object.
  ///
  /// Without an identity it is the answer of the filter `redact`. `isShortened`: a page gave up rows
  /// to fit, and its cursor goes on behind the last one that stayed. `method`: how the numbers of a
  /// report were made.
  static func write(
    _ redacted: Redacted, profile: String, identity: Identity?, isShortened: Bool = false,
    method: ReleasedText? = nil, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("llm_view")
    let view = redacted.view.json
    writer.raw(view.span)
    writer.key("meta")
    writer.beginObject()
    if let identity { write(identity, to: &writer) }
    if let method {
      writer.key("method")
      string(method, to: &writer)
    }
    write(redacted.report, isShortened: isShortened, to: &writer)
    writer.key("redactionProfile")
    string(.identifier(profile), to: &writer)
    writer.member("securityApplied", true)
    if let limit = identity?.rateLimit { write(limit, to: &writer) }
    list(redacted.report.untrustedFields, as: "untrustedFields", to: &writer)
    write(redacted.report.discoveries, to: &writer)
    writer.endObject()
    writer.endObject()
  }

  /// The answer to a request that was refused or failed, one JSON object.
  static func failure(_ failure: Failure, identity: Identity) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.beginObject()
    writer.key("error")
    writer.beginObject()
    writer.member("type", failure.type.rawValue)
    writer.key("message")
    string(failure.message, to: &writer)
    if let seconds = failure.retryAfter {
      writer.member("retry_after", seconds)
    }
    if let permission = failure.permission {
      writer.key("permission")
      string(permission, to: &writer)
    }
    writer.endObject()
    writer.key("meta")
    writer.beginObject()
    write(identity, to: &writer)
    writer.member("securityApplied", true)
    if let limit = identity.rateLimit { write(limit, to: &writer) }
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }

  // MARK: Parts

  private static func write(_ identity: Identity, to writer: inout JSONWriter) {
    writer.key("requestId")
    string(.id(identity.requestID), to: &writer)
    if let principal = identity.principal {
      writer.key("userId")
      string(.id(principal.userID), to: &writer)
      writer.key("userRole")
      string(.id(principal.role), to: &writer)
      writer.key("apiKey")
      let isID = principal.keyLabel == principal.keyID
      string(isID ? .id(principal.keyID) : .identifier(principal.keyLabel), to: &writer)
    }
    writer.member("timestamp", identity.timestamp.iso8601Seconds)
  }

  private static func write(
    _ report: Report, isShortened: Bool, to writer: inout JSONWriter
  ) {
    writer.key("fieldsRemoved")
    writer.beginArray()
    for path in report.fieldsRemoved { string(path, to: &writer) }
    writer.endArray()
    if report.fieldsRemovedOther > 0 {
      writer.member("fieldsRemovedOther", report.fieldsRemovedOther)
    }
    list(report.contentSanitized, as: "contentSanitized", to: &writer)
    if let first = report.summaries.first {
      writer.member("listSummarized", true)
      writer.member("originalCount", first.originalCount)
      writer.member("returnedCount", first.returnedCount)
    }
    if report.summaries.count > 1 { write(report.summaries.dropFirst(), to: &writer) }
    if report.shrunk || isShortened {
      writer.member("payloadShrunk", true)
    }
  }

  private static func write(
    _ summaries: ArraySlice<Report.Summary>, to writer: inout JSONWriter
  ) {
    writer.key("summaries")
    writer.beginArray()
    for summary in summaries {
      writer.beginObject()
      writer.key("path")
      string(summary.path, to: &writer)
      writer.member("originalCount", summary.originalCount)
      writer.member("returnedCount", summary.returnedCount)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func write(_ limit: RateLimitInfo, to writer: inout JSONWriter) {
    writer.key("rateLimitInfo")
    writer.beginObject()
    writer.member("current_count", limit.currentCount)
    writer.member("limit", limit.limit)
    writer.member("window", limit.window)
    writer.endObject()
  }

  private static func write(_ discoveries: [Report.Discovery], to writer: inout JSONWriter) {
    guard !discoveries.isEmpty else { return }
    writer.key("findings")
    writer.beginArray()
    for discovery in discoveries {
      writer.beginObject()
      writer.key("path")
      string(discovery.path, to: &writer)
      writer.key("kind")
      string(discovery.kind, to: &writer)
      writer.member("start", discovery.start)
      writer.member("end", discovery.end)
      writer.member("action", discovery.action.rawValue)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func list(
    _ texts: [ReleasedText], as key: String, to writer: inout JSONWriter
  ) {
    guard !texts.isEmpty else { return }
    writer.key(key)
    writer.beginArray()
    for text in texts { string(text, to: &writer) }
    writer.endArray()
  }

  private static func string(_ text: ReleasedText, to writer: inout JSONWriter) {
    writer.string(text.text)
  }
}
