import Access
import Testing

@Suite("RESPReader and RESPWriter")
struct RESPReaderTests {
  private static let replies: [(text: String, value: RESPValue)] = [
    ("+OK\r\n", .simple(Array("OK".utf8))),
    ("-NOSCRIPT none\r\n", .error(Array("NOSCRIPT none".utf8))),
    (":0\r\n", .integer(0)),
    (":-9223372036854775808\r\n", .integer(.min)),
    (":9223372036854775807\r\n", .integer(.max)),
    ("$0\r\n\r\n", .bulk([])),
    ("$4\r\na\r\nb\r\n", .bulk(Array("a\r\nb".utf8))),
    ("$-1\r\n", .null),
    ("*-1\r\n", .null),
    ("*0\r\n", .array([])),
    (
      "*3\r\n:1\r\n*1\r\n$1\r\nx\r\n*0\r\n",
      .array([.integer(1), .array([.bulk(Array("x".utf8))]), .array([])])
    ),
  ]

  private static func readAll(_ reader: inout RESPReader) throws -> [RESPValue] {
    var values: [RESPValue] = []
    while let value = try reader.reply() { values.append(value) }
    return values
  }

  @Test("every kind of reply, however its bytes are split")
  func chunks() throws {
    let bytes = Self.replies.flatMap { Array($0.text.utf8) }
    for split in 0...bytes.count {
      var reader = RESPReader()
      reader.append(bytes[..<split])
      var values = try Self.readAll(&reader)
      reader.append(bytes[split...])
      values += try Self.readAll(&reader)
      #expect(values == Self.replies.map(\.value), "split at \(split)")
      #expect(reader.waitingByteCount == 0)
    }
    var reader = RESPReader()
    var values: [RESPValue] = []
    for byte in bytes {
      reader.append([byte])
      values += try Self.readAll(&reader)
    }
    #expect(values == Self.replies.map(\.value))
  }

  @Test(
    "what is no reply, or over a bound, is refused, and the reader reads nothing more",
    arguments: [
      "hello\r\n", "\r\n", "+OK\n", "+O\rK\r\n", ":\r\n", ":-\r\n", ":+1\r\n", ":1a\r\n",
      ":9223372036854775808\r\n", ":-9223372036854775809\r\n", "$-2\r\n", "$16385\r\n",
      "$99999999999999999999\r\n", "$1\r\nab\r\n", "*-2\r\n", "*257\r\n",
      "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n", "*256\r\n" + String(repeating: ":1\r\n", count: 256),
      "+" + String(repeating: "a", count: 1025),
      "*5\r\n"
        + String(repeating: "$16000\r\n" + String(repeating: "a", count: 16_000) + "\r\n", count: 5),
      "HTTP/1.1 400 Bad Request\r\n",
    ])
  func refuses(_ text: String) {
    var reader = RESPReader()
    reader.append(Array(text.utf8))
    let error = #expect(throws: AccessError.self) { try Self.readAll(&reader) }
    reader.append(Array("+OK\r\n".utf8))
    let again = #expect(throws: AccessError.self) { try Self.readAll(&reader) }
    #expect(error == again)
    var byByte = RESPReader()
    #expect(throws: AccessError.self) {
      for byte in text.utf8 {
        byByte.append([byte])
        _ = try Self.readAll(&byByte)
      }
    }
  }

  @Test("random bytes and mutations trap nowhere and keep nothing unbounded", arguments: 0..<60)
  func random(_ seed: Int) {
    var random = Seeded(seed)
    var bytes = Self.replies.shuffled(using: &random).flatMap { Array($0.text.utf8) }
    let alphabet = Array("+-:$*0123456789\r\nab".utf8) + [0, 255]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let byte = alphabet.randomElement(using: &random) ?? 0
      if Bool.random(using: &random) { bytes[at] = byte } else { bytes.insert(byte, at: at) }
    }
    var reader = RESPReader()
    for _ in 0..<20 {
      reader.append(bytes)
      do {
        while try reader.reply() != nil {}
      } catch {
        #expect(reader.waitingByteCount == 0)
      }
      #expect(reader.waitingByteCount <= AccessLimits.replyBytesMax + bytes.count)
    }
  }

  @Test("a command's parts are read as they were written, whatever their bytes")
  func writes() throws {
    let parts: [[UInt8]] = [Array("SET".utf8), [], Array("a\r\n$1\r\n".utf8), [0, 255]]
    var reader = RESPReader()
    reader.append(RESPWriter.command(parts))
    #expect(try reader.reply() == .array(parts.map { .bulk($0) }))
  }
}
