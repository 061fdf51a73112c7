import Digest
import Testing

@testable import Billing

@Suite("CursorSeal")
struct CursorSealTests {
  private let query = Array("list_invoices".utf8)
  private let places: [[UInt8]] = [[0], Array("id-7".utf8), Array(repeating: 9, count: 240)]

  private func seal(_ binding: String, key: UInt8 = 1) -> CursorSeal {
    CursorSeal(key: Array(repeating: key, count: 32), binding: Array(binding.utf8))
  }

  /// The place that a cursor opens to; nil when it is refused.
  private func place(_ cursor: String, _ seal: CursorSeal, query: [UInt8]? = nil) -> [UInt8]? {
    do throws(BillingError) {
      return try seal.place(of: cursor, query: query ?? self.query)
    } catch {
      #expect(error == .invalidCursor)
      return nil
    }
  }

  @Test("a cursor opens to the place that it was made for, and is the same every time")
  func opens() {
    for place in places {
      let cursor = seal("a").cursor(at: place, query: query)
      #expect(cursor == seal("a").cursor(at: place, query: query))
      #expect(cursor.utf8.count == (4 * (17 + place.count) + 2) / 3)
      #expect(self.place(cursor, seal("a")) == place)
    }
  }

  @Test("another key, binding or query refuses it")
  func bound() {
    let cursor = seal("a").cursor(at: places[1], query: query)
    #expect(place(cursor, seal("b")) == nil)
    #expect(place(cursor, seal("a", key: 2)) == nil)
    #expect(place(cursor, seal("a"), query: query + [0]) == nil)
    #expect(place(cursor, seal("a"), query: []) == nil)
  }

  @Test("binding and query cannot be shifted into each other")
  func unambiguous() {
    let cursor = seal("ab").cursor(at: places[1], query: Array("c".utf8))
    #expect(place(cursor, seal("a"), query: Array("bc".utf8)) == nil)
  }

  @Test("every change of one character, and every other length, is refused")
  func tampered() throws {
    let cursor = Array(seal("a").cursor(at: places[1], query: query).utf8)
    for at in cursor.indices {
      for byte in Array("AZaz09-_=+ ".utf8) where byte != cursor[at] {
        var other = cursor
        other[at] = byte
        #expect(place(String(decoding: other, as: UTF8.self), seal("a")) == nil)
      }
      #expect(place(String(decoding: cursor[..<at], as: UTF8.self), seal("a")) == nil)
    }
    let text = String(decoding: cursor, as: UTF8.self)
    for other in [text + "A", text + text, String(repeating: "A", count: 5000), "é", "\u{0}"] {
      #expect(place(other, seal("a")) == nil)
    }
  }

  @Test("the place is not to be read, in none of its blocks")
  func hidden() throws {
    let zeros: [UInt8] = Array(repeating: 0, count: 100)
    let ones: [UInt8] = Array(repeating: 1, count: 100)
    let first = try #require(Base64URL.decode(seal("a").cursor(at: zeros, query: query)))
    let second = try #require(Base64URL.decode(seal("a").cursor(at: ones, query: query)))
    for block in [1..<33, 33..<65, 65..<97] {
      #expect(Array(first[block]) != Array(zeros.prefix(32)))
      // One keystream for both would show how places differ.
      #expect(zip(first[block], second[block]).map { $0 ^ $1 } != Array(ones.prefix(32)))
    }
    #expect(Array(first[1..<33]) != Array(first[33..<65]))
  }
}
