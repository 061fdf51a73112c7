internal import Calendar

/// Records as aligned columns for a person at a terminal.
///
///     TIME                  SEVERITY  EVENT    OUTCOME  USER    OPERATION    MS  BYTES  DETAILS
///     2026-01-02T03:04:05Z  info      request  ok       user_1  get_account  12    512
///
/// Widths only grow, so what is followed stays aligned with what was shown.
package struct AuditColumns: Sendable {
  private struct Column: Sendable {
    let title: String
    let isNumber: Bool
    let text: @Sendable (AuditRecord) -> String?
  }

  private static let columns = [
    Column(title: "TIME", isNumber: false) { $0.timestamp.iso8601Seconds },
    Column(title: "SEVERITY", isNumber: false) { $0.severity.rawValue },
    Column(title: "EVENT", isNumber: false) { $0.name.rawValue },
    Column(title: "OUTCOME", isNumber: false) { $0.outcome.rawValue },
    Column(title: "USER", isNumber: false) { $0.userID?.text },
    Column(title: "OPERATION", isNumber: false) { $0.operation?.text },
    Column(title: "MS", isNumber: true) { record in
      record.durationMicroseconds.map { String($0 / 1_000) }
    },
    Column(title: "BYTES", isNumber: true) { record in record.bytes.map { String($0) } },
    Column(title: "DETAILS", isNumber: false) { $0.details?.text },
  ]

  private var widths = columns.map(\.title.count)
  private var hasTitle = false

  /// Nothing is shown yet.
  package init() {}

  /// The lines of some records, before the first ones the titles.
  package mutating func text(of records: [AuditRecord]) -> String {
    var rows = records.map { record in
      Self.columns.map { Self.escaped($0.text(record) ?? "") }
    }
    if !hasTitle, !rows.isEmpty {
      rows.insert(Self.columns.map(\.title), at: 0)
      hasTitle = true
    }
    for row in rows { widths = zip(widths, row).map { max($0, $1.count) } }
    return rows.map { line(of: $0) + "\n" }.joined()
  }

  private func line(of row: [String]) -> String {
    var line = ""
    for (index, text) in row.enumerated() {
      let gap = String(repeating: " ", count: widths[index] - text.count)
      line += (index == 0 ? "" : "  ") + (Self.columns[index].isNumber ? gap + text : text + gap)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A text with everything spelled out that a terminal could take for more than a character.
  ///
  /// The shapes of a record let no such character in; whoever adds a column need not rely on it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if 0x20...0x7E ~= scalar.value, scalar != "\\" {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return escaped
  }
}
