package import Audit
internal import Serialization

/// What the command `audit verify` says of a log: for a person, or as JSON lines.
///
/// Chains are named by their digits, files by their paths as they were given, without control
/// characters; nothing of what records say is repeated.
package struct CommandVerdict: Sendable {
  private let verdict: AuditVerdict
  private let files: [String]
  private let anchors: AuditAnchors?

  /// What to say of a check of these files, in the order in which they were read.
  package init(_ verdict: AuditVerdict, files: [String], anchors: AuditAnchors?) {
    self.verdict = verdict
    self.files = files.map { FileProblem.printable($0) }
    self.anchors = anchors
  }

  /// What the process ends with.
  package var status: CommandExit {
    if !verdict.isSound { return .badData }
    return verdict.needsKey ? .badConfiguration : .success
  }

  /// What a person has to do about a log that could not be checked, for stderr; nil: nothing.
  package var advice: String? {
    verdict.needsKey
      ? "BILLING_MCP_AUDIT_KEY: expected the key of this log, found it unset: numbers and places "
        + "were checked, hashes were not" : nil
  }

  // MARK: Text

  /// What a finding means, in words.
  static func words(for kind: AuditFinding.Kind) -> String {
    switch kind {
    case .altered: "expected the record as it was written, found another text or hash"
    case .removed: "expected this record, found a later one"
    case .reordered: "expected this record here, found it further on"
    case .inserted: "expected one record of this number, found another one"
    case .startsLate: "expected this record, or one of a drop, found the chain beginning later"
    case .afterClosing: "expected nothing behind the closing record, found this one"
    case .unkeyed: "expected a keyed chain, found one without a key"
    case .replaced: "expected the record that is known elsewhere, found another one"
    case .truncated: "expected this record, which is known elsewhere, found the chain at its end"
    case .missingChain: "expected this chain, which is known elsewhere, found none of it"
    case .unreadable: "expected a record, found another line"
    case .unverifiable: "expected a chain that can be worked out, found one beyond the bounds"
    }
  }

  /// Everything for a person at a terminal, with a last line feed.
  package var text: String {
    var text = ""
    for place in verdict.tornLines {
      text += "\(name(of: place)): torn by a crash or a full disk, which is no finding\n"
    }
    for finding in verdict.findings {
      let place = finding.place.map { name(of: $0) + ": " } ?? ""
      let chain = finding.chain.map { "chain \($0), record \(finding.sequence ?? 1): " } ?? ""
      text += "\(place)\(chain)\(Self.words(for: finding.kind))\n"
    }
    if verdict.unlistedCount > 0 {
      text += "and \(verdict.unlistedCount) more lines that are no records\n"
    }
    let counts = AuditVerdict.State.allCases.compactMap { state -> String? in
      let count = verdict.chains.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let states = counts.isEmpty ? "" : " (\(counts.joined(separator: ", ")))"
    text += "\(verdict.fileCount) files, \(verdict.recordCount) sound records, "
    text += "\(verdict.chains.count) chains\(states)"
    text += anchors.map { ", \($0.count) anchors\n" } ?? "\n"
    if verdict.droppedCount > 0 {
      text += "\(verdict.droppedCount) records say that old files were dropped by the count\n"
    }
    if !verdict.isSound { return text + "not sound: \(verdict.findings.count) findings\n" }
    return text + (verdict.needsKey ? "not checked: the key is not there\n" : "sound\n")
  }

  private func name(of place: AuditFinding.Place) -> String {
    "\(file(place)):\(place.line)"
  }

  private func file(_ place: AuditFinding.Place) -> String {
    files.indices.contains(place.file) ? files[place.file] : "file \(place.file + 1)"
  }

  // MARK: JSON

  /// Hands over the lines of JSON with their line feeds: one for each chain, one for each finding
  /// that is of none of them, and a summary.
  package func forEachLine<Failure: Error>(
    _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var known: Set<String> = []
    for chain in verdict.chains {
      if chain.finding != nil { known.insert(chain.name) }
      try body(line(of: chain))
    }
    for finding in verdict.findings where !(finding.chain.map(known.contains) ?? false) {
      var writer = JSONWriter()
      writer.beginObject()
      write(finding, to: &writer)
      writer.endObject()
      try body(writer.bytes + [0x0A])
    }
    try body(summary)
  }

  private func line(of chain: AuditVerdict.Chain) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.beginObject()
    writer.member("chain", chain.name)
    writer.member("state", chain.state.rawValue)
    writer.member("keyed", chain.isKeyed)
    writer.member("first", chain.first)
    writer.member("last", chain.last)
    if let finding = chain.finding { write(finding, to: &writer) }
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func write(_ finding: AuditFinding, to writer: inout JSONWriter) {
    writer.key("finding")
    writer.beginObject()
    writer.member("kind", finding.kind.rawValue)
    if let chain = finding.chain { writer.member("chain", chain) }
    if let sequence = finding.sequence { writer.member("sequence", sequence) }
    if let place = finding.place { write(place, to: &writer) }
    writer.member("message", Self.words(for: finding.kind))
    writer.endObject()
  }

  private func write(_ place: AuditFinding.Place, to writer: inout JSONWriter) {
    writer.member("file", file(place))
    writer.member("line", place.line)
  }

  private var summary: [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.beginObject()
    writer.member("sound", verdict.isSound && !verdict.needsKey)
    writer.member("files", verdict.fileCount)
    writer.member("records", verdict.recordCount)
    writer.member("chains", verdict.chains.count)
    writer.member("findings", verdict.findings.count + verdict.unlistedCount)
    writer.member("needs_key", verdict.needsKey)
    writer.member("dropped", verdict.droppedCount)
    if let anchors {
      writer.member("anchors", anchors.count)
      writer.member("anchors_unreadable", anchors.unreadableCount)
    }
    writer.key("torn")
    writer.beginArray()
    for place in verdict.tornLines {
      writer.beginObject()
      write(place, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [0x0A]
  }
}
