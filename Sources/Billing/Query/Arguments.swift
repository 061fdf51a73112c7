internal import Calendar
internal import Serialization

/// The arguments of a call, read by their kind; the caller has checked them against the schema.
struct Arguments {
  private let node: Node?

  /// The most values of one argument that is a list.
  static let valuesMax = 20
  /// The longest text, in bytes.
  static let textBytesMax = 64

  /// Refuses what is no object and what has members besides the known ones.
  init(_ node: Node?, name: String = "arguments", known: [String]) throws(BillingError) {
    self.node = node
    guard let node else { return }
    guard node.kind == .object else {
      throw .invalidArgument(name: name, expected: "an object")
    }
    guard node.members.allSatisfy({ known.contains($0.key) }) else {
      throw .invalidArgument(name: name, expected: "only members of the inputSchema")
    }
  }

  /// The value of an argument; nil when it is absent.
  subscript(name: String) -> Node? { node?[name] }

  /// A string; nil when it is absent.
  func text(_ name: String) throws(BillingError) -> String? {
    guard let value = node?[name] else { return nil }
    guard let text = value.string else {
      throw .invalidArgument(name: name, expected: "a string")
    }
    return text
  }

  /// A string or several: short and of printable ASCII; nil when it is absent.
  func texts(_ name: String) throws(BillingError) -> [String]? {
    guard let value = node?[name] else { return nil }
    let texts = (value.kind == .array ? value.elements : [value]).map(\.string)
    guard 1...Self.valuesMax ~= texts.count else {
      throw .invalidArgument(name: name, expected: "1 to \(Self.valuesMax) texts")
    }
    var found: [String] = []
    for text in texts {
      guard let text, 1...Self.textBytesMax ~= text.utf8.count,
        text.utf8.allSatisfy({ 0x20...0x7E ~= $0 })
      else {
        throw .invalidArgument(
          name: name, expected: "texts of 1 to \(Self.textBytesMax) ASCII characters")
      }
      found.append(text)
    }
    return found
  }

  /// A day; nil when it is absent.
  func day(_ name: String) throws(BillingError) -> CivilDate? {
    guard let text = try text(name) else { return nil }
    guard let date = CivilDate(iso8601: text) else {
      throw .invalidArgument(name: name, expected: "a date as YYYY-MM-DD")
    }
    return date
  }

  /// An amount, exactly as it is spelled; nil when it is absent.
  func amount(_ name: String) throws(BillingError) -> DecimalNumber? {
    guard let value = node?[name] else { return nil }
    guard value.kind == .number,
      let amount = try? DecimalNumber(at: value.index, of: value.document)
    else {
      throw .invalidArgument(
        name: name, expected: "a number of at most \(DecimalNumber.digitsMax) digits")
    }
    return amount
  }

  /// A boolean; nil when it is absent.
  func flag(_ name: String) throws(BillingError) -> Bool? {
    guard let value = node?[name] else { return nil }
    guard let flag = value.bool else {
      throw .invalidArgument(name: name, expected: "true or false")
    }
    return flag
  }

  /// An identifier; nil when it is absent.
  func identifier(_ name: String) throws(BillingError) -> String? {
    guard let text = try text(name) else { return nil }
    let bytes = Array(text.utf8)
    guard Identifier.isWellFormed(bytes.span) else {
      throw .invalidArgument(name: name, expected: LedgerProblem.Expectation.identifier.rawValue)
    }
    return text
  }

  /// The number of rows asked for.
  func limit() throws(BillingError) -> Int {
    guard let limit = try whole("limit") else { return Catalogue.limitRowsDefault }
    guard Catalogue.limitRows.contains(limit) else {
      let range = Catalogue.limitRows
      throw .invalidArgument(
        name: "limit", expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return limit
  }

  /// A whole number, nil when it is absent; `20.0` is one to JSON Schema.
  func whole(_ name: String) throws(BillingError) -> Int? {
    guard let value = node?[name] else { return nil }
    let parts = (value.numberText ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let isWhole = parts.count == 1 || parts.count == 2 && parts[1].utf8.allSatisfy { $0 == 0x30 }
    guard isWhole, let number = parts.first.flatMap({ Int($0) }) else {
      throw .invalidArgument(name: name, expected: "a whole number")
    }
    return number
  }

  /// Some arguments and their values in a fixed form, for what is bound to them.
  func canonical(_ names: [String]) -> [UInt8] {
    var writer = JSONWriter(capacity: 128)
    writer.beginObject()
    for name in names {
      guard let value = node?[name] else { continue }
      writer.key(name)
      writer.copy(value)
    }
    writer.endObject()
    return writer.bytes
  }
}
