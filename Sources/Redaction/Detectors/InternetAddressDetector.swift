import Serialization

/// IPv4 and IPv6 addresses (RFC 791, RFC 4291), with or without a prefix length or port behind.
enum InternetAddressDetector {
  // MARK: IPv4

  static func version4(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let run = sighting.run
    guard UTF8Text.byte(text, sighting.position - 1) != UInt8(ascii: "."),
      let end = version4End(text, at: sighting.position)
    else { return nil }
    if run.groups > 4, run.joint(3) == .dot {
      // Five parts are a version or an object identifier, unless they begin like a private network.
      guard run.groups == 5 || run.joint(4) != .dot, isPrivate(text, run) else { return nil }
    }
    guard !sighting.before(text).adjacent.contains(.version) else { return nil }
    return Finding(kind: .ipAddress, range: sighting.position..<end)
  }

  /// The end of four decimal octets, or nil.
  private static func version4End(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    var position = start
    for octet in 0..<4 {
      if octet > 0 {
        guard UTF8Text.byte(text, position) == UInt8(ascii: ".") else { return nil }
        position += 1
      }
      let first = position
      var value = 0
      while position - first < 4, UTF8Text.isDigit(text, position) {
        value = value * 10 + Int(text[position] - 0x30)
        position += 1
      }
      guard position > first, position - first <= 3, value <= 255 else { return nil }
    }
    return UTF8Text.touchesAfter(text, position) ? nil : position
  }

  private static func isPrivate(_ text: borrowing Span<UInt8>, _ run: NumberRun) -> Bool {
    run.length(0) == 3 && text[run.start] == UInt8(ascii: "1") && run.isShaped(3, 3)
  }

  // MARK: IPv6

  /// Scans from the first colon of an address.
  static func version6(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    var start = sighting.position
    while sighting.position - start < 5, ASCII.isHex(UTF8Text.byte(text, start - 1)) {
      start -= 1
    }
    let before = UTF8Text.byte(text, start - 1)
    guard sighting.position - start <= 4, !UTF8Text.touchesBefore(text, start),
      before != UInt8(ascii: ":"), before != UInt8(ascii: "."),
      let end = version6End(text, at: start), isPlausible(text, start..<end)
    else { return nil }
    return Finding(kind: .ipAddress, range: start..<end)
  }

  private static func version6End(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    var position = start
    var groups = 0
    var isCompressed = false
    if text[position] == UInt8(ascii: ":") {
      guard UTF8Text.byte(text, position + 1) == UInt8(ascii: ":") else { return nil }
      isCompressed = true
      position += 2
    }
    while true {
      let group = position
      while position - group < 5, ASCII.isHex(UTF8Text.byte(text, position)) {
        position += 1
      }
      if position == group { break }
      if UTF8Text.byte(text, position) == UInt8(ascii: "."), UTF8Text.isDigit(text, position + 1) {
        guard let end = version4End(text, at: group) else { return nil }
        groups += 2
        position = end
        break
      }
      guard position - group <= 4 else { return nil }
      groups += 1
      guard UTF8Text.byte(text, position) == UInt8(ascii: ":") else { break }
      if UTF8Text.byte(text, position + 1) == UInt8(ascii: ":") {
        guard !isCompressed else { return nil }
        isCompressed = true
        position += 2
      } else if ASCII.isHex(UTF8Text.byte(text, position + 1)) {
        position += 1
      } else {
        break
      }
    }
    guard isCompressed ? groups <= 7 : groups == 8, !UTF8Text.touchesAfter(text, position) else {
      return nil
    }
    let after = UTF8Text.byte(text, position)
    let goesOn = after == UInt8(ascii: ":") && UTF8Text.byte(text, position + 1) == after
    let colons = isCompressed && groups == 0 && after == UInt8(ascii: ":")
    return goesOn || colons ? nil : position
  }

  /// `::` and addresses of letters only (`dead::beef`) are other things too: a word or a prefix
  /// length must stand beside them.
  private static func isPlausible(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where ASCII.isDigit(text[index]) { return true }
    if UTF8Text.byte(text, range.upperBound) == UInt8(ascii: "/"),
      UTF8Text.isDigit(text, range.upperBound + 1)
    {
      return true
    }
    return Context.before(text, range.lowerBound).all.contains(.internet)
  }
}
