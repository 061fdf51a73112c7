internal import Serialization

/// One thing that a launch needs, how it stands, and how to mend it.
///
/// It names paths, variables and counts; no value of a secret or of a record.
package struct DoctorFinding: Sendable, Equatable {
  /// How a thing stands.
  package enum Status: String, Sendable, CaseIterable {
    /// As it should be.
    case good = "ok"
    /// Nothing is wrong; whoever runs the server may want to know.
    case note
    /// The server starts, and does less, or guards less, than it could.
    case warning = "warn"
    /// The server does not start, or refuses every request.
    case failure = "fail"
  }

  /// What was looked at, in one or two words.
  package let subject: String
  /// How it stands.
  package let status: Status
  /// What was found; for a failure, what was expected too.
  package let found: String
  /// What to do about it; nil where there is nothing to do.
  package let remedy: String?

  init(_ subject: String, _ status: Status, _ found: String, remedy: String? = nil) {
    self.subject = subject
    self.status = status
    self.found = found
    self.remedy = remedy
  }

  /// The finding as one JSON object, without line end.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("check", subject)
    writer.member("status", status.rawValue)
    writer.member("found", found)
    if let remedy { writer.member("mend", remedy) }
    writer.endObject()
    return writer.bytes
  }

  /// The finding for a person at a terminal: one line, and one more where there is something to do.
  package var text: String {
    let head = Self.padded(status.rawValue, 6) + Self.padded(subject, 13) + found + "\n"
    guard let remedy else { return head }
    return head + String(repeating: " ", count: 19) + "→ " + remedy + "\n"
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - text.count))
  }
}
