internal import Calendar

/// What rows are grouped by: a code, a currency, a boolean, or the month of a date.
struct GroupKey: Sendable {
  /// What it is called in `group_by` and in the groups: the field, or with a month its stem.
  let name: String
  let field: Field

  private var isMonth: Bool { field.shape.isMoment }

  /// What stands where a row has no value to be shown as a group.
  static let none: UInt64 = 0x1F_FFFF
  static let bits: UInt64 = 21

  /// Everything that rows of an entity can be grouped by under a profile.
  static func all(of entity: Entity, under disclosure: Disclosure) -> [GroupKey] {
    Schema.fields(of: entity).compactMap { field in
      guard disclosure.isWhole(field.name, of: entity), let name = name(of: field) else {
        return nil
      }
      return GroupKey(name: name, field: field)
    }
  }

  /// What a field is called as a group; nil where it makes none.
  static func name(of field: Field) -> String? {
    switch field.shape {
    case .code, .currency, .boolean: field.name
    case .date, .timestamp: field.name.dropLast("Date".count) + "Month"
    default: nil
    }
  }

  /// The group of each rank: even, ascending as the values do.
  func groups(of column: Column) -> [UInt64] {
    [Self.none]
      + column.places.indices.map { index in
        guard index < column.closedCount else { return Self.none }
        guard isMonth else { return 2 * UInt64(index + 1) }
        return column.value(ofRank: index + 1)?.day(as: column.shape).map(Self.month) ?? Self.none
      }
  }

  /// The group of a text that a cursor holds; odd when there is none any more.
  func group(of text: String?, in column: Column) -> UInt64 {
    guard let text else { return Self.none }
    if isMonth {
      return CivilDate(iso8601: text + "-01").map(Self.month) ?? Self.none
    }
    guard let value = ColumnValue(text, as: column.shape) else { return Self.none }
    if let rank = column.rank(of: value) { return 2 * UInt64(rank) }
    return 2 * UInt64(column.countOfRanks(below: value)) + 1
  }

  /// The text of a group, that of a cursor too; nil for the rows without a value.
  func text(of group: UInt64, in column: Column) -> String? {
    guard group != Self.none else { return nil }
    guard isMonth else { return column.text(ofRank: Int(group / 2)) }
    let month = Int(group / 2)
    let date = CivilDate(year: month / 12, month: month % 12 + 1, day: 1)
    return date.map { String($0.iso8601.dropLast("-01".count)) }
  }

  private static func month(_ date: CivilDate) -> UInt64 {
    let parts = date.parts
    // A date and time of the year 0 can lie in the year before it, in UTC.
    return 2 * UInt64(max(0, parts.year * 12 + parts.month - 1))
  }
}
