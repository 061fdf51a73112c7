import Foundation
import Serialization

@testable import Redaction

/// The pipeline under test: a shipped profile, or one that a test writes.
enum Pipe {
  static let shipped = ["finance-default", "finance-last4", "finance-tokens", "finance-strict"]

  /// Field names that the seed's examples remove by name.
  static let vocabulary: Set<String> = [
    "email", "phone", "billingAddress", "paymentMethod", "ssn", "billToContact", "notes",
    "internalNotes", "cardNumber", "contact_name",
  ]

  private static let key = [UInt8](repeating: 7, count: 32)

  /// The bytes of a shipped profile.
  static func file(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "security_profiles/\(name).yaml")))
  }

  /// A shipped profile.
  static func profile(_ name: String) throws -> Profile { try ProfileReader.read(file(name)) }

  /// A profile of flow YAML with one entity, `record`, that allows these fields.
  static func profile(allowing fields: String, _ rest: String = "") throws -> Profile {
    let text = """
      profile: test
      version: "1"
      entities:
        record: {allow: [\(fields)]}
      \(rest)
      """
    return try ProfileReader.read(Array(text.utf8))
  }

  /// A pipeline with a shipped profile.
  static func redactor(
    _ name: String, _ options: RedactionOptions = RedactionOptions()
  ) throws -> Redactor {
    try redactor(profile(name), options)
  }

  /// A pipeline with a profile.
  static func redactor(
    _ profile: Profile, _ options: RedactionOptions = RedactionOptions()
  ) throws -> Redactor {
    try Redactor(
      profile: profile, vocabulary: vocabulary, pseudonymKey: key, options: options)
  }
}

extension Redactor {
  /// Redacts a record that is given as JSON.
  mutating func redact(_ json: String, _ entity: String = "record") throws -> Redacted {
    try redact(Subject(try Document(parsing: json), entity: entity))
  }

  /// The view of a record that is given as JSON.
  mutating func view(_ json: String, _ entity: String = "record") throws -> String {
    try redact(json, entity).text
  }
}

extension Redacted {
  /// The view as text.
  var text: String { String(decoding: view.json, as: UTF8.self) }
  /// The names of the removed fields.
  var removed: [String] { report.fieldsRemoved.map(\.text) }
}
