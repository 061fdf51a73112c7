import Serialization

/// Where harvested words stand in a text that was split into words.
extension WordIndex {
  /// Finds the values in a text; at each word the longest that counts there.
  func match(
    _ words: [FoldedWords.Word], in text: Span<UInt8>, into findings: inout [Finding]
  ) {
    guard !isEmpty else { return }
    var at = 0
    while at < words.count {
      guard let (value, count) = longest(at: at, in: words) else {
        at = miss(at, words, text, into: &findings)
        continue
      }
      guard counts(value, at..<at + count, words, text) else {
        if count > 1, isPersonPart(words[at].hash), isName(at, words, text) {
          findings.append(Finding(kind: .person, range: words[at].range))
        }
        at += 1
        continue
      }
      let range = words[at].range.lowerBound..<words[at + count - 1].range.upperBound
      if value.kind == .person {
        let wider = withInitials(range, of: at..<at + count, words, text)
        findings.append(Finding(kind: .person, range: wider))
      } else {
        findings.append(Finding(kind: value.kind, range: range))
      }
      at += count
    }
  }

  // MARK: What counts

  private func counts(
    _ value: Value, _ range: Range<Int>, _ words: [FoldedWords.Word], _ text: Span<UInt8>
  ) -> Bool {
    switch value.form {
    case .whole: return true
    case .capital: return words[range].contains { $0.isCapitalised }
    case .part: return isName(range.lowerBound, words, text)
    }
  }

  /// Whether a word that is a part of a name stands for the name, and not for what else it means.
  private func isName(_ at: Int, _ words: [FoldedWords.Word], _ text: Span<UInt8>) -> Bool {
    let word = words[at]
    let isEveryday = EverydayNames.contains(word.hash)
    if !isEveryday {
      return word.isCapitalised || isBesidePart(at, words, everydayToo: true)
        || at > 0 && isBeforeName(words[at - 1].hash)
        || isGlued(word.range, text)
    }
    guard word.isCapitalised else {
      return isBesidePart(at, words, everydayToo: isGlued(word.range, text))
    }
    return isBesidePart(at, words, everydayToo: true)
      || !EverydayNames.isPlain(at, in: words, text)
  }

  private func isBesidePart(
    _ at: Int, _ words: [FoldedWords.Word], everydayToo: Bool
  ) -> Bool {
    for step in [-1, 1] {
      var neighbour = at + step
      while words.indices.contains(neighbour), isTie(words[neighbour].hash) { neighbour += step }
      guard words.indices.contains(neighbour) else { continue }
      let hash = words[neighbour].hash
      if hash != words[at].hash, isPersonPart(hash), everydayToo || !EverydayNames.contains(hash) {
        return true
      }
    }
    return false
  }

  private func isBeforeName(_ hash: UInt64) -> Bool {
    NameWords.titles.contains(hash) || particles.contains(hash)
  }

  /// Whether a word is one of the short words in a harvested name.
  func isTie(_ hash: UInt64) -> Bool {
    particles.contains(hash) || shortParts.contains(hash)
  }

  /// Whether a word is tied to its neighbours as in a login or a mailbox: `@doe`, `doe_42`, `x.doe`.
  private func isGlued(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    if range.lowerBound > 0 {
      let before = text[range.lowerBound - 1]
      if before == UInt8(ascii: "@") || before == UInt8(ascii: "_") { return true }
      if before == UInt8(ascii: "."), range.lowerBound > 1 {
        if ASCII.isAlphanumeric(text[range.lowerBound - 2]) { return true }
      }
    }
    guard range.upperBound + 1 < text.count else { return false }
    let behind = text[range.upperBound]
    return
      (behind == UInt8(ascii: "@") || behind == UInt8(ascii: "_")
      || behind == UInt8(ascii: ".")) && ASCII.isAlphanumeric(text[range.upperBound + 1])
  }

  // MARK: Spellings of one word

  /// Shorter words are no spelling of a name with something added.
  private static let spellingLettersMin = 4
  /// The shortest part of a name that says something by itself.
  static let partLettersMin = 3
  /// Longer ones are no name.
  private static let spellingLettersMax = 40

  /// Looks for a name in a word that is no value itself; returns where to go on.
  @inline(__always)
  private func miss(
    _ at: Int, _ words: [FoldedWords.Word], _ text: Span<UInt8>, into findings: inout [Finding]
  ) -> Int {
    let word = words[at]
    if word.hasSeams {
      matchPieces(of: word, text, into: &findings)
    } else if word.letters >= Self.spellingLettersMin {
      let first = text[word.range.lowerBound]
      let mayBegin = first >= 0x80 || firstLetters & 1 << UInt32((first | 0x20) & 31) != 0
      if mayBegin, isSpelling(word, text) || isHandle(word, at, words, text) {
        findings.append(Finding(kind: .person, range: word.range))
      }
    } else if word.letters == 1, word.isCapitalised, let end = dottedInitials(at, words, text) {
      let range = word.range.lowerBound..<words[end - 1].range.upperBound
      findings.append(Finding(kind: .person, range: range))
      return end
    } else if word.letters == 2, word.isCapitalised, shortParts.contains(word.hash) {
      if isBesideName(at, words) { findings.append(Finding(kind: .person, range: word.range)) }
    }
    return at + 1
  }

  private func isBesideName(_ at: Int, _ words: [FoldedWords.Word]) -> Bool {
    if at > 0, NameWords.titles.contains(words[at - 1].hash) { return true }
    for neighbour in [at - 1, at + 1] where words.indices.contains(neighbour) {
      guard words[neighbour].isCapitalised else { continue }
      let hash = words[neighbour].hash
      if isPersonPart(hash) || shortParts.contains(hash) { return true }
    }
    return false
  }

  /// Whether a capitalised word is a name in the genitive, or a word two names without a space.
  private func isSpelling(_ word: FoldedWords.Word, _ text: Span<UInt8>) -> Bool {
    guard word.letters <= Self.spellingLettersMax else { return false }
    let value = text.extracting(word.range)
    if value[0] >= 0x80 { return word.isCapitalised && isInflected(value) }
    if word.isCapitalised, value[value.count - 1] | 0x20 == UInt8(ascii: "s") {
      let name = FoldedWords.hash(of: value.extracting(0..<value.count - 1))
      let isLong = value.count > Self.spellingLettersMin
      if isLong, isPersonPart(name), !EverydayNames.contains(name) { return true }
    }
    return isTwoParts(value, isASCII: word.letters == value.count)
  }

  /// Whether letters are two parts of names, one behind the other.
  ///
  /// Of ASCII, most cuts are ruled out by the lengths that parts have.
  private func isTwoParts(_ value: Span<UInt8>, isASCII: Bool) -> Bool {
    let partMin = Self.partLettersMin
    guard value.count >= 2 * partMin else { return false }
    for middle in partMin...value.count - partMin {
      if isASCII, !mayBePart(letters: middle) || !mayBePart(letters: value.count - middle) {
        continue
      }
      if isPart(value.extracting(0..<middle)), isPart(value.extracting(middle..<value.count)) {
        return true
      }
    }
    return false
  }

  private func isPart(_ value: Span<UInt8>) -> Bool { isPersonPart(FoldedWords.hash(of: value)) }

  /// Whether a word of a script with cases or with words written as one is a harvested name in such
  /// a form.
  private func isInflected(_ value: Span<UInt8>) -> Bool {
    if isPart(value) { return true }
    if let end = NameEndings.prefixEnd(of: value), isPart(value.extracting(end..<value.count)) {
      return true
    }
    for end in NameEndings.stemEnds(of: value) where isPart(value.extracting(0..<end)) {
      return true
    }
    return false
  }

  /// Whether a word is a login of initial and name: only where something says that it is a login.
  private func isHandle(
    _ word: FoldedWords.Word, _ at: Int, _ words: [FoldedWords.Word], _ text: Span<UInt8>
  ) -> Bool {
    let value = text.extracting(word.range)
    guard value[0] < 0x80, word.letters <= Self.spellingLettersMax else { return false }
    let isCamel = word.isCapitalised && value[1] &- 0x41 < 26 && value[2] &- 0x61 < 26
    guard
      isCamel || isGlued(word.range, text)
        || at > 0 && NameWords.logins.contains(words[at - 1].hash)
    else { return false }
    return isInitialAndName(value)
  }

  private func isInitialAndName(_ value: Span<UInt8>) -> Bool {
    let count = value.count
    guard count > Self.partLettersMin else { return false }
    let isFirst = initials.contains(FoldedWords.hash(of: value.extracting(0..<1)))
    if isFirst, isPart(value.extracting(1..<count)) { return true }
    let isLast = initials.contains(FoldedWords.hash(of: value.extracting(count - 1..<count)))
    return isLast && isPart(value.extracting(0..<count - 1))
  }

  /// Finds names among the pieces of `JohnDoe`, `doe42`, `DoeInvoice`.
  private func matchPieces(
    of word: FoldedWords.Word, _ text: Span<UInt8>, into findings: inout [Finding]
  ) {
    var start = word.range.lowerBound
    var previous = false
    for index in word.range.lowerBound + 1...word.range.upperBound {
      let isEnd = index == word.range.upperBound
      guard isEnd || Self.isSeam(text, index) else { continue }
      let piece = text.extracting(start..<index)
      let isLetters = ASCII.isLetter(piece[0]) && piece.count <= Self.spellingLettersMax
      var isName = false
      if isLetters, piece.count >= Self.partLettersMin {
        let hash = FoldedWords.hash(of: piece)
        isName =
          isPersonPart(hash) && (previous || !EverydayNames.contains(hash))
          || isWholePerson(hash) || isTwoParts(piece, isASCII: true)
        let behind = isEnd ? 0 : text[index]
        if !isName, ASCII.isDigit(behind), ASCII.isLetter(piece[1]) {
          isName = isInitialAndName(piece)
        }
      }
      if isName { findings.append(Finding(kind: .person, range: start..<index)) }
      previous = isName
      start = index
    }
  }

  /// Whether a piece begins at a byte: a capital behind a small letter, or letters beside digits.
  private static func isSeam(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let (before, byte) = (text[index - 1], text[index])
    return ASCII.isLetter(before) != ASCII.isLetter(byte)
      || before &- 0x61 < 26 && byte &- 0x41 < 26
  }
}
