import Foundation
import Server
import Testing

@testable import BillingMCP

/// The file that audit records go to.
@Suite struct AuditFileTests {
  let place: Place

  init() throws { place = try Place() }

  private static let record = Array("{}\n".utf8)

  private func append(_ path: String?) -> Bool {
    var file = AuditFile(path: path)
    return file.openForAppending() == nil && file.append(Self.record)
  }

  @Test func theFoldersAreMadeAtTheFirstRecordForTheUserAlone() throws {
    let path = place.path + "/a/b/audit.jsonl"
    _ = AuditFile(path: path)
    #expect(!FileManager.default.fileExists(atPath: place.path + "/a"))
    #expect(append(path))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let folder = try FileManager.default.attributesOfItem(atPath: place.path + "/a/b")
    #expect(folder[.posixPermissions] as? Int == 0o700)
    #expect(Place.lines(of: path) == ["{}"])
  }

  @Test func aFileThatOthersCanReadIsClosedToThem() throws {
    let path = try place.write("audit.jsonl", "", mode: 0o644)
    #expect(append(path))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func aFolderThatAnybodyCanWriteIsRefused() throws {
    let folder = place.path + "/open"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for (mode, isTaken) in [(0o777, false), (0o1777, true)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
      #expect(append(folder + "/audit.jsonl") == isTaken)
    }
  }

  @Test func aFileOfSomebodyElseIsRefused() throws {
    guard geteuid() == 0 else { return }
    let path = try place.write("audit.jsonl", "")
    #expect(unsafe chown(path, 1234, 1234) == 0)
    var file = AuditFile(path: path)
    #expect(file.openForAppending() == .owner(expected: 0, found: 1234))
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    try place.write("file", "")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/link", withDestinationPath: "file")
    let pipe = place.path + "/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    var paths: [String?] = [
      nil, place.path, place.path + "/file/audit.jsonl", place.path + "/link", pipe,
    ]
    if FileManager.default.fileExists(atPath: "/dev/full") { paths.append("/dev/full") }
    for path in paths { #expect(!append(path), "\(path ?? "no path")") }
  }

  @Test func theTailIsTheLastBytes() throws {
    let path = try place.write("audit.jsonl", "{1}\n{2}\n")
    #expect(AuditFile.tail(of: path, bytesMax: 4) == Array("{2}\n".utf8))
    #expect(AuditFile.tail(of: path, bytesMax: 100).count == 8)
    #expect(AuditFile.tail(of: place.path + "/none", bytesMax: 4).isEmpty)
    #expect(AuditFile.tail(of: "/dev/zero", bytesMax: 4).isEmpty)
  }
}
