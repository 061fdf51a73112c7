import Serialization
import Testing

@Suite("ConfigurationNode")
struct ConfigurationNodeTests {
  private enum Action: String, CaseIterable {
    case omit
    case edges
    case last4
  }

  private func root(_ text: String) throws(ConfigurationError) -> ConfigurationNode {
    try ConfigurationNode(parsing: Array(text.utf8))
  }

  private func expect<T>(_ message: String, _ body: () throws -> T) {
    let error = #expect(throws: ConfigurationError.self) { try body() }
    #expect(error?.message == message)
  }

  @Test("what is as it must be is read, in the order of the file")
  func reading() throws {
    let members = try root(
      "name: a\nlimits: {depth: -8}\nlist: [x, 'é']\non: true\nmask: last4\nempty: {}\n"
    ).mapping(
      known: ["empty", "limits", "list", "mask", "name", "on", "unused"], required: ["name"])
    #expect(members.map(\.key) == ["name", "limits", "list", "on", "mask", "empty"])
    #expect(try members[0].value.text() == "a")
    let limits = try members[1].value.mapping(known: ["depth"])
    #expect(try limits[0].value.integer(in: -8...8) == -8)
    #expect(try members[2].value.list().map { (item) in try item.text() } == ["x", "é"])
    #expect(try members[3].value.boolean())
    #expect(try members[4].value.choice(of: Action.self) == .last4)
    #expect(try members[5].value.members().isEmpty)
    #expect(members[2].value.place == Place(line: 3, column: 7))
    #expect(members[2].value.node.count == 2)
  }

  @Test("keys of the file's own come with their places")
  func members() throws {
    let members = try root("a:\n  b: 1\n  é: 2\n").members()[0].value.members()
    #expect(members.map(\.key) == ["b", "é"])
    #expect(members.map(\.keyPlace.line) == [2, 3])
    #expect(members.map(\.value.place.column) == [6, 6])
    expect("line 3, column 3: expected the name of an entity, found another text") {
      throw members[1].keyFailure(expected: "the name of an entity", found: "another text")
    }
  }

  @Test(
    "an unknown key is refused at its place, with the key that was meant",
    arguments: [
      ("max_list_item: 1", "(nearest known: \"max_list_items\")"),
      ("max-list-items: 1", "(nearest known: \"max_list_items\")"),
      ("Dpeth: 1", "(nearest known: \"depth\")"),
      ("secret4711: 1", "(known: max_list_items, depth)"),
      ("\"\": 1", "(known: max_list_items, depth)"),
      ("cafe\u{301}: 1", "(known: max_list_items, depth)"),
    ])
  func unknownKey(_ member: String, _ hint: String) throws {
    expect("line 3, column 3: expected a key of this mapping \(hint), found an unknown key") {
      try root("limits:\n  depth: 1\n  \(member)\n").members()[0].value
        .mapping(known: ["max_list_items", "depth"])
    }
  }

  @Test("keys are compared as bytes")
  func canonicalEquivalents() throws {
    expect(
      "line 1, column 1: expected a key of this mapping (known: caf\u{E9}), "
        + "found an unknown key"
    ) {
      try root("cafe\u{301}: 1").mapping(known: ["caf\u{E9}"])
    }
  }

  @Test("a key that must be there is named")
  func requiredKey() throws {
    expect("line 1, column 1: expected a mapping with the key \"b\", found one without it") {
      try root("a: 1").mapping(known: ["a", "b"], required: ["a", "b"])
    }
  }

  @Test(
    "every accessor refuses every other kind, by class and place",
    arguments: [
      ("{}", "a mapping"), ("[]", "a list"), ("secret", "a text"), ("4711", "a number"),
      ("true", "a boolean"), ("null", "nothing"), ("", "nothing"),
    ])
  func otherKinds(_ value: String, _ found: String) throws {
    let node = try root("a:\n- \(value)\n").members()[0].value.list()[0]
    #expect(node.found == found)
    let accessors: [(kind: String, expected: String, read: () throws -> Void)] = [
      ("a mapping", "a mapping", { _ = try node.mapping(known: []) }),
      ("a mapping", "a mapping", { _ = try node.members() }),
      ("a list", "a list", { _ = try node.list() }),
      ("a text", "a text", { _ = try node.text() }),
      ("a number", "a whole number from 1 to 5000", { _ = try node.integer(in: 1...5000) }),
      ("a boolean", "true or false", { _ = try node.boolean() }),
      ("a text", "one of omit, edges, last4", { _ = try node.choice(of: Action.self) }),
    ]
    for accessor in accessors where accessor.kind != found {
      let column = value.isEmpty ? 2 : 3
      expect("line 2, column \(column): expected \(accessor.expected), found \(found)") {
        try accessor.read()
      }
    }
  }

  @Test(
    "a number must be whole and in its range",
    arguments: ["0", "11", "1.0", "1e1", "99999999999999999999", "-5"])
  func range(_ number: String) throws {
    expect("line 1, column 2: expected a whole number from 1 to 10, found another number") {
      try root("[\(number)]").list()[0].integer(in: 1...10)
    }
  }

  @Test("a choice that is not there names the choices and the one that was meant")
  func choice() throws {
    expect(
      "line 1, column 1: expected one of omit, edges, last4 (nearest: \"edges\"), found another text"
    ) {
      try root("egdes").choice(of: Action.self)
    }
    expect("line 1, column 1: expected one of omit, edges, last4, found another text") {
      try root("hunter2").choice(of: Action.self)
    }
  }

  @Test("a text that is no YAML of the subset is refused in the same form")
  func unreadable() {
    let error = #expect(throws: ConfigurationError.self) { try root("a: 1\na: 2\n") }
    #expect(error?.line == 2)
    #expect(error?.column == 1)
    expect(
      "line 2, column 1: expected a key that this mapping does not have yet, found a repeated key"
    ) {
      try root("a: 1\na: 2\n")
    }
  }

  @Test("no error repeats a key or value of the file")
  func silence() throws {
    let known = ["alpha", "beta"]
    for text in ["hunter2: 1", "alpha: hunter2", "- hunter2", "hunter2", "alpha: [hunter2]"] {
      let node = try root(text)
      let attempts: [() throws -> Void] = [
        { _ = try node.mapping(known: known).first?.value.integer(in: 0...1) },
        { _ = try node.mapping(known: known).first?.value.choice(of: Action.self) },
        { _ = try node.list().first?.boolean() },
      ]
      for attempt in attempts {
        let error = #expect(throws: ConfigurationError.self) { try attempt() }
        #expect(error?.message.contains("hunter") == false)
      }
    }
  }
}
