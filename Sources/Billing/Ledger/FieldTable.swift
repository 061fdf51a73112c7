internal import Serialization

/// The fields of an entity, ready to be found by the bytes of a key.
///
///     names  i d a c c o u n t N u m b e r n a m e …      ends  [ 2 | 15 | 19 | … ]
struct FieldTable {
  /// The rows of the schema.
  let fields: [Field]
  /// The test of each field.
  let checks: [ShapeCheck]
  private let names: [UInt8]
  private let ends: [Int]

  init(_ entity: Entity) {
    fields = Schema.fields(of: entity)
    checks = fields.map(\.shape.check)
    var names: [UInt8] = []
    ends = fields.map { field in
      names += field.name.utf8
      return names.count
    }
    self.names = names
  }

  /// The place of the field with this name.
  func position(of name: String?) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// The place of the field that a key token names; the search begins at `hint`.
  func position(ofKey index: Int, of document: Document, from hint: Int) -> Int? {
    let token = document.tape[index]
    if token.isEscaped { return position(of: document.text(at: index)) }
    let bytes = document.bytes.span
    let key = Int(token.offset)
    let length = Int(token.length)
    var at = hint < ends.count ? hint : 0
    for _ in ends.indices {
      let start = at == 0 ? 0 : ends[at - 1]
      if ends[at] - start == length {
        var same = 0
        while same < length, names[start + same] == bytes[key + same] { same += 1 }
        if same == length { return at }
      }
      at = at + 1 < ends.count ? at + 1 : 0
    }
    return nil
  }
}
