internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The files of an audit log, the oldest first: `FILE.000001`, `FILE.000002` …, and `FILE` itself.
///
/// The log itself is opened before the folder is read: when it is rotated meanwhile, it is found
/// there again as what is open already, and nothing is missed or read twice.
struct AuditLogFiles {
  /// One of them.
  struct File {
    let path: String
    /// The log itself, which is open; nil for the others, of which there may be many.
    fileprivate let descriptor: Descriptor?

    /// The file, open for reading; to be closed by the caller.
    func open() throws(ConfigurationProblem) -> Descriptor {
      if let descriptor { return descriptor }
      return try AuditLogFiles.open(path)
    }
  }

  /// All of them.
  let files: [File]

  /// How many digits a rotated file's number has at least, and at most.
  private static let digits = 6...18

  /// Finds the files of the log at a path; throws exit 66 when that cannot be opened.
  init(_ path: String) throws(ConfigurationProblem) {
    let live = try Self.open(path)
    let identity = try? FileIdentity.of(live).get()
    let folder = FileSystem.folder(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let rotated = (FileSystem.names(in: folder) ?? []).compactMap { Self.number(of: $0, name) }
      .sorted { ($0.digits, $0.text) < ($1.digits, $1.text) }
      .map { path + "." + $0.text }
      .filter { path in
        guard let identity, let other = try? FileIdentity.ofLink(path).get() else { return true }
        return !other.isSameFile(as: identity)
      }
    files =
      rotated.map { File(path: $0, descriptor: nil) } + [File(path: path, descriptor: live)]
  }

  /// The number in a rotated file's name, to be ordered by; nil for another file.
  private static func number(
    of file: String, _ name: String
  ) -> (digits: Int, text: String)? {
    guard file.hasPrefix(name + ".") else { return nil }
    let text = String(file.dropFirst(name.count + 1))
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    return (text.utf8.count, text)
  }

  private static func open(_ path: String) throws(ConfigurationProblem) -> Descriptor {
    func problem(_ reason: FileProblem.Reason) -> ConfigurationProblem {
      ConfigurationProblem(.noInput, FileProblem(path: path, reason: reason).message)
    }
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    switch FileSystem.open(path, flags) {
    case .success(let descriptor):
      guard descriptor.kind == .file else {
        descriptor.close()
        throw problem(.notRegular(found: "something else"))
      }
      return descriptor
    case .failure(let error):
      switch error.code {
      case ENOENT, ENOTDIR: throw problem(.missing)
      case ELOOP: throw problem(.symbolicLink)
      default: throw problem(.unreadable(symbol: error.symbol))
      }
    }
  }
}
