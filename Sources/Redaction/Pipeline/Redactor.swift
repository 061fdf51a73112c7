package import Serialization

/// A record for the pipeline: a value in a document, and what it is.
package struct Subject: Sendable {
  /// The document that the record is in.
  package let document: Document
  /// The record's token.
  package let index: Int
  /// The name of its entity, as profiles write it.
  package let entity: String

  /// A record at a token of a document.
  package init(_ document: Document, at index: Int = 0, entity: String) {
    self.document = document
    self.index = index
    self.entity = entity
  }
}

/// A page of records in the frame that its tool answers in: `{"accounts": […], "nextCursor": …}`.
package struct PageFrame: Sendable {
  /// The key of the list, a name of the schema.
  package let key: String
  /// The cursor of the next page, `[A-Za-z0-9_-]{1,400}`; nil on the last.
  package let nextCursor: String?

  /// A frame around rows.
  package init(key: String, nextCursor: String?) {
    self.key = key
    self.nextCursor = nextCursor
  }
}

/// What left the pipeline.
package struct Redacted: Sendable {
  /// The `llm_view`.
  package let view: Released
  /// What was done to it.
  package let report: Report
}

/// Why nothing left the pipeline.
package enum RedactionError: Error, Equatable, Sendable {
  /// The answer cannot be made small enough for the profile.
  case payloadTooLarge
  /// The records hold more personal values than the pipeline follows.
  case tooManyValues
  /// A page's key or cursor is not of the shape that this server makes.
  case malformedFrame
  /// A canary of this kind came through: the profile must not be used.
  case canary(Kind)
}

/// The redaction pipeline with one profile: the only maker of `Released`.
///
///     harvest ─▶ allowlist ─▶ normalise ─▶ sanitize ─▶ mask ─▶ summarize ─▶ Released
///
/// Keeps scratch memory between calls, so it is owned by one caller and changes when it works.
package struct Redactor {
  /// The profile in use.
  package let profile: Profile
  private var walker: Walker

  /// A pipeline that is fit for use.
  ///
  /// - Parameters:
  ///   - profile: What may leave.
  ///   - vocabulary: Field names that may be printed where they were removed, beside the profile's.
  ///   - pseudonymKey: The key of tokens, at least 32 bytes.
  ///   - own: Entities of the server's own answers, by names that no profile can use (with a dot);
  ///     no profile takes from them or adds to them.
  ///   - options: What is wanted beside the answer.
  /// - Throws: `RedactionError.canary` when a test value of a kind that the profile masks comes out.
  package init(
    profile: Profile, vocabulary: Set<String>, pseudonymKey: [UInt8],
    own: [String: Profile.Entity] = [:], options: RedactionOptions = RedactionOptions()
  ) throws(RedactionError) {
    precondition(pseudonymKey.count >= 32, "a pseudonym key has at least 32 bytes")
    let masker = Masker(styles: profile.masks, pseudonymKey: pseudonymKey, scope: profile.name)
    try self.init(
      profile: profile, vocabulary: vocabulary, masker: masker, own: own, options: options)
  }

  /// A pipeline with a masker of its own, which the canaries try all the same.
  init(
    profile: Profile, vocabulary: Set<String>, masker: Masker,
    own: [String: Profile.Entity] = [:], options: RedactionOptions
  ) throws(RedactionError) {
    self.profile = profile
    var extended = profile
    extended.entities.merge(own) { _, own in own }
    walker = Walker(
      profile: extended, rules: FieldRules(profile: extended, vocabulary: vocabulary),
      masker: masker, options: options)
    try Canary.check(profile, masker)
  }

  /// Redacts one record.
  ///
  /// A list is a list of records; a scalar allows nothing and leaves as null.
  ///
  /// `context` are records that are not answered but may name personal values of this one: its
  /// account, its customer. `nextCursor` goes with an object that holds a page, as in `PageFrame`.
  package mutating func redact(
    _ subject: Subject, context: [Subject] = [], nextCursor: String? = nil
  ) throws(RedactionError) -> Redacted {
    guard nextCursor.map(Self.isCursor) ?? true else { throw .malformedFrame }
    try harvest([subject] + context)
    let around = surroundings(of: subject.entity)
    return try fit { walker in
      walker.path.walk(subject.document)
      if let nextCursor, subject.document.tape[subject.index].kind == .object {
        return walker.object(subject.index, of: subject.document, around, nextCursor: nextCursor)
      }
      walker.record(subject.index, of: subject.document, around)
    }
  }

  /// Redacts the rows of a page; `report.summaries` tell when not all of them could stay.
  package mutating func redact(
    page rows: [Subject], in frame: PageFrame, context: [Subject] = []
  ) throws(RedactionError) -> Redacted {
    guard ProfileReader.isField(frame.key), frame.nextCursor.map(Self.isCursor) ?? true else {
      throw .malformedFrame
    }
    try harvest(rows + context)
    let around = rows.map { surroundings(of: $0.entity) }
    return try fit { walker in
      walker.page(rows, around, in: frame)
    }
  }

  /// A message of the program's own that was put together from names of schemas: it passes the
  /// pipeline like every other text.
  package mutating func release(_ message: String) -> ReleasedText {
    walker.harvest.removeAll()
    return walker.release(message)
  }

  private static func isCursor(_ text: String) -> Bool {
    let cursorBytesMax = 400
    return (1...cursorBytesMax).contains(text.utf8.count)
      && text.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x5F || $0 == 0x2D }
  }

  private func surroundings(of entity: String) -> Walker.Surroundings {
    let index = walker.rules.index(of: entity)
    return Walker.Surroundings(
      entity: index, context: walker.rules.rootContext(of: entity, index), depth: 1)
  }

  private mutating func harvest(_ subjects: [Subject]) throws(RedactionError) {
    walker.harvest.removeAll()
    for subject in subjects {
      walker.collect(
        subject.index, of: subject.document, .nothing, surroundings(of: subject.entity))
      if walker.harvest.count > Harvest.valuesMax { throw .tooManyValues }
    }
    walker.harvest.seal()
  }

  // MARK: Size

  /// Texts are not cut shorter than this to make an answer fit.
  private static let shrunkTextLengthMin = 16

  /// Writes with the profile's bounds, and with less as long as the view is too large: first the
  /// longest lists shrink, then the texts.
  private mutating func fit(
    _ write: (inout Walker) -> Void
  ) throws(RedactionError) -> Redacted {
    // The document is not kept longer than it is walked.
    defer { walker.path.removeAll() }
    let limits = profile.limits
    var bounds = Walker.Bounds(
      listItemsMax: limits.listItemsMax, textLengthMax: limits.textLengthMax)
    if let redacted = attempt(bounds, isShrunk: false, write) { return redacted }
    let listItemsMax = min(walker.longestList, bounds.listItemsMax)
    let items = Self.largest(0...listItemsMax) { items in
      attempt(
        Walker.Bounds(listItemsMax: items, textLengthMax: bounds.textLengthMax), isShrunk: true,
        write) != nil
    }
    if let items, items > 0 || listItemsMax == 0 {
      bounds.listItemsMax = items
    } else {
      // One element is still too large, or there is no list: the texts have to give.
      bounds.listItemsMax = min(listItemsMax, 1)
      let lengthMin = min(Self.shrunkTextLengthMin, bounds.textLengthMax)
      let lengths = lengthMin...bounds.textLengthMax
      let length = Self.largest(lengths) { length in
        attempt(
          Walker.Bounds(listItemsMax: bounds.listItemsMax, textLengthMax: length), isShrunk: true,
          write) != nil
      }
      if length == nil { bounds.listItemsMax = 0 }
      bounds.textLengthMax = length ?? lengthMin
    }
    guard let redacted = attempt(bounds, isShrunk: true, write) else { throw .payloadTooLarge }
    return redacted
  }

  /// The largest value of a range that fits, when fitting values come before those that do not.
  private static func largest(
    _ range: ClosedRange<Int>, fitting: (Int) -> Bool
  ) -> Int? {
    guard fitting(range.lowerBound) else { return nil }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low + 1) / 2
      if fitting(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private mutating func attempt(
    _ bounds: Walker.Bounds, isShrunk: Bool, _ write: (inout Walker) -> Void
  ) -> Redacted? {
    walker.begin(bounds)
    if isShrunk { walker.recorder.answerShrunk() }
    write(&walker)
    guard walker.writer.byteCount <= profile.limits.payloadBytesMax else { return nil }
    return Redacted(view: Released(json: walker.writer.bytes), report: walker.recorder.report)
  }
}
