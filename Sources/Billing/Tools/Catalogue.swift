/// The billing tools as one caller sees them.
package enum Catalogue {
  /// The least and most rows that a caller can ask a page to have.
  package static let limitRows = 1...100
  /// The rows of a page when the caller does not say.
  package static let limitRowsDefault = 20

  /// The tools in a fixed order, their schemas cut to what the caller's profile lets out.
  package static func tools(under disclosure: Disclosure) -> [Tool] {
    CoreTool.all.map { core in
      Tool(
        name: core.name, title: core.title, description: core.description, toolset: .core,
        annotations: .reading, inputSchema: InputSchema.text(of: core, under: disclosure),
        viewSchema: ViewSchema.text(of: core, under: disclosure))
    } + reports(under: disclosure)
  }

  private static func reports(under disclosure: Disclosure) -> [Tool] {
    ReportTool.all.map { report in
      Tool(
        name: report.name, title: report.title, description: report.description, toolset: .reports,
        annotations: .reading, inputSchema: ReportSchema.input(of: report, under: disclosure),
        viewSchema: ReportSchema.view(of: report))
    }
  }

  /// The names of the core tools, whoever asks.
  package static let names = CoreTool.all.map(\.name)
  /// The names of the reports, whoever asks.
  package static let reportNames = ReportTool.all.map(\.name)
}
