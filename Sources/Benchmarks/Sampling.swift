/// How long something takes: the median of some samples, each of as many runs as fill its time.
enum Sampling {
  private static let samples = 7
  private static let sampleNanoseconds: UInt64 = 20_000_000

  /// Nanoseconds of one run.
  ///
  /// What a run gives is kept, so that no compiler leaves it out.
  static func nanoseconds(_ run: () -> Int) -> Double {
    var kept = 0
    var runs = 1
    // The first runs warm the tables up and tell how many fill a sample.
    while true {
      let taken = time(runs, run, &kept)
      if taken >= sampleNanoseconds || runs >= 1 << 24 { break }
      runs *= max(2, min(64, Int(sampleNanoseconds / max(taken, 1))))
    }
    var found: [Double] = []
    for _ in 0..<samples { found.append(Double(time(runs, run, &kept)) / Double(runs)) }
    keep(kept)
    found.sort()
    return found[samples / 2]
  }

  /// Nanoseconds of something that cannot be repeated.
  static func time(_ run: () throws -> Void) rethrows -> Double {
    let start = Machine.nanoseconds
    try run()
    return Double(Machine.nanoseconds - start)
  }

  private static func time(_ runs: Int, _ run: () -> Int, _ kept: inout Int) -> UInt64 {
    let start = Machine.nanoseconds
    for _ in 0..<runs { kept &+= run() }
    return Machine.nanoseconds - start
  }

  @inline(never)
  private static func keep(_ number: Int) {
    if number == Int.min { Machine.say("") }
  }
}
