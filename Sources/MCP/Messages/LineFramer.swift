/// Cuts a stream of bytes into lines, however the reads happen to split it.
///
///     reads   EF BB BF { " i      d " } CR LF LF [ 1     , 2 ] LF …
///             `------- chunk ---´ `------ chunk -----´ `- chunk ---´
///     pending {"i              {"id"}    -            [1  [1,2]
///     frames                      line {"id"}                line [1,2]
///
/// Lines end at 0x0A alone (a U+2028 or U+0085 in a string is no end), a carriage return before it
/// is dropped, lines of nothing but white space are skipped, and a byte-order mark is ignored at
/// the start of the stream. What comes out does not depend on how the bytes were chunked.
///
/// Each byte is looked at once and copied once into its line; never more than one line is held.
package struct LineFramer: Sendable {
  /// What a stream consists of.
  package enum Frame: Sendable, Equatable {
    /// A line that is not blank, without its line end.
    case line([UInt8])
    /// A line over the limit: reported once, when the limit is passed; the rest of it is skipped.
    case overlong
  }

  private let frameBytesMax: Int
  /// The line that is not ended yet.
  private var pending: [UInt8] = []
  /// Whether the present line has passed the limit and is skipped up to its end.
  private var isSkipping = false
  private var isFirstLine = true

  private static let lineFeed: UInt8 = 0x0A
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A framer at the start of a stream.
  ///
  /// `frameBytesMax` counts every byte before the line feed, a carriage return and a byte-order
  /// mark among them.
  package init(frameBytesMax: Int = WireLimits.frameBytesMax) {
    self.frameBytesMax = frameBytesMax
  }

  /// The frames that end in the next bytes of the stream, in order.
  package mutating func feed(_ chunk: ArraySlice<UInt8>) -> [Frame] {
    var frames: [Frame] = []
    var start = chunk.startIndex
    while let end = chunk[start...].firstIndex(of: Self.lineFeed) {
      take(chunk[start..<end], into: &frames)
      if let line = endLine() { frames.append(.line(line)) }
      start = end + 1
    }
    take(chunk[start...], into: &frames)
    return frames
  }

  /// The last line, when the stream ended without a line feed; nil when there is none.
  ///
  /// The framer is then at the start of a stream again.
  package mutating func finish() -> Frame? {
    let line = endLine()
    isFirstLine = true
    return line.map { .line($0) }
  }

  private mutating func take(_ part: ArraySlice<UInt8>, into frames: inout [Frame]) {
    guard !isSkipping else { return }
    guard part.count <= frameBytesMax - pending.count else {
      frames.append(.overlong)
      pending = []
      isSkipping = true
      return
    }
    pending.append(contentsOf: part)
  }

  /// Ends the present line; nil when it was skipped or is blank.
  private mutating func endLine() -> [UInt8]? {
    defer {
      isSkipping = false
      isFirstLine = false
    }
    guard !isSkipping else { return nil }
    var line = pending
    pending = []
    if isFirstLine, line.starts(with: Self.byteOrderMark) {
      line.removeFirst(Self.byteOrderMark.count)
    }
    if line.last == 0x0D { line.removeLast() }
    let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return isBlank ? nil : line
  }
}
