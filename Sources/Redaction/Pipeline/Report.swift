/// What the pipeline did to an answer; everything in it may reach the client and the audit log.
package struct Report: Sendable, Equatable {
  /// The lists that were cut at one path.
  ///
  /// A path stands for a field of every element, so it can be that of several lists: their counts
  /// are added up. Lists at that path that stayed whole are not in them.
  package struct Summary: Sendable, Equatable {
    /// Where it is.
    package var path: ReleasedText
    /// How many elements they had.
    package var originalCount: Int
    /// How many are left.
    package var returnedCount: Int
  }

  /// A sensitive value or a suspicious text; asked for by `redact --findings` only.
  package struct Discovery: Sendable, Equatable {
    /// The field that it is in.
    package var path: ReleasedText
    /// A kind, `instruction`, `credential` or a profile's own kind.
    package var kind: ReleasedText
    /// Where it begins in the input string, in Unicode scalars.
    package var start: Int
    /// Where it ends, exclusive, in Unicode scalars.
    package var end: Int
    /// What became of it.
    package var action: Action
  }

  /// What was decided of one field; asked for by `explain` only.
  package struct Decision: Sendable, Equatable {
    /// What became of the field.
    package enum Outcome: String, Sendable {
      case kept
      case masked
      case sanitized
      case removed
    }

    /// The field.
    package var path: ReleasedText
    /// What became of it.
    package var outcome: Outcome
    /// The rule that decided, in words of the program.
    package var rule: ReleasedText
  }

  /// What became of a value that was found.
  package enum Action: String, Sendable {
    case kept
    case masked
    case omitted
    case sanitized
    case reported
  }

  /// The longest list of paths.
  package static let pathsMax = 100
  /// The longest list of discoveries.
  package static let discoveriesMax = 10_000

  /// Fields that were removed and whose names are known, each path once, in document order.
  package var fieldsRemoved: [ReleasedText] = []
  /// How many removed paths are not listed: unknown names, and those past the bound.
  package var fieldsRemovedOther = 0
  /// Every field that was removed, repeated ones too.
  package var removedCount = 0
  /// Texts that held an instruction or a credential.
  package var contentSanitized: [ReleasedText] = []
  /// Lists that were cut: each path once, in the order of its first.
  package var summaries: [Summary] = []
  /// Released strings without a closed shape.
  package var untrustedFields: [ReleasedText] = []
  /// How many values of each kind were masked or omitted.
  package var masked: [Kind: Int] { maskedCounts.byKind }
  /// The same, ready to be counted up.
  var maskedCounts = KindCounts()
  /// How many texts were cut for length.
  package var textsCut = 0
  /// Whether the answer had to shrink below the profile's own list and text limits to fit.
  package var shrunk = false
  /// What was found, when it was asked for.
  package var discoveries: [Discovery] = []
  /// What was decided of each field, when it was asked for.
  package var decisions: [Decision] = []
}
