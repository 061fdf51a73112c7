/// The steps that put new bytes in the place of a file, so that whatever ends them leaves the old
/// file or the new one.
///
///     create ─▶ write ─▶ sync ─▶ rename ─▶ syncFolder ─▶ done
///       │         └───────┴───────┴── failed ──▶ remove ─▶ unchanged
///       └── failed ──▶ unchanged
///
/// The bytes are on the disk before the name points to them (sync before rename), and the name is
/// before anyone is told (syncFolder). What a killed process leaves beside the file has a name that
/// nobody reads, and the next change removes it.
struct ReplacePlan: Sendable {
  /// One call, or a few that fail together.
  enum Step: Sendable, CaseIterable {
    /// A new file in the same folder, for its owner alone.
    case create
    /// Every byte of the new content.
    case write
    /// fsync(2) of the new file.
    case sync
    /// rename(2) over the old one.
    case rename
    /// fsync(2) of the folder.
    case syncFolder
    /// unlink(2) of the new file, which is not to be.
    case remove
  }

  /// How it ended.
  enum Outcome: Sendable, Equatable {
    /// The new file is there to stay.
    case replaced
    /// The old file is there, and this is why.
    case unchanged(SystemError)
    /// The new file is there; after a loss of power it may be the old one.
    case unsettled(SystemError)
  }

  /// Takes the steps in order; `perform` says what went wrong with one, nil: nothing.
  static func run(_ perform: (Step) -> SystemError?) -> Outcome {
    if let error = perform(.create) { return .unchanged(error) }
    for step in [Step.write, .sync, .rename] {
      guard let error = perform(step) else { continue }
      _ = perform(.remove)
      return .unchanged(error)
    }
    if let error = perform(.syncFolder) { return .unsettled(error) }
    return .replaced
  }
}
