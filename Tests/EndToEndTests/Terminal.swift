import Foundation

/// A terminal with the test at the keyboard; closed with its value.
final class Terminal {
  /// Where a program finds it.
  let path: String
  private let keyboard: Int32

  init() throws {
    #if canImport(Darwin)
      keyboard = posix_openpt(O_RDWR | O_NOCTTY)
      guard keyboard >= 0, grantpt(keyboard) == 0, unlockpt(keyboard) == 0,
        // The text is copied before anything else asks for a name.
        let name = unsafe ptsname(keyboard)
      else { throw Failure(message: "expected a terminal, found none") }
      // See above.
      path = unsafe String(cString: name)
    #else
      // What grantpt(3) and its kin do on Linux, where Swift does not import them.
      let (numberRequest, lockRequest) = (UInt(0x8004_5430), UInt(0x4004_5431))
      // The path is NUL-terminated for the call.
      keyboard = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var number: Int32 = -1
      var isLocked: Int32 = 0
      // Each request reads or writes one int that lives through the call.
      guard keyboard >= 0, unsafe ioctl(keyboard, lockRequest, &isLocked) == 0,
        unsafe ioctl(keyboard, numberRequest, &number) == 0
      else { throw Failure(message: "expected a terminal, found none") }
      path = "/dev/pts/\(number)"
    #endif
  }

  deinit { _ = close(keyboard) }

  /// Types a text.
  func type(_ text: String) { _ = Program.write(keyboard, Array(text.utf8)[...]) }
}
