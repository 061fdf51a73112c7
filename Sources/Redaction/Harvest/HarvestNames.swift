import Serialization

/// The spellings of a person's name.
///
///     Seán O'Brien     sean o brien, seanobrien       whole, in any case
///                      sean, brien, obrien            parts, capitalised
///                      s, o, b                        initials, beside a part
///     山田 太郎          山田太郎, 山田, 太郎
extension Harvest {
  /// A longer value is a sentence: only its capitalised words are parts of a name.
  private static let nameWordsMax = 5
  /// Names of more words are not turned round.
  private static let turnedWordsMax = 4
  private static let wholeLettersMin = 4
  private static let joinedLettersMin = 6

  /// A name whole (any case), and each of its parts of three letters or more (capitalised).
  ///
  /// Its words are in `scratch`.
  mutating func addPerson(_ value: Span<UInt8>) {
    if scratch.count > 1 {
      addWhole(scratch[...])
      words.addJoined(value, kind: .person, lettersMin: Self.joinedLettersMin)
      let hasShort = scratch.contains { $0.letters < WordIndex.partLettersMin }
      addCompounds(value)
      if hasShort, scratch.count <= Self.turnedWordsMax, let last = scratch.last {
        addWhole(([last] + scratch.dropLast())[...])
      }
    }
    let isSentence = scratch.count > Self.nameWordsMax
    var at = 0
    while at < scratch.count {
      let word = scratch[at]
      if Scalar.isIdeographic(Scalar.at(word.range.lowerBound, in: value).value) {
        at = addIdeographs(from: at)
        continue
      }
      at += 1
      if isSentence, !word.isCapitalised { continue }
      addPart(word, value.extracting(word.range))
    }
  }

  /// A sequence of a name's words; of everyday words alone, it needs a capital.
  private mutating func addWhole(_ name: ArraySlice<FoldedWords.Word>) {
    let isEveryday = name.allSatisfy {
      EverydayNames.contains($0.hash) || NameWords.particles.contains($0.hash)
    }
    words.add(
      name, kind: .person, as: isEveryday ? .capital : .whole, lettersMin: Self.wholeLettersMin)
  }

  private mutating func addPart(_ word: FoldedWords.Word, _ value: Span<UInt8>) {
    let isName =
      !NameWords.particles.contains(word.hash) && !NameWords.titles.contains(word.hash)
      && !LegalForms.contains(word.hash) && !ASCII.isDigit(value[0])
    if NameWords.particles.contains(word.hash) { words.addParticle(word.hash) }
    guard isName, word.letters > 1 else { return }
    words.addInitial(of: value)
    guard word.letters >= WordIndex.partLettersMin else {
      words.addShort(word.hash)
      return
    }
    addPart(word.hash, letters: word.letters)
    if TwoLetterSpelling.mayHave(value), TwoLetterSpelling.write(value, to: &spelling) {
      addSpelledPart()
    }
    if word.hasSeams, JoinedWords.separateOnce(value, into: &spelling) {
      spelledWords.clear()
      let text = spelling
      FoldedWords.split(text.span, into: &spelledWords)
      addWhole(spelledWords[...])
    }
    guard value[0] >= 0x80 else { return }
    if let end = NameEndings.articleEnd(of: value) {
      addPart(FoldedWords.hash(of: value.extracting(end..<value.count)), letters: word.letters)
    }
    for end in NameEndings.stemEnds(of: value) {
      addPart(FoldedWords.hash(of: value.extracting(0..<end)), letters: word.letters)
    }
  }

  private mutating func addPart(_ hash: UInt64, letters: Int) {
    let word = FoldedWords.Word(hash: hash, range: 0..<0, isCapitalised: true, letters: letters)
    words.add([word], kind: .person, as: .part, lettersMin: WordIndex.partLettersMin)
  }

  private mutating func addSpelledPart() {
    let text = spelling
    let letters = Scalar.count(in: text.span)
    guard letters >= WordIndex.partLettersMin else { return }
    addPart(FoldedWords.hash(of: text.span), letters: letters)
  }

  // MARK: Compounds

  /// Words that are tied (`Smith-Jones`, `O'Brien`), and short words with the one behind them (`De Vries`, `van der Berg`), as
  /// one word.
  private mutating func addCompounds(_ value: Span<UInt8>) {
    var first = 0
    for index in scratch.indices {
      let word = scratch[index]
      let isShort =
        word.letters < WordIndex.partLettersMin || NameWords.particles.contains(word.hash)
      let next = index + 1 < scratch.count ? scratch[index + 1].range.lowerBound : value.count
      let gap = word.range.upperBound..<next
      let isTied =
        gap.count == 1 && index + 1 < scratch.count && value[gap.lowerBound] != 0x20
        && value[gap.lowerBound] != UInt8(ascii: ",")
      if isTied || isShort && index + 1 < scratch.count { continue }
      if index > first {
        let compound = scratch[first].range.lowerBound..<word.range.upperBound
        spelling.clear()
        FoldedWords.appendFolded(value.extracting(compound), to: &spelling)
        addSpelledPart()
      }
      first = index + 1
    }
  }

  // MARK: Scripts without spaces

  private static let familyLetters = 2
  private static let undividedLetters = 3...5

  /// A run of characters that are words each: whole, its likely parts, and a family name of one
  /// character with a form of address; returns the place behind it.
  private mutating func addIdeographs(from start: Int) -> Int {
    var end = start + 1
    while end < scratch.count, scratch[end].letters == 1,
      scratch[end].range.lowerBound == scratch[end - 1].range.upperBound
    {
      end += 1
    }
    let run = Array(scratch[start..<end])
    if run.count > 1 {
      words.add(run[...], kind: .person, lettersMin: 1)
    }
    let isWhole = run.count == scratch.count
    if isWhole, Self.undividedLetters ~= run.count {
      words.add(run.suffix(Self.familyLetters), kind: .person, lettersMin: 1)
      words.add(run.prefix(Self.familyLetters), kind: .person, lettersMin: 1)
      words.add(run.dropFirst(Self.familyLetters), kind: .person, lettersMin: Self.familyLetters)
    }
    if run.count == 1 || isWhole {
      for address in Self.formsOfAddress {
        words.add((run.prefix(1) + address)[...], kind: .person, lettersMin: 1)
      }
    }
    return end
  }

  private static let formsOfAddress: [[FoldedWords.Word]] = [
    "先生", "女士", "小姐", "太太", "老师", "总", "様", "さん", "氏", "殿", "씨", "님", "선생",
  ].map { text in
    var words: [FoldedWords.Word] = []
    let bytes = Array(text.utf8)
    FoldedWords.split(bytes.span, into: &words)
    return words
  }
}
