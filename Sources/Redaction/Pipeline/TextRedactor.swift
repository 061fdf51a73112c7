import Serialization

/// What becomes of one scalar: the masks, the placeholder, the cut, or the value as it is.
struct TextRedactor {
  /// What a scalar leaves as.
  enum Verdict {
    /// As it is.
    case unchanged
    /// As the text in `output`.
    case replaced
  }

  /// The text that a replaced scalar leaves as, UTF-8.
  private(set) var output: [UInt8] = []
  private var scanner: TextScanner
  private let masker: Masker
  private let placeholder: [UInt8]
  /// Whether suspicious text stays and is listed only.
  private let isReported: Bool
  /// The rules that masked parts of the text at hand, each once; kept when they are explained only.
  private var rules: [String] = []

  /// A redactor of texts by a profile.
  init(profile: Profile, masker: Masker) {
    placeholder = Array(profile.placeholder.utf8)
    isReported = profile.onSuspicion == .report
    self.masker = masker
    scanner = TextScanner(profile: profile)
  }

  /// Decides a text of at most `lengthMax` scalars; `output` holds it when it changes.
  mutating func redact(
    _ text: Span<UInt8>, meaning: KeyMeaning, lengthMax: Int, at path: FieldPath,
    harvest: inout Harvest, recorder: inout Recorder
  ) -> Verdict {
    let traits = TextTraits(of: text)
    var mode = TextScanner.Mode.text
    var keeper = Self.keeper(of: meaning)
    switch meaning {
    case .kind(let kind) where masker.style(of: kind) != .keep:
      return maskWhole(text, traits, as: kind, at: path, lengthMax, &recorder)
    case .party:
      let kind: Kind = harvest.isCompany(text) ? .company : .person
      if masker.style(of: kind) != .keep {
        return maskWhole(text, traits, as: kind, at: path, lengthMax, &recorder)
      }
      keeper = Self.keeper(of: .kind(kind))
    case .identifier: mode = .identifier
    case .kind, .nothing: break
    }
    if scanner.isSafe(text, traits, mode, lengthMax: lengthMax, harvest: &harvest) {
      recorder.decided(.kept, by: keeper.description, at: path)
      return .unchanged
    }
    let suspicion = scanner.scan(
      text, traits: traits, mode: mode, collectsAlways: isReported, harvest: &harvest)
    rules.clear()
    if let suspicion {
      let verdict = sanitize(text, suspicion, at: path, &recorder)
      if mayNotStay(suspicion) { return verdict }
      if recorder.explains { rules.append("reported: \(suspicion.rule)") }
    }
    let isMasked = maskHits(text, at: path, &recorder)
    let isCut = isMasked ? cutOutput(to: lengthMax) : cut(text, to: lengthMax)
    if isCut {
      recorder.textCut()
      if recorder.explains { rules.append(recorder.limit("max_text_length")) }
    }
    recorder.decided(
      isMasked ? .masked : .kept,
      by: rules.isEmpty ? keeper.description : rules.joined(separator: ", "), at: path)
    if !traits.isClosedShape(length: text.count) { recorder.textUntrusted(at: path) }
    return isMasked || isCut ? .replaced : .unchanged
  }

  /// Decides a number by its spelling; masked, it leaves as a text.
  mutating func redact(
    number text: Span<UInt8>, meaning: KeyMeaning, at path: FieldPath,
    harvest: inout Harvest, recorder: inout Recorder
  ) -> Verdict {
    if case .kind(let kind) = meaning, masker.style(of: kind) != .keep {
      let digits = scanner.digits(ofNumber: text)
      return maskWhole(
        digits.span, TextTraits(of: digits.span), as: kind, at: path, .max, &recorder)
    }
    if let custom = scanner.customDetector(ofNumber: text) {
      return omit(number: text, custom, at: path, &recorder)
    }
    if let kind = scanner.kind(ofNumber: text, harvest: &harvest) {
      let digits = scanner.digits
      guard replace(digits.span, as: kind, at: .recognised) else {
        recorder.decided(.kept, by: Self.keeper(of: meaning).description, at: path)
        return .unchanged
      }
      record(kind, at: path, 0..<text.count, &recorder)
      let isHarvested = harvest.numbers.kind(of: digits.span) != nil
      recorder.decided(
        .masked, by: "\(isHarvested ? "harvest" : "detector"): \(kind.rawValue)", at: path)
      return .replaced
    }
    recorder.decided(.kept, by: Self.keeper(of: meaning).description, at: path)
    return .unchanged
  }

  /// Writes the placeholder of one of the profile's own kinds in place of a number.
  private mutating func omit(
    number text: Span<UInt8>, _ custom: Int, at path: FieldPath, _ recorder: inout Recorder
  ) -> Verdict {
    let kind = scanner.customKind(custom)
    output.clear()
    output.append(contentsOf: Masker.placeholder(for: kind).utf8)
    recorder.discovered(kind, at: path, 0..<text.count, .omitted)
    recorder.decided(.masked, by: "custom: \(kind)", at: path)
    return .replaced
  }

  /// The rule by which a value stays in which nothing was found.
  private static func keeper(of meaning: KeyMeaning) -> Keeper {
    switch meaning {
    case .nothing, .party: .allowlist
    case .identifier: .identifier
    case .kind(let kind): .kind(kind)
    }
  }

  /// What lets a value stay: the allowlist alone, or a key of which the profile keeps the kind.
  private enum Keeper: CustomStringConvertible {
    case allowlist
    case identifier
    case kind(Kind)

    var description: String {
      switch self {
      case .allowlist: "allowlist"
      case .identifier: "key: identifier"
      case .kind(let kind): "key: \(kind.rawValue)"
      }
    }
  }

  // MARK: Parts

  /// Masks a value whose key says what it is.
  ///
  /// One that is a mask already stays.
  private mutating func maskWhole(
    _ text: Span<UInt8>, _ traits: TextTraits, as kind: Kind, at path: FieldPath,
    _ lengthMax: Int, _ recorder: inout Recorder
  ) -> Verdict {
    if text.isEmpty || text.equals(placeholder) {
      recorder.decided(.kept, by: text.isEmpty ? "empty" : "already sanitized", at: path)
      return .unchanged
    }
    let showsWords = masker.style(of: kind) != .omit && !traits.isClosedShape(length: text.count)
    if showsWords, let suspicion = scanner.suspicion(in: text, traits: traits),
      mayNotStay(suspicion)
    {
      return sanitize(text, suspicion, at: path, &recorder)
    }
    output.clear()
    guard masker.mask(text, traits, as: kind, at: .field, into: &output) else {
      recorder.decided(.kept, by: "already a mask", at: path)
      return .unchanged
    }
    if TextCut(output.span, lengthMax: lengthMax) != nil {
      // Half a mask would be masked again, into something else; and no name is that long.
      output.clear()
      output.append(contentsOf: MaskTemplate.hidden.utf8)
      recorder.textCut()
    }
    record(kind, at: path, 0..<Scalar.count(in: text), &recorder)
    recorder.decided(.masked, by: "key: \(kind.rawValue)", at: path)
    return .replaced
  }

  /// Writes what leaves in place of a value to `output`; false when it may leave as it is.
  private mutating func replace(
    _ value: Span<UInt8>, as kind: Kind, at place: Masker.Place
  ) -> Bool {
    output.clear()
    return masker.mask(value, as: kind, at: place, into: &output)
  }

  private mutating func sanitize(
    _ text: Span<UInt8>, _ suspicion: Suspicion, at path: FieldPath,
    _ recorder: inout Recorder
  ) -> Verdict {
    if text.equals(placeholder) {
      recorder.decided(.kept, by: "already sanitized", at: path)
      return .unchanged
    }
    recorder.textSanitized(at: path)
    if mayNotStay(suspicion) {
      recorder.decided(.sanitized, by: "sanitizer: \(suspicion.rule)", at: path)
    }
    recorder.discovered(
      suspicion.kind, at: path, 0..<Scalar.count(in: text),
      mayNotStay(suspicion) ? .sanitized : .reported)
    output.clear()
    output.append(contentsOf: placeholder)
    return .replaced
  }

  /// Whether a suspicious text becomes the placeholder: a profile can have instructions reported,
  /// never credentials.
  private func mayNotStay(_ suspicion: Suspicion) -> Bool {
    if case .credential = suspicion { return true }
    return !isReported
  }

  /// Writes the text with its hits masked to `output`; false when nothing had to be.
  private mutating func maskHits(
    _ text: Span<UInt8>, at path: FieldPath, _ recorder: inout Recorder
  ) -> Bool {
    guard !scanner.hits.isEmpty else { return false }
    output.clear()
    var copied = 0
    for hit in scanner.hits {
      let before = output.count
      ByteRun.append(text.extracting(copied..<hit.range.lowerBound), to: &output)
      guard mask(text.extracting(hit.range), of: hit) else {
        output.removeLast(output.count - before)
        continue
      }
      copied = hit.range.upperBound
      switch hit.what {
      case .kind(let kind):
        record(kind, at: path, scalarRange(of: hit.range, in: text), &recorder)
      case .custom(let index):
        recorder.discovered(
          scanner.customKind(index), at: path, scalarRange(of: hit.range, in: text), .omitted)
      }
      if recorder.explains { explain(hit) }
    }
    guard copied > 0 else { return false }
    ByteRun.append(text.extracting(copied..<text.count), to: &output)
    return true
  }

  private mutating func mask(_ value: Span<UInt8>, of hit: TextScanner.Hit) -> Bool {
    switch hit.what {
    case .kind(let kind):
      return masker.mask(
        value, as: kind, at: hit.isHarvested ? .harvested : .recognised, into: &output)
    case .custom(let index):
      output.append(contentsOf: Masker.placeholder(for: scanner.customKind(index)).utf8)
      return true
    }
  }

  private mutating func explain(_ hit: TextScanner.Hit) {
    let rule =
      switch hit.what {
      case .kind(let kind): "\(hit.isHarvested ? "harvest" : "detector"): \(kind.rawValue)"
      case .custom(let index): "custom: \(scanner.customKind(index))"
      }
    if !rules.contains(rule) { rules.append(rule) }
  }

  private func record(
    _ kind: Kind, at path: FieldPath, _ scalars: @autoclosure () -> Range<Int>,
    _ recorder: inout Recorder
  ) {
    recorder.valueMasked(kind)
    let action: Report.Action = masker.style(of: kind) == .omit ? .omitted : .masked
    recorder.discovered(kind.rawValue, at: path, scalars(), action)
  }

  private func scalarRange(of range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    let start = Scalar.count(in: text.extracting(0..<range.lowerBound))
    return start..<start + Scalar.count(in: text.extracting(range))
  }

  // MARK: Length

  /// Writes the beginning of a text that is too long to `output`; false when it is not too long.
  private mutating func cut(_ text: Span<UInt8>, to lengthMax: Int) -> Bool {
    guard let cut = TextCut(text, lengthMax: lengthMax) else { return false }
    output.clear()
    ByteRun.append(text.extracting(0..<cut.bytes), to: &output)
    output.append(contentsOf: cut.suffix.utf8)
    return true
  }

  /// Cuts `output` when it is too long; false when it is not.
  private mutating func cutOutput(to lengthMax: Int) -> Bool {
    guard let cut = TextCut(output.span, lengthMax: lengthMax) else { return false }
    output.removeLast(output.count - cut.bytes)
    output.append(contentsOf: cut.suffix.utf8)
    return true
  }
}
