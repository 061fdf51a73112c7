internal import Serialization

/// Writes HTML in which no value can become anything but text.
///
/// Elements and attributes are members of closed sets, and there is no way to write text or the
/// value of an attribute other than escaped: `<` never comes from a value. What a reader would not
/// see, or would see in another order (controls, bidirectional overrides, zero widths), is spelled
/// out as `[U+202E]`.
struct HTMLWriter {
  /// What was written, as UTF-8.
  private(set) var bytes: [UInt8]

  /// A document that begins with its type.
  init() { bytes = Array("<!doctype html>\n".utf8) }

  /// Writes an element around what `body` writes; one that is void has no body.
  mutating func element(
    _ tag: HTMLTag, _ attributes: KeyValuePairs<HTMLAttribute, String> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    begin(tag, attributes)
    body(&self)
    if !tag.isVoid { raw("</\(tag.rawValue)>") }
  }

  /// Writes an element with a text in it.
  mutating func element(
    _ tag: HTMLTag, _ attributes: KeyValuePairs<HTMLAttribute, String> = [:], text: String = ""
  ) {
    element(tag, attributes) { writer in writer.text(text) }
  }

  /// Writes text.
  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// Writes a style sheet of this program's own; a text made at run time does not fit here.
  mutating func style(_ sheet: StaticString) {
    element(.style) { writer in
      let text = sheet.description
      precondition(!text.contains("<"), "a style sheet has nothing that could end it")
      writer.raw(text)
    }
  }

  /// Writes a link to a place in the same document; never to another one.
  mutating func link(to id: StaticString, text: String) {
    raw("<a href=\"#")
    self.text(id.description)
    raw("\">")
    self.text(text)
    raw("</a>")
  }

  /// Ends a line, for those who read the source; only between elements.
  mutating func lineEnd() { raw("\n") }

  private mutating func begin(
    _ tag: HTMLTag, _ attributes: KeyValuePairs<HTMLAttribute, String>
  ) {
    raw("<\(tag.rawValue)")
    for (name, value) in attributes {
      raw(" \(name.rawValue)=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }

  private mutating func raw(_ text: String) { bytes += text.utf8 }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": raw("&amp;")
    case "<": raw("&lt;")
    case ">": raw("&gt;")
    case "\"": raw("&quot;")
    case "'": raw("&#39;")
    case _ where Self.isVisible(scalar): JSONText.appendUTF8(scalar.value, to: &bytes)
    default: raw("[U+\(Self.number(of: scalar))]")
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
