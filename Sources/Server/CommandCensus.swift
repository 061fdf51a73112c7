internal import Billing
internal import Redaction
internal import Serialization

/// What the command `profile measure` says: field by field, how many values share a mask.
///
/// Counts only, in words of the program and names of the profile; no value and no mask.
package struct CommandCensus: Sendable {
  private let profile: String
  private let records: Int
  private let fields: [MaskCensus.Field]

  /// Measures the documents of a ledger under a profile, given by the bytes of its file.
  ///
  /// Throws exit 78 for a profile that is none, 65 for a ledger that is wrong.
  package init(
    _ documents: [CommandLedger.Document], isFolder: Bool, profile: [UInt8],
    pseudonymKey: [UInt8]
  ) throws(ConfigurationProblem) {
    let policy = try CommandPolicy.read(profile)
    let ledger: Ledger
    do {
      ledger = try CommandLedger.ledger(of: documents, isFolder: isFolder)
    } catch {
      throw Self.problem(error)
    }
    try self.init(ledger, policy, pseudonymKey)
  }

  /// Measures the built-in sample.
  package init(
    sampleUnder profile: [UInt8], pseudonymKey: [UInt8]
  ) throws(ConfigurationProblem) {
    let policy = try CommandPolicy.read(profile)
    let ledger: Ledger
    do {
      ledger = try SampleLedger.ledger()
    } catch {
      throw Self.problem(error)
    }
    try self.init(ledger, policy, pseudonymKey)
  }

  private init(
    _ ledger: Ledger, _ policy: Profile, _ pseudonymKey: [UInt8]
  ) throws(ConfigurationProblem) {
    var census: MaskCensus
    do {
      census = try MaskCensus(profile: policy, pseudonymKey: pseudonymKey)
    } catch {
      throw ConfigurationProblem(.badConfiguration, CommandPolicy.message(of: error))
    }
    do {
      for entity in Entity.listed {
        for (row, record) in ledger.records(of: entity).enumerated() {
          try census.count(
            Self.subject(record),
            context: ledger.context(of: [row], entity: entity).map(Self.subject))
        }
      }
    } catch {
      throw ConfigurationProblem(.badData, CommandPolicy.message(of: error))
    }
    profile = policy.name
    records = census.records
    fields = census.fields
  }

  private static func subject(_ record: Record) -> Subject {
    Subject(record.document, at: record.index, entity: record.entity.rawValue)
  }

  private static func problem(_ refusal: LedgerRefusal) -> ConfigurationProblem {
    let more = refusal.problems.count - 1 + refusal.omitted
    return ConfigurationProblem(
      .badData,
      (refusal.problems.first?.message ?? "expected a ledger, found none")
        + (more > 0 ? "; and \(more) more, which ledger check lists" : ""))
  }

  // MARK: Words

  /// What a field's counts mean, in words.
  static func reading(of field: MaskCensus.Field) -> String {
    let part = field.uncompared > 0 ? ", of those compared" : ""
    return switch field.style {
    case .omit: "shows nothing of a value"
    case .token: "one token for each value: links records, only the key tells the value"
    case .edges, .last4, .keep:
      field.alone > 0
        ? "\(field.alone) of \(field.distinct) values can be told by their mask\(part)"
        : "each mask is shared by at least \(field.smallest) values\(part)"
    }
  }

  /// What the columns are, for whoever reads the table for the first time.
  private static let legend = """
    smallest and median: how many different values share one mask. alone: values that share theirs
    with no other, so that whoever has a list of the values can tell which one it is. Fields that hide
    least come first. Values found inside texts are not counted, only fields masked by their names.

    """

  // MARK: JSON

  /// The counts as one JSON object, without line end.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("profile", profile)
    writer.key("records")
    writer.integer(records)
    writer.key("fields")
    writer.beginArray()
    for field in fields {
      writer.beginObject()
      writer.member("field", field.path.text)
      writer.member("kind", field.kind.rawValue)
      writer.member("style", field.style.rawValue)
      for (name, count) in Self.counts(of: field) {
        writer.key(name)
        writer.integer(count)
      }
      if field.uncompared > 0 {
        writer.key("uncompared")
        writer.integer(field.uncompared)
      }
      writer.member("reading", Self.reading(of: field))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  private static func counts(of field: MaskCensus.Field) -> [(String, Int)] {
    [
      ("values", field.values), ("distinct", field.distinct), ("masks", field.masks),
      ("smallest", field.smallest), ("median", field.median), ("alone", field.alone),
    ]
  }

  // MARK: Table

  /// The counts for a person at a terminal, with a last line feed.
  package var table: String {
    let title = "\(profile), \(records) records\n\n"
    guard !fields.isEmpty else {
      return title + "No field of these records is masked by its name.\n"
    }
    let counts = fields.map { Self.counts(of: $0) }
    var rows = [["field", "kind", "style"] + counts[0].map(\.0) + ["in words"]]
    for (field, counts) in zip(fields, counts) {
      rows.append(
        [field.path.text, field.kind.rawValue, field.style.rawValue]
          + counts.map { String($0.1) } + [Self.reading(of: field)])
    }
    return title + Self.aligned(rows, textColumns: 3) + "\n" + Self.legend
  }

  /// Rows with their columns under each other: texts to the left, counts to the right, the last
  /// column as it is.
  private static func aligned(_ rows: [[String]], textColumns: Int) -> String {
    let gap = "  "
    let last = rows[0].count - 1
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        if column == last { return row[column] }
        return column < textColumns ? row[column] + padding : padding + row[column]
      }.joined(separator: gap) + "\n"
    }.joined()
  }
}
