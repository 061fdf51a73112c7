/// Letters beyond Latin Extended-A that are one letter to a reader who looks for a name.
///
///     Nguyễn, Nguyen      ё, е      ή, η      أ, إ, ا
enum FurtherLetters {
  /// A small letter without its marks.
  static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x180...0x24F: base(of: value, in: extended, from: 0x180)
    case 0x259: 0x65
    case 0x1E00...0x1EFF: base(of: value, in: additional, from: 0x1E00)
    default: others[value] ?? value
    }
  }

  private static func base(of value: UInt32, in bases: [UInt8], from first: UInt32) -> UInt32 {
    let base = bases[Int(value - first)]
    return base == UInt8(ascii: ".") ? value : UInt32(base)
  }

  /// The base letter of U+0180 to U+024F, `.` where there is none.
  private static let extended: [UInt8] = Array(
    ("bb....occdd...eeeff....ikkl..nn.oo..pp.........uu....zz......................aaiioouuuu"
      + "uuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeoooo"
      + "oooooyy......a..l.....b............").utf8)

  /// The base letter of U+1E00 to U+1EFF: Vietnamese among others.
  private static let additional: [UInt8] = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp"
      + "rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy....s.aaaaaaaaaaaaaaaa"
      + "aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......").utf8)

  /// Cyrillic, Greek and Arabic letters that are written with and without a mark.
  private static let others: [UInt32: UInt32] = {
    let pairs = "ёеѐеѝиґгіиїиάαέεήηίιόούυώωϊιϋυΐιΰυςσأاإاآاٱاىيةهؤوئيکكیي"
    var table: [UInt32: UInt32] = [:]
    var marked: UInt32?
    for scalar in pairs.unicodeScalars {
      if let key = marked {
        table[key] = scalar.value
        marked = nil
      } else {
        marked = scalar.value
      }
    }
    return table
  }()
}
