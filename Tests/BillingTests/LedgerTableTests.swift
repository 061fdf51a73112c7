import Serialization
import Testing

@testable import Billing

/// Tables of comma-separated values as lists of a ledger.
@Suite struct LedgerTableTests {
  private func list(_ text: String, _ entity: Entity = .account) throws -> String {
    var problems = ProblemList()
    let json = LedgerTable.list(
      of: Array(text.utf8), entity, name: "a.csv", problems: &problems)
    #expect(problems.isEmpty, "\(problems.problems.map(\.message))")
    return String(decoding: try #require(json), as: UTF8.self).filter { $0 != "\n" }
  }

  private func message(_ text: String, _ entity: Entity = .account) -> String {
    let name = (entity.listKey ?? "") + ".csv"
    do throws(LedgerRefusal) {
      _ = try Ledger(files: [(name, Array(text.utf8))])
      return "accepted"
    } catch {
      return error.problems.map(\.message).joined(separator: "; ")
    }
  }

  @Test(
    arguments: [
      ("id\na\n", #"[{"id":"a"}]"#), ("id\na", #"[{"id":"a"}]"#), ("id\r\na\r\n", #"[{"id":"a"}]"#),
      ("\u{FEFF}id,notes\na,", #"[{"id":"a"}]"#), ("id,notes\na,\"\"", #"[{"id":"a","notes":""}]"#),
      ("id,balance\na,\"\"", #"[{"id":"a"}]"#), ("id\n", "[]"), ("id", "[]"),
      (
        "id,balance\na,-12.50\nb,1500.00",
        #"[{"id":"a","balance":-12.50},{"id":"b","balance":1500.00}]"#
      ),
      ("id,balance\na,lots", #"[{"id":"a","balance":"lots"}]"#),
      (
        "id,notes\na,\"two \"\"words\"\", and\na line\"",
        #"[{"id":"a","notes":"two \"words\", and\na line"}]"#
      ),
      ("id,color\na,1.0", #"[{"id":"a","color":"1.0"}]"#), ("\"id\"\n\"a\"\n\n", #"[{"id":"a"}]"#),
      ("id,notes\n\na,b\n\n", #"[{"id":"a","notes":"b"}]"#),
      ("id,notes\na,b\rc", #"[{"id":"a","notes":"b\rc"}]"#),
    ])
  func whatACellBecomes(_ table: String, _ json: String) throws {
    #expect(try list(table) == json)
  }

  @Test func dotsLeadIntoRecords() throws {
    let table = """
      id,paymentMethod.type,paymentMethod.cardNumber,billToContact.city,status
      i1,card,4111,Lyon,Posted
      i2,,,Oslo,
      """
    #expect(
      try list(table, .invoice)
        == #"[{"id":"i1","paymentMethod":{"type":"card","cardNumber":"4111"},"#
        + #""billToContact":{"city":"Lyon"},"status":"Posted"},"#
        + #"{"id":"i2","billToContact":{"city":"Oslo"}}]"#)
  }

  @Test func listsAreCellsOfJSON() throws {
    let table = "id,lineItems\ni1,\"[{\"\"id\"\":1,\"\"amount\"\":2.50}]\"\n"
    #expect(
      try list(table, .invoice) == #"[{"id":"i1","lineItems":[{"id":1,"amount":2.50}]}]"#)
  }

  @Test(arguments: [("t", true), ("true", true), ("f", false), ("FALSE", false)])
  func truthValues(_ cell: String, _ value: Bool) throws {
    #expect(try list("id,autoRenew\ns,\(cell)", .subscription).contains(#""autoRenew":\#(value)"#))
  }

  @Test(
    arguments: [
      (
        "",
        "accounts.csv:1: accounts: expected a row of the names of fields, each once, found the end"
      ),
      ("id,id\n", "found a name that is there already"),
      ("paymentMethod,paymentMethod.type\n", "found a name that is there already"),
      ("paymentMethod.type,id,paymentMethod.bank\n", "whose others stand apart"),
      ("id,\n", "found another name"), ("id\na,b\n", "accounts.csv:2"),
      ("id,notes\na,b\nc\n", "accounts.csv:3: accounts: expected as many cells"),
      ("id,notes\na,\"b\n", "accounts.csv:2: accounts: expected a closing quote, found the end"),
      ("id,notes\na,\"b\"c\n", "expected a comma or the end of the row, found text behind"),
      ("id,notes\na,b\"c\n", "found a quote in a cell without quotes"),
      ("id,balance\na,1\nb,lots\n", "accounts.csv:3: accounts[1].balance: expected a number"),
      ("id,notes\na,\"x\ny\"\nb b,z\n", "accounts.csv:4: accounts[1].id: expected an identifier"),
    ])
  func everyProblemHasItsLine(_ table: String, _ expected: String) {
    #expect(message(table).contains(expected), "\(message(table))")
  }

  @Test func aLongNameIsNoColumn() {
    let name = String(repeating: "n", count: 257)
    #expect(message("id,\(name)\na,b\n").contains("found another name"))
    #expect(message("id,\(name.dropLast())\na,b\n") == "accepted")
  }

  @Test func aListHasOneForm() {
    do throws(LedgerRefusal) {
      _ = try Ledger(files: [
        ("accounts.json", Array("[]".utf8)), ("accounts.csv", Array("id".utf8)),
      ])
      Issue.record("expected a refusal, found a ledger")
    } catch {
      #expect(error.problems.map(\.expected) == [.onlyFile])
    }
  }

  @Test func aTableAndAListAreOneLedger() throws {
    let ledger = try Ledger(files: [
      ("accounts.csv", Array("id,balance\na1,3.10\n".utf8)),
      ("customers.json", Array(#"[{"account_id":"a1"}]"#.utf8)),
    ])
    #expect(ledger.count(of: .account) == 1 && ledger.count(of: .customer) == 1)
  }

  @Test func badUTF8IsRefused() {
    do throws(LedgerRefusal) {
      _ = try Ledger(files: [("accounts.csv", Array("id,notes\na,".utf8) + [0xFF])])
      Issue.record("expected a refusal, found a ledger")
    } catch {
      #expect(error.problems.first?.expected == .json)
    }
  }

  /// Any cells at all come back, whatever bytes they hold, quoted or bare where that is possible.
  @Test(arguments: 1...50) func whatIsWrittenIsRead(_ seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func roll(_ count: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % count)
    }
    let letters = ["a", "\"", ",", "\n", "\r", "\r\n", "é", " ", "{", "1"]
    let cells = (0..<20).map { _ in (0..<roll(6)).map { _ in letters[roll(10)] }.joined() }
    let rows = cells.map { cell in
      let isBare = !cell.utf8.contains { Array("\",\r\n".utf8).contains($0) } && roll(2) == 0
      let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
      return "x,\(isBare ? cell : quoted)" + (roll(2) == 0 ? "\n" : "\r\n")
    }
    var reader = CSVReader(Array(rows.joined().utf8))
    for cell in cells {
      let row = try #require(try reader.next(cellsMax: 2))
      #expect(Array(reader.text(row[1])) == Array(cell.utf8))
    }
    #expect(try reader.next(cellsMax: 2) == nil)
  }
}
