/// The sample's source of chance: SplitMix64, the same sequence for the same seed everywhere.
struct SampleDice {
  private var state: UInt64

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

  /// An identifier of 32 hexadecimal digits, as Zuora's are.
  mutating func identifier() -> String {
    let digits = Array("0123456789abcdef".utf8)
    // A fixed beginning with letters in it: no identifier is all digits by chance.
    var text = Array("8ac6885e".utf8)
    for bits in [roll(), roll()] {
      for shift in stride(from: 44, through: 0, by: -4) {
        text.append(digits[Int(bits >> UInt64(shift) & 15)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
