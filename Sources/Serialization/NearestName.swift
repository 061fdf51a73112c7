/// The name that was most likely meant, for error messages that must not repeat the wrong one.
package enum NearestName {
  /// Longer names than this are not compared, in bytes; the comparison's cost is their product.
  private static let nameBytesMax = 64

  /// The known name with the fewest typing slips from `name`, if they are few.
  ///
  /// A slip is a byte too many, too few, changed, or swapped with its neighbour; the case of ASCII
  /// letters, and `-` for `_`, are none. At most a third of the known name's bytes may be slips.
  package static func nearest(to name: String, among known: [String]) -> String? {
    guard name.utf8.count <= nameBytesMax else { return nil }
    let folded = fold(name)
    var best: (name: String, slips: Int)?
    for candidate in known where candidate.utf8.count <= nameBytesMax {
      let slips = slips(from: folded, to: fold(candidate))
      guard slips <= max(1, candidate.utf8.count / 3), slips < best?.slips ?? .max else {
        continue
      }
      best = (candidate, slips)
    }
    return best?.name
  }

  private static func fold(_ name: String) -> [UInt8] {
    name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : ASCII.lowercased($0) }
  }

  /// The optimal string alignment distance, row by row.
  private static func slips(from left: [UInt8], to right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
