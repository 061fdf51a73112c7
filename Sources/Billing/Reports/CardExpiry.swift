internal import Calendar
internal import Serialization

/// How many accounts pay by a card that has expired, or soon will.
///
/// As of today alone, and of no single account: asked day by day, account by account, it would tell
/// the expiry itself, which no profile shows.
struct CardExpiry {
  /// The fewest accounts that are counted together.
  static let accountsMin = 5
  /// How far ahead is soon, in days.
  static let soonDays = 60

  private var counts: [(name: String, count: Int)] = []

  /// Counts the accounts that a scope shows; none when one account was asked for.
  init(_ scope: ReportScope) {
    guard scope.account == nil, (scope.view.accounts?.count ?? .max) >= Self.accountsMin,
      var reader = RowReader(scope.ledger.shelf(.account), Self.fields)
    else { return }
    var (expired, soon, later, unknown) = (0, 0, 0, 0)
    for row in scope.rows(of: .account) {
      reader.read(row)
      guard let method = reader.node(0), let expiry = method["expiryDate"]?.string else { continue }
      switch Self.lastDay(expiry).map({ $0.days(since: scope.today) }) {
      case nil: unknown += 1
      case .some(..<0): expired += 1
      case .some(0...Self.soonDays): soon += 1
      case .some: later += 1
      }
    }
    counts = [
      ("expired", expired), ("expiring_soon", soon), ("valid", later), ("unreadable", unknown),
    ]
  }

  private static let fields = ["paymentMethod"]

  /// The last day of a month written `MM/YY`, `MM/YYYY` or `YYYY-MM`; nil for anything else.
  static func lastDay(_ text: String) -> CivilDate? {
    let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
    let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
    let parts = slashed.count == 2 ? slashed : dashed.count == 2 ? dashed.reversed() : []
    guard parts.count == 2, parts[0].utf8.count == 2,
      parts[1].utf8.count == 4 || slashed.count == 2 && parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) }),
      let month = Int(parts[0]), let number = Int(parts[1]), 1...12 ~= month
    else { return nil }
    let year = parts[1].utf8.count == 2 ? 2000 + number : number
    return CivilDate(year: year, month: month, day: CivilDate.dayCount(year: year, month: month))
  }

  /// The member `expiry`; groups that are too small are left out.
  func write(_ groups: inout GroupFilter, to writer: inout JSONWriter) {
    guard !counts.isEmpty else { return }
    writer.key("expiry")
    writer.beginObject()
    for (name, count) in counts where groups.shows(count) { writer.member(name, count) }
    writer.endObject()
  }
}
