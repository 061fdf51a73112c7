/// Reads replies of the Redis serialization protocol, version 2, as their bytes arrive.
///
///     *2\r\n :1\r\n $3\r\n abc\r\n        open: [array, 2 left] … [array, 1 left] … closed
///     └──── one value ────────────┘        each byte is looked at once, however it is split
///
/// What comes is not trusted: every length and depth has a bound, and after an error nothing more is
/// read, since what follows cannot be told apart. (redis.io, "Redis serialization protocol
/// specification".)
package struct RESPReader: Sendable {
  /// An array whose elements are still arriving.
  private struct Open {
    var left: Int
    var elements: [RESPValue]
  }

  /// How much of a bulk string's own bytes, its line end among them, is waited for.
  private static let lineEndBytes = 2

  /// Bytes that arrived; those before `next` are read.
  private var bytes: [UInt8] = []
  private var next = 0
  /// Up to here, no line end was found.
  private var searched = 0
  /// How many bytes were read before those in `bytes`.
  private var dropped = 0
  /// The arrays around the next value, the outermost first.
  private var open: [Open] = []
  /// The length of the bulk string whose bytes are waited for.
  private var bulkLength: Int?
  /// Of the reply that is being read: bytes and values so far.
  private var replyStart = 0
  private var valueCount = 0
  private var failure: AccessError?

  /// A reader that nothing has arrived at.
  package init() {}

  /// How many bytes wait to be read.
  package var waitingByteCount: Int { bytes.count - next }

  /// Takes bytes that arrived; they are read by `reply`.
  package mutating func append(_ arrived: some Collection<UInt8>) {
    guard failure == nil else { return }
    if next > 0 {
      bytes.removeSubrange(..<next)
      dropped += next
      searched = max(0, searched - next)
      replyStart -= next
      next = 0
    }
    bytes.append(contentsOf: arrived)
  }

  /// The next reply that is complete; nil when none is.
  ///
  /// Throws for what is no reply or over `AccessLimits`, and from then on again.
  package mutating func reply() throws(AccessError) -> RESPValue? {
    if let failure { throw failure }
    do {
      return try readReply()
    } catch {
      failure = error
      (bytes, next) = ([], 0)
      open = []
      throw error
    }
  }

  private mutating func readReply() throws(AccessError) -> RESPValue? {
    while let value = try readValue() {
      try checkLength(to: next)
      guard let reply = close(value) else { continue }
      replyStart = next
      valueCount = 0
      return reply
    }
    try checkLength(to: bytes.count)
    return nil
  }

  private func checkLength(to end: Int) throws(AccessError) {
    guard end - replyStart <= AccessLimits.replyBytesMax else {
      throw error("at most \(AccessLimits.replyBytesMax) bytes of a reply", "more")
    }
  }

  /// Puts a value into the arrays around it; returns the outermost one once it is complete.
  private mutating func close(_ value: RESPValue) -> RESPValue? {
    var value = value
    while var last = open.popLast() {
      last.elements.append(value)
      last.left -= 1
      if last.left > 0 {
        open.append(last)
        return nil
      }
      value = .array(last.elements)
    }
    return value
  }

  /// The next value that is no array with elements to come; nil when its bytes are not all there.
  private mutating func readValue() throws(AccessError) -> RESPValue? {
    while true {
      if let length = bulkLength { return try bulk(length) }
      guard let line = try line() else { return nil }
      valueCount += 1
      guard valueCount <= AccessLimits.replyValuesMax else {
        throw error("at most \(AccessLimits.replyValuesMax) values in a reply", "more")
      }
      switch line.first {
      case UInt8(ascii: "+"): return .simple(Array(line.dropFirst()))
      case UInt8(ascii: "-"): return .error(Array(line.dropFirst()))
      case UInt8(ascii: ":"): return .integer(try integer(line.dropFirst()))
      case UInt8(ascii: "$"):
        guard let length = try length(line, AccessLimits.bulkBytesMax) else { return .null }
        bulkLength = length
      case UInt8(ascii: "*"):
        guard let count = try length(line, AccessLimits.replyValuesMax) else { return .null }
        if count == 0 { return .array([]) }
        guard open.count < AccessLimits.replyDepthMax else {
          throw error("at most \(AccessLimits.replyDepthMax) levels of arrays", "more")
        }
        open.append(Open(left: count, elements: []))
      default: throw error("a reply of +, -, :, $ or *", "another byte")
      }
    }
  }

  // MARK: Parts of a value

  /// The next line without its end; nil when the end has not arrived.
  private mutating func line() throws(AccessError) -> ArraySlice<UInt8>? {
    let from = max(next, searched)
    guard let feed = bytes[from...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      guard bytes.count - next <= AccessLimits.replyLineBytesMax else { throw longLine }
      return nil
    }
    let line = bytes[next..<feed]
    guard line.count <= AccessLimits.replyLineBytesMax else { throw longLine }
    guard line.last == UInt8(ascii: "\r") else { throw error("a line end of two bytes", "one") }
    let content = line.dropLast()
    guard !content.contains(UInt8(ascii: "\r")) else {
      throw error("a line without a carriage return in it", "one with it")
    }
    next = feed + 1
    return content
  }

  private mutating func bulk(_ length: Int) throws(AccessError) -> RESPValue? {
    guard bytes.count - next >= length + Self.lineEndBytes else { return nil }
    let end = next + length
    guard bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") else {
      throw error("a line end behind a bulk string", "another byte")
    }
    let value = RESPValue.bulk(Array(bytes[next..<end]))
    next = end + Self.lineEndBytes
    bulkLength = nil
    return value
  }

  /// A length from 0 to a bound; nil for -1, which stands for nothing at all.
  private func length(_ line: ArraySlice<UInt8>, _ most: Int) throws(AccessError) -> Int? {
    let length = try integer(line.dropFirst())
    if length == -1 { return nil }
    guard 0...most ~= length else { throw error("a length from -1 to \(most)", "another one") }
    return length
  }

  /// A decimal integer of 64 bits.
  private func integer(_ digits: ArraySlice<UInt8>) throws(AccessError) -> Int {
    let isNegative = digits.first == UInt8(ascii: "-")
    var value = 0
    var count = 0
    for byte in isNegative ? digits.dropFirst() : digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else {
        throw error("a decimal integer", "another byte")
      }
      let digit = Int(byte - UInt8(ascii: "0"))
      let (tens, isOver) = value.multipliedReportingOverflow(by: 10)
      // Counted downwards when negative, as the lowest integer has no positive counterpart.
      let (sum, isOverToo) =
        isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      guard !isOver, !isOverToo else { throw error("an integer of 64 bits", "a longer one") }
      value = sum
      count += 1
    }
    guard count > 0 else { throw error("a decimal integer", "none") }
    return value
  }

  private var longLine: AccessError {
    error("a line of at most \(AccessLimits.replyLineBytesMax) bytes", "a longer one")
  }

  private func error(_ expected: String, _ found: String) -> AccessError {
    AccessError(expected: expected, found: found, at: .byte(dropped + next))
  }
}
