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
  /// The requests with one key, where the key has limits of its own.
  case key
  /// The calls of one tool with one key.
  case keyTool = "key_tool"
  /// The model tokens that one key is answered with.
  case keyModelTokens = "key_model_tokens"
  /// The limiter's own memory: too many windows are open to begin another one.
  case capacity
  /// The store that several processes share did not answer, and none may go on without it.
  case store
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

  /// Whether the share that is left is not greater than that of another tier, if there is one.
  func hasNoMoreLeft(than other: RateLimitInfo?) -> Bool {
    guard let other else { return true }
    // left / limit, compared crosswise; the products of two limits may need more than 64 bits.
    let mine = max(0, limit - currentCount).multipliedFullWidth(by: other.limit)
    let others = max(0, other.limit - other.currentCount).multipliedFullWidth(by: limit)
    return (mine.high, mine.low) <= (others.high, others.low)
  }
}

/// Why a request is refused, and when another one would not be.
package struct RateLimitRefusal: Sendable, Equatable {
  /// The tier that refuses; of several, the one that refuses longest.
  package let tier: RateLimitTier
  /// How much any window allows; with tiers `capacity` and `store`, of the last tier asked for.
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
  ///
  /// `shadowed` is what the tiers on trial (`shadow: true`) would have refused, to be written as
  /// events; those tiers are not charged, as they would not have been.
  case admitted(RateLimitInfo, shadowed: [RateLimitRefusal])
  /// Refused, and charged nowhere, in tiers on trial neither.
  case refused(RateLimitRefusal)

  /// Why it is refused; nil when it is admitted.
  package var refusal: RateLimitRefusal? {
    guard case .refused(let refusal) = self else { return nil }
    return refusal
  }
}
