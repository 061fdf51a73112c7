internal import Calendar
internal import Serialization

/// Counts, sums and extremes: pages of groups in place of records.
extension Query {
  /// The page of groups that a request asks for.
  func groups(
    _ request: ListRequest, _ index: inout LedgerIndex
  ) throws(BillingError) -> Answer {
    guard let aggregation = request.aggregation else { return try page(request, &index) }
    let shelf = view.ledger.shelf(request.entity)
    let columns = aggregation.fields.map { index.column($0, of: shelf) }
    let keys = aggregation.groups.map { ($0, index.column($0.field, of: shelf)) }
    if aggregation.function == .sum, columns.contains(where: \.hasUnreadable) {
      throw .invalidArgument(name: "fields", expected: Self.summable)
    }
    let selection = try FilterReader(request: request, view: view, today: limits.today)
      .selection(&index)
    var tally = Tally(
      aggregation.function, of: columns, by: keys.map { ($1, $0.groups(of: $1)) })
    do throws(DecimalError) {
      for row in selection.all() { try tally.add(row) }
    } catch {
      throw .invalidArgument(name: "fields", expected: Self.summable)
    }
    var found = tally.groups(of: limits.groupSizeMin)
    if let cursor = request.cursor {
      let last = try key(of: cursor, request, keys)
      found.removeAll { $0.key <= last }
    }
    let count = min(request.limit, limits.rowsMax)
    let shown = found.prefix(count)
    var writer = JSONWriter(capacity: 1_024)
    writer.beginArray()
    for group in shown { write(group, tally, aggregation, columns, keys, to: &writer) }
    // Nothing is no group, but it can be counted.
    if tally.isEmpty, keys.isEmpty, limits.groupSizeMin == 1, request.cursor == nil {
      writer.beginObject()
      writer.member(GroupEntity.count, 0)
      writer.endObject()
    }
    writer.endArray()
    guard let document = try? Document(parsing: writer.bytes) else { throw .unknownTool }
    let rows = document.root.elements.map {
      Record(document: document, index: $0.index, entity: request.entity)
    }
    let places = shown.map { ListPlace(keys: Self.texts(of: $0.key, keys)).bytes }
    return Answer(
      content: .page(
        Page(
          key: GroupEntity.listKey, entity: GroupEntity.name, rows: rows, places: places,
          hasMore: found.count > count, seal: seal, query: request.binding)), context: [])
  }

  private static let summable = "amounts whose sum has at most \(DecimalNumber.digitsMax) digits"

  /// The group that a cursor is behind.
  private func key(
    of cursor: String, _ request: ListRequest, _ keys: [(GroupKey, Column)]
  ) throws(BillingError) -> UInt64 {
    let bytes = try seal.place(of: cursor, query: request.binding)
    guard let place = ListPlace(bytes), place.keys.count == keys.count else {
      throw .invalidCursor
    }
    return zip(keys, place.keys).reduce(0) { key, pair in
      key << GroupKey.bits | pair.0.0.group(of: pair.1, in: pair.0.1)
    }
  }

  private static func texts(of key: UInt64, _ keys: [(GroupKey, Column)]) -> [String?] {
    keys.enumerated().map { at, pair in
      let shift = UInt64(keys.count - 1 - at) * GroupKey.bits
      return pair.0.text(of: key >> shift & GroupKey.none, in: pair.1)
    }
  }

  /// Spells a value in one way: as it is spelled in the ledger could tell of a record that the caller
  /// does not see, for a value of several records stands as the first of them has it.
  private static func write(
    _ value: ColumnValue, _ shape: Shape, _ currency: String?, to writer: inout JSONWriter
  ) {
    switch (value, shape) {
    case (.decimal(let number), _):
      let decimals = currency.map { CurrencyUnits.decimals(of: $0) } ?? 0
      let plain = number.trimmed(toScale: decimals)
      writer.raw(Array(((try? plain.padded(toScale: decimals)) ?? plain).text.utf8))
    case (.whole(let days), .date):
      writer.string(CivilDate(daysSinceEpoch: Int(days)).iso8601)
    case (.whole(let milliseconds), .timestamp):
      writer.string(Timestamp(milliseconds: milliseconds).iso8601Milliseconds)
    case (.whole(let number), _): writer.integer(Int(number))
    case (.text(let text), _), (.other(let text), _): writer.string(text)
    }
  }

  private func write(
    _ group: (key: UInt64, slot: Int), _ tally: Tally, _ aggregation: Aggregation,
    _ columns: [Column], _ keys: [(GroupKey, Column)], to writer: inout JSONWriter
  ) {
    writer.beginObject()
    let texts = Self.texts(of: group.key, keys)
    let currency = zip(keys, texts).first { $0.0.0.field.name == "currency" }?.1
    for (key, text) in zip(keys, texts) {
      writer.key(key.0.name)
      switch (text, key.0.field.shape) {
      case (nil, _): writer.null()
      case (let text?, .boolean): writer.bool(text == "true")
      case (let text?, _): writer.string(text)
      }
    }
    writer.member(GroupEntity.count, tally.count(of: group.slot))
    for (at, field) in aggregation.fields.enumerated() {
      writer.key(field.name)
      if aggregation.function == .sum {
        guard let sum = tally.sum(of: at, in: group.slot) else {
          writer.null()
          continue
        }
        Self.write(.decimal(sum), field.shape, currency, to: &writer)
      } else if let rank = tally.extreme(of: at, in: group.slot),
        let value = columns[at].value(ofRank: rank)
      {
        Self.write(value, field.shape, currency, to: &writer)
      } else {
        writer.null()
      }
    }
    writer.endObject()
  }
}
