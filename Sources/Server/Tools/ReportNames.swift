internal import Billing
internal import Redaction

/// The entities of the reports as the pipeline takes them.
enum ReportNames {
  /// Each by its name, which no profile can use.
  static let entities: [String: Profile.Entity] = Dictionary(
    uniqueKeysWithValues: ReportEntities.all.map { row in
      (row.entity, Profile.Entity(allow: row.allow, nested: row.nested))
    })
}
