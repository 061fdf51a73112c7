/// A set of word classes, one bit each.
struct ClassSet: Equatable, Sendable {
  private(set) var bits: UInt128 = 0

  static let empty = ClassSet()

  /// The set of some classes.
  init(_ classes: CueClass...) {
    for one in classes { insert(one) }
  }

  mutating func insert(_ one: CueClass) { bits |= 1 << UInt128(one.rawValue) }

  mutating func form(union other: ClassSet) { bits |= other.bits }

  mutating func remove(_ other: ClassSet) { bits &= ~other.bits }

  @inline(__always)
  func contains(_ one: CueClass) -> Bool { bits & (1 << UInt128(one.rawValue)) != 0 }

  @inline(__always)
  func meets(_ other: ClassSet) -> Bool { bits & other.bits != 0 }

  var isEmpty: Bool { bits == 0 }
}
