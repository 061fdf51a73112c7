import Serialization

/// Addresses in Chinese and Japanese prose: places in front of a number, a unit behind it.
///
///     北京市朝阳区建国路88号3单元      東京都港区芝浦23丁目1番11号
enum UnspacedAddressDetector {
  private static let charactersMax = 30
  private static let houseDigitsMax = 5
  private static let partsMax = 6

  /// Scans from the first number.
  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let number = sighting.position
    guard sighting.run.firstEnd - number <= houseDigitsMax,
      UTF8Text.byte(text, number - 1) >= 0x80
    else { return nil }
    var start = number
    var places = 0
    for _ in 0..<charactersMax {
      let earlier = UTF8Text.scalarStart(text, before: start)
      guard earlier >= 0, earlier < start, text[earlier] >= 0xE4, text[earlier] <= 0xE9 else {
        break
      }
      if Self.isOne(of: placeEnds, text, earlier) { places += 1 }
      // `寄到北京市…`, `请寄至…`: what sends is not of it.
      if Self.isOne(of: stops, text, earlier) { break }
      start = earlier
    }
    guard places > 0, let end = unitsEnd(text, after: sighting.run.firstEnd) else { return nil }
    return Finding(kind: .address, range: start..<end)
  }

  /// The end of numbers and units in turn; nil if there is no unit.
  private static func unitsEnd(_ text: borrowing Span<UInt8>, after digits: Int) -> Int? {
    var position = digits
    var end: Int?
    for _ in 0..<partsMax {
      if isOne(of: units, text, position) {
        while isOne(of: units, text, position) { position += 3 }
        end = position
      } else if UTF8Text.byte(text, position) == UInt8(ascii: "-") {
        position += 1
      } else {
        break
      }
      let number = position
      while UTF8Text.isDigit(text, position), position - number < houseDigitsMax { position += 1 }
      if position == number { break }
      end = end == nil ? nil : position
    }
    return end
  }

  private static func isOne(
    of characters: [UInt32], _ text: borrowing Span<UInt8>, _ index: Int
  ) -> Bool {
    let code =
      UInt32(UTF8Text.byte(text, index)) << 16 | UInt32(UTF8Text.byte(text, index + 1)) << 8
      | UInt32(UTF8Text.byte(text, index + 2))
    return characters.contains(code)
  }

  private static func codes(_ characters: String) -> [UInt32] {
    characters.unicodeScalars.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  private static let placeEnds = codes("省市区县縣州都府路街道巷镇乡村町郡丁")
  private static let units = codes("号號丁目番地楼樓栋棟室单元單座层層階弄")
  private static let stops = codes("到至往给於在是寄")
}
