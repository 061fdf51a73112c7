import Serialization
import Testing

@Suite("Node")
struct NodeTests {
  private let document: Document

  init() throws {
    document = try Document(
      parsing: #"""
        {"text":"a\u00e9\n","n":-12,"d":1500.00,"e":1e2,"big":99999999999999999999,"t":true,
        "f":false,"z":null,"list":[1,[2,3],{"a":4}],"o":{"x":{"y":1},"\u0078x":2},"n2":0}
        """#)
  }

  @Test("scalars are read by their own accessor and no other")
  func scalars() throws {
    let root = document.root
    #expect(root["text"]?.string == "aé\n")
    #expect(root["text"]?.numberText == nil)
    #expect(root["text"]?.int == nil)
    #expect(root["n"]?.int == -12)
    #expect(root["n"]?.string == nil)
    #expect(root["d"]?.numberText == "1500.00")
    #expect(root["d"]?.int == nil)
    #expect(root["e"]?.int == nil)
    #expect(root["big"]?.int == nil)
    #expect(root["big"]?.numberText == "99999999999999999999")
    #expect(root["t"]?.bool == true)
    #expect(root["f"]?.bool == false)
    #expect(root["z"]?.bool == nil)
    #expect(root["z"]?.isNull == true)
    #expect(root["f"]?.isNull == false)
  }

  @Test("members and elements come in order, each once, whatever is nested in them")
  func collections() throws {
    let root = document.root
    let keys = ["text", "n", "d", "e", "big", "t", "f", "z", "list", "o", "n2"]
    #expect(root.members.map(\.key) == keys)
    #expect(root.count == keys.count)
    let list = try #require(root["list"])
    #expect(list.elements.map(\.kind) == [.number, .array, .object])
    #expect(list.count == 3)
    #expect(list.elements[1].elements.map(\.int) == [2, 3])
    #expect(root["o"]?["x"]?["y"]?.int == 1)
    #expect(root["o"]?["xx"]?.int == 2)
    #expect(root["n2"]?.int == 0)
  }

  @Test("what is not there is nil or empty")
  func absent() throws {
    let root = document.root
    #expect(root["y"] == nil)
    #expect(root["list"]?["a"] == nil)
    #expect(root["text"]?["a"] == nil)
    #expect(root["list"]?.members.isEmpty == true)
    #expect(root.elements.isEmpty)
    #expect(root["n"]?.count == 0)
    #expect(root["z"]?.elements.isEmpty == true)
  }
}
