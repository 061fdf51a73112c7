/// What a billing tool answers with, before redaction.
package struct Answer: Sendable {
  /// One record or a page.
  package enum Content: Sendable {
    /// The record that was asked for.
    case record(Record)
    /// The rows that were asked for, and the way to the next ones.
    case page(Page)
  }

  /// The answer itself.
  package let content: Content
  /// The accounts and customers behind it, each once, without what the answer itself holds: their
  /// personal values are to be masked in it too.
  package let context: [Record]
  /// The bait that was asked for by its id, as it was named; nil for anything else.
  package var bait: String?
}
