/// The sample's source of chance: SplitMix64, the same sequence for the same seed everywhere.
struct SampleDice {
  private var state: UInt64
  private var given: Set<String> = []

  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  mutating func roll() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number below `bound`, which must be positive.
  mutating func below(_ bound: Int) -> Int {
    Int(roll() % UInt64(bound))
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// The last six hexadecimal digits of a new identifier.
  ///
  /// The first is a letter: those of authored records begin with a zero.
  mutating func identifier() -> String {
    while true {
      let bits = roll()
      let digits = String(bits & 0xFFFFF | 0xA00000 | bits & 0x400000, radix: 16)
      if given.insert(digits).inserted { return digits }
    }
  }
}
