/// `swift run -c release Benchmarks NAME`: measures and prints, one figure a line.
@main
enum Main {
  private static let benchmarks: [(name: String, run: @Sendable () -> [Figure])] = [
    ("limits", LimitsBenchmark.run)
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
    for figure in found.run() { Machine.say(figure.line) }
  }
}
