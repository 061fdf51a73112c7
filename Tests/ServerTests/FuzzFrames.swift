import Foundation

/// Frames as no client would send them: changed by chance, cut short, run together, grafted.
struct FuzzFrames {
  private var dice: Dice
  private let frames: [[UInt8]]

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    frames = Self.corpus
  }

  // MARK: What is changed

  /// The client's lines of every golden conversation, and requests of both eras.
  private static let corpus: [[UInt8]] = (golden + requests + notes).map { Array($0.utf8) }

  private static let golden = Conversation.names.flatMap { name -> [String] in
    let text = try? String(contentsOf: Conversation.folder.appending(path: name), encoding: .utf8)
    return (text ?? "").split(separator: "\n").filter { $0.hasPrefix("> ") }
      .map { String($0.dropFirst(2)) }
  }

  private static let requests =
    EraRequest.all.enumerated().flatMap { index, request in
      [request.legacy(String(index % 10)), request.modern("\"\(index % 10)\"")]
    } + EraRequest.versions.map { EraRequest.initialize($0) }

  private static let notes =
    (0..<10).map {
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":\#($0)}}"#
    } + [
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"3"}}"#,
      #"{"jsonrpc":"2.0","id":1,"result":{}}"#,
    ]

  // MARK: What comes out

  /// A run: one line or a few, the last one ended; `owed` knows what can be answered.
  mutating func run(_ owed: Owed) -> [UInt8] {
    let (one, other) = (frame(owed), frame(owed))
    let run: [UInt8]
    switch Int.random(in: 0..<10, using: &dice) {
    case 0, 1: run = mutated(one)
    case 2: run = truncated(one)
    case 3: run = one + other
    case 4: run = truncated(one) + Array(other.suffix(other.count - truncated(other).count))
    case 5: run = mutated(one) + [0x0A] + mutated(other)
    case 6: run = Array(EraRequest.initialize("2025-03-26").utf8) + [0x0A] + batch(owed)
    case 7: run = mutated(batch(owed))
    case 8: run = question(owed)
    default: run = one + [0x0A] + other + [0x0A] + frame(owed)
    }
    return run + [0x0A]
  }

  /// The lengths in which a run is read.
  mutating func chunk(_ rest: Int) -> Int { Int.random(in: 1...max(1, rest), using: &dice) }

  private mutating func frame(_ owed: Owed) -> [UInt8] {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: Array(answer(owed).utf8)
    case 1: Array(approval(owed.state).utf8)
    case 2: Array(EraRequest.listen.modern(String(Int.random(in: 0..<10, using: &dice))).utf8)
    default: frames.randomElement(using: &dice) ?? []
    }
  }

  /// A legacy user's answer.
  private mutating func answer(_ owed: Owed) -> String {
    // The question may be asked by a line of the same run.
    let question = owed.question + Int.random(in: 0...1, using: &dice)
    let results = [
      #""result":{"action":"accept","content":{"allow":true}}"#, #""result":{"action":"decline"}"#,
      #""result":{"action":"cancel"}"#, #""result":{"action":7}"#, #""error":{"code":1}"#,
    ]
    let result = results.randomElement(using: &dice) ?? ""
    return #"{"jsonrpc":"2.0","id":"approval-\#(question)",\#(result)}"#
  }

  /// A call that needs a person, with what a modern client was to bring back, or in the legacy era.
  private mutating func approval(_ state: String?) -> String {
    let id = Int.random(in: 0..<10, using: &dice)
    let brought =
      state.map {
        #","requestState":"\#($0)","inputResponses":{"approval":"#
          + #"{"action":"accept","content":{"allow":true}}}"#
      } ?? ""
    let modern =
      #","_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
      + #""io.modelcontextprotocol/clientCapabilities":{"elicitation":{}}}"#
    let more = Bool.random(using: &dice) ? brought + modern : ""
    return #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"get_customer","#
      + #""arguments":{"account_id":"A-00000123"}\#(more)}}"#
  }

  /// A call that a person is asked about, something else, and what ends the waiting.
  private mutating func question(_ owed: Owed) -> [UInt8] {
    let version = EraRequest.versions.randomElement(using: &dice) ?? ""
    let id = Int.random(in: 0..<10, using: &dice)
    let called =
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":\#(id)}}"#
    let call =
      #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"get_customer","#
      + #""arguments":{"account_id":"A-00000123"}}}"#
    let end = Bool.random(using: &dice) ? called : answer(owed)
    let begin = Array("\(EraRequest.initialize(version))\n\(call)\n".utf8)
    return begin + mutated(frame(owed)) + [0x0A] + Array(end.utf8)
  }

  private mutating func batch(_ owed: Owed) -> [UInt8] {
    var batch = [UInt8(ascii: "[")]
    for index in 0..<Int.random(in: 1...4, using: &dice) {
      batch += (index == 0 ? [] : [UInt8(ascii: ",")]) + frame(owed)
    }
    return batch + [UInt8(ascii: "]")]
  }

  private mutating func truncated(_ frame: [UInt8]) -> [UInt8] {
    Array(frame.prefix(Int.random(in: 0...frame.count, using: &dice)))
  }

  private static let tokens = [
    #"[{"\u00"#, "}", "]", ",", "\n", "\r", "null", #""id":null,"#, #""id":1e3,"#, "\u{FEFF}", "\\",
    #""method":"ping","#, String(repeating: "[", count: 70), "-0", "18446744073709551616",
  ].map { Array($0.utf8) }

  private mutating func mutated(_ frame: [UInt8]) -> [UInt8] {
    var frame = frame
    for _ in 0..<Int.random(in: 1...3, using: &dice) where !frame.isEmpty {
      let place = Int.random(in: 0..<frame.count, using: &dice)
      let length = Int.random(in: 1...min(20, frame.count - place), using: &dice)
      switch Int.random(in: 0..<10, using: &dice) {
      case 0: frame[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: frame.removeSubrange(place..<place + length)
      case 2: frame.insert(contentsOf: frame[place..<place + length], at: place)
      case 3:
        frame.insert(contentsOf: Self.tokens.randomElement(using: &dice) ?? [], at: place)
      case 4: frame.swapAt(place, frame.count - 1)
      case 5: frame[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      default: frame[place] = alike(frame[place])
      }
    }
    return frame
  }

  /// Another byte of the same kind, so that a frame often stays JSON.
  private mutating func alike(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: UInt8.random(in: 0x30...0x39, using: &dice)
    case 0x61...0x7A: UInt8.random(in: 0x61...0x7A, using: &dice)
    case 0x41...0x5A: UInt8.random(in: 0x41...0x5A, using: &dice)
    default: byte
    }
  }
}
