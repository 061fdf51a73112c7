internal import Serialization

/// What an argument can be completed to.
package struct Completion: Sendable {
  /// The most values that one answer has (protocol.md 41).
  package static let valuesMax = 100

  private let values: [String]
  private let total: Int?
  private let hasMore: Bool

  /// The first `valuesMax` of the values; `total` is how many there are, when it is known and the
  /// caller may know.
  package init(_ values: [String], total: Int? = nil) {
    self.values = Array(values.prefix(Self.valuesMax))
    self.total = total.map { max($0, values.count) }
    hasMore = max(values.count, total ?? 0) > self.values.count
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("values")
    writer.beginArray()
    for value in values { writer.string(value) }
    writer.endArray()
    if let total { writer.member("total", total) }
    writer.member("hasMore", hasMore)
    writer.endObject()
  }
}
