/// Why a text is not in the YAML subset of this project (`YAMLDocument`), and where.
///
/// The message never repeats what was found, only which class of thing it was.
package struct YAMLError: Error, Equatable, Sendable {
  /// What the reader could have gone on with, or the limit that was passed.
  package enum Expectation: String, Sendable {
    case size = "a shorter document"
    case utf8 = "valid UTF-8"
    case printable = "a printable character"
    case document = "a document"
    case endOfDocument = "the end of the document"
    case endOfLine = "the end of the line"
    case depth = "no deeper nesting"
    case value = "a value"
    case textKey = "a text as key"
    case shortKey = "a shorter key"
    case uniqueKey = "a key that this mapping does not have yet"
    case keyOnOneLine = "a key on one line"
    case colon = "':' behind the key"
    case space = "a space"
    case siblingIndentation = "the indentation of the lines above"
    case deeperIndentation = "a line that is indented deeper than its parent"
    case spaces = "spaces as indentation"
    case ownLine = "a nested mapping or list on a line of its own"
    case commaOrBrace = "',' or '}'"
    case commaOrBracket = "',' or ']'"
    case closingQuote = "a closing quote"
    case escape = "an escape of YAML 1.2 §5.7"
    case hexDigits = "hexadecimal digits"
    case scalarValue = "a Unicode scalar value"
    case blockHeader = "'+', '-', a digit 1 to 9 or the end of the line"
    case finalLineEnd = "a line end behind the block"
    case nestedBlockHeader = "a block without indentation indicator"
    case finiteNumber = "a finite number"
    case smallInteger = "an integer below 2 to the 64th"
  }

  /// What was expected at `place`.
  package let expected: Expectation
  /// The class of what stood there.
  package let found: String
  /// The place in the text.
  package let place: Place

  /// One line: the place, what was expected, and what was found.
  package var message: String {
    "line \(place.line), column \(place.column): "
      + "expected \(expected.rawValue), found \(found)"
  }
}
