import Foundation
import Testing

/// Bytes that chance has changed, through the whole program.
@Suite struct FuzzTests {
  let place: Place

  init() throws { place = try Place() }

  private static let processes = 8
  /// The runs of all processes together.
  private static let runs = 1_000

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// The client's lines of the golden conversations of the session, and some of their own kind.
  private static let frames: [[UInt8]] = {
    let folder = Program.package + "Tests/ServerTests/Conversations/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let golden = names.sorted().flatMap { Place.lines(of: folder + $0) }
      .filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
    return (golden + others).map { Array($0.utf8) }
  }()

  private static let meta =
    #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
    + #""io.modelcontextprotocol/clientCapabilities":{}}"#

  private static let others = [
    #"{"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{\#(meta),"#
      + #""notifications":{"toolsListChanged":true}}}"#,
    #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
    #"{"jsonrpc":"2.0","id":2,"method":"resources/read","params":{\#(meta),"#
      + #""uri":"billing://schema/invoice"}}"#,
    #"{"jsonrpc":"2.0","id":3,"method":"prompts/get","params":{"name":"account_brief"}}"#,
    #"{"jsonrpc":"2.0","id":4,"method":"logging/setLevel","params":{"level":"debug"}}"#,
    #"{"jsonrpc":"2.0","id":5,"method":"completion/complete","params":{"ref":{"type":"ref/prompt","#
      + #""name":"account_brief"},"argument":{"name":"account_id","value":"A"}}}"#,
  ]

  private static func ping(_ run: Int) -> String {
    #"{"jsonrpc":"2.0","id":"after-\#(run)","method":"ping"}"#
  }

  private static func changed(_ dice: inout Dice) -> [UInt8] {
    var frame = frames.randomElement(using: &dice) ?? []
    let other = frames.randomElement(using: &dice) ?? []
    let place = Int.random(in: 0..<frame.count, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: frame = Array(frame.prefix(place))
    case 1: frame += other
    case 2: frame = Array(frame.prefix(place)) + Array(other.suffix(other.count / 2))
    case 3: frame = [UInt8(ascii: "[")] + frame + [UInt8(ascii: ",")] + other + [UInt8(ascii: "]")]
    default: break
    }
    for _ in 0..<Int.random(in: 0...2, using: &dice) where !frame.isEmpty {
      let place = Int.random(in: 0..<frame.count, using: &dice)
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: frame[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: frame.remove(at: place)
      case 2: frame.insert(0x0A, at: place)
      default: frame[place] = frame.randomElement(using: &dice) ?? 0
      }
    }
    return frame
  }

  @Test(arguments: 0..<processes)
  func `Chance leaves the program in step, and every sound request answered once`(
    _ process: Int
  ) throws {
    var dice = Dice(state: UInt64(70_000 + process))
    let count = Self.runs / Self.processes
    let server = try Launch(environment: place.environment)
    var bytes: [UInt8] = []
    for run in 0..<count {
      bytes += Self.changed(&dice) + Array("\n\(Self.ping(run))\n".utf8)
    }
    #expect(Self.frames.count > 100)
    #expect(server.write(bytes, milliseconds: 60_000))
    server.closeInput()
    #expect(server.finish(milliseconds: 60_000) == .exit(0))
    let lines = server.lines(0)
    let pongs = lines.filter { $0.hasPrefix(#"{"jsonrpc":"2.0","id":"after-"#) }
    #expect(pongs == (0..<count).map { #"{"jsonrpc":"2.0","id":"after-\#($0)","result":{}}"# })
    for line in lines {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil, "\(line)")
    }
  }
}
