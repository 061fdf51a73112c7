internal import Redaction

/// What the server says of itself, field by field: the allowlist of its own answers.
///
/// The answers pass the pipeline like every other, with these entities in place of a profile's.
enum OpsEntities {
  /// The entity of `billing://policy/active`.
  static let policy = "server.policy"

  /// The entity of `search_audit_events` and of `billing://audit/recent`.
  static let auditPage = "server.audit_page"
  /// The entity of `analytics://metrics/24h`.
  static let metrics = "server.metrics"

  /// What a field holds.
  enum Shape: Sendable {
    case text
    case number
    case flag
    case texts
    case record
    case records
  }

  /// One field of an own entity.
  struct Field: Sendable {
    let name: String
    let shape: Shape
    /// The entity of the record, or of the records, in it.
    let nested: String?
  }

  /// The fields of an own entity, in the order in which they are written.
  static func fields(of entity: String) -> [Field] {
    (table.first { $0.entity == entity }?.fields ?? "").split(separator: " ").map { word in
      let parts = word.split(separator: ":", maxSplits: 1)
      let (shape, nested) = self.shape(parts.count > 1 ? parts[1] : "")
      return Field(name: String(parts[0]), shape: shape, nested: nested)
    }
  }

  /// The own entities as the pipeline takes them.
  static let all: [String: Profile.Entity] = Dictionary(
    uniqueKeysWithValues: table.map { row in
      let fields = fields(of: row.entity)
      let nested = fields.compactMap { field in field.nested.map { (field.name, $0) } }
      return (
        row.entity,
        Profile.Entity(
          allow: fields.map(\.name), nested: Dictionary(uniqueKeysWithValues: nested))
      )
    })

  /// A field is its name, and what it holds when that is no text: `:n` a number, `:f` a flag, `:t`
  /// texts, `:{entity}` a record, `:[entity]` records.
  private static let table: [(entity: String, fields: String)] = [
    (
      "server.get_current_user",
      "user_id role key_id credential redaction_profile all_accounts:f accounts:t permissions:t"
    ),
    ("server.get_rate_limits", "counted_in limits:[server.limit]"),
    (
      "server.limit",
      "tier tool limit:n window_seconds:n used:n remaining:n retry_after_seconds:n shadow:f"
    ),
    (
      "server.list_permissions",
      "role permissions:t tools:{server.toolsets} resources:t prompts:t"
    ),
    ("server.toolsets", "core:t reports:t ops:t admin:t"),
    (
      "server.server_status",
      "version protocol_versions:t uptime_seconds:n demo:f data:{server.data} keys:{server.keys} "
        + "limits:{server.counting} audit:{server.audit} redaction_profile"
    ),
    ("server.data", "source state"),
    ("server.keys", "store state"),
    ("server.counting", "counted_in state"),
    ("server.audit", "mode state"),
    (
      "server.explain_redaction",
      "entity redaction_profile kept:t masked:[server.mask] removed:t unknown_paths:n"
    ),
    ("server.mask", "path kind style"),
    (
      policy,
      "redaction_profile version masks:[server.style] entities:[server.entity] "
        + "limits:{server.bounds}"
    ),
    ("server.style", "kind style"),
    (PromptFacts.entity, "month from to months:n status currency as_of"),
    ("server.entity", "entity allowed:t"),
    (
      auditPage,
      "records:[server.audit_record] nextCursor complete:f since passed_over:n"
    ),
    (
      "server.audit_record",
      "timestamp event_type event severity outcome request_id client transport user_id role key_id "
        + "operation subject details fields_removed:n masked:[server.kind_count] sanitized:n bytes:n "
        + "withheld:n duration_us:n fallback:f chain sequence:n"
    ),
    ("server.kind_count", "kind count:n"),
    (
      metrics,
      "scope from to complete:f since requests:n answered:n cancelled:n "
        + "refusals:[server.reason_count] masked:[server.kind_count] fields_removed:n "
        + "texts_sanitized:n bytes_released:n bytes_withheld:n latency_p50_us:n latency_p99_us:n "
        + "operations:[server.operation_count] users:[server.user_count] "
        + "security_events:[server.event_count] passed_over:n"
    ),
    ("server.reason_count", "reason count:n"),
    (
      "server.operation_count",
      "operation requests:n refusals:n latency_p50_us:n latency_p99_us:n"
    ),
    ("server.user_count", "user_id requests:n refusals:n"),
    ("server.event_count", "event severity count:n"),
    ("server.bounds", "payload_bytes:n text_length:n list_items:n depth:n group_size:n"),
  ]

  private static func shape(_ code: Substring) -> (Shape, nested: String?) {
    switch code.first {
    case "n": (.number, nil)
    case "f": (.flag, nil)
    case "t": (.texts, nil)
    case "{": (.record, String(code.dropFirst().dropLast()))
    case "[": (.records, String(code.dropFirst().dropLast()))
    default: (.text, nil)
    }
  }
}
