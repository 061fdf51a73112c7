import Foundation
import Testing

/// Signals that end the process, and signals that kill it.
@Suite struct EndingTests {
  let place: Place

  init() throws { place = try Place() }

  /// The time that a signal may take by issue 2, and what a busy machine may add to it.
  static let endMillisecondsMax: Int32 = 50 + 200

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsIt(_ signal: Int32) throws {
    let server = try Launch(environment: place.environment)
    server.write(FramingTests.ping + "\n")
    #expect(server.lines(1).count == 1)
    server.send(signal)
    #expect(server.wait(milliseconds: Self.endMillisecondsMax) == .exit(0))
    #expect(server.errorText.isEmpty)
  }

  @Test func theEndOfInputEndsItBehindTheLastAnswer() throws {
    let server = try Launch(environment: place.environment)
    server.write(FramingTests.ping + "\n" + FramingTests.ping)
    #expect(server.lines(1).count == 1)
    server.closeInput()
    #expect(server.wait(milliseconds: Self.endMillisecondsMax) == .exit(0))
    #expect(server.lines(2).count == 2)
  }

  @Test func aSignalWaitsForNoStalledReader() throws {
    let server = try Launch(environment: place.environment)
    let batch = Array(String(repeating: FramingTests.ping + "\n", count: 1000).utf8)
    while server.write(batch, milliseconds: 100) {}
    server.send(SIGTERM)
    #expect(server.wait(milliseconds: Self.endMillisecondsMax) == .exit(0))
  }

  @Test func whatWasReadIsAnsweredBeforeASignalEndsIt() throws {
    let server = try Launch(environment: place.environment)
    server.write(String(repeating: FramingTests.ping + "\n", count: 20))
    #expect(server.hasReadInput())
    server.send(SIGTERM)
    #expect(server.finish() == .exit(0))
    #expect(server.lines(0).count == 20)
  }

  /// A card in memory: the line has no end yet, so its bytes are in the process and stay there.
  @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV])
  func aCrashIsSilent(_ signal: Int32) throws {
    var environment = place.environment
    // Whoever starts the server may have asked Swift's runtime for backtraces of every register.
    environment["SWIFT_BACKTRACE"] = "enable=yes,color=no,registers=all,output-to=stderr"
    let script = "cd \"$HOME\" && ulimit -c unlimited; exec \"$@\""
    let server = try Launch(environment: environment, script: script)
    server.write(#"{"jsonrpc":"2.0","id":1,"note":"4111111111111111"#)
    #expect(server.hasReadInput())
    server.send(signal)
    #expect(server.finish() == .signal(signal))
    #expect(server.text.isEmpty)
    // Before `main`, a static build says that it has no backtracer to offer.
    let said = server.errorText.split(separator: "\n").filter {
      !$0.hasPrefix("swift runtime: unable")
    }
    #expect(said.isEmpty)
    let left = try FileManager.default.contentsOfDirectory(atPath: place.path)
    #expect(!left.contains { $0.contains("core") })
  }

  /// A real trap of the runtime: there is not enough memory for a line of cards.
  ///
  /// The limit goes up from where nothing runs to where all is well; in between it traps.
  @Test func aTrapOfTheRuntimeIsSilent() throws {
    let cards = Array(String(repeating: "4111111111111111 ", count: 200_000).utf8)
    var trapped = 0
    for kibibytes in stride(from: 2_000, through: 12_000, by: 1_000) {
      let script = "ulimit -c unlimited; ulimit -d \(kibibytes); exec \"$@\""
      let server = try Launch(environment: place.environment, script: script)
      server.write(cards, milliseconds: 500)
      server.closeInput()
      if case .signal = server.finish() {
        trapped += 1
        #expect(server.errorText.isEmpty)
        #expect(server.text.isEmpty)
      }
    }
    #if os(Linux)
      #expect(trapped > 0)
    #endif
  }
}
