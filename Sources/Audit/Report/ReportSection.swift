/// What the sections of a report have in common: a heading that names them, and tables.
enum ReportSection {
  /// Writes a section under a heading of the second level.
  static func write(
    _ id: String, _ heading: String, to page: inout HTMLWriter,
    _ body: (inout HTMLWriter) -> Void
  ) {
    page.element(.section, [.ariaLabelledby: id]) { page in
      page.element(.h2, [.id: id], text: heading)
      body(&page)
    }
    page.lineEnd()
  }

  /// Says that there is nothing to show.
  static func writeNothing(_ text: String, to page: inout HTMLWriter) {
    page.element(.p, [.class: "nothing"], text: text)
  }

  /// Writes the head of a table; a column that is a number is set to the right.
  static func writeColumns(
    _ columns: KeyValuePairs<String, ReportColumn>, to page: inout HTMLWriter
  ) {
    page.element(.thead) { page in
      page.element(.tr) { page in
        for (name, column) in columns { column.writeHeading(name, to: &page) }
      }
    }
  }

  /// Writes the cell that names a row.
  static func writeName(_ name: String, to page: inout HTMLWriter) {
    page.element(.th, [.scope: "row"], text: name)
  }

  /// Writes a cell with a number.
  static func writeNumber(_ number: String, to page: inout HTMLWriter) {
    page.element(.td, [.class: "number"], text: number)
  }
}

/// How a column of a table is set.
enum ReportColumn {
  case text
  case number
  /// A bar and a number: two columns.
  case share

  func writeHeading(_ name: String, to page: inout HTMLWriter) {
    switch self {
    case .text: page.element(.th, [.scope: "col"], text: name)
    case .number: page.element(.th, [.scope: "col", .class: "number"], text: name)
    case .share:
      page.element(.th, [.scope: "col", .colspan: "2", .class: "number"], text: name)
    }
  }
}
