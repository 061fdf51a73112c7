/// Keeps the report of a walk: each path once, everything bounded.
struct Recorder {
  private(set) var report = Report()
  private var removed = HashSet()
  private var sanitized = HashSet()
  private var untrusted = HashSet()
  /// The hash of each summary's path.
  private var cutLists: [UInt64] = []
  private let options: RedactionOptions

  init(options: RedactionOptions) { self.options = options }

  /// Starts a new report.
  mutating func removeAll() {
    report = Report()
    removed.removeAll()
    sanitized.removeAll()
    untrusted.removeAll()
    cutLists.clear()
  }

  mutating func fieldRemoved(at path: FieldPath) {
    report.removedCount += 1
    guard removed.insert(path.hash) else { return }
    let isPrintable = path.isKnown || options.printsUnknownNames
    if isPrintable, report.fieldsRemoved.count < Report.pathsMax {
      report.fieldsRemoved.append(path.released)
    } else {
      report.fieldsRemovedOther += 1
    }
  }

  mutating func textSanitized(at path: FieldPath) {
    Self.insert(path, into: &report.contentSanitized, seen: &sanitized)
  }

  mutating func textUntrusted(at path: FieldPath) {
    Self.insert(path, into: &report.untrustedFields, seen: &untrusted)
  }

  mutating func valueMasked(_ kind: Kind) { report.maskedCounts.add(kind) }

  mutating func textCut() { report.textsCut += 1 }

  mutating func answerShrunk() { report.shrunk = true }

  mutating func listCut(at path: FieldPath, from original: Int, to returned: Int) {
    let hash = path.hash
    if let index = cutLists.firstIndex(of: hash) {
      report.summaries[index].originalCount += original
      report.summaries[index].returnedCount += returned
      return
    }
    guard report.summaries.count < Report.pathsMax else { return }
    cutLists.append(hash)
    report.summaries.append(
      Report.Summary(path: path.released, originalCount: original, returnedCount: returned))
  }

  mutating func discovered(
    _ kind: @autoclosure () -> String, at path: FieldPath,
    _ range: @autoclosure () -> Range<Int>, _ action: Report.Action
  ) {
    guard options.listsDiscoveries, report.discoveries.count < Report.discoveriesMax else { return }
    let range = range()
    report.discoveries.append(
      Report.Discovery(
        path: path.released, kind: ReleasedText(released: kind()), start: range.lowerBound,
        end: range.upperBound, action: action))
  }

  var explains: Bool { options.explains }

  /// The rule that shortened something: the profile's own limit, or that of the whole answer.
  func limit(_ name: String) -> String {
    "limit: \(report.shrunk ? "max_payload_bytes" : name)"
  }

  mutating func decided(
    _ decision: Report.Decision.Outcome, by rule: @autoclosure () -> String, at path: FieldPath
  ) {
    guard options.explains, report.decisions.count < Report.discoveriesMax else { return }
    report.decisions.append(
      Report.Decision(
        path: path.released, outcome: decision, rule: ReleasedText(released: rule())))
  }

  private static func insert(
    _ path: FieldPath, into paths: inout [ReleasedText], seen: inout HashSet
  ) {
    guard seen.insert(path.hash), paths.count < Report.pathsMax else { return }
    paths.append(path.released)
  }
}

/// What a caller of the pipeline wants beside the answer.
package struct RedactionOptions: Sendable {
  /// Prints removed names that are in no schema or profile: only for a person who has the data.
  package var printsUnknownNames = false
  /// Lists every value that was found, by place.
  package var listsDiscoveries = false
  /// Lists what was decided of every field, and by which rule.
  package var explains = false

  /// What a client of the server gets: none of it.
  package init() {}
}
