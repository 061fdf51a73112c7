import Foundation
import Testing

/// How requests come in and answers go out, whatever the client's streams do.
@Suite struct FramingTests {
  let place: Place

  init() throws { place = try Place() }

  static let ping = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#

  @Test(arguments: Launch.Streams.allCases)
  func answersDoNotDependOnHowWritesAreSplit(_ streams: Launch.Streams) throws {
    let request = Array((Self.ping + "\n").utf8)
    let server = try Launch(environment: place.environment, streams: streams)
    for split in stride(from: 1, to: request.count, by: 5) {
      server.write(Array(request[..<split]))
      server.write(Array(request[split...]))
    }
    let count = stride(from: 1, to: request.count, by: 5).underestimatedCount
    #expect(server.lines(count).count == count)
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(server.lines(0).count == count)
  }

  @Test func carriageReturnsAndBlankLinesAreNoMatter() throws {
    let server = try Launch(environment: place.environment)
    server.write("\r\n\n  \n" + Self.ping + "\r\n\n")
    #expect(server.lines(1).count == 1)
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(!server.text.contains("\r"))
    #expect(server.lines(0).count == 1)
  }

  @Test func theLastLineNeedsNoEnd() throws {
    let server = try Launch(environment: place.environment)
    server.write(Self.ping + "\n" + Self.ping)
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(server.lines(0).count == 2)
    #expect(server.text.hasSuffix("\n"))
  }

  @Test func endOfInputAloneIsAQuietEnd() throws {
    let server = try Launch(environment: place.environment)
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(server.text.isEmpty)
  }

  @Test func aLineOverTheLimitIsAnsweredOnceAndTheNextIsReadInStep() throws {
    let server = try Launch(environment: place.environment)
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
    #expect(server.write(long + Array(("\n" + Self.ping + "\n").utf8)))
    let lines = server.lines(2)
    #expect(lines.count == 2)
    #expect(lines.first?.contains("-32600") == true)
    server.closeInput()
    #expect(server.finish() == .exit(0))
  }

  @Test(arguments: Launch.Streams.allCases)
  func aReaderThatGoesAwayEndsItQuietly(_ streams: Launch.Streams) throws {
    let server = try Launch(environment: place.environment, streams: streams)
    server.write(Self.ping + "\n")
    #expect(server.lines(1).count == 1)
    server.closeOutput()
    server.write(Self.ping + "\n")
    #expect(server.finish() == .exit(0))
    #expect(server.errorText.isEmpty)
  }

  @Test(arguments: Launch.Streams.allCases)
  func aReaderThatStallsLosesNothing(_ streams: Launch.Streams) throws {
    let server = try Launch(environment: place.environment, streams: streams)
    let batch = Array(String(repeating: Self.ping + "\n", count: 1000).utf8)
    var written = 0
    // Nobody reads: at some point the server stops reading too, with bounded memory.
    while written < 2000, server.write(batch, milliseconds: 200) { written += 1 }
    #expect(written < 2000)
    // The batch that was cut short is completed by a line feed, as one broken line or none.
    let lines = server.lines(written * 1000)
    #expect(lines.count >= written * 1000)
    server.closeInput()
    #expect(server.finish() == .exit(0))
  }

  /// The last line comes when the output is already over its bound.
  @Test func endOfInputBehindAStalledReaderLosesNothing() throws {
    let server = try Launch(environment: place.environment)
    let batch = Array(String(repeating: Self.ping + "\n", count: 1000).utf8)
    var written = 0
    while written < 2000, server.write(batch, milliseconds: 100) { written += 1 }
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(server.lines(0).count >= written * 1000)
    #expect(server.text.hasSuffix("\n"))
  }

  @Test func streamsThatAreNotOpenAreNoTrap() throws {
    for script in ["exec \"$@\" 0<&-", "exec \"$@\" 1>&-", "exec \"$@\" 2>&-"] {
      let server = try Launch(environment: place.environment, script: script)
      server.closeInput()
      #expect(server.finish() == .exit(0), "\(script)")
      #expect(server.text.isEmpty)
    }
  }
}
