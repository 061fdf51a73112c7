internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file that a person names on the command line to have it looked at, not obeyed.
///
/// It may be anyone's, a link or a pipe; only its size is bounded.
enum NamedFile {
  /// The bytes of the file, or why there are none.
  static func read(_ path: String, bytesMax: Int) -> Result<[UInt8], FileProblem> {
    func problem(_ reason: FileProblem.Reason) -> Result<[UInt8], FileProblem> {
      .failure(FileProblem(path: path, reason: reason))
    }
    let descriptor: Descriptor
    switch FileSystem.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) {
    case .success(let opened): descriptor = opened
    case .failure(let error):
      return problem(error.code == ENOENT ? .missing : .unreadable(symbol: error.symbol))
    }
    defer { descriptor.close() }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      switch descriptor.read(into: &room) {
      case .bytes(let count):
        bytes.append(contentsOf: room[..<count])
        if bytes.count > bytesMax { return problem(.tooLarge(bytesMax: bytesMax)) }
      case .later: continue
      case .endOfInput, .broken: return .success(bytes)
      case .failed(let error): return problem(.unreadable(symbol: error.symbol))
      }
    }
  }
}
