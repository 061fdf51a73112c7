import Testing

@testable import Billing

@Suite("Schema")
struct SchemaTests {
  @Test("no entity has two fields of one name", arguments: Entity.allCases)
  func uniqueNames(_ entity: Entity) {
    let names = Schema.fields(of: entity).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(!names.isEmpty)
  }

  @Test("keys, numbers, owners and parents are fields", arguments: Entity.listed)
  func links(_ entity: Entity) {
    let names = [Schema.key(of: entity), Schema.number(of: entity), Schema.owner(of: entity)]
    for name in names.compactMap({ $0 }) + [Schema.parent(of: entity)?.field].compactMap({ $0 }) {
      #expect(Schema.field(name, of: entity) != nil)
    }
  }

  @Test(
    "the names that redaction may print hold those of the nested shapes",
    arguments: [
      "email", "phone", "billingAddress", "ssn", "paymentMethod", "cardNumber", "expiryDate",
      "billToContact", "notes", "internalNotes", "lineItems", "contact_name", "accountNumber",
    ])
  func names(_ name: String) {
    #expect(Schema.names.contains(name))
  }

  @Test("listed entities come first, each at its position")
  func positions() {
    #expect(Entity.listed.map(\.position) == Array(0..<5))
    #expect(Entity.allCases.filter { $0.listKey != nil }.count == Entity.listed.count)
    #expect(Set(Entity.allCases.map(\.position)).count == Entity.allCases.count)
  }

  @Test("an unknown field is none")
  func unknown() {
    #expect(Schema.field("nothing", of: .account) == nil)
    #expect(Schema.field("Id", of: .account) == nil)
  }
}
