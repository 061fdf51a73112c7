internal import Billing

/// The billing data as configured: the embedded sample, one document, or a folder of them.
struct PolicyData {
  private let configuration: Configuration
  private var files: [DecidingFile: Result<[UInt8], FileProblem>] = [:]
  private var ledger: Ledger?
  /// What is kept of the ledger in use to find rows fast.
  var index = LedgerIndex()
  private var isStale = true
  /// Why the last reading failed; the ledger before it is still in use.
  private(set) var problem: ConfigurationProblem?

  /// Data of which nothing is known yet; the sample is made when it is first asked for.
  init(_ configuration: Configuration) { self.configuration = configuration }

  /// Takes in a document that is there for the first time, or has changed.
  mutating func take(_ file: DecidingFile, _ content: Result<[UInt8], FileProblem>) {
    files[file] = content
    isStale = true
  }

  /// The ledger in use; throws when there never was a good one.
  mutating func current() throws(ConfigurationProblem) -> Ledger {
    if isStale {
      isStale = false
      do {
        ledger = try read()
        index = LedgerIndex()
        problem = nil
      } catch {
        problem = error
        // Only what a ledger says may be wrong for a while; a file that is not to be believed, or
        // gone, refuses every request.
        if files.contains(where: Self.isUnbelievable) { ledger = nil }
      }
      // A whole ledger lives on in its document. The parts of a folder share their bytes with
      // theirs, and are read again when another part changes.
      if files[.ledger] != nil { files[.ledger] = .success([]) }
    }
    guard let ledger else {
      throw problem
        ?? ConfigurationProblem(.badConfiguration, "ledger: expected a file, found none")
    }
    return ledger
  }

  private func read() throws(ConfigurationProblem) -> Ledger {
    do {
      switch configuration.data {
      case .sample: return try SampleLedger.ledger()
      case .path:
        if let whole = files[.ledger] {
          let bytes: [UInt8]
          switch whole {
          case .success(let content): bytes = content
          case .failure(let found): throw Policy.problem(found)
          }
          return try Ledger(parsing: bytes, name: configuration.place(of: .ledger))
        }
        return try Ledger(files: try parts())
      }
    } catch let refusal as LedgerRefusal {
      throw ConfigurationProblem(.badConfiguration, message(of: refusal))
    } catch let problem as ConfigurationProblem {
      throw problem
    } catch {
      throw ConfigurationProblem(.internalError, "ledger: expected records, found another error")
    }
  }

  private static func isUnbelievable(
    _ file: DecidingFile, _ content: Result<[UInt8], FileProblem>
  ) -> Bool {
    guard case .failure(let problem) = content, problem.reason != .changing else { return false }
    // A part of a folder may be absent.
    return file == .ledger || !problem.isMissing
  }

  private func parts() throws(ConfigurationProblem) -> [(name: String, bytes: [UInt8])] {
    var found: [(name: String, bytes: [UInt8])] = []
    // Names that no part has come last: the ledger refuses them, as they are misspelt parts.
    for name in DecidingFile.ledgerParts + unknownParts {
      switch files[.ledgerPart(name)] {
      case .success(let bytes): found.append((name, bytes))
      case .failure(let problem) where problem.isMissing: continue
      case .failure(let problem): throw Policy.problem(problem)
      case nil: continue
      }
    }
    guard !found.isEmpty else {
      throw ConfigurationProblem(
        .badConfiguration, "ledger: expected at least one of its files in the folder, found none")
    }
    return found
  }

  private var unknownParts: [String] {
    files.keys.compactMap { file in
      guard case .ledgerPart(let name) = file, !DecidingFile.ledgerParts.contains(name) else {
        return nil
      }
      return name
    }.sorted()
  }

  private func message(of refusal: LedgerRefusal) -> String {
    var first = refusal.problems.first?.message ?? "expected a ledger, found something else"
    // The problems of a folder name its files; those of a whole ledger its path.
    if files[.ledger] == nil, let folder = configuration.ledgerPath {
      first = "\(FileProblem.printable(folder))/\(first)"
    }
    let others = refusal.problems.count - 1 + refusal.omitted
    return others > 0 ? "\(first) (and \(others) more)" : first
  }
}
