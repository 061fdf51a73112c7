/// A member's key as the search for duplicates sees it: a hash first, its bytes only on a tie.
///
/// Small objects are compared pairwise by hash; larger ones are sorted, so that no choice of keys
/// makes the search quadratic.
struct KeyMark {
  private let hash: UInt32
  let token: UInt32

  private static let pairwiseMax = 32

  init(token index: Int, of token: Token, in bytes: borrowing Span<UInt8>) {
    self.token = UInt32(index)
    // Over the decoded key: two spellings of one key are one key.
    if token.isEscaped {
      var decoded: [UInt8] = []
      JSONText.decode(token, from: bytes, into: &decoded)
      hash = Self.hash(decoded.span, 0..<decoded.count)
    } else {
      hash = Self.hash(bytes, token.range)
    }
  }

  /// A hash of bytes: of most keys all there is, the first and the last eight.
  @inline(__always)
  private static func hash(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let count = range.count
    if count > 2 * ByteWord.bytesCount {
      return UInt32(truncatingIfNeeded: KeyHash.of(bytes, range))
    }
    let head = ByteWord(bytes, at: range.lowerBound, count: min(count, ByteWord.bytesCount)).bits
    let tail =
      count > ByteWord.bytesCount
      ? ByteWord(bytes, at: range.upperBound &- ByteWord.bytesCount).bits : 0
    let mixed = (head ^ (tail &* 0xBF58_476D_1CE4_E5B9) ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed &>> 32)
  }

  /// The token of the first key from `start` on that another one before it equals, if any.
  static func duplicate(
    in keys: inout [KeyMark], from start: Int, tape: [Token], bytes: borrowing Span<UInt8>
  ) -> Int? {
    let count = keys.count - start
    guard count > 1 else { return nil }
    if count <= pairwiseMax {
      var seen: UInt64 = 0
      for later in start..<keys.count {
        let hash = keys[later].hash
        // The highest bits of a hash: most keys are told apart by them.
        let bit: UInt64 = 1 &<< UInt64(hash &>> 26)
        let isNew = seen & bit == 0
        seen |= bit
        if isNew { continue }
        for earlier in start..<later where keys[earlier].hash == hash {
          if keys[earlier].equals(keys[later], tape, bytes) { return Int(keys[later].token) }
        }
      }
      return nil
    }
    keys[start...].sort { left, right in
      left.hash != right.hash ? left.hash < right.hash : left.token < right.token
    }
    var run = start
    while run < keys.count {
      var end = run + 1
      while end < keys.count, keys[end].hash == keys[run].hash { end += 1 }
      if end - run > 1, let twin = twin(in: keys[run..<end], tape, bytes) { return twin }
      run = end
    }
    return nil
  }

  /// A repeated key among keys of one hash; sorted by content, as there may be many on purpose.
  private static func twin(
    in keys: ArraySlice<KeyMark>, _ tape: [Token], _ bytes: borrowing Span<UInt8>
  ) -> Int? {
    var contents: [(content: [UInt8], token: Int)] = []
    for key in keys {
      var decoded: [UInt8] = []
      JSONText.decode(tape[Int(key.token)], from: bytes, into: &decoded)
      contents.append((decoded, Int(key.token)))
    }
    contents.sort { left, right in
      left.content == right.content
        ? left.token < right.token : left.content.lexicographicallyPrecedes(right.content)
    }
    for index in contents.indices.dropFirst()
    where contents[index].content == contents[index - 1].content {
      return contents[index].token
    }
    return nil
  }

  private func equals(
    _ other: KeyMark, _ tape: [Token], _ bytes: borrowing Span<UInt8>
  ) -> Bool {
    var mine: [UInt8] = []
    var others: [UInt8] = []
    JSONText.decode(tape[Int(token)], from: bytes, into: &mine)
    JSONText.decode(tape[Int(other.token)], from: bytes, into: &others)
    return mine == others
  }
}
