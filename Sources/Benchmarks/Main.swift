/// `swift run -c release Benchmarks NAME`: measures and prints, one figure a line; exit 1 when one
/// of them is missed.
@main
enum Main {
  private static let benchmarks: [(name: String, run: @Sendable () -> [Figure])] = [
    ("limits", LimitsBenchmark.run),
    ("audit", AuditBenchmark.run),
  ]

  static func main() {
    let names = CommandLine.arguments.dropFirst()
    let known = benchmarks.map(\.name).joined(separator: ", ")
    guard let name = names.first, let found = benchmarks.first(where: { $0.name == name }),
      names.count == 1
    else {
      Machine.say("usage: Benchmarks NAME, where NAME is one of: \(known)")
      return
    }
    let figures = found.run()
    for figure in figures { Machine.say(figure.line) }
    if !figures.allSatisfy(\.isMet) { Machine.fail() }
  }
}
