/// A number that is added to and never runs over: at its greatest it stays there.
///
/// What is added comes from a log, and whoever can write the log decides how much.
struct SaturatingCount: Sendable, Equatable {
  private(set) var value = 0

  /// Adds a number that is not negative.
  static func += (count: inout SaturatingCount, more: Int) {
    let (sum, isOver) = count.value.addingReportingOverflow(max(0, more))
    count.value = isOver ? .max : sum
  }
}
