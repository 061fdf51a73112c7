/// One entry of a document's tape.
///
/// A `Document` is its input bytes and a flat array of tokens in document order. A value's
/// descendants stand directly behind it, and `next` jumps over all of them:
///
///     bytes   { " a " : [ 1 , 2.50 ] , " b " : null }
///     tape    0 object  count 2  next 7
///             1 string  "a"      next 2     (a member's key is a string token, …)
///             2 array   count 2  next 5     (… its value the token behind it)
///             3 number  1        next 4
///             4 number  2.50     next 5
///             5 string  "b"      next 6
///             6 null             next 7
///
/// So a subtree is skipped by one jump, and an untouched scalar is copied from the input.
public struct Token: Sendable, Equatable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    case object
    case array
    case string
    case number
    case `true`
    case `false`
    case null

    /// Whether two kinds are one, without going through their raw values.
    @inlinable
    public static func == (left: Kind, right: Kind) -> Bool { left.index == right.index }

    @usableFromInline
    var index: Int {
      @inlinable get {
        switch self {
        case .object: 0
        case .array: 1
        case .string: 2
        case .number: 3
        case .true: 4
        case .false: 5
        case .null: 6
        }
      }
    }
  }

  /// Facts about a string that the parser learnt in passing.
  public struct Flags: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Wraps raw bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The string holds at least one backslash escape: its content is not its spelling.
    public static let escaped = Flags(rawValue: 1)
    /// The string holds at least one byte of 0x80 or more.
    public static let nonASCII = Flags(rawValue: 2)
    /// The string holds U+0085, U+2028 or U+2029 unescaped, which the writer has to escape.
    public static let lineBreaks = Flags(rawValue: 4)
  }

  /// Where the value starts in the input, in bytes; for a string, behind its opening quote.
  public var offset: UInt32
  /// A scalar's length in bytes (a string's without its quotes); a container's number of children.
  public var length: UInt32
  /// The index of the token behind this value and all of its descendants.
  public var next: UInt32
  /// What it is.
  public var kind: Kind
  /// What is known of a string.
  public var flags: Flags

  /// The bytes of a scalar, as a range of the document's input.
  @inlinable
  public var range: Range<Int> { Int(offset)..<Int(offset) + Int(length) }
  /// Whether the string's content is not its spelling.
  @inlinable
  public var isEscaped: Bool { flags.rawValue & 1 != 0 }
}
