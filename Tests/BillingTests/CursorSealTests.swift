import Digest
import Testing

@testable import Billing

@Suite("CursorSeal")
struct CursorSealTests {
  private let query = Array("list_invoices".utf8)

  private func id(_ row: Int) -> [UInt8]? { row < 1000 ? Array("id-\(row)".utf8) : nil }

  private func seal(_ binding: String, key: UInt8 = 1) -> CursorSeal {
    CursorSeal(key: Array(repeating: key, count: 32), binding: Array(binding.utf8))
  }

  private func place(_ row: Int) -> CursorSeal.Place {
    CursorSeal.Place(row: row, id: Array("id-\(row)".utf8))
  }

  /// The row that a cursor opens to; nil when it is refused.
  private func row(_ cursor: String, _ seal: CursorSeal, query: [UInt8]? = nil) -> Int? {
    do throws(BillingError) {
      return try seal.row(of: cursor, query: query ?? self.query, id: id)
    } catch {
      #expect(error == .invalidCursor)
      return nil
    }
  }

  @Test("a cursor opens to the row that it was made for, and is the same every time")
  func opens() {
    for row in [0, 1, 19, 255, 256, 999] {
      let cursor = seal("a").cursor(at: place(row), query: query)
      #expect(cursor == seal("a").cursor(at: place(row), query: query))
      #expect(cursor.utf8.count == 28)
      #expect(self.row(cursor, seal("a")) == row)
    }
  }

  @Test("another key, binding, query or ledger refuses it")
  func bound() {
    let cursor = seal("a").cursor(at: place(7), query: query)
    #expect(row(cursor, seal("b")) == nil)
    #expect(row(cursor, seal("a", key: 2)) == nil)
    #expect(row(cursor, seal("a"), query: query + [0]) == nil)
    #expect(row(cursor, seal("a"), query: []) == nil)
    let edited = CursorSeal.Place(row: 7, id: Array("id-8".utf8))
    #expect(row(seal("a").cursor(at: edited, query: query), seal("a")) == nil)
    #expect(row(seal("a").cursor(at: place(1000), query: query), seal("a")) == nil)
  }

  @Test("binding and query cannot be shifted into each other")
  func unambiguous() {
    let cursor = seal("ab").cursor(at: place(7), query: Array("c".utf8))
    #expect(row(cursor, seal("a"), query: Array("bc".utf8)) == nil)
  }

  @Test("every change of one character, and every other length, is refused")
  func tampered() throws {
    let cursor = Array(seal("a").cursor(at: place(7), query: query).utf8)
    for at in cursor.indices {
      for byte in Array("AZaz09-_=+ ".utf8) where byte != cursor[at] {
        var other = cursor
        other[at] = byte
        #expect(row(String(decoding: other, as: UTF8.self), seal("a")) == nil)
      }
      #expect(row(String(decoding: cursor[..<at], as: UTF8.self), seal("a")) == nil)
    }
    let text = String(decoding: cursor, as: UTF8.self)
    for other in [text + "A", text + text, String(repeating: "A", count: 5000), "é", "\u{0}"] {
      #expect(row(other, seal("a")) == nil)
    }
  }

  @Test("the place is not to be read")
  func hidden() throws {
    let first = try #require(Base64URL.decode(seal("a").cursor(at: place(0), query: query)))
    let second = try #require(Base64URL.decode(seal("a").cursor(at: place(1), query: query)))
    #expect(Array(first[1...4]) != [0, 0, 0, 0])
    // One keystream for both would show the distance of the rows.
    #expect(zip(first[1...4], second[1...4]).map { $0 ^ $1 } != [0, 0, 0, 1])
  }
}
