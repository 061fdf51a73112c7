import Foundation
import Server
import Testing

@testable import BillingMCP

/// What the loop sees of the files that decide, between one line and the next.
@Suite struct WatchTests {
  let place: Place

  init() throws { place = try Place() }

  private func watch() throws -> DecidingFiles {
    try place.write("roles.yaml", "roles: {}\n")
    try place.write("finance-default.yaml", "a: 1\n")
    try place.write("notes.txt", "no profile\n")
    let configuration = try Configuration(
      settings: ["BILLING_MCP_KEYS_FILE": try place.write("keys.json", "{}")], environment: [:],
      platform: .unix)
    return DecidingFiles(configuration, profilesFolder: place.path)
  }

  /// What the watch says of the key file, and nothing else.
  private func keys(_ files: inout DecidingFiles) -> [Result<[UInt8], FileProblem>] {
    files.changes().filter { $0.file == .keys }.map(\.result)
  }

  @Test func everyFileIsReadOnce() throws {
    var files = try watch()
    let first = files.changes()
    #expect(first.map(\.file) == [.keys, .roles, .profile("finance-default")])
    let content = Array("{}".utf8)
    #expect(first.first?.result == .success(content))
  }

  /// An edit of the same length, at once, in place: nothing but its bytes tells it.
  @Test func anEditAtOnceIsSeen() throws {
    var files = try watch()
    _ = files.changes()
    for round in 0..<20 {
      let content = round.isMultiple(of: 2) ? "[]" : "{}"
      try place.write("keys.json", content)
      let seen = keys(&files)
      #expect(seen.last == .success(Array(content.utf8)))
    }
  }

  /// Within a tick of its last change a file is read once more, and told only if it differs.
  @Test func whatIsReadOnceMoreAndIsTheSameIsNotTold() throws {
    var files = try watch()
    _ = files.changes()
    for _ in 0..<20 {
      let told = files.changes()
      #expect(told.isEmpty)
    }
  }

  @Test func aProblemIsToldOnceAndItsMendingToo() throws {
    var files = try watch()
    _ = files.changes()
    let path = try place.write("keys.json", "{}", mode: 0o640)
    let problem = FileProblem(path: path, reason: .mode(expected: 0o600, found: 0o640))
    let told = keys(&files)
    let again = keys(&files)
    #expect(told == [.failure(problem)])
    #expect(again.isEmpty)
    try place.write("keys.json", "{}")
    let mended = keys(&files)
    #expect(mended == [.success(Array("{}".utf8))])
    try FileManager.default.removeItem(atPath: path)
    let gone = keys(&files)
    #expect(gone == [.failure(FileProblem(path: path, reason: .missing))])
  }

  @Test func aNewProfileIsFound() throws {
    var files = try watch()
    _ = files.changes()
    try place.write("mine.yaml", "a: 2\n")
    let changes = files.changes()
    #expect(changes.contains { $0.file == .profile("mine") })
  }

  @Test(arguments: [1, 3, 7, 64 << 10])
  func linesDoNotDependOnHowTheyArrive(_ size: Int) throws {
    var ends: [Int32] = [-1, -1]
    // The kernel fills an array of two.
    let made = unsafe pipe(&ends)
    #expect(made == 0)
    var source = LineSource(Descriptor(ends[0]), lineBytesMax: 8)
    var rest = Array("\u{FEFF}one\r\n\n  \ntoo long a line\n12345678\nlast".utf8)[...]
    var items: [String] = []
    reading: while true {
      switch source.next() {
      case .line(let line):
        items.append("\(source.number) \(String(decoding: line, as: UTF8.self))")
      case .blank: items.append("\(source.number) blank")
      case .overlong: items.append("\(source.number) overlong")
      case .end: break reading
      case .starved:
        if rest.isEmpty {
          _ = close(ends[1])
        } else {
          _ = Program.write(ends[1], rest.prefix(size))
          rest = rest.dropFirst(size)
        }
        try source.fill()
      }
    }
    _ = close(ends[0])
    #expect(items == ["1 one", "2 blank", "3 blank", "4 overlong", "5 12345678", "6 last"])
  }
}
