/// E.164 country codes and how many digits, code included, their numbers have.
///
/// After ITU-T's list of assigned codes and the national numbering plans; codes of three digits that
/// are not listed have 10 to 13 digits, other codes 8 to 13.
struct CallingCodes: Sendable {
  static let shared = CallingCodes()

  private static let plans: StaticString = """
    1 11 11 7 11 11 20 11 12 27 11 11 30 12 12 31 11 11 32 10 11 33 11 11 34 11 11 36 10 11 39 9 \
    13 40 11 11 41 11 11 43 9 15 44 11 12 45 10 10 46 9 12 47 10 10 48 11 11 49 9 15 51 10 11 52 \
    12 12 53 10 10 54 12 13 55 12 13 56 11 11 57 12 12 58 12 12 60 10 12 61 11 11 62 10 14 63 12 \
    12 64 10 12 65 10 10 66 10 11 81 11 12 82 10 12 84 11 12 86 11 13 90 12 12 91 12 12 92 12 12 \
    93 11 11 94 11 11 95 9 12 98 12 12
    """

  /// The fewest digits and the most, by code; 0 where only three-digit codes begin so.
  private var fewest: [Int] = Array(repeating: 0, count: 100)
  private var most: [Int] = Array(repeating: 0, count: 100)

  private init() {
    var numbers: [Int] = []
    for word in Self.plans.description.utf8.split(separator: UInt8(ascii: " ")) {
      numbers.append(word.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    for index in stride(from: 0, to: numbers.count - 2, by: 3) {
      fewest[numbers[index]] = numbers[index + 1]
      most[numbers[index]] = numbers[index + 2]
    }
  }

  /// How many digits a number whose first two digits are these may have.
  func digits(first: Int, second: Int) -> ClosedRange<Int>? {
    guard first > 0 else { return nil }
    if fewest[first] > 0 { return fewest[first]...most[first] }
    let code = first * 10 + second
    return fewest[code] > 0 ? fewest[code]...most[code] : 10...13
  }
}
