/// Gathers the answers to a batch until they can leave as one line.
///
///     messages   request   notification   request   invalid
///     slots         0            -           1         2
///     answers    {"id":1…}                 (open)   {"id":null…}     line: none yet
///     answers    {"id":1…}              {"id":2…}   {"id":null…}     line: [{…},{…},{…}]
///
/// Each request may take its own time. A slot that is withdrawn (its request was cancelled) leaves
/// a gap; a batch of which nothing is left to say has no line at all (JSON-RPC 2.0 §6).
package struct BatchCollector: Sendable {
  private enum Slot: Sendable {
    case open
    case answered([UInt8])
    case withdrawn
  }

  private var slots: [Slot]
  /// The number of answers that are still to come.
  package private(set) var openCount: Int

  /// A collector of so many answers.
  init(slots count: Int) {
    slots = Array(repeating: .open, count: count)
    openCount = count
  }

  /// A collector for the messages of a batch.
  ///
  /// Those that want an answer have a slot each, numbered from 0 in their order.
  package init(for messages: [Incoming]) {
    self.init(slots: messages.count { $0.wantsAnswer })
  }

  /// Takes the answer for a slot, a frame as `Reply` writes it; a slot that is not open, or not
  /// there, is left alone.
  package mutating func answer(_ slot: Int, with frame: [UInt8]) {
    settle(slot, as: .answered(frame))
  }

  /// Gives up a slot whose request gets no answer.
  package mutating func withdraw(_ slot: Int) {
    settle(slot, as: .withdrawn)
  }

  /// The answers in one array on one line, in the order of their requests; nil while one is open,
  /// and when there is none.
  package var line: [UInt8]? {
    guard openCount == 0 else { return nil }
    var line: [UInt8] = []
    for case .answered(let frame) in slots {
      line.append(line.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
      line.append(contentsOf: frame.last == 0x0A ? frame.dropLast() : frame[...])
    }
    guard !line.isEmpty else { return nil }
    line.append(UInt8(ascii: "]"))
    line.append(0x0A)
    return line
  }

  private mutating func settle(_ slot: Int, as settled: Slot) {
    guard slots.indices.contains(slot), case .open = slots[slot] else { return }
    slots[slot] = settled
    openCount -= 1
  }
}
