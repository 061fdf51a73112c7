import MCP
import Serialization
import Testing

@Suite("ArgumentSchema")
struct ArgumentSchemaTests {
  static let wide = #"""
    {"type":"object","title":"t","description":"d","$schema":"s","required":["account_id"],
     "additionalProperties":false,"properties":{
      "account_id":{"type":"string","pattern":"^[A-Za-z0-9_-]{1,64}$"},
      "status":{"type":"string","enum":["Posted","Draft"]},
      "limit":{"type":"integer","minimum":1,"maximum":100,"default":20},
      "amount":{"type":["number","null"],"minimum":0},
      "as_of":{"type":"string","format":"date"},
      "note":{"type":"string","minLength":2,"maxLength":4},
      "flag":{"type":"boolean"},
      "fields":{"type":"array","minItems":1,"maxItems":3,
                "items":{"type":"string","enum":["id","name"]}},
      "filters":{"type":"object","additionalProperties":false,"required":["op"],
                 "properties":{"op":{"type":["string","integer"],"enum":["eq",7]}}}}}
    """#

  static func problem(_ arguments: String, schema: String = wide) throws -> ArgumentProblem? {
    let compiled = try ArgumentSchema(Document(parsing: schema).root)
    return compiled.problem(in: try Document(parsing: arguments).root)
  }

  static let sound = [
    #""limit":1"#, #""limit":100"#, #""limit":20.0"#, #""amount":1500.00"#, #""amount":null"#,
    #""amount":0"#,
    #""as_of":"2024-02-29""#, #""note":"éé""#, #""note":"漢字漢字""#, #""flag":false"#,
    #""fields":["id","name"]"#, #""filters":{"op":"eq"}"#, #""filters":{"op":7}"#,
    #""status":"Dra\u0066t""#,
  ]

  @Test("what the schema allows passes", arguments: sound)
  func allows(_ member: String) throws {
    #expect(try Self.problem(#"{"account_id":"A-1_b",\#(member)}"#) == nil)
  }

  static let unsound: [(arguments: String, path: String?, message: String)] = [
    ("{}", "account_id", "expected account_id to be given, found none"),
    ("[]", nil, "expected the arguments to be an object, found an array"),
    (#"{"account_id":1}"#, "account_id", "expected account_id to be a string, found an integer"),
    (
      #"{"account_id":"a/b"}"#, "account_id",
      "expected account_id to match ^[A-Za-z0-9_-]{1,64}$, found another text"
    ),
    (
      #"{"account_id":""}"#, "account_id",
      "expected account_id to match ^[A-Za-z0-9_-]{1,64}$, found another text"
    ),
    (
      #"{"account_id":"a\u0000"}"#, "account_id",
      "expected account_id without control or bidirectional formatting characters, found some"
    ),
    (
      #"{"4111111111111111":1}"#, nil,
      "expected only the members account_id, status, limit, amount, as_of, note, flag, fields, "
        + "filters in the arguments, found another one"
    ),
    (
      #"{"account_id":"a","status":"secret"}"#, "status",
      "expected status to be one of Posted, Draft, found another value"
    ),
    (
      #"{"account_id":"a","limit":0}"#, "limit",
      "expected limit to be 1 to 100, found a smaller number"
    ),
    (
      #"{"account_id":"a","limit":101}"#, "limit",
      "expected limit to be 1 to 100, found a greater number"
    ),
    (
      #"{"account_id":"a","limit":20.5}"#, "limit",
      "expected limit to be an integer, found a number that is no plain 64-bit integer"
    ),
    (
      #"{"account_id":"a","limit":99999999999999999999}"#, "limit",
      "expected limit to be an integer, found a number that is no plain 64-bit integer"
    ),
    (
      #"{"account_id":"a","limit":null}"#, "limit",
      "expected limit to be an integer, found null"
    ),
    (
      #"{"account_id":"a","amount":-0.01}"#, "amount",
      "expected amount to be at least 0, found a smaller number"
    ),
    (
      #"{"account_id":"a","amount":"1"}"#, "amount",
      "expected amount to be a number or null, found a string"
    ),
    (
      #"{"account_id":"a","as_of":"2024-02-30"}"#, "as_of",
      "expected as_of to be a date as YYYY-MM-DD, found another text"
    ),
    (
      #"{"account_id":"a","note":"é"}"#, "note",
      "expected note to have 2 to 4 characters, found fewer"
    ),
    (
      #"{"account_id":"a","note":"abcde"}"#, "note",
      "expected note to have 2 to 4 characters, found more"
    ),
    (
      #"{"account_id":"a","note":"a\u202eb"}"#, "note",
      "expected note without control or bidirectional formatting characters, found some"
    ),
    (
      #"{"account_id":"a","fields":[]}"#, "fields",
      "expected fields to have 1 to 3 elements, found fewer"
    ),
    (
      #"{"account_id":"a","fields":["id","x"]}"#, "fields[1]",
      "expected fields[1] to be one of id, name, found another value"
    ),
    (
      #"{"account_id":"a","filters":{}}"#, "filters.op",
      "expected filters.op to be given, found none"
    ),
    (
      #"{"account_id":"a","filters":{"op":"7"}}"#, "filters.op",
      "expected filters.op to be one of eq, 7, found another value"
    ),
    (
      #"{"account_id":"a","filters":{"x":1}}"#, "filters",
      "expected only the members op in filters, found another one"
    ),
  ]

  @Test("what it does not is refused by name and expectation, never by value", arguments: unsound)
  func refuses(_ row: (arguments: String, path: String?, message: String)) throws {
    let problem = try #require(try Self.problem(row.arguments))
    #expect(problem.path == row.path)
    #expect(problem.message == row.message)
  }

  @Test("no arguments are an empty object")
  func missing() throws {
    let strict = try ArgumentSchema(Document(parsing: Self.wide).root)
    #expect(strict.problem(in: nil)?.path == "account_id")
    let empty = try ArgumentSchema(
      Document(parsing: #"{"type":"object","additionalProperties":false}"#).root)
    #expect(empty.problem(in: nil) == nil)
    let extra = empty.problem(in: try Document(parsing: #"{"a":1}"#).root)
    #expect(extra?.message == "expected no members in the arguments, found another one")
  }

  @Test("every one-byte mutation of arguments is judged without a trap, and none repeats a secret")
  func mutations() throws {
    let compiled = try ArgumentSchema(Document(parsing: Self.wide).root)
    let seed = Array(
      #"{"account_id":"a","limit":20,"zzsecretzz":"zzsecretzz","as_of":"2024-01-01"}"#.utf8)
    for at in seed.indices {
      for byte in UInt8.min...UInt8.max {
        var mutated = seed
        mutated[at] = byte
        guard let document = try? Document(parsing: mutated) else { continue }
        let problem = compiled.problem(in: document.root)
        #expect(problem?.message.contains("zzsecretzz") == false)
      }
    }
  }

  static let uncompilable = [
    #"{"anyOf":[{"type":"string"},{"type":"string"}]}"#,
    #"{"anyOf":[{"type":"string","maxLength":3},{"type":"null"}]}"#, #"{"anyOf":[]}"#,
    #"{"type":"array","items":{"type":"string"}}"#, #"{"type":"object"}"#, "[]",
    #"{"type":"object","additionalProperties":true}"#,
    #"{"type":"object","additionalProperties":false,"oneOf":[]}"#,
    property(#"{}"#), property(#"{"type":"text"}"#), property(#"{"type":"string","format":"uri"}"#),
    property(#"{"type":"integer","minimum":0.5}"#), property(#"{"type":"string","enum":[]}"#),
    property(#"{"type":"string","pattern":"abc"}"#), property(#"{"type":"object"}"#),
    property(#"{"type":"string","uniqueItems":true}"#),
    #"{"type":"object","additionalProperties":false,"required":["a"]}"#,
  ]

  static func property(_ schema: String) -> String {
    #"{"type":"object","additionalProperties":false,"properties":{"a":\#(schema)}}"#
  }

  @Test("a schema that could not be enforced whole does not compile", arguments: uncompilable)
  func refusedSchema(_ schema: String) throws {
    let root = try Document(parsing: schema).root
    #expect(throws: SchemaError.self) { try ArgumentSchema(root) }
  }

  static let patterns: [(pattern: String, matches: [String], others: [String])] = [
    (#"^\d{4}-\d{2}$"#, ["2024-01"], ["2024-1", "2024-011", "٢٠٢٤-01", ""]),
    ("^[A-Z]{3}$", ["USD"], ["usd", "US", "USDX", "USD\u{A}"]),
    ("^INV-[0-9]+$", ["INV-1", "INV-0012345"], ["INV-", "INV-1a", "inv-1"]),
    (#"^-?[0-9]*\.[0-9]{1,2}$"#, ["-1.50", ".5", "0.0"], ["1", "1.", "1.555", "--1.0"]),
    ("^[a-c_-]{2,}$", ["ab", "-_-_"], ["a", "ad"]),
    ("^$", [""], ["a"]),
  ]

  @Test("patterns mean what they mean everywhere", arguments: patterns)
  func patternMeaning(_ row: (pattern: String, matches: [String], others: [String])) throws {
    let pattern = row.pattern.replacing("\\", with: "\\\\")
    let schema = Self.property(#"{"type":"string","pattern":"\#(pattern)"}"#)
    for text in row.matches {
      #expect(try Self.problem(#"{"a":"\#(text)"}"#, schema: schema) == nil)
    }
    for text in row.others {
      let arguments = #"{"a":"\#(text.replacing("\u{A}", with: "\\n"))"}"#
      #expect(try Self.problem(arguments, schema: schema) != nil, "\(text)")
    }
  }

  @Test(
    "a pattern that one pass cannot decide is refused",
    arguments: [
      "^[a-z]+a$", "^a?a$", "^[0-9]{1,3}-?[0-9]$", "^(a|b)$", "^.*$", "^[^a]$", "^a{2,1}$", "^[]$",
      "^[z-a]$", "^a{$", "^a**$", "a", "^a", "^é$", "^a$b", "^[a", "^\\\\w$",
      "^a{99999999999999999999}$",
    ])
  func refusedPattern(_ pattern: String) throws {
    let schema = Self.property(#"{"type":"string","pattern":"\#(pattern)"}"#)
    let root = try Document(parsing: schema).root
    #expect(throws: SchemaError.self) { try ArgumentSchema(root) }
  }
}
