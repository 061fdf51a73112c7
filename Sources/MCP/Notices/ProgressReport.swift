internal import Serialization

/// The progress of one request, as far as its client hears of it.
///
/// Only what grows is told, and not more often than ten times a second (protocol.md 27); a client
/// that named no token has no report.
package struct ProgressReport: Sendable {
  /// One notification's content.
  package struct Step: Sendable {
    let token: ProgressToken
    let done: Int
    let total: Int?
    let message: StaticString?

    /// Writes the members of the notification's `params`.
    func write(for version: ProtocolVersion, to writer: inout JSONWriter) {
      writer.key("progressToken")
      writer.raw(token.spelling)
      writer.member("progress", done)
      if let total { writer.member("total", total) }
      if let message, version.hasProgressMessages {
        writer.member("message", message.description)
      }
    }
  }

  /// The least time between two notifications of one request.
  package static let intervalNanosecondsMin: UInt64 = 100_000_000

  private let token: ProgressToken
  private var last: (done: Int, nanoseconds: UInt64)?

  /// The report of a request; nil when its client wants none.
  package init?(_ request: Request) {
    guard let token = request.progressToken else { return nil }
    self.token = token
  }

  /// What to tell now that so much is done; nil when it is no more than was told, or too soon.
  ///
  /// `nanoseconds` is a monotonic clock. The caller stops when the request is answered or cancelled.
  package mutating func advance(
    to done: Int, of total: Int? = nil, saying message: StaticString? = nil,
    at nanoseconds: UInt64
  ) -> Notice? {
    if let last {
      guard done > last.done, nanoseconds >= last.nanoseconds,
        nanoseconds - last.nanoseconds >= Self.intervalNanosecondsMin
      else { return nil }
    }
    last = (done, nanoseconds)
    return .progress(Step(token: token, done: done, total: total, message: message))
  }
}
