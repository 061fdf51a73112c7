/// What a report answers with, before redaction.
package struct ReportAnswer: Sendable {
  /// The report as JSON text.
  package let json: [UInt8]
  /// The entity of the report, of `ReportEntities`.
  package let entity: String
  /// How its numbers were made, in words of the program.
  package let method: StaticString
  /// The records that it shows something of, with their accounts and customers: the personal values
  /// in them are to be masked wherever the report holds them.
  package let context: [Record]
  /// The member that holds the rows of a page, and how many there are.
  ///
  /// Nil for a report that is no page. When redaction cut it, ask again for as many rows as were left.
  package let page: (key: String, count: Int)?
  /// The cursor of the next page; nil on the last, and for a report that is no page.
  package let nextCursor: String?
}
