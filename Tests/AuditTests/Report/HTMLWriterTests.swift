import Testing

@testable import Audit

/// No value becomes anything but text.
@Suite struct HTMLWriterTests {
  private func text(_ write: (inout HTMLWriter) -> Void) -> String {
    var writer = HTMLWriter()
    write(&writer)
    return String(decoding: writer.bytes.dropFirst("<!doctype html>\n".utf8.count), as: UTF8.self)
  }

  static let hostile = [
    "<script>alert(1)</script>", "</style><svg onload=alert(1)>", "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='", "--><img src=x onerror=alert(1)>", "]]><b>", "&lt;b&gt;",
    "javascript:alert(1)", "\u{0}<b>", "a\u{202E}b", "\u{FEFF}", "<\u{200D}script>", "\u{E0041}",
    "\r\n<!--", "{{7*7}}", "\u{E000}\u{2028}",
  ]

  @Test("text and attributes keep to themselves", arguments: hostile)
  func escapes(_ value: String) {
    let written = text { writer in
      writer.element(.p, [.class: value, .ariaLabel: value], text: value)
    }
    #expect(written.count { $0 == "<" } == 2)
    #expect(written.count { $0 == ">" } == 2)
    #expect(written.count { $0 == "\"" } == 4)
    #expect(!written.contains("'"))
    for scalar in written.unicodeScalars {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar.properties.generalCategory != .format)
    }
    #expect(written.hasPrefix("<p class=\"") && written.hasSuffix("</p>"))
  }

  @Test("what a reader would not see is spelled out")
  func spelled() {
    #expect(
      text { $0.text("a\u{202E}b\u{0}\n\u{1F600}ä") } == "a[U+202E]b[U+0000][U+000A]\u{1F600}ä")
  }

  @Test("escaping can be undone: nothing is lost")
  func lossless() {
    let written = text { $0.text("<&>\"'&amp;") }
    #expect(written == "&lt;&amp;&gt;&quot;&#39;&amp;amp;")
  }

  @Test func voidElementsHaveNoEnd() {
    #expect(text { $0.element(.meta, [.charset: "utf-8"]) } == "<meta charset=\"utf-8\">")
    #expect(
      text { $0.element(.div) { $0.element(.span, text: "a") } } == "<div><span>a</span></div>")
  }
}
