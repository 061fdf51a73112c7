/// Hits of a text put in order.
extension TextScanner {
  /// Which of two hits that overlap names the kind: one of the profile's own, which is omitted
  /// whatever the masks are, else the longer.
  private static func leading(_ hit: Hit, _ last: Hit) -> Hit {
    if case .custom = last.what { return last }
    if case .custom = hit.what { return hit }
    return hit.range.count > last.range.count ? hit : last
  }

  /// Orders the hits and joins those that overlap.
  ///
  /// The longer one names the kind, and nothing that either covers stays. Parts of one name beside
  /// each other become one hit.
  static func settle(_ hits: inout [Hit]) {
    guard hits.count > 1 else { return }
    hits.sort { left, right in
      left.range.lowerBound != right.range.lowerBound
        ? left.range.lowerBound < right.range.lowerBound : left.range.count > right.range.count
    }
    var kept = 0
    for index in 1..<hits.count {
      let hit = hits[index]
      let last = hits[kept]
      let isNext =
        last.what == .kind(.person) && hit.what == last.what
        && hit.range.lowerBound == last.range.upperBound + 1
      if hit.range.lowerBound < last.range.upperBound || isNext {
        let longer = Self.leading(hit, last)
        hits[kept].what = longer.what
        hits[kept].isHarvested = longer.isHarvested
        hits[kept].range =
          last.range.lowerBound..<max(last.range.upperBound, hit.range.upperBound)
      } else {
        kept += 1
        hits[kept] = hit
      }
    }
    hits.removeSubrange((kept + 1)...)
  }
}
