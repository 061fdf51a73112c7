internal import Serialization

/// Pages of records.
extension Query {
  /// The page of a list that a request asks for.
  func page(_ request: ListRequest, _ index: inout LedgerIndex) throws(BillingError) -> Answer {
    let shelf = view.ledger.shelf(request.entity)
    let keys = request.sort.compactMap { name in
      Schema.field(name.field, of: request.entity).map {
        SortKey(name: name, column: index.column($0, of: shelf))
      }
    }
    let selection = try FilterReader(request: request, view: view, today: limits.today)
      .selection(&index)
    let start = try start(request, keys, shelf)
    let count = min(request.limit, limits.rowsMax)
    // One more than the page holds tells whether there is a next one, and where it begins.
    let found: [UInt32]
    if keys.isEmpty {
      found = selection.rows(from: start, count: count + 1)
    } else {
      found = selection.rows(from: start, by: keys, count: count + 1) {
        index.order(by: keys, of: shelf)
      }
    }
    let rows = found.prefix(count).map { Int($0) }
    let records = rows.compactMap { shelf.record($0) }
    let context = view.ledger.context(of: rows, entity: request.entity)
    guard let fields = request.fields else {
      return Answer(
        content: .page(page(records, found, keys, request, shelf)), context: context)
    }
    let shown = Projection.records(records, keeping: fields)
    // What a record holds beside the chosen fields is to be masked in them all the same.
    return Answer(
      content: .page(page(shown, found, keys, request, shelf)), context: records + context)
  }

  private func start(
    _ request: ListRequest, _ keys: [SortKey], _ shelf: Shelf
  ) throws(BillingError) -> ListStart {
    guard let cursor = request.cursor else { return .beginning }
    let bytes = try seal.place(of: cursor, query: request.binding)
    guard let place = ListPlace(bytes) else { throw .invalidCursor }
    return try ListStart(behind: place, by: keys, in: shelf)
  }

  private func page(
    _ records: [Record], _ found: [UInt32], _ keys: [SortKey], _ request: ListRequest,
    _ shelf: Shelf
  ) -> Page {
    let hashes = found.map { ListPlace.hash(of: shelf.id(of: Int($0))?.content ?? []) }
    let places = found.indices.map { at in
      var place = ListPlace(
        keys: keys.map { $0.column.closedText(ofRow: Int(found[at])) })
      place.hint = Int(found[at])
      place.id = hashes[at]
      place.next = at + 1 < hashes.count ? hashes[at + 1] : 0
      return place.bytes
    }
    return Page(
      key: request.entity.listKey ?? "", entity: request.entity.rawValue, rows: records,
      places: Array(places.prefix(records.count)), hasMore: found.count > records.count, seal: seal,
      query: request.binding)
  }
}

extension Column {
  /// The text of a row's value where it is of a closed shape.
  func closedText(ofRow row: Int) -> String? {
    let rank = Int(ranks[row])
    return rank <= closedCount ? text(ofRank: rank) : nil
  }
}
