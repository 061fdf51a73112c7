import Serialization
import Testing

@testable import Billing

@Suite("SampleTable")
struct SampleTableTests {
  private func json(_ text: String, of entity: Entity) -> String {
    var list = JSONWriter()
    list.beginArray()
    SampleTable(text, of: entity).write(into: &list)
    list.endArray()
    return String(decoding: list.bytes, as: UTF8.self)
  }

  @Test("cells are spelled as their fields are shaped")
  func spelling() {
    let rows = """
      id|name|status|autoRenew|renewalTerm|recurringCharge
      a00001|Ünï "q"|Active|true|12|9.50
      """
    #expect(
      json(rows, of: .subscription) == #"""
        [{"id":"8ac6885e98a80a470198a8574fa00001","name":"Ünï \"q\"","status":"Active",\#
        "autoRenew":true,"renewalTerm":12,"recurringCharge":9.50}]
        """#)
  }

  @Test("an empty cell is no member, null is null, a dot opens an object")
  func absence() {
    let rows = """
      id|invoiceId|paymentMethod.type|paymentMethod.iban|amount
      a00001|null|||1
      a00002|a00003|Wire||2
      a00004||DirectDebit|X1|
      """
    let id = SampleTable.idPrefix
    #expect(
      json(rows, of: .payment)
        == #"[{"id":"\#(id)a00001","invoiceId":null,"amount":1},"#
        + #"{"id":"\#(id)a00002","invoiceId":"\#(id)a00003","#
        + #""paymentMethod":{"type":"Wire"},"amount":2},"#
        + #"{"id":"\#(id)a00004","paymentMethod":{"type":"DirectDebit","iban":"X1"}}]"#)
  }

  @Test("line items come in pairs up to the end of the row")
  func items() {
    let rows = """
      id|billToContact.name|notes|lineItems
      a00001|||One|1.00|Two|-2.00
      a00002|Ann||Three|3
      """
    let id = SampleTable.idPrefix
    #expect(
      json(rows, of: .invoice)
        == #"[{"id":"\#(id)a00001","lineItems":["#
        + #"{"id":1,"description":"One","amount":1.00},"#
        + #"{"id":2,"description":"Two","amount":-2.00}]},"#
        + #"{"id":"\#(id)a00002","billToContact":{"name":"Ann"},"lineItems":[{"id":1,"description":"Three","amount":3}]}]"#
    )
  }

  @Test("a table without rows adds nothing")
  func empty() {
    #expect(json("id|name", of: .account) == "[]")
  }
}
