import Serialization

/// Reads the limits of one entry of a key store.
struct RateLimitOverrideReader {
  private enum LimitMember: String, CaseIterable {
    case limit
    case window
    case shadow
  }

  /// The entry's number in the list, counted from 1.
  let number: Int

  /// The members of an object, each of which must be known; all may be when `known` is nil.
  func members(
    of node: Node, known: [String]?
  ) throws(AccessError) -> [(key: String, value: Node)] {
    guard node.kind == .object else { throw error("an object", node) }
    var members: [(key: String, value: Node)] = []
    for (key, value) in node.members {
      if let known, !known.contains(key) {
        throw error("only \(known.joined(separator: ", "))", value, found: "another member")
      }
      members.append((key, value))
    }
    return members
  }

  /// Limits by the name of a tool, and for every other one.
  func table(_ node: Node) throws(AccessError) -> RateLimits.Table {
    var table = RateLimits.Table()
    for (name, value) in try members(of: node, known: nil) {
      guard Identifier.isValid(name) else {
        throw error("a name of \(Identifier.shape)", value, found: "a text of another shape")
      }
      if name == RateLimits.Table.others {
        table.default = try limit(value)
      } else {
        table.named[name] = try limit(value)
      }
    }
    return table
  }

  /// One limit.
  func limit(_ node: Node) throws(AccessError) -> RateLimit {
    var (limit, window, isShadow): (Int?, Int?, Bool) = (nil, nil, false)
    for (key, value) in try members(of: node, known: LimitMember.allCases.map(\.rawValue)) {
      switch LimitMember(rawValue: key) {
      case .limit: limit = try integer(value, in: 1...AccessLimits.limitMax)
      case .window: window = try integer(value, in: 1...AccessLimits.windowSecondsMax)
      case .shadow, nil:
        guard let flag = value.bool else { throw error("true or false", value) }
        isShadow = flag
      }
    }
    guard let limit, let window else {
      throw error("an object with limit and window", node, found: "one without")
    }
    return RateLimit(limit: limit, windowSeconds: window, isShadow: isShadow)
  }

  private func integer(_ node: Node, in range: ClosedRange<Int>) throws(AccessError) -> Int {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard node.kind == .number else { throw error(expected, node) }
    guard let value = node.int, range.contains(value) else {
      throw error(expected, node, found: "another number")
    }
    return value
  }

  private func error(_ expected: String, _ node: Node, found: String? = nil) -> AccessError {
    AccessError(
      expected: expected, found: found ?? AccessError.className(of: node),
      at: .entry(number, byte: Int(node.token.offset)))
  }
}
