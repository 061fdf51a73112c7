import Foundation
import Testing

@testable import BillingMCP

/// The file that audit records go to.
@Suite struct AuditFileTests {
  let place: Place

  init() throws { place = try Place() }

  private static let record = Array("{}\n".utf8)

  @Test func theFoldersAreMadeAtTheFirstRecordForTheUserAlone() throws {
    let path = place.path + "/a/b/audit.jsonl"
    var log = AuditFile(path: path)
    #expect(!FileManager.default.fileExists(atPath: place.path + "/a"))
    let isWritten = log.append(Self.record)
    #expect(isWritten)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(Place.lines(of: path) == ["{}"])
  }

  @Test func aFileThatOthersCanReadIsClosedToThem() throws {
    let path = try place.write("audit.jsonl", "")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    var log = AuditFile(path: path)
    let isWritten = log.append(Self.record)
    #expect(isWritten)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func aFileThatWasDeletedIsReplaced() throws {
    let path = place.path + "/audit.jsonl"
    var log = AuditFile(path: path)
    let first = log.append(Self.record)
    try FileManager.default.removeItem(atPath: path)
    let second = log.append(Self.record)
    #expect(first && second)
    #expect(Place.lines(of: path) == ["{}"])
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    try place.write("file", "")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/link", withDestinationPath: "file")
    var paths: [String?] = [
      nil, place.path, place.path + "/file/audit.jsonl", place.path + "/link",
    ]
    if FileManager.default.fileExists(atPath: "/dev/full") { paths.append("/dev/full") }
    for path in paths {
      var log = AuditFile(path: path)
      let isWritten = log.append(Self.record)
      #expect(!isWritten, "\(path ?? "no path")")
    }
  }

  @Test func theTailIsTheLastBytes() throws {
    let path = try place.write("audit.jsonl", "{1}\n{2}\n")
    #expect(AuditFile(path: path).tail(bytesMax: 4) == Array("{2}\n".utf8))
    #expect(AuditFile(path: path).tail(bytesMax: 100).count == 8)
    #expect(AuditFile(path: place.path + "/none").tail(bytesMax: 4).isEmpty)
    #expect(AuditFile(path: "/dev/zero").tail(bytesMax: 4).isEmpty)
  }
}
