import MCP
import Serialization

/// Keeps account, beside a session, of what its client is owed.
///
///     a request whose id can be read      one answer with that id; an acknowledgement is one
///     a message that is not of any form   one answer without an id
///     a notification, an answer           nothing
///     a request called off in time        nothing, any more
struct Owed {
  /// The requests with an id, and how many answers each has had.
  private var owed: [RequestID: Int] = [:]
  private var answered: [RequestID: Int] = [:]
  /// What may have been called off when its answer had been made: its batch was not complete yet.
  private var doubtful: [RequestID: Int] = [:]
  private var batched: Set<RequestID> = []
  private var namelessOwed = 0
  private var namelessAnswered = 0
  /// What is open until it is called off, for as long as the session lasts.
  private var subscriptions: Set<RequestID> = []
  private var hasBatches = false
  /// The number of the latest question to the client's user; 0 before there is one.
  private(set) var question = 0
  /// The latest state that a modern client was to bring back.
  private(set) var state: String?
  /// How often each thing happened that a run is to lead to now and then.
  private(set) var census: [Happening: Int] = [:]

  /// What a run is to lead to now and then.
  enum Happening: CaseIterable {
    case request, batched, calledOff, subscribed, asked
  }

  private static let limits = JSONLimits(
    documentBytesMax: WireLimits.frameBytesMax, depthMax: WireLimits.depthMax)

  /// What is wrong with the account when nothing is on its way; nil when it is even.
  var imbalance: String? {
    if namelessOwed != namelessAnswered {
      return "expected \(namelessOwed) answers without an id, found \(namelessAnswered)"
    }
    for id in Set(owed.keys).union(answered.keys) {
      let (most, given) = (owed[id] ?? 0, answered[id] ?? 0)
      guard most - (doubtful[id] ?? 0)...most ~= given else {
        return "expected \(most) answers to \(id.spelling), found \(given)"
      }
    }
    return nil
  }

  /// Begins anew, with nothing on its way.
  mutating func close() {
    (owed, answered, doubtful, batched) = ([:], [:], [:], [])
    (namelessOwed, namelessAnswered) = (0, 0)
  }

  // MARK: What the client sends

  /// Takes a line that the session has read, and what it wrote at once.
  mutating func take(_ line: [UInt8], _ frames: [String]) -> Bool {
    guard let root = try? Document(parsing: line, limits: Self.limits).root else {
      // What is no JSON is answered at once, with the id where a limit alone is passed.
      let answer = frames.count == 1 ? try? Document(parsing: frames[0]).root : nil
      return answer?["error"]?["code"]?.int != nil
    }
    if root.kind != .array {
      note(root, inBatch: false)
    } else if hasBatches, 1...WireLimits.batchRequestsMax ~= root.count {
      for message in root.elements { note(message, inBatch: true) }
    } else {
      namelessOwed += 1
    }
    return hear(frames)
  }

  private mutating func note(_ message: Node, inBatch: Bool) {
    let method = message["method"]
    if message.kind == .object, method == nil,
      message["result"] != nil || message["error"] != nil
    {
      return
    }
    if let id = message.kind == .object ? message["id"].flatMap({ RequestID($0) }) : nil {
      owed[id, default: 0] += 1
      census[inBatch ? .batched : .request, default: 0] += 1
      if inBatch { batched.insert(id) }
    } else if message.kind == .object, message["id"] == nil, let name = method?.string,
      message["jsonrpc"]?.string == "2.0"
    {
      if name == "notifications/cancelled" { callOff(message["params"], inBatch: inBatch) }
    } else {
      namelessOwed += 1
    }
  }

  private mutating func callOff(_ params: Node?, inBatch: Bool) {
    guard params?.kind == .object, let id = params?["requestId"].flatMap({ RequestID($0) }),
      subscriptions.remove(id) == nil
    else { return }
    let open = (owed[id] ?? 0) - (answered[id] ?? 0)
    if inBatch || batched.contains(id) {
      doubtful[id] = open
    } else if open > 0 {
      owed[id, default: 0] -= open
      census[.calledOff, default: 0] += 1
    }
  }

  // MARK: What the server writes

  /// Takes frames of the server's; whether each is JSON.
  mutating func hear(_ frames: [String]) -> Bool {
    for frame in frames {
      guard let root = try? Document(parsing: frame).root else { return false }
      for message in root.kind == .array ? root.elements.map({ $0 }) : [root] { hear(message) }
    }
    return true
  }

  private mutating func hear(_ message: Node) {
    if let method = message["method"]?.string {
      if method == "elicitation/create" {
        census[.asked, default: 0] += 1
        question = message["id"]?.string?.split(separator: "-").last.flatMap { Int($0) } ?? 0
      }
      let meta = message["params"]?["_meta"]
      guard method == "notifications/subscriptions/acknowledged",
        let id = meta?["io.modelcontextprotocol/subscriptionId"].flatMap({ RequestID($0) })
      else { return }
      subscriptions.insert(id)
      census[.subscribed, default: 0] += 1
      answered[id, default: 0] += 1
      return
    }
    if let version = message["result"]?["protocolVersion"]?.string {
      hasBatches = version == "2025-03-26"
    }
    state = message["result"]?["requestState"]?.string ?? state
    if let id = message["id"].flatMap({ RequestID($0) }) {
      answered[id, default: 0] += 1
    } else {
      namelessAnswered += 1
    }
  }
}
