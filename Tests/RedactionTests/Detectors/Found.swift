@testable import Redaction

/// What the detectors find in a text, as `kind=value`.
func found(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return findings(bytes).map { finding in
    "\(finding.kind.rawValue)=\(String(decoding: bytes[finding.range], as: UTF8.self))"
  }
}

/// What the detectors find in bytes.
func findings(_ bytes: [UInt8]) -> [Finding] {
  var findings: [Finding] = []
  Detectors.scan(bytes.span, into: &findings)
  return findings
}
