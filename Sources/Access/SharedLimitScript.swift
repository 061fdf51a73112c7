import Digest

/// The sliding windows of `RateLimiter` as one script that Redis or Valkey runs at once, between
/// which no other client comes.
///
///     key    billing-mcp:{limits}:tool:USER:TOOL         one window; gone when it has run out
///     value  end count end count …                       as SlidingWindow: oldest first, 16 bytes each
///
/// All tiers are looked at before any is charged. The time is Redis's own, in microseconds, so that
/// servers on several machines agree. Braces in the keys put all of them into one slot of a cluster.
///
/// A window has the same entries as in memory, pruned and merged by the same rules; `SlidingWindow`
/// is the reference. If Redis's clock is set back, windows last longer by as much; if it is set
/// forward by a window's length, that window is empty.
package enum SharedLimitScript {
  /// How the script knows the time, in microseconds.
  package static let clock = """
    local time = redis.call('TIME')
    local now = time[1] * 1000000 + time[2]
    """

  /// The whole script; a test may give it another clock, the server never does.
  ///
  /// Arguments: the amount, then for each key limit, window, keep and slot (microseconds; slot 0 is
  /// exact) and 1 where the tier is on trial. The answer is flat: for each key how long to wait, in
  /// microseconds, and what the window holds now.
  package static func source(clock: String = clock) -> String {
    """
    \(clock)
    local amount = tonumber(ARGV[1])
    local tiers, answer, refused = {}, {}, false
    for i, key in ipairs(KEYS) do
      local at = (i - 1) * 5 + 1
      local limit, window = tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2])
      local keep, slot = tonumber(ARGV[at + 3]), tonumber(ARGV[at + 4])
      local shadow = ARGV[at + 5] == '1'
      local ends, counts, n, used = {}, {}, 0, 0
      local value = redis.call('GET', key) or ''
      local place = 1
      while place + 15 <= #value do
        local charged, count
        charged, count, place = struct.unpack('>dd', value, place)
        if now - charged < keep then
          n = n + 1
          ends[n], counts[n] = charged, count
          if now - charged < window then used = used + count end
        end
      end
      local wait, excess = 0, used - (limit - amount)
      if amount > limit then
        wait = window
      elseif excess > 0 then
        wait = window
        for j = 1, n do
          if now - ends[j] < window then
            excess = excess - counts[j]
            if excess <= 0 then
              wait = window + ends[j] - now
              break
            end
          end
        end
      end
      if wait > 0 and not shadow then refused = true end
      tiers[i] = {key, ends, counts, n, keep, slot}
      answer[2 * i - 1], answer[2 * i] = wait, used
    end
    if refused then return answer end
    for i, tier in ipairs(tiers) do
      if answer[2 * i - 1] == 0 then
        local key, ends, counts, n, keep, slot = unpack(tier)
        local charged = now
        if slot > 0 then charged = now - now % slot + slot end
        if n > 0 and ends[n] >= charged then
          counts[n] = counts[n] + amount
        else
          n = n + 1
          ends[n], counts[n] = charged, amount
        end
        local parts = {}
        for j = 1, n do parts[j] = struct.pack('>dd', ends[j], counts[j]) end
        local life = math.ceil((ends[n] - now + keep) / 1000)
        redis.call('SET', key, table.concat(parts), 'PX', string.format('%.0f', life))
        answer[2 * i] = answer[2 * i] + amount
      end
    end
    return answer
    """
  }

  /// The script's bytes, which go to Redis once for each of its starts.
  static let bytes = Array(source().utf8)

  private static let microsecondsPerSecond = 1_000_000
  private static let nanosecondsPerMicrosecond: UInt64 = 1000

  // MARK: Asking

  /// The command that makes Redis keep the script; the answer is the name to call it by.
  static let loading = RESPWriter.command([Array("SCRIPT".utf8), Array("LOAD".utf8), bytes])

  /// The command that asks a question, by the script's name, or with the script itself where there is
  /// none.
  static func command(for question: RateLimitQuestion, named name: [UInt8]?) -> [UInt8] {
    let call = name.map { [Array("EVALSHA".utf8), $0] } ?? [Array("EVAL".utf8), bytes]
    return RESPWriter.command(call + arguments(of: question))
  }

  /// The arguments behind the script: how many keys, the keys, the amount, and each tier's numbers.
  package static func arguments(of question: RateLimitQuestion) -> [[UInt8]] {
    var parts = [String(question.demands.count)]
    parts += question.demands.map { key(of: $0.window) }
    parts.append(String(question.amount))
    for demand in question.demands {
      parts.append(String(demand.limit.limit))
      parts.append(String(demand.limit.windowSeconds * microsecondsPerSecond))
      parts.append(String(demand.keepSeconds * microsecondsPerSecond))
      parts.append(String(demand.slotNanoseconds / nanosecondsPerMicrosecond))
      parts.append(demand.limit.isShadow ? "1" : "0")
    }
    return parts.map { Array($0.utf8) }
  }

  /// The name of a window in Redis: ids as they are, whatever else as a digest.
  static func key(of window: RateLimitDemand.Window) -> String {
    let names = [window.subject, window.tool].filter { !$0.isEmpty }
    return (["billing-mcp:{limits}", window.tier.rawValue] + names.map(part)).joined(separator: ":")
  }

  private static func part(_ name: String) -> String {
    if Identifier.isValid(name) { return name }
    return "sha256=" + Hex.encode(SHA256.hash(Array(name.utf8)))
  }

  // MARK: Answers

  /// The decision that an answer of the script stands for; nil when it has another shape.
  package static func decision(
    _ reply: RESPValue, to question: RateLimitQuestion
  ) -> RateLimitDecision? {
    guard case .array(let values) = reply, values.count == 2 * question.demands.count else {
      return nil
    }
    var standings: [RateLimitQuestion.Standing] = []
    for at in stride(from: 0, to: values.count, by: 2) {
      guard case .integer(let wait) = values[at], case .integer(let used) = values[at + 1],
        wait >= 0, used >= 0
      else { return nil }
      let (nanoseconds, isOver) = UInt64(wait)
        .multipliedReportingOverflow(by: nanosecondsPerMicrosecond)
      standings.append(.init(waitNanoseconds: isOver ? .max : nanoseconds, used: used))
    }
    return question.decision(standings)
  }
}
