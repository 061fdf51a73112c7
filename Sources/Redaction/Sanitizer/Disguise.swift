internal import Serialization

/// Undoes what hides words: each function gives the hidden text, or nothing when there is none.
enum Disguise {
  /// The least length of a hexadecimal run that is worth decoding.
  static let hexadecimalBytesMin = 20

  /// Spaced-out letters closed up and glued words cut apart, by the longest known words.
  static func joined(_ text: borrowing Span<UInt8>, _ vocabulary: CueVocabulary) -> [UInt8] {
    var result: [UInt8] = []
    var hasJoined = false
    var index = 0
    while index < text.count {
      let end = endOfSpaced(text, from: index)
      if end > index {
        var letters: [UInt8] = []
        for place in stride(from: index, to: end, by: 1) where Letter.ascii(text[place]) != 0 {
          letters.append(text[place])
        }
        cut(letters, vocabulary, into: &result)
        hasJoined = true
        index = end
        continue
      }
      let wordEnd = endOfWord(text, from: index)
      if wordEnd - index >= FirstLook.longRunBytesMin {
        var letters: [UInt8] = []
        for place in index..<wordEnd { letters.append(text[place]) }
        cut(letters, vocabulary, into: &result)
        hasJoined = true
      } else {
        for place in index..<wordEnd { result.append(text[place]) }
      }
      if wordEnd < text.count { result.append(text[wordEnd]) }
      index = wordEnd + 1
    }
    return hasJoined ? result : []
  }

  /// The text of every Base64 and hexadecimal run that decodes to text.
  static func decoded(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var runs: [Base64Run] = []
    Base64Run.find(in: copy text, into: &runs)
    for run in runs { append(run.decoded, to: &result) }
    var index = 0
    while index < text.count {
      guard ASCII.hexValue(text[index]) != nil else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, ASCII.hexValue(text[end]) != nil { end += 1 }
      if end - index >= hexadecimalBytesMin {
        append(fromHexadecimal(text, index..<end), to: &result)
      }
      index = end
    }
    return result
  }

  /// The text with each letter moved by thirteen.
  static func rotated(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for index in text.indices {
      let byte = text[index]
      let place = (byte | 0x20) &- 0x61
      result.append(place < 26 ? (byte & 0x20 | 0x41) + (place + 13) % 26 : byte)
    }
    return result
  }

  /// The text backwards, ASCII only.
  static func reversed(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for index in text.indices { result.append(text[text.count - 1 - index]) }
    return result
  }

  /// Behind the last of at least six single letters with one or two gap bytes between each.
  private static func endOfSpaced(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    guard start == 0 || Letter.ascii(text[start - 1]) == 0 else { return start }
    var index = start
    var end = start
    var letters = 0
    while index < text.count, Letter.ascii(text[index]) != 0 {
      let next = index + 1
      guard next >= text.count || Letter.ascii(text[next]) == 0 else { break }
      letters += 1
      end = next
      index = next
      while index < text.count, index < next + 4, text[index] < 0x80, Letter.ascii(text[index]) == 0
      {
        index += 1
      }
    }
    return letters >= FirstLook.spacedLettersMin ? end : start
  }

  private static func endOfWord(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, Letter.ascii(text[index]) != 0 { index += 1 }
    return index
  }

  /// Cuts letters into the longest known words; unknown letters stay together.
  private static func cut(
    _ letters: [UInt8], _ vocabulary: CueVocabulary, into result: inout [UInt8]
  ) {
    var index = 0
    var isInWord = false
    while index < letters.count {
      var hash = WordHash()
      var length = 0
      for count in 1...CueVocabulary.lettersMax where index + count <= letters.count {
        hash.add(Leet.letter(Letter.ascii(letters[index + count - 1])))
        if count > 1, vocabulary.isWord(hash.value) { length = count }
      }
      if length > 0 {
        result.append(0x20)
        result.append(contentsOf: letters[index..<index + length])
        result.append(0x20)
        index += length
        isInWord = false
      } else {
        if !isInWord { result.append(0x20) }
        result.append(letters[index])
        index += 1
        isInWord = true
      }
    }
    result.append(0x20)
  }

  /// Appends a decoded text as a sentence of its own.
  private static func append(_ bytes: [UInt8], to result: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    result.append(contentsOf: bytes)
    result.append(contentsOf: [0x2e, 0x20])
  }

  /// What hexadecimal digits say; nothing when it is no text, as soon as that shows.
  private static func fromHexadecimal(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> [UInt8] {
    var result: [UInt8] = []
    for index in stride(from: range.lowerBound, to: range.upperBound - 1, by: 2) {
      guard let high = ASCII.hexValue(text[index]), let low = ASCII.hexValue(text[index + 1]) else {
        return []
      }
      let byte = high << 4 | low
      let isText = byte >= 0x20 && byte != 0x7f || byte == 0x0a || byte == 0x09 || byte == 0x0d
      guard isText else { return [] }
      result.append(byte)
    }
    return result
  }
}
