import Serialization

/// Names in Chinese and Japanese prose, which writes no spaces and no capitals.
///
///     尊敬的刘玲先生      a surname that is common, up to two characters, a form of address
///     木村七夏様          the characters in front of a form of address
///     联系人：谭文        what stands behind a word for a role and a colon
enum UnspacedNameDetector {
  private static let nameCharactersMax = 5
  private static let labelledCharactersMax = 8

  // MARK: Before a form of address

  /// Scans from the first byte of a form of address.
  static func honorific(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let position = sighting.position
    for form in chineseForms where UTF8Text.matches(text, form, at: position) {
      return chinese(text, before: position)
    }
    for form in japaneseForms where UTF8Text.matches(text, form, at: position) {
      // `氏名`, `様式`: the form is a part of a word.
      if isHan(text, position + form.count) { return nil }
      return japanese(text, before: position)
    }
    return nil
  }

  private static func chinese(_ text: borrowing Span<UInt8>, before end: Int) -> Finding? {
    var start = end
    var found: Int?
    for _ in 0..<3 {
      let earlier = UTF8Text.scalarStart(text, before: start)
      guard earlier >= 0, earlier < start, isHan(text, earlier) else { break }
      start = earlier
      if surnames.contains(code(text, start)) { found = start }
    }
    return found.map { Finding(kind: .person, range: $0..<end) }
  }

  private static func japanese(_ text: borrowing Span<UInt8>, before end: Int) -> Finding? {
    let last = UTF8Text.scalarStart(text, before: end)
    guard last >= 0, isHan(text, last), !wordEnds.contains(code(text, last)) else { return nil }
    var start = last
    for _ in 1..<nameCharactersMax {
      let earlier = UTF8Text.scalarStart(text, before: start)
      guard earlier >= 0, earlier < start, isHan(text, earlier) else { break }
      start = earlier
    }
    return Finding(kind: .person, range: start..<end)
  }

  // MARK: Behind a word

  /// Scans from the colon behind a word for a role.
  static func labelled(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let colon = sighting.position
    guard UTF8Text.byte(text, colon - 1) >= 0x80 else { return nil }
    let word = UTF8Text.wordStart(text, before: colon)
    guard word < colon, text[word] >= 0xE3,
      Vocabulary.shared.classes(inside: text, from: word, to: colon).contains(.contact)
    else { return nil }
    var start = colon + 1
    if UTF8Text.byte(text, start) == UInt8(ascii: " ") { start += 1 }
    var end = start
    for _ in 0...labelledCharactersMax {
      guard UTF8Text.byte(text, end) >= 0xE3, let next = UTF8Text.letterEnd(text, at: end) else {
        let isName =
          end > start && !groupEnds.contains(code(text, UTF8Text.scalarStart(text, before: end)))
        return isName ? Finding(kind: .person, range: start..<end) : nil
      }
      let isForm =
        end > start
        && (chineseForms.contains { UTF8Text.matches(text, $0, at: end) }
          || japaneseForms.contains { UTF8Text.matches(text, $0, at: end) })
      if isForm { return Finding(kind: .person, range: start..<end) }
      end = next
    }
    return nil
  }

  // MARK: Characters

  /// CJK ideographs of three bytes in UTF-8: U+3400 to U+9FFF.
  private static func isHan(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    switch UTF8Text.byte(text, index) {
    case 0xE4...0xE9: true
    case 0xE3: UTF8Text.byte(text, index + 1) >= 0x90
    default: false
    }
  }

  private static func code(_ text: borrowing Span<UInt8>, _ index: Int) -> UInt32 {
    UInt32(UTF8Text.byte(text, index)) << 16 | UInt32(UTF8Text.byte(text, index + 1)) << 8
      | UInt32(UTF8Text.byte(text, index + 2))
  }

  private static func codes(_ characters: String) -> Set<UInt32> {
    Set(characters.unicodeScalars.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })
  }

  private static let chineseForms: [[UInt8]] = ["先生", "女士", "小姐", "太太"].map { Array($0.utf8) }
  private static let japaneseForms: [[UInt8]] = ["様", "さん", "さま", "氏", "殿"].map { Array($0.utf8) }

  /// What ends a word and not a name before `様`, `さん`, `氏`, `殿`: `お客様`, `仕様`, `両氏`, `宮殿`.
  private static let wordEnds = codes("客皆仕同多模異一両有彼摂華宮御貴神奥王各何社")

  /// What ends the name of a department or a company.
  private static let groupEnds = codes("課部署局室係店社行会处司组团队門门")

  /// The commonest Chinese surnames: more than four fifths of the people.
  private static let surnames = codes(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜\
    崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤井房那張劉陳楊黃趙\
    吳孫馬羅鄭謝許韓鄧馮蕭葉呂盧鍾譚陸賈鄒閻賀顧龔萬錢嚴湯欧阳
    """)
}
