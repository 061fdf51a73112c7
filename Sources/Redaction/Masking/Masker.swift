import Digest
import Serialization

/// Turns a sensitive value into what may leave, as a profile's masks say.
struct Masker: Sendable {
  /// Where a value stands: a whole field, or found in a text.
  enum Place {
    case field
    /// In a text, and known from a field of the same records.
    case harvested
    /// In a text, recognised by its form alone.
    case recognised
  }

  private let styles: KindTable<MaskStyle>
  /// The placeholders of all kinds one after another, and where each is.
  private let placeholders: [UInt8]
  private let placeholderRanges: KindTable<Range<Int>>
  /// The template of each kind in its style.
  private let templates: KindTable<MaskTemplate?>
  private let pseudonymKey: [UInt8]
  private let scope: String

  /// The masks of a profile; tokens are keyed by `pseudonymKey` and differ between scopes.
  ///
  /// A kind that the profile does not name is omitted.
  init(styles: [Kind: MaskStyle], pseudonymKey: [UInt8], scope: String) {
    self.styles = KindTable { styles[$0] ?? .omit }
    var texts: [UInt8] = []
    placeholderRanges = KindTable { kind in
      let start = texts.count
      texts += Self.placeholder(for: kind.rawValue).utf8
      return start..<texts.count
    }
    placeholders = texts
    templates = KindTable { MaskTemplate($0, styles[$0] ?? .omit) }
    self.pseudonymKey = pseudonymKey
    self.scope = scope
  }

  /// How a kind leaves.
  func style(of kind: Kind) -> MaskStyle { styles[kind] }

  /// Appends what leaves in place of a value; false where the profile keeps the kind, and where the
  /// text is a mask already.
  ///
  /// In a text only harvested values get tokens: which other spellings belong together is a guess.
  func mask(
    _ value: Span<UInt8>, as kind: Kind, at place: Place, into output: inout [UInt8]
  ) -> Bool {
    mask(value, TextTraits(of: value), as: kind, at: place, into: &output)
  }

  /// The same of a value whose traits are known.
  func mask(
    _ value: Span<UInt8>, _ traits: TextTraits, as kind: Kind, at place: Place,
    into output: inout [UInt8]
  ) -> Bool {
    let style = style(of: kind)
    if style == .keep { return false }
    if isMask(value, traits, of: kind) { return false }
    if style == .omit || style == .token && place == .recognised {
      ByteRun.append(placeholders.span.extracting(placeholderRanges[kind]), to: &output)
      return true
    }
    if NormalisedText.isNormal(traits) {
      output.append(contentsOf: form(of: value, as: kind, style).utf8)
    } else {
      // What is shown of a value is of its letters and digits, however they are disguised.
      var normal = NormalisedText()
      normal.normalise(value)
      let folded = normal.folded
      output.append(contentsOf: form(of: folded.span, as: kind, style).utf8)
    }
    return true
  }

  private func form(of value: Span<UInt8>, as kind: Kind, _ style: MaskStyle) -> String {
    switch (kind, style) {
    case (_, .token): token(for: value, of: kind)
    case (.person, .last4): WordMask.initials(of: value)
    case (.person, _), (.company, _): WordMask.words(of: value)
    case (.email, .last4): WordMask.emailLast(of: value)
    case (.email, _): WordMask.emailEdges(of: value)
    default: MaskTemplate(kind, style)?.fill(with: value) ?? Self.placeholder(for: kind.rawValue)
    }
  }

  /// What stands for a value of which nothing is shown.
  static func placeholder(for kind: String) -> String { "[\(kind) omitted]" }

  /// Whether a text is exactly what masking a value of this kind could have given: in another
  /// style's form a value could carry more than this one shows.
  ///
  /// `traits` are those of the text, or of more around it.
  func isMask(_ text: Span<UInt8>, _ traits: TextTraits, of kind: Kind) -> Bool {
    guard traits.contains(.maskMarks) else { return false }
    if text.equals(MaskTemplate.hidden) || text.equals(Self.placeholder(for: kind.rawValue)) {
      return true
    }
    switch (kind, style(of: kind)) {
    case (_, .omit), (_, .keep): return false
    case (_, .token): return isToken(text, of: kind)
    case (.person, _), (.company, _): return WordMask.isMask(text)
    case (.email, _): return WordMask.isEmailMask(text)
    default: return templates[kind]?.matches(text) ?? false
    }
  }

  // MARK: Tokens

  private static let tokenDigits = 16

  private func token(for value: Span<UInt8>, of kind: Kind) -> String {
    var message = Array("\(kind.rawValue)\0\(scope)\0".utf8)
    FoldedWords.appendFolded(value, to: &message)
    var token: String
    repeat {
      let digest = HMAC.sha256(key: pseudonymKey, message: message)
      token = Hex.encode(Array(digest.prefix(Self.tokenDigits / 2)))
      message.append(0)
    } while Self.holdsNumber(Array(token.utf8).span)
    return "\(kind.rawValue)_\(token)"
  }

  /// Whether eight digits follow each other: no token has them, so that none can carry, or be taken
  /// for, a number.
  private static func holdsNumber(_ text: Span<UInt8>) -> Bool {
    var run = 0
    for index in text.indices {
      run = ASCII.isDigit(text[index]) ? run + 1 : 0
      if run == MaskTemplate.digitsMin { return true }
    }
    return false
  }

  private func isToken(_ text: Span<UInt8>, of kind: Kind) -> Bool {
    let prefix = Array("\(kind.rawValue)_".utf8)
    guard text.count == prefix.count + Self.tokenDigits else { return false }
    for index in prefix.indices where text[index] != prefix[index] { return false }
    for index in prefix.count..<text.count {
      guard let digit = ASCII.hexValue(text[index]),
        digit < 10 || text[index] >= UInt8(ascii: "a")
      else { return false }
    }
    return !Self.holdsNumber(text)
  }
}

extension Span<UInt8> {
  /// Whether these bytes are others.
  func equals(_ bytes: [UInt8]) -> Bool {
    guard count == bytes.count else { return false }
    for index in bytes.indices where self[index] != bytes[index] { return false }
    return true
  }

  /// Whether these bytes are the UTF-8 of a text.
  func equals(_ text: String) -> Bool {
    guard count == text.utf8.count else { return false }
    var index = 0
    for byte in text.utf8 {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
  }
}
