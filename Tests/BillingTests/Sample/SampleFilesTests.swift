import Foundation
import Testing

/// The embedded rows are those that the generator writes, byte for byte.
///
/// `BILLING_MCP_REWRITE=1 swift test --filter SampleFilesTests` writes them; build again then.
@Suite("SampleFiles")
struct SampleFilesTests {
  private static let isRewriting = ProcessInfo.processInfo.environment["BILLING_MCP_REWRITE"] == "1"

  @Test("the files hold what the generator writes, and the folder holds nothing else")
  func asGenerated() throws {
    let texts = SampleFiles.texts()
    for (name, text) in texts {
      let place = SampleFiles.folder.appending(path: name + ".swift")
      if Self.isRewriting {
        try text.write(to: place, atomically: true, encoding: .utf8)
      } else {
        #expect(try text == String(contentsOf: place, encoding: .utf8), "\(name) differs")
      }
    }
    let found = try FileManager.default.contentsOfDirectory(atPath: SampleFiles.folder.path())
    #expect(found.sorted() == texts.map { $0.name + ".swift" }.sorted())
  }

  @Test("every row is in one of the files, and the same every time")
  func complete() {
    let sample = SampleGenerator()
    let lists = [
      sample.accounts, sample.customers, sample.subscriptions, sample.invoices, sample.payments,
    ]
    let texts = SampleFiles.texts(of: sample).map(\.text)
    // Five lines are Swift's, one names the columns.
    let rows = texts.map { $0.split(separator: "\n").count - 6 }.reduce(0, +)
    #expect(rows == lists.map(\.rows.count).reduce(0, +))
    #expect(texts == SampleFiles.texts().map(\.text))
  }

  @Test("no cell holds what divides cells")
  func cells() {
    let sample = SampleGenerator()
    for list in [sample.accounts, sample.customers, sample.subscriptions, sample.payments] {
      for cell in list.rows.flatMap(\.values) {
        #expect(!cell.contains("|") && !cell.contains("\n") && !cell.contains("\"#"))
      }
    }
    for row in sample.invoices.rows {
      for (column, cell) in row where column != "lineItems" { #expect(!cell.contains("|")) }
      let items = row["lineItems"]?.split(separator: "|", omittingEmptySubsequences: false) ?? []
      #expect(!items.isEmpty && items.count.isMultiple(of: 2))
      #expect(items.allSatisfy { !$0.isEmpty && !$0.contains("\n") && !$0.contains("\"#") })
    }
  }

  @Test("the same seed rolls the same dice")
  func dice() {
    var dice = SampleDice(seed: 0)
    // The reference sequence of SplitMix64 for seed 0.
    #expect(dice.roll() == 0xE220_A839_7B1D_CDAF)
    #expect(dice.roll() == 0x6E78_9E6A_A1B9_65F4)
    #expect(dice.identifier().utf8.count == 6)
  }

  @Test("amounts are spelled as their currency spells them")
  func money() {
    let dollars = SampleMarket.all[0]
    let yen = SampleMarket.all[3]
    #expect(SampleMoney(150_000, in: dollars).text == "1500.00")
    #expect(SampleMoney(-5, in: dollars).text == "-0.05")
    #expect(SampleMoney(-120, in: yen).text == "-120")
  }
}
