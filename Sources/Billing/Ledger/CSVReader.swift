/// Reads rows of comma-separated values (RFC 4180), one after the other.
///
///     id,notes⏎               row on line 1, cells `id` and `notes`
///     a1,"two ""words""⏎      row on line 2: the quotes around a cell let it hold commas, line ends
///     and a line"⏎                           and quotes, each of these written twice
///
/// Rows end in CR LF or in LF, the last one also at the end. A byte-order mark in front is passed
/// over. What a spreadsheet would guess at is refused: a quote in the middle of a bare cell, text
/// behind a closing quote, a quote that is never closed.
struct CSVReader {
  /// A cell: where it stands, and how.
  struct Cell {
    /// Its bytes, without the quotes around it; quotes within are still doubled.
    let range: Range<Int>
    let isQuoted: Bool
  }

  /// A row that is none.
  struct Problem: Error, Equatable {
    let expected: LedgerProblem.Expectation
    let found: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private var at: Int
  /// The line of the next row, from 1.
  private(set) var line = 1

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A reader at the beginning.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
  }

  /// The next row, with at most `cellsMax` cells; nil behind the last one.
  mutating func next(cellsMax: Int) throws(Problem) -> [Cell]? {
    guard at < bytes.count else { return nil }
    var cells: [Cell] = []
    while true {
      guard cells.count < cellsMax else {
        throw Problem(expected: .cells, found: "more of them", offset: at)
      }
      cells.append(try cell())
      guard at < bytes.count else { return cells }
      let separator = bytes[at]
      at += 1
      if separator == UInt8(ascii: ",") { continue }
      if separator == UInt8(ascii: "\r") { at += 1 }
      line += 1
      return cells
    }
  }

  /// The text of a cell.
  func text(_ cell: Cell) -> ArraySlice<UInt8> {
    let text = bytes[cell.range]
    guard cell.isQuoted, text.contains(Self.quote) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var isSecond = false
    for byte in text {
      isSecond = byte == Self.quote && !isSecond
      if !isSecond { plain.append(byte) }
    }
    return plain[...]
  }

  private static let quote = UInt8(ascii: "\"")

  /// Reads up to the comma, the line end or the end of the text behind a cell.
  private mutating func cell() throws(Problem) -> Cell {
    guard at < bytes.count, bytes[at] == Self.quote else { return try bareCell() }
    let start = at + 1
    at = start
    while true {
      guard at < bytes.count else {
        throw Problem(expected: .closingQuote, found: "the end", offset: start - 1)
      }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\n") { line += 1 }
      at += 1
      guard byte == Self.quote else { continue }
      if at < bytes.count, bytes[at] == Self.quote {
        at += 1
        continue
      }
      guard isCellEnd else {
        throw Problem(expected: .comma, found: "text behind a closing quote", offset: at)
      }
      return Cell(range: start..<at - 1, isQuoted: true)
    }
  }

  private mutating func bareCell() throws(Problem) -> Cell {
    let start = at
    while !isCellEnd {
      guard bytes[at] != Self.quote else {
        throw Problem(expected: .comma, found: "a quote in a cell without quotes", offset: at)
      }
      at += 1
    }
    return Cell(range: start..<at, isQuoted: false)
  }

  /// Whether a cell ends here: a lone CR is part of its cell.
  private var isCellEnd: Bool {
    guard at < bytes.count else { return true }
    switch bytes[at] {
    case UInt8(ascii: ","), UInt8(ascii: "\n"): return true
    case UInt8(ascii: "\r"): return at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n")
    default: return false
    }
  }
}
