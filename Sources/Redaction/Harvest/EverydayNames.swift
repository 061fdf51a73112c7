import Serialization

/// Names that are words of everyday prose too: *mark*, *may*, *bill*, *grant*, *will*.
///
/// In lower case they stay. Capitalised they are names, as a leak is worse than a mask too many,
/// but for what is sure to be no name: a month beside a day or a year (`May 2024`), a word and what
/// can only follow it as a word (`Will be`, `Bill to`, `Page 3`).
enum EverydayNames {
  private static let words = NameWords.set(
    """
    mark may bill grant will rose hope frank april june august jan rich art pat sue drew chase grace \
    faith joy dawn eve ivy holly lily daisy summer autumn amber ruby pearl crystal angel penny dale \
    glen cliff rob nick jack miles gene dean earl duke king prince price cash page day young long \
    short park banks bank wood woods stone field fields hill hills lake rivers river brook brooks \
    church street lane green brown white black gray grey gold silver little good best love power \
    moss marsh reed rice root sharp strong swift wise winter winters snow frost rain west north east \
    south major sergeant case cook baker miller mason porter potter shepherd cooper fisher hunter \
    archer bishop abbot pope noble savage person mann max sales christian sunny sandy rusty rocky \
    buck bud chip colt dusty guy lance lane peg pierce ray rod skip tab van wade ward wells worth \
    bond book booker box branch bridges burns bush butler carpenter chance charity chief child close \
    coin cross cost dear dollar early england english farmer fee field flowers foot ford fox free \
    french friend garden gates golden hall hand hard hardy hart head hood house hunt justice keen \
    key kind kitchen knight land law lord low mail manager marks mile mills mobile money monday more \
    new newman order page pay paul payne pen perfect pool post pound pride quick rate real record \
    sale savings self sell sharp sheet shell ship silk singer smart snow solo space sparks spring \
    star steel stern story sterling stock summers sunday tax taylor temple terms thorn till tower \
    town trade trust turner union unit usher victor victory view walker wall warm water way weeks \
    wish wolf worker world year total net due paid plan line item note term
    """)

  private static let months = NameWords.set(
    """
    jan april may june august apr jun aug juni juli mai mars avril juin abril mayo junio julio marzo \
    maggio luglio agosto januar januari sept
    """)

  /// Words before a month: *in May*, *5th of May*, *early May*.
  private static let beforeMonths = NameWords.set(
    "in since until during of early late mid end through till next last")

  /// A word, and what follows it only when it is no name.
  private static let phrases: [(words: HashSet, next: HashSet)] = [
    ("will may", "be not have you we they it this that the your our there i all any also"),
    ("mark", "as the this it all each paid up down"),
    ("bill", "to the this them is was no number date amount total of"),
    ("grant", "access the them permission total of"),
    ("hope", "this you to that the all it we"),
    ("rose rise", "by to from"),
    ("price", "per is list increase change was of for"),
    ("cash", "flow payment balance on back or in"),
    ("rich", "text"), ("chase", "up the payment"),
    ("long short", "term"), ("best", "regards wishes"), ("young", "adult"), ("due", "date on"),
    ("tax", "id rate invoice is"), ("bank", "account transfer of details"),
  ].map { (NameWords.set($0.0), NameWords.set($0.1)) }

  /// Words that count something: `Page 3`, `Case 18`, `Bill #7`.
  private static let numbered = NameWords.set(
    "page case bill day box unit lot line item note order plan key term price net rate lane street")

  /// Whether a folded word is one of them.
  static func contains(_ hash: UInt64) -> Bool { words.contains(hash) || months.contains(hash) }

  /// Whether such a word, capitalised, is sure to be no name where it stands.
  static func isPlain(
    _ at: Int, in words: [FoldedWords.Word], _ text: Span<UInt8>
  ) -> Bool {
    let hash = words[at].hash
    let next = at + 1 < words.count ? words[at + 1] : nil
    if isPossessive(next, text) { return false }
    if let next, phrases.contains(where: { $0.words.contains(hash) && $0.next.contains(next.hash) })
    {
      return true
    }
    if let next, numbered.contains(hash), ASCII.isDigit(text[next.range.lowerBound]) { return true }
    guard months.contains(hash) else { return false }
    if let next, isDayOrYear(next, text) { return true }
    guard at > 0 else { return false }
    let previous = words[at - 1]
    return beforeMonths.contains(previous.hash) || isDayOrYear(previous, text)
  }

  private static func isPossessive(_ next: FoldedWords.Word?, _ text: Span<UInt8>) -> Bool {
    guard let next, next.letters == 1, next.range.lowerBound > 0 else { return false }
    return text[next.range.lowerBound] | 0x20 == UInt8(ascii: "s")
      && text[next.range.lowerBound - 1] == UInt8(ascii: "'")
  }

  /// `5`, `12th`, `2024`.
  private static func isDayOrYear(_ word: FoldedWords.Word, _ text: Span<UInt8>) -> Bool {
    var digits = 0
    for index in word.range where ASCII.isDigit(text[index]) { digits += 1 }
    let ordinalLetters = 2
    guard ASCII.isDigit(text[word.range.lowerBound]) else { return false }
    switch digits {
    case 1, 2: return word.letters == digits || word.letters == digits + ordinalLetters
    case 4:
      let first = text[word.range.lowerBound]
      return word.letters == digits && (first == UInt8(ascii: "1") || first == UInt8(ascii: "2"))
    default: return false
    }
  }
}
