/// `swift run -c release Benchmarks NAME`: measures and prints.
///
/// A benchmark with aims prints one figure a line, and exits with 1 when one of them is missed. A
/// series prints its rows, as a table on a terminal and as JSON elsewhere; `compare OLD.json` measures
/// the same series again and says of each row whether it is faster, slower or the same.
@main
enum Main {
  private static let benchmarks: [(name: String, run: @Sendable () -> [Figure])] = [
    ("limits", LimitsBenchmark.run),
    ("audit", AuditBenchmark.run),
  ]

  private static let series: [(name: String, run: @Sendable () throws -> [Row])] = [
    ("stages", StageBenchmark.run),
    ("growth", GrowthBenchmark.run),
  ]

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let name = arguments.first else { return usage() }
    if let found = benchmarks.first(where: { $0.name == name }), arguments.count == 1 {
      let figures = found.run()
      for figure in figures { Machine.say(figure.line) }
      if !figures.allSatisfy(\.isMet) { Machine.fail() }
    } else if let found = series.first(where: { $0.name == name }), arguments.count == 1 {
      show(Measurement(series: name, rows: try found.run()))
    } else if name == "compare", arguments.count == 2 || arguments.count == 3 {
      try compare(arguments[1], with: arguments.count == 3 ? arguments[2] : nil)
    } else {
      usage()
    }
  }

  private static func show(_ measured: Measurement) {
    guard Machine.isTerminal else { return Machine.say(measured.json) }
    for line in Sheet.lines(measured.rows.map { [$0.name, $0.text, $0.unit] }) { Machine.say(line) }
  }

  private static func compare(_ old: String, with new: String?) throws {
    let before = read(old)
    let after: Measurement
    if let new {
      after = read(new)
    } else if let found = series.first(where: { $0.name == before.series }) {
      after = Measurement(series: found.name, rows: try found.run())
    } else {
      Machine.say("expected a series of this program in the document, found another one")
      Machine.fail()
    }
    let comparison = Comparison.lines(old: before.rows, new: after.rows)
    for line in comparison.lines { Machine.say(line) }
    if comparison.isWorse { Machine.fail() }
  }

  private static func read(_ path: String) -> Measurement {
    guard let document = Machine.contents(of: path).flatMap(Measurement.init(parsing:)) else {
      Machine.say("expected a document of measurements, found none")
      Machine.fail()
    }
    return document
  }

  private static func usage() {
    let names = benchmarks.map(\.name) + series.map(\.name)
    Machine.say("usage: Benchmarks NAME, where NAME is one of: \(names.joined(separator: ", "))")
    Machine.say("       Benchmarks compare OLD.json [NEW.json]")
  }
}
