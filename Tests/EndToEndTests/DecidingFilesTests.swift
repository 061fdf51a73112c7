import Foundation
import Testing

/// Files that decide are believed only in the right hands.
@Suite struct DecidingFilesTests {
  let place: Place

  init() throws { place = try Place() }

  private static let keys = #"{"keys":[]}"#

  private func serve(_ variable: String, _ path: String) throws -> Launch {
    let server = try Launch(environment: place.environment.merging([variable: path]) { $1 })
    server.closeInput()
    return server
  }

  private func expectRefusal(_ variable: String, _ path: String, _ message: String) throws {
    let server = try serve(variable, path)
    #expect(server.finish() == .exit(78))
    #expect(server.errorText.contains("\(path): \(message)"))
    #expect(server.text.isEmpty)
  }

  @Test func aKeyFileThatOthersReadIsRefused() throws {
    let path = try place.write("keys.json", Self.keys, mode: 0o644)
    try expectRefusal("BILLING_MCP_KEYS_FILE", path, "expected mode 0600, found 0644")
  }

  @Test func aSymbolicLinkIsRefused() throws {
    try place.write("real.json", Self.keys)
    let link = place.path + "/keys.json"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.json")
    try expectRefusal(
      "BILLING_MCP_KEYS_FILE", link, "expected a regular file, found a symbolic link")
  }

  @Test func aMissingFileIsRefused() throws {
    let path = place.path + "/keys.json"
    try expectRefusal("BILLING_MCP_KEYS_FILE", path, "expected a file, found none")
  }

  @Test func aFolderAndAPipeAreRefused() throws {
    try expectRefusal(
      "BILLING_MCP_KEYS_FILE", place.path, "expected a regular file, found a folder")
    let pipe = place.path + "/pipe"
    // The path is NUL-terminated for the call.
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    try expectRefusal("BILLING_MCP_KEYS_FILE", pipe, "expected a regular file, found a pipe")
  }

  @Test func aLedgerThatEveryoneWritesIsRefused() throws {
    let path = try place.write("ledger.json", "{}", mode: 0o666)
    try expectRefusal("BILLING_MCP_DATA", path, "expected mode 0644, found 0666")
  }

  @Test func aFolderThatEveryoneWritesIsRefused() throws {
    let folder = place.path + "/open"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = try place.write("open/ledger.json", "{}")
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
    try expectRefusal(
      "BILLING_MCP_DATA", path, "expected a folder that others cannot write, found mode 0777")
  }
}
