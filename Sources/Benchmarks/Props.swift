internal import Digest
internal import Server

/// The files that benchmarks need, as a session is told of them.
enum Props {
  /// A key that opens the props' store.
  static let key = "sk-live-" + String(repeating: "b", count: 40)

  /// Roles whose limits are out of the way.
  static let roles = Array(
    """
    roles:
      admin: {permissions: ["billing:*"]}
    limits:
      global: {limit: 1000000000, window: 60}
      users: {default: {limit: 1000000000, window: 60}}
      tools: {default: {limit: 1000000000, window: 60}}
      model_tokens: {limit: 1000000000000, window: 60}

    """.utf8)

  /// A store with the one key.
  static let store = Array(
    (#"{"keys":[{"id":"key-1","sha256":"\#(Hex.encode(SHA256.hash(Array(key.utf8))))","#
      + #""user_id":"user_1","role":"admin"}]}"#).utf8)

  /// The profile that the server uses unless told otherwise; the process ends without one.
  static func profile() -> [UInt8] {
    let path = "security_profiles/finance-default.yaml"
    guard let bytes = Machine.contents(of: path) else {
      Machine.say("expected \(path) in the current folder, found none")
      Machine.fail()
    }
    return bytes
  }

  /// A ledger of so many invoices, a hundred to an account, each of some 220 bytes.
  static func ledger(invoices count: Int) -> [UInt8] {
    var text: [UInt8] = Array(#"{"accounts":["#.utf8)
    let accounts = max(1, count / 100)
    for row in 0..<accounts {
      text += Array(
        (#"\#(row == 0 ? "" : ",\n"){"id":"a\#(row)","accountNumber":"A-\#(row)","#
          + #""name":"Company \#(row) Ltd","status":"Active","currency":"EUR","balance":0}"#).utf8)
    }
    text += Array(#"],"invoices":["#.utf8)
    for row in 0..<count {
      let date = "20\(20 + row / 9 % 6)-0\(1 + row % 9)-1\(row % 10)"
      text += Array(
        (#"\#(row == 0 ? "" : ",\n"){"id":"2c92c0f86f1e5d4a016f\#(row)","invoiceNumber":"INV-\#(row)","#
          + #""status":"\#(row % 10 == 0 ? "Draft" : "Posted")","amount":\#(row % 99_991).25,"#
          + #""balance":\#(row % 4 == 0 ? row % 9_973 : 0).00,"dueDate":"\#(date)","#
          + #""invoiceDate":"\#(date)","currency":"\#(currencies[row % currencies.count])","#
          + #""accountId":"a\#(row * 7 % accounts)"}"#).utf8)
    }
    return text + Array("]}".utf8)
  }

  private static let currencies = ["EUR", "USD", "GBP", "JPY", "CHF"]
}
