/// A revision of the Model Context Protocol that is spoken here, oldest first.
///
/// Up to `nov2025` they are the legacy era, opened by `initialize`; from `jul2026` on the modern
/// one, where every request names its version in `_meta` and nothing is remembered.
package enum ProtocolVersion: String, CaseIterable, Sendable, Comparable {
  case nov2024 = "2024-11-05"
  case mar2025 = "2025-03-26"
  case jun2025 = "2025-06-18"
  case nov2025 = "2025-11-25"
  case jul2026 = "2026-07-28"

  /// What is offered to a client that asks `initialize` for a version not spoken here.
  package static let latestLegacy = ProtocolVersion.nov2025
  /// What a request may name in its `_meta`, newest first.
  package static let modern = allCases.filter(\.isModern).reversed() as [ProtocolVersion]

  /// Earlier is less: versions are dates, and dates sort as text.
  package static func < (left: ProtocolVersion, right: ProtocolVersion) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Whether requests are stateless: no `initialize`, the version in every `_meta`.
  package var isModern: Bool { self >= .jul2026 }

  // What a schema knows. An answer leaves out what its reader's schema does not (protocol.md 48).

  /// Tools have annotations.
  var hasToolAnnotations: Bool { self >= .mar2025 }
  /// Things with a name have a title too.
  var hasTitles: Bool { self >= .jun2025 }
  /// Tools have an output schema, and their results structured content.
  var hasStructuredContent: Bool { self >= .jun2025 }
  /// An error whose request's id could not be read has no id; before, a null one.
  var hasErrorsWithoutID: Bool { self >= .nov2025 }

  /// Several messages may come in one array.
  var hasBatches: Bool { self == .mar2025 }
  /// Completion is a capability of its own, not only a method.
  var hasCompletionsCapability: Bool { self >= .mar2025 }
  /// Progress may come with a sentence.
  var hasProgressMessages: Bool { self >= .mar2025 }
  /// A completion may be told the arguments that are already chosen.
  var hasCompletionContext: Bool { self >= .jun2025 }
  /// A client may be asked to ask its user something.
  package var hasElicitation: Bool { self >= .jun2025 }
  /// What is asked can be a form or a page to open.
  var hasElicitationModes: Bool { self >= .nov2025 }
  /// Things with a name have icons.
  var hasIcons: Bool { self >= .nov2025 }

  /// Whether a text is shaped as a version, `YYYY-MM-DD`; only such a text is ever echoed.
  static func isVersionShaped(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return false }
    return bytes.indices.allSatisfy { index in
      index == 4 || index == 7
        ? bytes[index] == UInt8(ascii: "-") : bytes[index] &- 0x30 < 10
    }
  }
}
