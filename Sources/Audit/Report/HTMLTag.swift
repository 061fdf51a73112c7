/// The elements that a report is made of; there is no other way to write one.
enum HTMLTag: String {
  case body, caption, code, dd, desc, details, div, dl, dt, figcaption, figure, footer
  case h1, h2, head, header, html, li, line, main, meta, p, rect, section, small, span, strong
  case style, summary, svg, table, tbody, td, th, thead, time, title, tr, ul

  /// Whether it has neither content nor an end tag (HTML §13.1.2).
  var isVoid: Bool { self == .meta }
}

/// The attributes that a report uses; none of them runs anything or loads anything.
enum HTMLAttribute: String {
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case ariaLabelledby = "aria-labelledby"
  case charset
  case `class`
  case colspan
  case content
  case datetime
  case height
  case httpEquiv = "http-equiv"
  case id
  case lang
  case name
  case preserveAspectRatio
  case role
  case scope
  case tabindex
  case viewBox
  case width
  case x
  case x1
  case x2
  case y
  case y1
  case y2
}
