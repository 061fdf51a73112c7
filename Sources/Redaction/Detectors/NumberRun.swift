import Serialization

/// A group of digits and the groups that separators join to it.
///
///     "+1 (415) 555-0132, and"     lengths 1, 3, 3, 4; joints parenthesis, parenthesis, dash
///       ^ start                    digits 11
///
/// Lengths, joints and their widths are packed, four or five bits each, so that a run costs no
/// allocation. Reach is bounded: a million groups of one digit stay linear.
struct NumberRun {
  /// How many groups are looked at from one start.
  static let groupsMax = 12
  /// A group of more digits than this is no number of anyone's.
  static let groupDigitsMax = 31

  /// What stands between two groups.
  enum Joint: UInt64 {
    case none
    case space
    case dash
    case dot
    /// Two of space, dash and dot.
    case pair
    case slash
    /// A bracket, with or without others.
    case bracket
    /// Three characters, such as a dash between spaces.
    case wide
  }

  /// No digits, for what is no number.
  init(emptyAt start: Int) {
    self.start = start
    firstEnd = start
    digits = 0
    lengths = 0
  }

  let start: Int
  /// The end of the first group.
  let firstEnd: Int
  private(set) var groups = 1
  /// How many digits all groups have together.
  private(set) var digits: Int
  /// Whether a line ends behind the last group and the next begins with a digit.
  private(set) var isContinued = false
  private var lengths: UInt64
  private var joints: UInt64 = 0
  private var widths: UInt64 = 0

  init(_ text: borrowing Span<UInt8>, at start: Int) {
    self.start = start
    var end = start
    while end < text.count, ASCII.isDigit(text[end]) { end += 1 }
    firstEnd = end
    digits = end - start
    lengths = UInt64(min(end - start, Self.groupDigitsMax))
    guard digits < Self.groupDigitsMax else { return }
    while groups < Self.groupsMax {
      let (joint, width) = Self.joint(text, at: end)
      guard joint != .none, UTF8Text.isDigit(text, end + width) else { break }
      let next = end + width
      end = next
      while end < text.count, end - next < Self.groupDigitsMax, ASCII.isDigit(text[end]) {
        end += 1
      }
      joints |= joint.rawValue << UInt64(4 * (groups - 1))
      widths |= UInt64(width) << UInt64(4 * (groups - 1))
      lengths |= UInt64(end - next) << UInt64(5 * groups)
      digits += end - next
      groups += 1
    }
    let mark = UTF8Text.byte(text, end)
    let hasBreak = mark == UInt8(ascii: "\n") || mark == UInt8(ascii: "\r")
    isContinued = hasBreak && (UTF8Text.isDigit(text, end + 1) || UTF8Text.isDigit(text, end + 2))
  }

  func length(_ group: Int) -> Int { Int(lengths >> UInt64(5 * group) & 31) }

  /// What stands after a group.
  func joint(_ group: Int) -> Joint { Joint(rawValue: joints >> UInt64(4 * group) & 15) ?? .none }

  private func width(_ group: Int) -> Int { Int(widths >> UInt64(4 * group) & 15) }

  /// Where a group starts.
  func start(of group: Int) -> Int {
    var position = start
    for earlier in 0..<group { position += length(earlier) + width(earlier) }
    return position
  }

  func end(of group: Int) -> Int { start(of: group) + length(group) }

  /// Whether the first groups have these lengths.
  func isShaped(_ first: Int, _ second: Int) -> Bool {
    groups >= 2 && length(0) == first && length(1) == second
  }

  func isShaped(_ first: Int, _ second: Int, _ third: Int) -> Bool {
    groups >= 3 && length(2) == third && isShaped(first, second)
  }

  /// The joint at an index and its width in bytes.
  static func joint(_ text: borrowing Span<UInt8>, at index: Int) -> (Joint, Int) {
    var joint = Joint.none
    var width = 0
    var marks = 0
    while marks < 4 {
      var size = 1
      let mark: Joint
      switch UTF8Text.byte(text, index + width) {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): mark = .space
      case UInt8(ascii: "-"): mark = .dash
      case UInt8(ascii: "."): mark = .dot
      case UInt8(ascii: "/"): mark = .slash
      case UInt8(ascii: "("), UInt8(ascii: ")"): mark = .bracket
      case 0xE2 where isDash(text, at: index + width):
        mark = .dash
        size = 3
      default: return (joint, width)
      }
      marks += 1
      width += size
      joint = joined(joint, mark, marks: marks)
    }
    return (.none, 0)
  }

  private static func joined(_ joint: Joint, _ mark: Joint, marks: Int) -> Joint {
    if marks == 1 { return mark }
    if joint == .bracket || mark == .bracket { return .bracket }
    if marks > 2 { return .wide }
    return joint == .slash || mark == .slash ? .wide : .pair
  }

  /// Hyphens and dashes U+2010 to U+2015 and the minus sign U+2212.
  private static func isDash(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    let second = UTF8Text.byte(text, index + 1)
    let third = UTF8Text.byte(text, index + 2)
    return second == 0x80 && third >= 0x90 && third <= 0x95 || second == 0x88 && third == 0x92
  }
}
