/// How long answers took, as a histogram: what a percentile is read from, in bounded memory.
///
///     µs      0 1 2 … 31 | 32 34 36 … 62 | 64 68 72 … 124 | 128 136 …
///     class   0 1 2 … 31 | 32 33 34 … 47 | 48 49 50 …  63 | 64  65  …
///
/// Below 32 µs a class is one microsecond; above, each power of two has 16 classes, so the upper
/// end of a class, which is what is told, is at most a sixteenth above the true value.
struct ReportLatency: Sendable {
  private var classes: [UInt32] = []
  private(set) var count = SaturatingCount()

  private static let exactMax: UInt64 = 31
  private static let bitsKept = 4

  /// Counts a duration.
  mutating func add(microseconds: UInt64) {
    let index = Self.index(of: min(microseconds, UInt64(AuditRecord.numberMax)))
    if index >= classes.count {
      classes += [UInt32](repeating: 0, count: index + 1 - classes.count)
    }
    if classes[index] < .max { classes[index] += 1 }
    count += 1
  }

  /// The duration that so many percent of all stayed within, in microseconds; nil without any.
  func percentile(_ percent: Int) -> UInt64? {
    let total = classes.reduce(UInt64(0)) { $0 + UInt64($1) }
    guard total > 0 else { return nil }
    let rank = (total * UInt64(percent) + 99) / 100
    var seen: UInt64 = 0
    for (index, count) in classes.enumerated() {
      seen += UInt64(count)
      if seen >= max(1, rank) { return Self.upperEnd(of: index) }
    }
    return nil
  }

  private static func index(of value: UInt64) -> Int {
    guard value > exactMax else { return Int(value) }
    let exponent = UInt64.bitWidth - 1 - value.leadingZeroBitCount
    let shift = exponent - bitsKept
    return shift << bitsKept + Int(value >> UInt64(shift))
  }

  private static func upperEnd(of index: Int) -> UInt64 {
    guard index > Int(exactMax) else { return UInt64(index) }
    let shift = index >> bitsKept - 1
    let leading = UInt64(index - shift << bitsKept)
    return (leading + 1) << UInt64(shift) - 1
  }
}
