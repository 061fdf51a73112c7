internal import Access
internal import Audit
internal import Billing
internal import Calendar
internal import MCP
internal import Redaction
internal import Serialization

/// One request on its way through the gate to its answer.
///
///     authenticate ─▶ authorise ─▶ count ─▶ approve ─▶ answer ─▶ charge ─▶ decided ─▶ recorded ─▶ out
///           │                        │         │                   │          │
///           `- the key store         │         `- a person is      │          `- held back by
///              is being fetched      │            asked            │             the guard
///                                    `- the limits are counted elsewhere -´
///
/// An answer from the audit log also waits until that is read.
///
/// At each branch it can wait for something outside, while other requests go on.
struct Exchange {
  /// What is to be done next.
  enum Stage {
    /// Find out whom it acts for.
    case authenticate
    /// Find out what it wants, and whether it may.
    case authorise(Principal)
    /// Count it in every tier.
    case count(Principal, Errand)
    /// Have it allowed by a person, where its tool needs that.
    case approve(Principal, Errand)
    /// Work out the answer.
    case answer(Principal, Errand)
    /// Count the model tokens of the answer.
    case charge(Principal, Outcome, bytes: Int)
    /// Nothing: there is an outcome.
    case decided
  }

  /// What a request wants, once its parameters are read.
  enum Errand {
    /// A list.
    case list(Listing.Kind)
    /// A call of a tool that exists.
    case call(tool: String, arguments: Node?)
    /// The contents of a resource.
    case read(ServedResource, ResourceURI)
    /// A prompt that exists, filled in.
    case prompt(Prompt, arguments: [String: String])
    /// What an argument can be completed to.
    case complete(CompletionRequest)
    /// News of changes, until it is called off.
    case listen(SubscriptionFilter)
    /// News of changes of one resource, in the legacy era; `isWanted`: from now on, or no longer.
    case follow(ResourceURI, isWanted: Bool)
    /// The least severe log message that a legacy client wants.
    case setLogLevel(LogLevel)
    /// Nothing that there is: it is counted, and told so.
    case misdirected(Fault)

    /// The tool whose limits the request is counted in.
    var tool: String? {
      if case .call(let tool, _) = self { tool } else { nil }
    }

    /// The tool that gives what is asked for, be it as a resource or within a prompt: what a person
    /// has to allow of the one has to be allowed of the others.
    var source: String? {
      switch self {
      case .call(let tool, _): tool
      case .read(.record(let entity, _), _): ServedResource.tool(for: entity).name
      case .read(.audit, _): AuditSearch.name
      case .prompt(let prompt, let arguments):
        prompt.record(in: arguments).map { ServedResource.tool(for: $0.entity).name }
      default: nil
      }
    }
  }

  /// What the request comes to.
  enum Outcome {
    /// An answer from data, the length of its view in bytes, and what the pipeline reported.
    case answered(Payload, viewBytes: Int, report: Report)
    /// A list of what the caller may use.
    case listed(Listing)
    /// What an argument can be completed to.
    case completed(Completion)
    /// Done, with nothing to say.
    case done
    /// A subscription is open.
    case subscribed(Subscription)
    /// A question that the client brings back answered.
    case asked(InputRequired)
    /// Refused or failed.
    case failed(Response.Failure)
    /// No such thing, or parameters that are not of the method's form.
    case misdirected(Fault)
  }

  /// An answer in the form of its method.
  enum Payload {
    /// The JSON of a tool's answer.
    case tool([UInt8])
    /// What a resource holds.
    case resource(ResourceContents)
    /// A prompt and what it says.
    case prompt(PromptDescription, [PromptMessage])
  }

  let request: Request
  var identity: Identity
  let began: Moment
  let client: AuditClient
  var stage = Stage.authenticate
  /// The tool that is called, once it is known to exist.
  var tool: String?
  var outcome: Outcome?
  /// Before this monotonic moment nothing of it leaves, in nanoseconds; the guard's delay.
  var heldUntil: UInt64 = 0
  /// When a person's answer is too late, on the monotonic clock; 0 while nobody is asked.
  var answerBy: UInt64 = 0
  /// What its client hears while it waits for something outside.
  var waiting = WaitingReport()
  /// Where the answer goes.
  var route = Session.Route.line
  /// Whether the client called it off: it is recorded, and not answered.
  private(set) var isCancelled = false
  /// What was read of the audit log for the answer; nil before, and after.
  var log: AuditReading?
  /// The length of an answer that its caller's model tokens did not suffice for, in bytes.
  var bytesWithheld: Int?
  /// The account whose record was answered; only its hash is recorded.
  var account: String?
  /// How much attention it deserves, once that was counted.
  var severity: AuditEvent.Severity?
  /// Where the record is being written.
  var destination = AuditDestination.log

  init(_ request: Request, requestID: String, client: AuditClient, at moment: Moment) {
    self.request = request
    self.client = client
    began = moment
    identity = Identity(requestID: requestID, timestamp: moment.wall)
  }

  /// Holds what it comes to back for so long, when it is not held back for longer already.
  mutating func hold(_ nanoseconds: UInt64, from now: Moment) {
    guard nanoseconds > 0 else { return }
    heldUntil = max(heldUntil, now.monotonicNanoseconds &+ nanoseconds)
  }

  /// Calls the request off; an answer that was made already is not told.
  mutating func cancel() {
    isCancelled = true
    heldUntil = 0
    if case .decided = stage { return }
    decide(.failed(Response.Failure(.internalError, "expected no cancellation, found one")))
  }

  /// Settles what the request comes to.
  mutating func decide(_ outcome: Outcome) {
    self.outcome = outcome
    stage = .decided
  }

  // MARK: Audit

  /// The record of what was decided, and where it goes; nil while nothing is.
  ///
  /// How much attention it deserves is counted once, however often it is asked for.
  mutating func record(
    at now: Moment, by monitoring: inout Monitoring
  ) -> (AuditEvent, AuditDestination)? {
    guard case .decided = stage else { return nil }
    var event = event(at: now)
    event.severity = severity ?? monitoring.severity(of: event)
    severity = event.severity
    return (event, destination)
  }

  private func event(at now: Moment) -> AuditEvent {
    var event = AuditEvent(
      verdict.name, verdict.outcome, at: now.wall, monotonicNanoseconds: now.monotonicNanoseconds)
    event.client = client
    identify(in: &event)
    event.durationMicroseconds =
      (now.monotonicNanoseconds &- began.monotonicNanoseconds) / 1_000
    event.bytesWithheld = bytesWithheld
    event.traceparent = request.traceparent.flatMap { TraceParent($0) }
    if case .failed(let failure) = outcome {
      event.details = failure.detail.flatMap { AuditID($0) }
    }
    if case .answered(_, let viewBytes, let report) = outcome {
      event.bytes = viewBytes
      event.counts = Self.counts(of: report)
    }
    return event
  }

  /// Says in an event which request led to it, and whose it was.
  func identify(in event: inout AuditEvent) {
    event.requestID = AuditID(identity.requestID)
    event.userID = identity.principal.flatMap { AuditID($0.userID) }
    event.role = identity.principal.flatMap { AuditID($0.role) }
    event.keyID = identity.principal.flatMap { AuditID($0.keyID) }
    event.operation = operation
  }

  private var operation: AuditOperation {
    switch request.method {
    case .callTool: tool.map { AuditOperation(known: $0) } ?? .unknown
    default: AuditOperation(known: request.method.rawValue)
    }
  }

  /// What was decided, in the words of the audit log.
  var verdict: (name: AuditEvent.Name, outcome: AuditEvent.Outcome) {
    isCancelled ? (.request, .cancelled) : verdictOfOutcome
  }

  private var verdictOfOutcome: (name: AuditEvent.Name, outcome: AuditEvent.Outcome) {
    switch outcome {
    case .answered, .listed, .completed, .done, .subscribed, .asked: (.request, .ok)
    case .misdirected: (.invalidRequest, .invalidRequest)
    case .failed(let failure):
      switch failure.type {
      case .invalidRequest: (.invalidRequest, .invalidRequest)
      case .authenticationRequired: (.authenticationFailed, .authenticationRequired)
      case .permissionDenied: (.permissionDenied, .permissionDenied)
      case .rateLimitExceeded: (.rateLimitExceeded, .rateLimitExceeded)
      case .notFound: (.request, .notFound)
      case .payloadTooLarge: (.request, .payloadTooLarge)
      case .internalError: (.internalError, .internalError)
      }
    case nil: (.internalError, .internalError)
    }
  }

  private static func counts(of report: Report) -> AuditEvent.Counts {
    var counts = AuditEvent.Counts()
    counts.fieldsRemoved = report.removedCount
    counts.sanitized = report.contentSanitized.count
    for (kind, count) in report.masked {
      if let id = AuditID(kind.rawValue) { counts.masked[id] = count }
    }
    return counts
  }
}
