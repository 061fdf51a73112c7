import Serialization

/// Finds everything in one text that may not leave: instructions, credentials, sensitive values.
///
///     text ─▶ normalise ─▶ sanitizer ─▶ detectors, custom detectors, harvest, base64 ─▶ findings
///
/// Findings are of the text as it came, sorted, and do not overlap. The harvest is only read;
/// `inout` hands it over in place, where borrowing it from the walker copied it for every text.
struct TextScanner {
  /// What a field's meaning asks of the scan.
  enum Mode {
    /// Any text.
    case text
    /// An identifier: only what a check proves, or a fixed form shows, counts, and a harvested value
    /// that is all of it.
    case identifier
  }

  /// A sensitive stretch of a text.
  struct Hit {
    enum What: Equatable {
      case kind(Kind)
      case custom(Int)
    }
    var what: What
    var range: Range<Int>
    var isHarvested: Bool
  }

  private let sanitizer: Sanitizer
  private let custom: [CustomDetector]
  private var normal = NormalisedText()
  private var findings: [Finding] = []
  private var words: [FoldedWords.Word] = []
  private var separated: [UInt8] = []
  private var runs: [Base64Run] = []
  /// The digits of the last number.
  private(set) var digits: [UInt8] = []
  /// What the last scan found, in order.
  private(set) var hits: [Hit] = []

  /// A scanner with a profile's terms and detectors.
  init(profile: Profile) {
    sanitizer = Sanitizer(allowTerms: profile.allowTerms)
    custom = profile.custom.map(CustomDetector.init)
  }

  /// Whether a text may leave without a scan: its shape is closed, no detector of the profile could
  /// want it, and it is no harvested value.
  mutating func isSafe(
    _ text: Span<UInt8>, _ traits: TextTraits, _ mode: Mode, lengthMax: Int,
    harvest: inout Harvest
  ) -> Bool {
    guard custom.isEmpty else { return text.isEmpty }
    if ClosedShape.isSafe(text, traits) {
      return harvestedKind(ofNumber: text, harvest: &harvest) == nil
    }
    if mode == .identifier, ClosedShape.isIdentifier(text, traits) {
      return !harvest.words.mayBegin(with: text)
    }
    guard ClosedShape.isWord(text, traits), !JoinedWords.areIn(text, traits) else { return false }
    if harvest.isEmpty { return true }
    return text.count < Base64Run.charactersMin && text.count <= lengthMax
      && !holdsHarvested(text, &harvest)
  }

  /// Whether a text, given as letters alone, has something of a harvested value.
  private mutating func holdsHarvested(_ text: Span<UInt8>, _ harvest: inout Harvest) -> Bool {
    findings.clear()
    matchWords(text, &harvest)
    return !findings.isEmpty
  }

  /// Adds what a text has of harvested words to the findings.
  private mutating func matchWords(_ text: Span<UInt8>, _ harvest: inout Harvest) {
    if harvest.words.isEmpty { return }
    words.clear()
    FoldedWords.split(text, into: &words)
    harvest.words.match(words, in: text, into: &findings)
  }

  /// The name of one of the profile's own kinds.
  func customKind(_ index: Int) -> String { custom[index].kind }

  /// Why a text as a whole may not leave; nil when it may, but for its hits.
  mutating func suspicion(in text: Span<UInt8>, traits: TextTraits) -> Suspicion? {
    if traits.isClosedShape(length: text.count) {
      return instruction(inJoined: text, traits) ?? instruction(encodedIn: text, traits)
    }
    if NormalisedText.isNormal(traits) { return sanitizer.suspicion(in: text) }
    normal.normalise(text)
    return normal.hidesText ? .hiddenText : sanitizer.suspicion(in: normal.folded.span)
  }

  /// The instruction that a text without spaces is Base64 or hexadecimal of.
  private func instruction(encodedIn text: Span<UInt8>, _ traits: TextTraits) -> Suspicion? {
    guard traits.contains(.letters), text.count >= FirstLook.longRunBytesMin,
      case .instruction(let rule) = sanitizer.suspicion(in: text)
    else { return nil }
    return .instruction(rule)
  }

  /// The instruction in a text without spaces, its words read one by one.
  private mutating func instruction(
    inJoined text: Span<UInt8>, _ traits: TextTraits
  ) -> Suspicion? {
    guard JoinedWords.areIn(text, traits) else { return nil }
    JoinedWords.separate(text, into: &separated)
    guard case .instruction(let rule) = sanitizer.suspicion(in: separated.span) else { return nil }
    return .instruction(rule)
  }

  /// Scans a text; `hits` hold what may not leave.
  ///
  /// A suspicion is of the whole text: unless `collectsAlways`, there are no hits beside it.
  mutating func scan(
    _ text: Span<UInt8>, traits: TextTraits, mode: Mode, collectsAlways: Bool,
    harvest: inout Harvest
  ) -> Suspicion? {
    hits.clear()
    let suspicion = suspicion(in: text, traits: traits)
    if suspicion != nil, !collectsAlways { return suspicion }
    if NormalisedText.isNormal(traits) {
      collect(text, traits, mode, &harvest)
      if mode == .text { decodeBase64(text, &harvest) }
      Self.settle(&hits)
      return suspicion
    }
    // Taken out while it is read: the scan's own scratch is written meanwhile.
    var held = NormalisedText()
    swap(&held, &normal)
    defer { swap(&held, &normal) }
    collect(held.folded.span, traits, mode, &harvest)
    if mode == .text { decodeBase64(held.folded.span, &harvest) }
    Self.settle(&hits)
    for index in hits.indices { hits[index].range = held.source(of: hits[index].range) }
    return suspicion
  }

  /// The kind of a JSON number by its `digits`: harvested, or a card by its checks.
  mutating func kind(ofNumber text: Span<UInt8>, harvest: inout Harvest) -> Kind? {
    let cardDigitsMin = 12
    if let kind = harvestedKind(ofNumber: text, harvest: &harvest) { return kind }
    guard text.count >= cardDigitsMin || NumberDigits.hasExponent(text) else { return nil }
    let digits = digits(ofNumber: text)
    guard digits.count >= cardDigitsMin else { return nil }
    findings.clear()
    Detectors.scan(digits.span, into: &findings)
    return findings.first { $0.kind == .card && $0.range.count == digits.count }?.kind
  }

  /// The detector of the profile that finds something in a JSON number, as it is written or in its
  /// digits; nil when none does.
  mutating func customDetector(ofNumber text: Span<UInt8>) -> Int? {
    guard !custom.isEmpty else { return nil }
    let digits = digits(ofNumber: text)
    return custom.firstIndex { $0.finds(in: text) || $0.finds(in: digits.span) }
  }

  /// The kind of a number that is a harvested one as a whole; shorter ones say too little.
  private mutating func harvestedKind(
    ofNumber text: Span<UInt8>, harvest: inout Harvest
  ) -> Kind? {
    let digitsMin = 8
    if harvest.numbers.isEmpty { return nil }
    if text.count < digitsMin, !NumberDigits.hasExponent(text) { return nil }
    let digits = digits(ofNumber: text)
    return digits.count >= digitsMin ? harvest.numbers.kind(of: digits.span) : nil
  }

  /// The digits that a number writes, its spelling when it writes none but zeros.
  mutating func digits(ofNumber text: Span<UInt8>) -> [UInt8] {
    NumberDigits.write(text, to: &digits)
    if digits.isEmpty { ByteRun.append(text, to: &digits) }
    return digits
  }

  /// Adds what a text holds; `traits` are those of the text before it was normalised.
  private mutating func collect(
    _ text: Span<UInt8>, _ traits: TextTraits, _ mode: Mode, _ harvest: inout Harvest
  ) {
    findings.clear()
    let holdsDigits = traits.contains(.digits) || !NormalisedText.isNormal(traits)
    // No detector knows a value that is one short word.
    if traits != .letters || text.count >= Base64Run.charactersMin {
      Detectors.scan(text, into: &findings)
    }
    for finding in findings where mode == .text || Self.isProven(finding.kind) {
      hits.append(Hit(what: .kind(finding.kind), range: finding.range, isHarvested: false))
    }
    // In prose a key is found by the sanitizer; this is one that stands alone.
    if traits.isClosedShape(length: text.count), KeyShape.find(in: text) != nil {
      hits.append(Hit(what: .kind(.secret), range: text.indices, isHarvested: false))
    }
    for index in custom.indices {
      custom[index].scan(text) { range in
        hits.append(Hit(what: .custom(index), range: range, isHarvested: false))
      }
    }
    guard !harvest.isEmpty else { return }
    findings.clear()
    matchWords(text, &harvest)
    if holdsDigits { harvest.numbers.match(text, into: &findings) }
    // An identifier that only contains one stays whole: `INV-SMITH-0042`; prose is none.
    let isProse = mode == .text || !findings.isEmpty && Self.holdsSpace(text)
    for finding in findings where isProse || Self.isWhole(finding.range, of: text) {
      hits.append(Hit(what: .kind(finding.kind), range: finding.range, isHarvested: true))
    }
  }

  private static func holdsSpace(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] == 0x20 { return true }
    return false
  }

  /// Whether a range has every letter and digit of a text.
  private static func isWhole(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    for index in text.indices where !range.contains(index) {
      if text[index] >= 0x80 || ASCII.isAlphanumeric(text[index]) { return false }
    }
    return true
  }

  /// Kinds whose detector has a checksum or a form that no identifier has.
  private static func isProven(_ kind: Kind) -> Bool {
    switch kind {
    case .card, .iban, .email, .ssn, .secret, .urlCredentials: true
    default: false
    }
  }

  /// Base64 runs that decode to text with something sensitive in it become hits as a whole.
  private mutating func decodeBase64(_ text: Span<UInt8>, _ harvest: inout Harvest) {
    runs.clear()
    Base64Run.find(in: text, into: &runs)
    for index in runs.indices {
      let run = runs[index]
      let before = hits.count
      let traits = TextTraits(of: run.decoded.span)
      if NormalisedText.isNormal(traits) {
        collect(run.decoded.span, traits, .text, &harvest)
      } else {
        var decoded = NormalisedText()
        decoded.normalise(run.decoded.span)
        collect(decoded.folded.span, traits, .text, &harvest)
      }
      guard hits.count > before, let first = hits[before...].first else { continue }
      hits.removeSubrange(before...)
      hits.append(Hit(what: first.what, range: run.range, isHarvested: false))
    }
  }
}
