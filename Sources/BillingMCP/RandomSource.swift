/// Random bytes from the operating system.
enum RandomSource {
  /// As many as an event takes along, in bytes.
  static let eventBytes = 32

  /// Fresh bytes for one event, from the system's cryptographic generator.
  ///
  /// The standard library asks getrandom(2) or arc4random(3), and ends the process where there is
  /// neither: nothing may go on without.
  static func bytes() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    while bytes.count < eventBytes {
      let word: UInt64 = generator.next()
      for shift in stride(from: 0, to: UInt64.bitWidth, by: UInt8.bitWidth) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes
  }
}
