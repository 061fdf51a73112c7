/// How long, and for whom, a client of the modern era may keep an answer.
package struct CachePolicy: Sendable {
  /// Who may be given a kept answer.
  package enum Scope: String, Sendable {
    /// Anyone: the answer is the same for all callers.
    case `public`
    /// Only the caller that got it.
    case `private`
  }

  let timeToLiveMilliseconds: Int
  let scope: Scope

  /// A policy; a negative time counts as 0, which means that every reading asks again.
  package init(timeToLiveMilliseconds: Int, scope: Scope) {
    self.timeToLiveMilliseconds = max(0, timeToLiveMilliseconds)
    self.scope = scope
  }
}
