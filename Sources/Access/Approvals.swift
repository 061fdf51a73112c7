/// The tools whose calls a person has to allow first.
///
///     approvals: {tools: [get_customer], minutes: 0}
///
/// `minutes` is how long an allowance lasts for the same caller and tool; 0: for one call.
package struct Approvals: Sendable, Equatable {
  /// The names of the tools.
  package var tools: Set<String> = []
  /// How long an allowance lasts, in minutes; 0 for one call.
  package var minutes = 0

  /// No tool needs to be allowed.
  package init() {}
}
