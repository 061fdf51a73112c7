internal import Billing
internal import MCP

/// A resource that this server has, found by its URI.
///
///     billing://schema/invoice          what an invoice looks like to the caller
///     billing://policy/active           what the caller's profile does
///     billing://limits                  where the caller stands in its limits
///     billing://audit/recent            the last records of the audit log
///     analytics://metrics/24h           what was asked for and refused in the last day
///     billing://account/A-00000123      one record, as get_account gives it
enum ServedResource: Sendable, Equatable {
  case schema(Entity)
  case policy
  case limits
  case audit
  case metrics
  /// A record by its id or number.
  case record(Entity, String)

  /// What `resources/list` shows, each with its URI.
  static let listed: [ResourceDescription] = list()
  /// What `resources/templates/list` shows.
  static let templates: [ResourceTemplateDescription] = Template.all.compactMap { template in
    template.compiled.map { compiled in
      ResourceTemplateDescription(
        template: compiled, name: template.name, title: template.title,
        description: template.description)
    }
  }

  /// The URIs of resources, and the patterns of those that records and schemas have.
  static let names =
    [policyURI, limitsURI, auditURI, metricsURI] + Template.all.map(\.text)

  /// The resource of a URI; nil when there is none of that form.
  ///
  /// Whether a record exists is found out when it is read.
  static func at(_ uri: ResourceURI) -> ServedResource? {
    switch uri.text {
    case policyURI: return .policy
    case limitsURI: return .limits
    case auditURI: return .audit
    case metricsURI: return .metrics
    default: break
    }
    for template in Template.all {
      guard let value = template.compiled?.values(in: uri)?[template.variable] else { continue }
      switch template.entity {
      case nil: return Entity(rawValue: value).map { .schema($0) }
      case let entity?: return .record(entity, value)
      }
    }
    return nil
  }

  /// The tool that gives the record of an entity, and its argument.
  static func tool(for entity: Entity) -> (name: String, argument: String) {
    ("get_\(entity.rawValue)", "\(entity.rawValue)_id")
  }

  /// The entity whose ids a template's variable can be completed with; `.some(nil)`: entity names.
  static func variable(ofTemplate text: String) -> Template? {
    Template.all.first { $0.text == text }
  }

  private static let policyURI = "billing://policy/active"
  private static let limitsURI = "billing://limits"
  private static let auditURI = "billing://audit/recent"
  private static let metricsURI = "analytics://metrics/24h"

  /// A pattern of URIs.
  struct Template: Sendable {
    let text: String
    /// The entity of the record; nil for a schema.
    let entity: Entity?
    let name: String
    let title: String
    let description: String
    let compiled: URITemplate?

    /// The name of the only variable.
    var variable: String { entity == nil ? "entity" : "id" }

    private init(_ entity: Entity?, _ title: String, _ description: String) {
      let path = entity?.rawValue ?? "schema"
      self.entity = entity
      self.title = title
      self.description = description
      name = path
      text = entity == nil ? "billing://schema/{entity}" : "billing://\(path)/{id}"
      compiled = try? URITemplate(text)
    }

    static let all = [
      Template(nil, "Schema", "What a kind of record looks like after redaction: JSON Schema."),
      Template(.account, "Account", "One account by its id or number, as get_account gives it."),
      Template(.invoice, "Invoice", "One invoice by its id or number, as get_invoice gives it."),
      Template(
        .subscription, "Subscription",
        "One subscription by its id or name, as get_subscription gives it."),
    ]
  }

  private static func list() -> [ResourceDescription] {
    let schemas = Entity.allCases.map { entity in
      (
        "billing://schema/\(entity.rawValue)", "schema_\(entity.rawValue)",
        "Schema of \(entity.rawValue)",
        "What a record of this kind looks like after redaction: JSON Schema."
      )
    }
    let others = [
      (policyURI, "policy_active", "Active policy", "What the caller's redaction profile does."),
      (limitsURI, "limits", "Limits", "Where the caller stands in its limits."),
      (auditURI, "audit_recent", "Recent audit records", "The last records of the audit log."),
      (
        metricsURI, "metrics_24h", "Metrics of a day",
        "The last 24 hours: requests, refusals, masked values, latency; one's own, all for admins."
      ),
    ]
    return (others + schemas).compactMap { uri, name, title, description in
      try? ResourceDescription(uri: uri, name: name, title: title, description: description)
    }
  }
}
