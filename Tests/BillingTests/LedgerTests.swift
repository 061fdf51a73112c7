import Serialization
import Testing

@testable import Billing

@Suite("Ledger")
struct LedgerTests {
  /// The one problem of a ledger that is refused.
  private func onlyProblem(_ text: String) throws -> LedgerProblem {
    let refusal = try #require(refused(text))
    #expect(refusal.problems.count == 1, "\(refusal.problems.map(\.message))")
    return try #require(refusal.problems.first)
  }

  private func refused(_ text: String) -> LedgerRefusal? {
    do throws(LedgerRefusal) {
      _ = try Ledger(parsing: Array(text.utf8), name: "test.json")
      return nil
    } catch {
      return error
    }
  }

  @Test("lists may be absent, empty, and carry unknown fields")
  func empty() throws {
    #expect(try Samples.ledger("{}").count(of: .account) == 0)
    let ledger = try Samples.ledger(#"{"accounts": [{"id": "a", "color": [1]}], "invoices": []}"#)
    #expect(ledger.count(of: .account) == 1)
    #expect(ledger.count(of: .lineItem) == 0)
    #expect(ledger.records(of: .account).map(\.id) == ["a"])
  }

  @Test("every refusal has its place")
  func places() throws {
    let text = """
      {"accounts": [
        {"id": "a1"},
        {"id": "a2", "balance": "lots"}]}
      """
    let problem = try onlyProblem(text)
    #expect(problem.expected == .decimal)
    #expect(problem.entity == .account)
    #expect(problem.index == 1)
    #expect(problem.field == "balance")
    #expect(problem.line == 3)
    #expect(Array(text.utf8)[problem.offset...].starts(with: "lots".utf8))
    #expect(problem.path == "accounts[1].balance")
    #expect(
      problem.message
        == "test.json:3: accounts[1].balance: expected a number, or a string holding a decimal, "
        + "found another string at byte \(problem.offset)")
  }

  @Test(
    "what was found is another one only where its kind could be right",
    arguments: [
      (#"{"accounts": 3}"#, "a list, found a number"), ("\"a\"", "of lists, found a string"),
      (#"{"accounts": [{"id": "a", "currency": 5}]}"#, "found a number"),
    ])
  func foundWords(text: String, words: String) throws {
    let message = try onlyProblem(text).message
    #expect(message.contains(words), "\(message)")
  }

  @Test(
    "each is refused",
    arguments: [
      ("", .json, ""), ("{", .json, ""), ("[]", .root, ""), ("5", .root, ""),
      (#"{"account": []}"#, .member, ""), (#"{"accounts": {}}"#, .list, "accounts"),
      (#"{"accounts": [5]}"#, .record, "accounts[0]"),
      (#"{"accounts": [{}]}"#, .key, "accounts[0].id"),
      (#"{"accounts": [{"id": null}]}"#, .key, "accounts[0].id"),
      (#"{"accounts": [{"id": "a b"}]}"#, .identifier, "accounts[0].id"),
      (#"{"accounts": [{"id": "a"}, {"id": "a"}]}"#, .unique, "accounts[1].id"),
      (#"{"accounts": [{"id": "a"}, {"i\u0064": "\u0061"}]}"#, .unique, "accounts[1].id"),
      (#"{"accounts": [{"id": "4111111111111111"}]}"#, .noPaymentNumber, "accounts[0].id"),
      (#"{"accounts": [{"id": "DE89370400440532013000"}]}"#, .noPaymentNumber, "accounts[0].id"),
      (
        #"{"accounts": [{"id": "a", "accountNumber": "N"}, {"id": "b", "accountNumber": "N"}]}"#,
        .unique, "accounts[1].accountNumber"
      ),
      (
        #"{"accounts": [{"id": "a", "accountNumber": "N 1"}]}"#, .identifier,
        "accounts[0].accountNumber"
      ),
      (#"{"accounts": [{"id": "a", "currency": "usd"}]}"#, .currency, "accounts[0].currency"),
      (#"{"accounts": [{"id": "a", "createdDate": "now"}]}"#, .date, "accounts[0].createdDate"),
      (#"{"accounts": [{"id": "a", "name": {}}]}"#, .text, "accounts[0].name"),
      (#"{"customers": [{"name": "x"}]}"#, .key, "customers[0].account_id"),
      (#"{"customers": [{"account_id": "x"}]}"#, .target, "customers[0].account_id"),
      (
        #"{"accounts":[{"id":"a"}],"customers":[{"account_id":"a"},{"account_id":"a"}]}"#,
        .unique, "customers[1].account_id"
      ),
      (
        #"{"subscriptions": [{"id": "s", "accountId": "x"}]}"#, .target,
        "subscriptions[0].accountId"
      ),
      (
        #"{"invoices": [{"id": "i", "subscriptionId": "x"}]}"#, .target,
        "invoices[0].subscriptionId"
      ),
      (#"{"invoices": [{"id": "i", "lineItems": 5}]}"#, .list, "invoices[0].lineItems"),
      (#"{"invoices": [{"id": "i", "lineItems": [5]}]}"#, .record, "invoices[0].lineItems[0]"),
      (
        #"{"invoices": [{"id": "i", "lineItems": [{}, {"amount": "x"}]}]}"#, .decimal,
        "invoices[0].lineItems[1].amount"
      ),
      (#"{"payments": [{"id": "p", "invoiceId": "x"}]}"#, .target, "payments[0].invoiceId"),
      (#"{"payments": [{"id": "p", "paymentDate": 5}]}"#, .date, "payments[0].paymentDate"),
      (
        #"{"payments": [{"id": "p", "paymentNumber": "5555-5555-5555-4444"}]}"#, .noPaymentNumber,
        "payments[0].paymentNumber"
      ),
    ] as [(String, LedgerProblem.Expectation, String)])
  func refuses(_ text: String, _ expected: LedgerProblem.Expectation, _ path: String) throws {
    let problem = try onlyProblem(text)
    #expect(problem.expected == expected)
    #expect(problem.path == path)
  }

  @Test("null is no reference, and subscriptions may share a name")
  func carries() throws {
    _ = try Samples.ledger(#"{"invoices": [{"id": "i", "accountId": null}]}"#)
    _ = try Samples.ledger(
      #"{"subscriptions": [{"id": "s", "name": "Basic"}, {"id": "t", "name": "Basic"}]}"#)
  }

  @Test("all problems are reported, up to the limit, the rest counted")
  func many() throws {
    let records = (0..<130).map { _ in "{}" }.joined(separator: ",")
    let refusal = try #require(refused("{\"accounts\": [\(records)]}"))
    #expect(refusal.problems.count == LedgerRefusal.problemsMax)
    #expect(refusal.omitted == 30)
    #expect(refusal.problems.map(\.index) == (0..<LedgerRefusal.problemsMax).map { $0 })
  }

  @Test("no message holds a value of the ledger")
  func silence() throws {
    let secret = "s3cr3t value"
    let texts = [
      #"{"accounts": [{"id": "\#(secret)"}]}"#, #"{"\#(secret)": []}"#,
      #"{"payments": [{"id": "p", "amount": "\#(secret)"}]}"#, #"{"accounts": "\#(secret)"}"#,
      #"{"accounts": [{"id": "a", "\#(secret)": 1, "currency": "\#(secret)"}]}"#, secret,
    ]
    for text in texts {
      for problem in try #require(refused(text)).problems {
        #expect(!problem.message.contains("s3cr3t"))
      }
    }
  }

  @Test("a directory is the same ledger as one document")
  func directory() throws {
    let whole = try Samples.ledger(Samples.small)
    let root = try Document(parsing: Samples.small).root
    let files = root.members.map { member in
      var writer = JSONWriter()
      writer.copy(member.value)
      return (name: member.key + ".json", bytes: writer.bytes)
    }
    for order in [files, files.reversed()] {
      let ledger = try Ledger(files: order)
      for entity in Entity.listed {
        #expect(ledger.records(of: entity).map(\.id) == whole.records(of: entity).map(\.id))
      }
    }
    #expect(try Ledger(files: []).count(of: .account) == 0)
  }

  @Test("a file of another name is a problem, and so is one that is no list")
  func wrongFiles() {
    #expect(throws: LedgerRefusal.self) { try Ledger(files: [("acounts.json", Array("[]".utf8))]) }
    #expect(throws: LedgerRefusal.self) { try Ledger(files: [("accounts.json", Array("{}".utf8))]) }
    #expect(Ledger.partNames.contains("invoices.json"))
  }

  @Test("every mutation of one byte is read or refused")
  func mutations() {
    let text = Array(Samples.small.utf8)
    var dice = SampleDice(seed: 1)
    for at in text.indices {
      var mutant = text
      mutant[at] = UInt8(truncatingIfNeeded: dice.roll())
      do throws(LedgerRefusal) {
        _ = try Ledger(parsing: mutant, name: "")
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
  }
}
