import Serialization

/// Walks a record and writes what may leave: allowlist, masks, cuts, in one pass over the tape.
///
/// The record is walked once before for what it teaches (`HarvestWalk`); this walk skips a removed
/// subtree by one jump.
struct Walker {
  /// The bounds of one attempt: the profile's own, or less when the answer did not fit.
  struct Bounds: Equatable {
    var listItemsMax: Int
    var textLengthMax: Int
  }

  var rules: FieldRules
  var texts: TextRedactor
  var harvest: Harvest
  var recorder: Recorder
  var writer = JSONWriter(capacity: 4_096)
  var path = FieldPath()
  var bounds = Bounds(listItemsMax: 0, textLengthMax: 0)
  let depthMax: Int

  /// The key of what stands for left-out elements; reserved, dropped from input.
  static let summaryKey = "_summary"

  init(profile: Profile, rules: FieldRules, masker: Masker, options: RedactionOptions) {
    self.rules = rules
    texts = TextRedactor(profile: profile, masker: masker)
    harvest = Harvest(masker: masker, placeholder: profile.placeholder)
    recorder = Recorder(options: options)
    depthMax = profile.limits.depthMax
  }

  /// What surrounds a value on its way out.
  struct Surroundings {
    var entity: EntityIndex?
    var context: KeyContext
    /// What a member is whose key says nothing.
    var inherited: KeyMeaning = .nothing
    /// What `first`, `last` and other parts of a name are.
    var nameParts: KeyMeaning = .nothing
    var depth: Int
  }

  /// How long the longest list was that the last attempt came by.
  private(set) var longestList = 0

  /// Starts an attempt: nothing is written, nothing reported.
  mutating func begin(_ bounds: Bounds) {
    self.bounds = bounds
    writer.removeAll()
    path.removeAll()
    recorder.removeAll()
    longestList = 0
  }

  // MARK: Containers

  /// Writes a page of records in its frame.
  mutating func page(_ rows: [Subject], _ around: [Surroundings], in frame: PageFrame) {
    let kept = min(rows.count, bounds.listItemsMax)
    longestList = rows.count
    writer.beginObject()
    writer.key(frame.key)
    path.enter(frame: frame.key)
    if kept < rows.count { recorder.listCut(at: path, from: rows.count, to: kept) }
    writer.beginArray()
    path.enterElements()
    for row in rows.indices.prefix(kept) {
      let isObject = rows[row].document.tape[rows[row].index].kind == .object
      if isObject {
        path.walk(rows[row].document)
        object(rows[row].index, of: rows[row].document, around[row])
      } else {
        writer.null()
      }
    }
    path.leave()
    writer.endArray()
    path.leave()
    if let cursor = frame.nextCursor {
      writer.member("nextCursor", cursor)
    }
    writer.endObject()
  }

  /// Writes an object's allowed members, and behind them the cursor that goes with it.
  mutating func object(
    _ index: Int, of document: Document, _ around: Surroundings, nextCursor: String? = nil
  ) {
    writer.beginObject()
    var hasSummary = false
    var at = index + 1
    let end = Int(document.tape[index].next)
    while at < end {
      let rule = rules.rule(forKey: at, of: document, in: around.entity, around.context)
      let value = at + 1
      path.enter(key: document.tape[at], isKnown: rule.isKnown)
      if let reason = Self.refusal(of: value, document, rule, around, depthMax) {
        recorder.fieldRemoved(at: path)
        recorder.decided(.removed, by: reason.description, at: path)
      } else {
        writer.key(copying: at, of: document)
        let left = member(value, of: document, rule, around)
        if left > 0, !hasSummary {
          writer.member(Self.summaryKey, "\(left) more items omitted")
          hasSummary = true
        }
      }
      path.leave()
      at = Int(document.tape[value].next)
    }
    if let nextCursor { writer.member("nextCursor", nextCursor) }
    writer.endObject()
  }

  /// Why a member may not leave; nil when it may.
  ///
  /// Of the type and not of the walker: a walker borrowed for it was copied, all of a kilobyte.
  static func refusal(
    of value: Int, _ document: Document, _ rule: FieldRule, _ around: Surroundings,
    _ depthMax: Int
  ) -> StaticString? {
    if rule.isReserved { return "reserved name" }
    if !rule.isAllowed {
      return around.entity == nil ? "entity not in the allowlist" : "not in the allowlist"
    }
    let kind = document.tape[value].kind
    guard kind == .object || kind == .array else { return nil }
    if around.depth >= depthMax { return "limit: max_depth" }
    if rule.nested == nil, holdsObject(value, document) { return "object without an entity" }
    return isTooDeep(value, document, around.depth, depthMax) ? "limit: max_depth" : nil
  }

  /// Writes a member's value; returns how many elements were left out when it is a list.
  private mutating func member(
    _ value: Int, of document: Document, _ rule: FieldRule, _ around: Surroundings
  ) -> Int {
    let meaning = meaning(of: rule, around)
    let kind = document.tape[value].kind
    let isContainer = kind == .object || kind == .array
    let inner = isContainer ? surroundings(under: rule, meaning, around) : around
    return self.value(value, of: document, meaning, inner)
  }

  /// Writes any value; returns how many elements were left out when it is a list.
  mutating func value(
    _ index: Int, of document: Document, _ meaning: KeyMeaning, _ around: Surroundings
  ) -> Int {
    switch document.tape[index].kind {
    case .object: object(index, of: document, around)
    case .array: return elements(index, of: document, .value(meaning), around)
    case .string: string(index, of: document, meaning)
    case .number: number(index, of: document, meaning)
    case .true, .false, .null:
      writer.copy(index, of: document)
      recorder.decided(.kept, by: "allowlist", at: path)
    }
    return 0
  }

  /// What the elements of a list are.
  private enum Element {
    case record
    case value(KeyMeaning)
  }

  /// Writes a list's first elements; returns how many were left out.
  private mutating func elements(
    _ index: Int, of document: Document, _ element: Element, _ around: Surroundings
  ) -> Int {
    let count = Int(document.tape[index].length)
    let kept = min(count, bounds.listItemsMax)
    longestList = max(longestList, count)
    if kept < count { recorder.listCut(at: path, from: count, to: kept) }
    writer.beginArray()
    path.enterElements()
    var at = index + 1
    for _ in 0..<kept {
      var inner = around
      inner.depth += 1
      switch element {
      case .record: record(at, of: document, inner)
      case .value(let meaning): _ = value(at, of: document, meaning, inner)
      }
      at = Int(document.tape[at].next)
    }
    if kept < count {
      let limit = recorder.limit("max_list_items")
      recorder.decided(.removed, by: limit, at: path)
    }
    path.leave()
    writer.endArray()
    if count == 0 { recorder.decided(.kept, by: "allowlist", at: path) }
    return count - kept
  }

  /// Writes a record, or a list of records; a scalar allows nothing.
  mutating func record(_ index: Int, of document: Document, _ around: Surroundings) {
    switch document.tape[index].kind {
    case .object: object(index, of: document, around)
    case .array: _ = elements(index, of: document, .record, around)
    default: writer.null()
    }
  }

  // MARK: Scalars

  private mutating func string(_ index: Int, of document: Document, _ meaning: KeyMeaning) {
    let token = document.tape[index]
    let verdict: TextRedactor.Verdict
    if token.isEscaped {
      var content: [UInt8] = []
      JSONText.decode(token, from: document.bytes.span, into: &content)
      verdict = redact(content.span, meaning)
    } else {
      verdict = redact(document.bytes.span.extracting(token.range), meaning)
    }
    write(index, of: document, verdict)
  }

  /// A message as it may leave.
  mutating func release(_ message: String) -> ReleasedText {
    begin(Bounds(listItemsMax: 0, textLengthMax: Self.messageLengthMax))
    let bytes = Array(message.utf8)
    let isChanged = redact(bytes.span, .nothing) == .replaced
    return ReleasedText(
      released: isChanged ? String(decoding: texts.output, as: UTF8.self) : message)
  }

  /// The longest message, in Unicode scalars.
  private static let messageLengthMax = 500

  private mutating func redact(
    _ text: Span<UInt8>, _ meaning: KeyMeaning
  ) -> TextRedactor.Verdict {
    texts.redact(
      text, meaning: meaning, lengthMax: bounds.textLengthMax, at: path, harvest: &harvest,
      recorder: &recorder)
  }

  private mutating func number(_ index: Int, of document: Document, _ meaning: KeyMeaning) {
    let verdict = texts.redact(
      number: document.bytes.span.extracting(document.tape[index].range), meaning: meaning,
      at: path, harvest: &harvest, recorder: &recorder)
    write(index, of: document, verdict)
  }

  private mutating func write(
    _ index: Int, of document: Document, _ verdict: TextRedactor.Verdict
  ) {
    switch verdict {
    case .unchanged: writer.copy(index, of: document)
    case .replaced:
      let output = texts.output
      writer.string(utf8: output.span)
    }
  }

  // MARK: Shapes

  private static func holdsObject(_ index: Int, _ document: Document) -> Bool {
    for at in index..<Int(document.tape[index].next) where document.tape[at].kind == .object {
      return true
    }
    return false
  }

  /// Whether lists under a member, or the objects in them, are past the bound; what is in those
  /// objects is judged when they are walked.
  private static func isTooDeep(
    _ index: Int, _ document: Document, _ depth: Int, _ depthMax: Int
  ) -> Bool {
    guard document.tape[index].kind == .array else { return depth >= depthMax }
    if depth >= depthMax { return true }
    var at = index + 1
    while at < Int(document.tape[index].next) {
      let kind = document.tape[at].kind
      if kind == .object || kind == .array, isTooDeep(at, document, depth + 1, depthMax) {
        return true
      }
      at = Int(document.tape[at].next)
    }
    return false
  }
}
