internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The files of an audit log, open and in the order in which they were written.
///
///     audit.jsonl.000001   audit.jsonl.000002   …   audit.jsonl
///     `------------- closed, oldest first ------´   written to
struct AuditLogReader {
  /// A file of the log.
  struct File {
    let path: String
    let identity: FileIdentity
    fileprivate let descriptor: Descriptor
  }

  let files: [File]

  private static let numberDigitsMin = 6
  private static let blockBytes = 256 << 10

  /// Opens the log at a path with its rotated files; throws exit 66 when there is none of them, or
  /// when one cannot be opened.
  ///
  /// The live file is opened before the folder is read: one that is rotated in between is there
  /// twice and taken once.
  init(at path: String) throws(ConfigurationProblem) {
    var live: File?
    switch Self.open(path) {
    case .success(let file): live = file
    case .failure(let problem):
      guard problem.isMissing else { throw ConfigurationProblem(.noInput, problem.message) }
    }
    var files: [File] = []
    for rotated in Self.rotated(of: path) {
      switch Self.open(rotated) {
      case .success(let file):
        if live?.identity.isSameFile(as: file.identity) ?? false {
          live = nil
        }
        files.append(file)
      case .failure(let problem):
        // The oldest may have been dropped since the folder was read.
        guard problem.isMissing else { throw ConfigurationProblem(.noInput, problem.message) }
      }
    }
    if let live { files.append(live) }
    guard !files.isEmpty else {
      throw ConfigurationProblem(
        .noInput, FileProblem(path: path, reason: .missing).message)
    }
    self.files = files
  }

  /// Passes on a file in blocks, to its end as it is now.
  func read(
    _ file: File, _ receive: (ArraySlice<UInt8>) -> Void
  ) throws(ConfigurationProblem) {
    var block = [UInt8](repeating: 0, count: Self.blockBytes)
    while true {
      switch file.descriptor.read(into: &block) {
      case .bytes(let count): receive(block[..<count])
      case .later: _ = Poll.wait(for: file.descriptor, .readable, milliseconds: -1)
      case .endOfInput, .broken: return
      case .failed(let error):
        let problem = FileProblem(path: file.path, reason: .unreadable(symbol: error.symbol))
        throw ConfigurationProblem(.noInput, problem.message)
      }
    }
  }

  /// Closes all of them.
  func close() { for file in files { file.descriptor.close() } }

  private static func open(_ path: String) -> Result<File, FileProblem> {
    switch FileSystem.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) {
    case .failure(let error):
      let reason: FileProblem.Reason =
        error.code == ENOENT ? .missing : .unreadable(symbol: error.symbol)
      return .failure(FileProblem(path: path, reason: reason))
    case .success(let descriptor):
      switch FileIdentity.of(descriptor) {
      case .success(let identity):
        return .success(File(path: path, identity: identity, descriptor: descriptor))
      case .failure(let error):
        descriptor.close()
        return .failure(FileProblem(path: path, reason: .unreadable(symbol: error.symbol)))
      }
    }
  }

  /// The paths of the rotated files, oldest first.
  private static func rotated(of path: String) -> [String] {
    let folder = FileSystem.folder(of: path)
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    let prefix = name + "."
    let numbers = (FileSystem.names(in: folder) ?? []).compactMap { other -> (Int, String)? in
      guard other.hasPrefix(prefix) else { return nil }
      let digits = other.dropFirst(prefix.count)
      guard digits.utf8.count >= numberDigitsMin,
        digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(digits)
      else { return nil }
      return (number, other)
    }
    let above = path.hasSuffix(String(name)) ? path.dropLast(name.count) : ""
    return numbers.sorted { $0.0 < $1.0 }.map { above + $0.1 }
  }
}
