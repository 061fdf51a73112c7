/// One value of a long text that is known by where it begins, and is parsed when it is needed.
///
///     bytes   { " i n v o i c e s " : [ { " i d " : " i 1 " , … } , …
///     start                             ^ an object ends behind its bracket …
///                                                   ^ … and a string behind its closing quote
///
/// So a text with a million records needs no tape but that of the record in hand. Nothing is checked
/// here: what is no JSON has an end too, and the parser then says what is wrong with the piece.
package enum JSONPiece {
  /// The place behind the value that begins at `start`; never behind the end of the text.
  package static func end(of start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    guard start < bytes.count else { return bytes.count }
    switch bytes[start] {
    case UInt8(ascii: "\""): return endOfString(start, in: bytes)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return endOfContainer(start, in: bytes)
    default: return endOfWord(start, in: bytes)
    }
  }

  /// The first place from `start` on that is no white space.
  package static func skipSpace(from start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return at }
      at += 1
    }
    return at
  }

  /// Where the value of a member begins, in the checked object that begins at `start`; nil when the
  /// object has no such member.
  package static func value(
    of name: borrowing Span<UInt8>, inObjectAt start: Int, of bytes: borrowing Span<UInt8>
  ) -> Int? {
    var at = skipSpace(from: start + 1, in: bytes)
    while at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
      let keyEnd = endOfString(at, in: bytes)
      let isFound = isKey(at + 1..<keyEnd - 1, name, in: bytes)
      at = skipSpace(from: skipSpace(from: keyEnd, in: bytes) + 1, in: bytes)
      if isFound { return at }
      at = skipSpace(from: end(of: at, in: bytes), in: bytes)
      if at < bytes.count, bytes[at] == UInt8(ascii: ",") {
        at = skipSpace(from: at + 1, in: bytes)
      }
    }
    return nil
  }

  // MARK: Ends

  private static func endOfString(_ start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    var at = JSONText.plainEnd(in: bytes, from: start + 1)
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      let next = at + (bytes[at] == UInt8(ascii: "\\") ? 2 : 1)
      at = next < bytes.count ? JSONText.plainEnd(in: bytes, from: next) : bytes.count
    }
    return min(at + 1, bytes.count)
  }

  private static func endOfContainer(_ start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    var depth = 0
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at = endOfString(at, in: bytes)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return at + 1 }
      default: break
      }
      at += 1
    }
    return bytes.count
  }

  /// The end of a number or a literal: what cannot be a part of either.
  private static func endOfWord(_ start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        return at
      default: at += 1
      }
    }
    return at
  }

  // MARK: Keys

  private static func isKey(
    _ range: Range<Int>, _ name: borrowing Span<UInt8>, in bytes: borrowing Span<UInt8>
  ) -> Bool {
    if range.count == name.count {
      var same = 0
      while same < name.count, bytes[range.lowerBound + same] == name[same] { same += 1 }
      return same == name.count
    }
    guard range.count > name.count else { return false }
    for at in range where bytes[at] == UInt8(ascii: "\\") {
      let token = Token(
        offset: UInt32(range.lowerBound), length: UInt32(range.count), next: 0, kind: .string,
        flags: .escaped)
      var content: [UInt8] = []
      JSONText.decode(token, from: bytes, into: &content)
      guard content.count == name.count else { return false }
      for at in content.indices where content[at] != name[at] { return false }
      return true
    }
    return false
  }
}

extension Document {
  /// Parses the one value that begins at `start`; its tape begins with it, its bytes are the whole
  /// text, which is shared and not copied.
  ///
  /// Places in errors and tokens count from the beginning of the text.
  package init(
    piece start: Int, of bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) {
    let span = bytes.span
    let end = JSONPiece.end(of: start, in: span)
    var parser = JSONParser(limits: limits)
    var tape: [Token]
    do throws(JSONError) {
      tape = try parser.parse(span.extracting(start..<end))
    } catch {
      throw JSONError(error.expected, found: error.found, at: start + error.offset)
    }
    for index in tape.indices { tape[index].offset += UInt32(start) }
    self.init(bytes: bytes, tape: tape)
  }
}
