/// What a limiter counts by.
package enum RateLimitTier: String, Sendable, Hashable {
  /// All requests together.
  case global
  /// The requests of one user.
  case user
  /// The calls of one tool by one user.
  case tool
  /// The model tokens that one user is answered with.
  case modelTokens = "model_tokens"
  /// The limiter's own memory: too many windows are open to begin another one.
  case capacity
}

/// Where a caller stands in one tier, for `meta.rateLimitInfo`.
package struct RateLimitInfo: Sendable, Equatable {
  /// How much the caller has used in the present window, this request included.
  package let currentCount: Int
  /// How much any window allows.
  package let limit: Int
  /// The length of the window, in seconds.
  package let window: Int

  /// Where a caller stands.
  package init(currentCount: Int, limit: Int, window: Int) {
    self.currentCount = currentCount
    self.limit = limit
    self.window = window
  }
}

/// Why a request is refused, and when another one would not be.
package struct RateLimitRefusal: Sendable, Equatable {
  /// The tier that refuses; of several, the one that refuses longest.
  package let tier: RateLimitTier
  /// How much any window allows; with tier `capacity`, of the window that could not be begun.
  package let limit: Int
  /// The length of the window, in seconds.
  package let window: Int
  /// How long to wait, in whole seconds rounded up, at least 1.
  package let retryAfter: Int

  /// A refusal by its parts.
  package init(tier: RateLimitTier, limit: Int, window: Int, retryAfter: Int) {
    self.tier = tier
    self.limit = limit
    self.window = window
    self.retryAfter = retryAfter
  }
}

/// What a limiter says to a request.
package enum RateLimitDecision: Sendable, Equatable {
  /// Admitted and charged in every tier; the caller's own tier with the least share left.
  case admitted(RateLimitInfo)
  /// Refused, and charged nowhere.
  case refused(RateLimitRefusal)
}
