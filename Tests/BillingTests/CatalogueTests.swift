import Serialization
import Testing

@testable import Billing

@Suite("Catalogue")
struct CatalogueTests {
  /// The core tools; what is published of reports is in `ReportQueryTests`.
  private let tools = Catalogue.tools(under: Samples.everything).filter { $0.toolset == .core }

  @Test("the ten core tools, in a fixed order, stated in full")
  func names() {
    #expect(
      tools.map(\.name) == [
        "get_account", "list_accounts", "get_customer", "get_subscription", "list_subscriptions",
        "get_invoice", "list_invoices", "get_payment", "list_payments", "query_billing",
      ])
    #expect(tools.map(\.name) == Catalogue.names)
    for tool in tools {
      #expect(!tool.title.isEmpty && !tool.description.contains("\n"))
      #expect(40...600 ~= tool.description.utf8.count)
      #expect(tool.toolset == .core)
      #expect(tool.annotations == .reading)
    }
  }

  @Test("input schemas are closed objects of plain members")
  func inputSchemas() throws {
    for tool in tools {
      let schema = try Document(parsing: tool.inputSchema).root
      #expect(schema["type"]?.string == "object")
      #expect(schema["additionalProperties"]?.bool == false)
      for (key, property) in try #require(schema["properties"]).members {
        #expect(key.utf8.allSatisfy { ASCII.isLetter($0) || $0 == UInt8(ascii: "_") })
        #expect(property["type"] != nil || property["anyOf"] != nil)
        #expect(property["type"]?.string != "object" || property["properties"] != nil)
      }
    }
  }

  /// The arguments of a tool under a profile.
  private func properties(_ name: String, _ disclosure: Disclosure) throws -> [String] {
    let tool = try #require(Catalogue.tools(under: disclosure).first { $0.name == name })
    return try #require(Document(parsing: tool.inputSchema).root["properties"]).members.map(\.key)
  }

  @Test("filters are there only for what is released unmasked")
  func filters() throws {
    #expect(
      try properties("list_invoices", Samples.everything) == [
        "number_prefix", "status", "amount_min", "amount_max", "balance_min", "balance_max",
        "balance_over", "due_from", "due_to", "overdue_only", "as_of", "invoice_from",
        "invoice_to", "currency", "tax_min", "tax_max", "total_min", "total_max", "account_id",
        "subscription_id", "fields", "sort", "limit", "cursor",
      ])
    let some = Disclosure([
      "invoice": [
        Disclosure.Field("status", isWhole: true), Disclosure.Field("currency", isWhole: false),
        Disclosure.Field("dueDate", isWhole: true),
      ]
    ])
    // Without the balance nothing is known to be overdue.
    #expect(
      try properties("list_invoices", some) == [
        "status", "due_from", "due_to", "fields", "sort", "limit", "cursor",
      ])
    #expect(try properties("list_payments", some) == ["sort", "limit", "cursor"])
    #expect(try properties("get_invoice", some) == ["invoice_id"])
  }

  @Test("the view describes exactly the fields that are released")
  func views() throws {
    let disclosure = Disclosure([
      "invoice": [
        Disclosure.Field("id", isWhole: true), Disclosure.Field("poNumber", isWhole: true),
        Disclosure.Field("billToContact", isWhole: false),
        Disclosure.Field("lineItems", isWhole: true, nested: "line_item"),
      ],
      "line_item": [Disclosure.Field("amount", isWhole: true)],
    ])
    let tool = try #require(Catalogue.tools(under: disclosure).first { $0.name == "get_invoice" })
    let view = try Document(parsing: tool.viewSchema).root
    let properties = try #require(view["properties"])
    #expect(
      properties.members.map(\.key) == ["id", "poNumber", "billToContact", "lineItems", "_summary"])
    #expect(view["additionalProperties"]?.bool == false)
    let items = try #require(properties["lineItems"]?["items"])
    #expect(items["properties"]?.members.map(\.key) == ["amount"])
    let none = try #require(Catalogue.tools(under: Disclosure([:])).first)
    #expect(try Document(parsing: none.viewSchema).root["properties"]?.count == 0)
  }

  @Test("an entity nested in itself ends")
  func recursion() throws {
    let disclosure = Disclosure([
      "invoice": [Disclosure.Field("more", isWhole: true, nested: "invoice")]
    ])
    for tool in Catalogue.tools(under: disclosure) { _ = try Document(parsing: tool.viewSchema) }
  }

  @Test("every record of the sample conforms to its tool's view when all is released")
  func conforms() throws {
    let ledger = try SampleLedger.ledger()
    for core in CoreTool.all {
      guard case .get = core.operation else { continue }
      let tool = try #require(tools.first { $0.name == core.name })
      let schema = try Document(parsing: tool.viewSchema).root
      for record in ledger.records(of: core.entity) {
        // Not within the macro, which would print the whole ledger for each record.
        let isConforming = conforms(record.node, to: schema)
        #expect(isConforming, "\(core.name): \(record.id ?? "no id")")
      }
    }
  }

  /// The part of JSON Schema that views are written in.
  private func conforms(_ value: Node, to schema: Node) -> Bool {
    let types = schema["type"].map { $0.string.map { [$0] } ?? $0.elements.compactMap(\.string) }
    if let types, !types.contains(type(of: value)) { return false }
    if value.kind == .object, let properties = schema["properties"] {
      return value.members.allSatisfy { key, member in
        properties[key].map { conforms(member, to: $0) }
          ?? (schema["additionalProperties"]?.bool != false)
      }
    }
    if value.kind == .array, let items = schema["items"] {
      return value.elements.allSatisfy { conforms($0, to: items) }
    }
    return true
  }

  private func type(of value: Node) -> String {
    switch value.kind {
    case .object: "object"
    case .array: "array"
    case .string: "string"
    case .number: "number"
    case .true, .false: "boolean"
    case .null: "null"
    }
  }
}
