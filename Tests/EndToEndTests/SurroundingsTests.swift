import Foundation
import Testing

/// The places and conditions that desktop clients start a server in.
@Suite struct SurroundingsTests {
  let place: Place

  init() throws { place = try Place() }

  @Test func aPersonWhoDoesNotReadStopsNoRequest() throws {
    // The pipe of stderr is full before the server starts.
    let script = "head -c 65536 /dev/zero >&2; exec \"$@\""
    var environment = place.environment
    environment["LOG_LEVEL"] = "debug"
    environment["PATH"] = "/usr/bin:/bin"
    let server = try Launch(environment: environment, script: script)
    server.write(FramingTests.ping + "\n")
    #expect(server.linesOfOutputAlone(1).count == 1)
    server.closeInput()
    #expect(server.wait(milliseconds: 5000) == .exit(0))
  }

  @Test func itRunsInTheRootFolder() throws {
    let server = try Launch(environment: place.environment, script: "cd / && exec \"$@\"")
    server.write(FramingTests.ping + "\n")
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(server.lines(0).count == 1)
  }

  @Test func itAnswersWithoutAHome() throws {
    let server = try Launch(environment: [:])
    server.write(FramingTests.ping + "\n")
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(server.lines(0).count == 1)
  }

  @Test func aProbeLeavesNoTrace() throws {
    let server = try Launch(environment: place.environment)
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
  }

  @Test func secretsLeaveTheEnvironmentOfTheProcess() throws {
    guard FileManager.default.fileExists(atPath: "/proc/self/environ") else { return }
    var environment = place.environment
    environment["DEFAULT_API_KEY"] = "sk-demo-0123456789abcdef0123456789abcdef"
    let server = try Launch(environment: environment)
    server.write(FramingTests.ping + "\n")
    #expect(server.lines(1).count == 1)
    if let bytes = FileManager.default.contents(atPath: "/proc/\(server.process)/environ") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("0123456789abcdef"))
    }
  }
}
