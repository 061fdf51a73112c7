/// Why a file that decides is not believed.
///
/// The message names the path and belongs on stderr; the client only learns that the server is not
/// configured.
package struct FileProblem: Error, Equatable, Sendable {
  /// What is wrong, in the classes that `fstat(2)` tells apart.
  package enum Reason: Equatable, Sendable {
    /// There is no such file.
    case missing
    /// The last component of the path is a symbolic link.
    case symbolicLink
    /// It is no regular file; the class of what it is.
    case notRegular(found: String)
    /// Somebody else owns it: numeric user ids.
    case owner(expected: UInt32, found: UInt32)
    /// Its permissions are wider than the expected ones: the low nine bits.
    case mode(expected: UInt16, found: UInt16)
    /// The folder that holds it can be written by everybody and is not sticky: its mode.
    case folderMode(found: UInt16)
    /// It is larger than what is read, in bytes.
    case tooLarge(bytesMax: Int)
    /// It changed its size while it was read.
    case changing
    /// The system refused to open or read it; the error's symbol, such as `EACCES`.
    case unreadable(symbol: String)
  }

  /// Which file, as it was configured.
  package let path: String
  /// What is wrong with it.
  package let reason: Reason

  /// A finding about the file at a path.
  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Whether the file is simply not there.
  package var isMissing: Bool { reason == .missing }

  /// One line for stderr: the path, what was expected, what was found.
  ///
  /// Control characters in the path are shown as `?`.
  package var message: String {
    "\(Self.printable(path)): \(finding)"
  }

  /// A path in which control characters are shown as `?`.
  static func printable(_ path: String) -> String {
    var printable = ""
    for scalar in path.unicodeScalars {
      printable.unicodeScalars.append(scalar.properties.generalCategory == .control ? "?" : scalar)
    }
    return printable
  }

  /// The message without the path.
  package var finding: String {
    switch reason {
    case .missing: "expected a file, found none"
    case .symbolicLink: "expected a regular file, found a symbolic link"
    case .notRegular(let found): "expected a regular file, found \(found)"
    case .owner(let expected, let found):
      expected == 0
        ? "expected owner 0, found \(found)" : "expected owner \(expected) or 0, found \(found)"
    case .mode(let expected, let found):
      "expected mode \(Self.octal(expected)), found \(Self.octal(found))"
    case .folderMode(let found):
      "expected a folder that others cannot write, found mode \(Self.octal(found))"
    case .tooLarge(let bytesMax): "expected at most \(bytesMax) bytes, found more"
    case .changing: "expected a file that nobody writes to, found it changing"
    case .unreadable(let symbol): "expected a readable file, found \(symbol)"
    }
  }

  private static func octal(_ mode: UInt16) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
