@testable import Redaction

extension Sanitizer {
  /// The suspicion in a string's UTF-8.
  func suspicion(inText text: String) -> Suspicion? {
    suspicion(in: Array(text.utf8).span)
  }
}
