import Testing

@testable import Serialization

@Suite("ByteWord")
struct ByteWordTests {
  /// Every byte at every place among plain ones, and some rows where several differ.
  private static let rows: [[UInt8]] = {
    var rows: [[UInt8]] = []
    for place in 0..<ByteWord.bytesCount {
      for byte in 0...255 as ClosedRange<UInt8> {
        for filler in [UInt8(ascii: "a"), 0x20, 0x22, 0x39, 0xFF] {
          var row = [UInt8](repeating: filler, count: ByteWord.bytesCount)
          row[place] = byte
          rows.append(row)
        }
      }
    }
    return rows
  }()

  private func count(_ row: [UInt8], while holds: (UInt8) -> Bool) -> Int {
    row.prefix(while: holds).count
  }

  @Test("counts what single bytes say")
  func counts() {
    for row in Self.rows {
      let word = ByteWord(row.span, at: 0)
      let plain = count(row) { $0 >= 0x20 && $0 < 0x80 && $0 != 0x22 && $0 != 0x5C }
      #expect(word.plainBytes == plain, "\(row)")
      #expect(word.alphanumericBytes == count(row, while: ASCII.isAlphanumeric), "\(row)")
      #expect(word.lowercaseBytes == count(row) { 0x61...0x7A ~= $0 }, "\(row)")
      #expect(word.byte(3) == row[3], "\(row)")
      #expect(word.letterBytes == count(row, while: ASCII.isLetter), "\(row)")
      #expect(word.bytesBeforeDigit == count(row) { !ASCII.isDigit($0) }, "\(row)")
      #expect(
        word.lastLetterBytes == count(row.reversed(), while: ASCII.isLetter), "\(row)")
      #expect(word.hasNonASCII == row.contains { $0 >= 0x80 }, "\(row)")
      let run = word.alphanumericBytes
      let hasBoth =
        row[..<run].contains(where: ASCII.isLetter) && row[..<run].contains(where: ASCII.isDigit)
      #expect(word.isMixed(run) == hasBoth, "\(row)")
      for byte in [0x2A, 0x5B, 0x5F] as [UInt8] {
        #expect(word.contains(byte) == row.contains(byte), "\(row)")
      }
    }
  }

  @Test("a part of a text is the same word in its middle and at its end", arguments: 0...8)
  func parts(count: Int) {
    let text = Array("abcdefghijklmnop".utf8)
    let middle = ByteWord(text.span, at: 3, count: count)
    let end = ByteWord(Array(text[..<(3 + count)]).span, at: 3, count: count)
    #expect(middle == end)
  }

  @Test("ranges are equal when their bytes are", arguments: 0...20)
  func ranges(count: Int) {
    let left = Array("..invoiceNumberOfRecord".utf8)
    let right = Array("invoiceNumberOfRecord....".utf8)
    let range = 2..<2 + count
    let areEqual = ByteRun.areEqual(left.span, range, right.span, at: 0)
    #expect(areEqual)
    for place in range {
      var other = left
      other[place] ^= 1
      let areEqual = ByteRun.areEqual(other.span, range, right.span, at: 0)
      #expect(!areEqual, "\(place)")
    }
  }

  @Test("a key hashes alike wherever it stands", arguments: 0...20)
  func hashes(count: Int) {
    let text = Array("..invoiceNumberOfRecord....".utf8)
    let bare = Array(text[2..<2 + count])
    let inside = KeyHash.of(text.span, 2..<2 + count)
    let alone = KeyHash.of(bare.span, 0..<count)
    #expect(inside == alone)
  }
}
