import MCP
import Testing

@Suite("BatchCollector")
struct BatchCollectorTests {
  /// A collector of so many slots, between messages that have none.
  static func collector(slots count: Int) -> BatchCollector {
    let line =
      "[" + (0..<count).map { _ in BatchTests.ping + "," + BatchTests.note + "," }.joined()
      + BatchTests.note + "]"
    var envelope = Envelope()
    envelope.legacyVersion = .mar2025
    guard case .batch(let messages) = envelope.read(Array(line.utf8)) else {
      Issue.record("expected a batch")
      return BatchCollector(for: [])
    }
    return BatchCollector(for: messages)
  }

  static func frame(_ id: Int) -> [UInt8] { Array("{\"id\":\(id)}\n".utf8) }

  static func text(_ line: [UInt8]?) -> String? {
    line.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every order that the numbers below `count` can come in.
  static func orders(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return orders(count - 1).flatMap { order in
      (0...order.count).map { place in
        var longer = order
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }

  @Test("[item 10] the line does not depend on the order in which answers arrive")
  func everyOrder() {
    for order in Self.orders(4) {
      var collector = Self.collector(slots: 4)
      for slot in order {
        #expect(collector.line == nil)
        collector.answer(slot, with: Self.frame(slot))
      }
      #expect(collector.openCount == 0)
      #expect(Self.text(collector.line) == #"[{"id":0},{"id":1},{"id":2},{"id":3}]"# + "\n")
    }
  }

  @Test("[item 10] a withdrawn slot leaves a gap, and nothing but gaps leaves no line")
  func withdrawn() {
    var collector = Self.collector(slots: 3)
    collector.withdraw(0)
    collector.answer(1, with: Self.frame(1))
    collector.withdraw(2)
    #expect(Self.text(collector.line) == "[{\"id\":1}]\n")
    var silent = Self.collector(slots: 2)
    silent.withdraw(0)
    #expect(silent.openCount == 1)
    silent.withdraw(1)
    #expect(silent.openCount == 0)
    #expect(silent.line == nil)
    #expect(Self.collector(slots: 0).line == nil)
  }

  @Test("an answer to a slot that is settled or not there changes nothing")
  func settled() {
    var collector = Self.collector(slots: 2)
    collector.answer(0, with: Self.frame(0))
    collector.answer(0, with: Self.frame(9))
    collector.withdraw(0)
    collector.answer(2, with: Self.frame(9))
    collector.answer(-1, with: Self.frame(9))
    #expect(collector.openCount == 1)
    collector.answer(1, with: Self.frame(1))
    #expect(Self.text(collector.line) == "[{\"id\":0},{\"id\":1}]\n")
  }
}
