internal import Billing

/// Which groups of tools are switched on.
extension Configuration {
  private static let toolsetsName = "BILLING_MCP_TOOLSETS"

  /// The toolsets of a list of names; all of them when there is no list.
  static func toolsets(
    _ reader: ConfigurationReader
  ) throws(ConfigurationProblem) -> Set<Toolset> {
    guard let text = try reader.text(toolsetsName) else { return Set(Toolset.allCases) }
    var found: Set<Toolset> = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let toolset = Toolset(rawValue: name.lowercased()) else {
        let known = Toolset.allCases.map(\.rawValue).joined(separator: ", ")
        throw ConfigurationProblem(
          .badConfiguration,
          "\(toolsetsName): expected names of \(known) with commas between them, found another one")
      }
      found.insert(toolset)
    }
    return found
  }
}
