import Testing

@testable import Billing

@Suite("KeyTable and Grouping")
struct KeyTableTests {
  private func table(_ keys: [String]) throws -> (KeyTable, [UInt8]) {
    var places: [UInt32] = []
    var text = Array("[".utf8)
    for key in keys {
      places.append(UInt32(text.count))
      text += Array((key + ",").utf8)
    }
    return (KeyTable(places: places, of: text), text)
  }

  @Test("every key finds its row, and no other text finds one", arguments: [0, 1, 7, 8, 1000])
  func finds(count: Int) throws {
    let (table, text) = try table((0..<count).map { "\"key-\($0)\"" })
    for row in 0..<count {
      #expect(table.row(of: KeyText("key-\(row)"), in: text) == row)
    }
    for other in ["key-\(count)", "key", "", "KEY-0"] {
      #expect(table.row(of: KeyText(other), in: text) == nil)
    }
  }

  @Test("two spellings of a key are one key")
  func escapes() throws {
    let (table, text) = try table(["\"\\u0061b\"", "12"])
    #expect(table.row(of: KeyText("ab"), in: text) == 0)
    #expect(table.row(of: KeyText("12"), in: text) == 1)
  }

  @Test("a repeated key is reported and finds nothing")
  func repeated() throws {
    let (table, text) = try table(["\"a\"", "\"b\"", "\"\\u0061\"", "\"a\""])
    #expect(table.repeated.map(\.first) == [0, 0])
    #expect(table.repeated.map(\.later) == [2, 3])
    #expect(table.row(of: KeyText("a"), in: text) == nil)
    #expect(table.row(of: KeyText("b"), in: text) == 1)
  }

  @Test("groups hold the rows of their owner in order, and every owned row once")
  func groups() {
    var dice = SampleDice(seed: 3)
    let owners = (0..<500).map { _ in
      let owner = dice.below(11)
      return owner == 10 ? UInt32.max : UInt32(owner)
    }
    let grouping = Grouping(owners: owners, groups: 12, none: .max)
    for group in -1...13 {
      let expected = owners.indices.filter { Int(owners[$0]) == group }.map { UInt32($0) }
      #expect(Array(grouping[group]) == expected)
    }
    #expect(Grouping()[0].isEmpty)
  }
}
