import Serialization

/// The parts of addresses and mailboxes that say as much as the whole.
///
///     12 Elm Road, Apt 4, Springfield, IL 62704    12 elm road │ 12 elm │ il 62704 │ 62704
///     Lange Straße 7\n1010 Wien                    lange strasse 7 │ 1010 wien
///     jane.doe+bills@example.org                   the whole │ jane doe
extension Harvest {
  private static let addressLettersMin = 5
  /// A street without a number.
  private static let streetLettersMin = 8
  private static let postcodeDigits = 5
  private static let houseNumberDigitsMax = 5
  private static let mailboxLettersMin = 5
  private static let numberedMailboxLettersMin = 4

  /// An address whole, and each of its lines that holds a number and a word.
  mutating func addAddress(_ value: Span<UInt8>) {
    split(value)
    addSequence(scratch[...], of: value)
    var first = 0
    var hadDigit = false
    var hasName = false
    for index in scratch.indices {
      hasName = hasName || !isNumber(scratch[index], value)
      // A number by itself is of the street in the next line: `12, rue …`
      guard endsLine(index, of: value), hasName || index + 1 == scratch.count else { continue }
      hasName = false
      let line = scratch[first...index]
      first = index + 1
      let hasDigit = line.contains {
        ASCII.isDigit(value[$0.range.lowerBound]) || isCode($0, value)
      }
      if hasDigit {
        addLine(line, of: value)
      } else if !hadDigit, line.count > 1, line.count < scratch.count {
        words.add(line, kind: .address, as: .capital, lettersMin: Self.streetLettersMin)
      }
      hadDigit = hadDigit || hasDigit
    }
  }

  private func endsLine(_ index: Int, of value: Span<UInt8>) -> Bool {
    guard index + 1 < scratch.count else { return true }
    for at in scratch[index].range.upperBound..<scratch[index + 1].range.lowerBound {
      switch value[at] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x0A, 0x0D, 0x09: return true
      default: continue
      }
    }
    return false
  }

  /// Words in a row, in both spellings of letters that are written as two.
  private mutating func addSequence(_ line: ArraySlice<FoldedWords.Word>, of value: Span<UInt8>) {
    words.add(line, kind: .address, lettersMin: Self.addressLettersMin)
    guard let first = line.first, let last = line.last else { return }
    let text = value.extracting(first.range.lowerBound..<last.range.upperBound)
    guard TwoLetterSpelling.mayHave(text) else { return }
    addSpelled(line, of: value, .all)
    addSpelled(line, of: value, .sharpS)
  }

  private mutating func addSpelled(
    _ line: ArraySlice<FoldedWords.Word>, of value: Span<UInt8>,
    _ letters: TwoLetterSpelling.Letters
  ) {
    var other = Array(line)
    var isOther = false
    for index in other.indices {
      let word = value.extracting(other[index].range)
      guard TwoLetterSpelling.write(word, letters, to: &spelling) else { continue }
      let text = spelling
      other[index].hash = FoldedWords.hash(of: text.span)
      isOther = true
    }
    if isOther { words.add(other[...], kind: .address, lettersMin: Self.addressLettersMin) }
  }

  private mutating func addLine(_ line: ArraySlice<FoldedWords.Word>, of value: Span<UInt8>) {
    if line.count > 1, line.count < scratch.count { addSequence(line, of: value) }
    addStreet(line, of: value)
    addPostcode(line, of: value)
  }

  /// The number and the name of a street without what is behind them: `12 Elm` of `12 Elm Road`,
  /// `Lange Straße 7` of `Lange Straße 7 Hinterhaus`.
  private mutating func addStreet(_ line: ArraySlice<FoldedWords.Word>, of value: Span<UInt8>) {
    guard line.count > 2 else { return }
    let start = line.startIndex
    if isHouseNumber(line[start], value) {
      let name = line[start + 1]
      let isTelling =
        name.letters > WordIndex.partLettersMin && !NameWords.particles.contains(name.hash)
      let count = isTelling ? 2 : 3
      guard count < line.count else { return }
      words.add(
        line.prefix(count), kind: .address, as: .capital, lettersMin: Self.addressLettersMin)
    } else if let number = line.firstIndex(where: { isHouseNumber($0, value) }),
      number + 1 < line.endIndex
    {
      words.add(
        line[start...number], kind: .address, as: .capital, lettersMin: Self.addressLettersMin)
    }
  }

  private func isNumber(_ word: FoldedWords.Word, _ value: Span<UInt8>) -> Bool {
    TextTraits(of: value.extracting(word.range)) == .digits
  }

  private func isHouseNumber(_ word: FoldedWords.Word, _ value: Span<UInt8>) -> Bool {
    ASCII.isDigit(value[word.range.lowerBound]) && word.letters <= Self.houseNumberDigitsMax
  }

  /// A postcode of five digits, or of two words with digits and letters, by itself.
  private mutating func addPostcode(_ line: ArraySlice<FoldedWords.Word>, of value: Span<UInt8>) {
    for index in line.indices {
      let word = line[index]
      let isPostcode =
        index > 0 && word.letters == Self.postcodeDigits
        && TextTraits(of: value.extracting(word.range)) == .digits
      if isPostcode {
        words.add(line[index...index], kind: .address, lettersMin: Self.postcodeDigits)
      }
      guard index + 1 < line.endIndex, isCode(word, value), isCode(line[index + 1], value) else {
        continue
      }
      words.add(line[index...index + 1], kind: .address, lettersMin: Self.addressLettersMin)
      let pair = word.range.lowerBound..<line[index + 1].range.upperBound
      words.addJoined(
        value.extracting(pair), kind: .address, lettersMin: Self.addressLettersMin)
    }
  }

  /// Whether a word has letters and digits, as the halves of British and Canadian postcodes do.
  private func isCode(_ word: FoldedWords.Word, _ value: Span<UInt8>) -> Bool {
    word.letters <= 4 && TextTraits(of: value.extracting(word.range)) == [.letters, .digits]
  }

  // MARK: Mailboxes

  /// The addresses in a value whole, and of each what is before the `@` when it tells one person.
  mutating func addEmails(_ value: Span<UInt8>) {
    split(value)
    words.add(scratch[...], kind: .email, lettersMin: Self.mailboxLettersMin)
    var first = 0
    var tag: Int?
    for index in scratch.indices {
      let end = scratch[index].range.upperBound
      let byte = end < value.count ? value[end] : 0x20
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): continue
      case UInt8(ascii: "+"):
        tag = tag ?? index
        continue
      case UInt8(ascii: "@"): addMailbox(scratch[first...(tag ?? index)], of: value)
      default: break
      }
      first = index + 1
      tag = nil
    }
  }

  private mutating func addMailbox(_ local: ArraySlice<FoldedWords.Word>, of value: Span<UInt8>) {
    let isTrade = local.allSatisfy { word in
      NameWords.mailboxes.contains(word.hash) || EverydayNames.contains(word.hash)
        || ASCII.isDigit(value[word.range.lowerBound])
    }
    guard !isTrade else { return }
    let isNumbered = local.contains { TextTraits(of: value.extracting($0.range)).contains(.digits) }
    words.add(
      local, kind: .email,
      lettersMin: isNumbered ? Self.numberedMailboxLettersMin : Self.mailboxLettersMin)
  }
}
