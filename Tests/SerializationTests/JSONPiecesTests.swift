import Testing

@testable import Serialization

@Suite("JSONPieces")
struct JSONPiecesTests {
  /// Whether a walk through lists of lists comes to the end.
  private func walks(_ text: [UInt8]) -> Bool {
    do throws(JSONError) {
      var pieces = try JSONPieces(text, limits: .standard)
      guard pieces.enterObject() else {
        _ = try pieces.piece()
        try pieces.finish()
        return true
      }
      while try pieces.hasNext() {
        _ = try pieces.key()
        guard pieces.enterArray() else {
          _ = try pieces.piece()
          continue
        }
        while try pieces.hasNext() { _ = try pieces.piece() }
      }
      try pieces.finish()
      return true
    } catch {
      return false
    }
  }

  private static let text =
    #" {"a": [ {"id": "i\"1}", "n": [1, {"x": null}]}, 2.50e1 , "]" , true ], "\u0062":{"c":[]},"#
    + "\n"
    + #" "": [] , "é": "\\" } "#

  @Test(
    "a walk accepts exactly what a parse of the whole accepts, whatever byte is put, cut or changed"
  )
  func accepts() {
    let text = Array(Self.text.utf8)
    #expect(walks(text))
    for at in text.indices {
      for byte in #"{}[]",:\ 0-et"#.utf8 {
        var changed = text
        changed[at] = byte
        var longer = text
        longer.insert(byte, at: at)
        for mutant in [changed, longer] {
          let isJSON = (try? Document(parsing: mutant)) != nil
          #expect(walks(mutant) == isJSON, "\(String(decoding: mutant, as: UTF8.self))")
        }
      }
      for mutant in [Array(text[..<at]), Array(text[at...])] {
        #expect(walks(mutant) == ((try? Document(parsing: mutant)) != nil))
      }
    }
  }

  @Test("a repeated key is refused however it is spelled")
  func repeatedKey() {
    #expect(!walks(Array(#"{"ab":[],"a\u0062":[]}"#.utf8)))
  }

  @Test("levels count from the outside, and a long text is refused")
  func limits() throws {
    let text = Array("[[[]]]".utf8)
    for depth in 1...4 {
      let limits = JSONLimits(documentBytesMax: 6, depthMax: depth)
      var pieces = try JSONPieces(text, limits: limits)
      let isEntered = pieces.enterArray()
      let hasNext = try pieces.hasNext()
      let piece = try? pieces.piece()
      #expect(isEntered && hasNext)
      #expect((piece != nil) == (depth >= 3))
    }
    #expect(throws: JSONError.self) {
      try JSONPieces(text, limits: JSONLimits(documentBytesMax: 5, depthMax: 9))
    }
  }

  @Test("a piece is the value that the whole has there, with places in the whole")
  func pieces() throws {
    let whole = try Document(parsing: Self.text)
    for index in whole.tape.indices {
      let token = whole.tape[index]
      let start = Int(token.offset) - (token.kind == .string ? 1 : 0)
      let piece = try Document(piece: start, of: whole.bytes)
      let end = Int(token.next)
      let expected = whole.tape[index..<max(end, index + 1)].map { token in
        var token = token
        token.next -= UInt32(index)
        return token
      }
      #expect(piece.tape == expected)
      #expect(piece.bytes == whole.bytes)
    }
  }

  @Test("a member is found by its name however it is spelled, and no other is")
  func members() throws {
    let text = Array(#"[{"a" : {"b":1}, "\u0062" :2,"bc":[3]},{}]"#.utf8)
    func found(_ name: String, _ start: Int = 1) -> String? {
      let name = Array(name.utf8)
      let place = JSONPiece.value(of: name.span, inObjectAt: start, of: text.span)
      return place.map { String(decoding: text[$0...].prefix(2), as: UTF8.self) }
    }
    #expect(found("a") == #"{""#)
    #expect(found("b") == "2,")
    #expect(found("bc") == "[3")
    #expect(found("c") == nil)
    #expect(found("") == nil)
    #expect(found("a", text.count - 3) == nil)
  }

  @Test("the error in a piece is at its place in the text")
  func errors() {
    let error = #expect(throws: JSONError.self) {
      try Document(piece: 3, of: Array("[1,[2 3]]".utf8))
    }
    #expect(error?.offset == 6)
    #expect(error?.expected == .commaOrBracket)
  }
}
