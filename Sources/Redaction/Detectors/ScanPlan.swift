/// `Detector.table` in the form in which a scan walks it: the scanners of each trigger in one array
/// of plain values.
struct ScanPlan: Sendable {
  static let shared = ScanPlan(Detector.table)

  /// One scanner and what must be there for it to be asked.
  struct Step: Sendable {
    let scanner: Scanner
    let digitsMin: UInt8
  }

  let steps: [Step]
  /// The steps of each trigger, by its raw value.
  let ranges: [Range<Int>]
  /// The steps of digits that are free, by how many are within reach, with none that wants more.
  let free: [Range<Int>]
  /// The steps of digits that a letter touches.
  let touched: Range<Int>
  /// The steps of digits that continue a hyphenated or dotted token.
  let joined: Range<Int>

  /// More digits than this make no difference to any row.
  static let digitsMax = 31

  init(_ table: [Detector]) {
    var steps: [Step] = []
    func range(_ isAsked: (Detector) -> Bool) -> Range<Int> {
      let start = steps.count
      for row in table where isAsked(row) {
        steps.append(Step(scanner: row.scanner, digitsMin: UInt8(row.digitsMin)))
      }
      return start..<steps.count
    }
    ranges = Trigger.allCases.map { trigger in range { $0.trigger == trigger } }
    free = (0...Self.digitsMax).map { digits in
      range { $0.trigger == .digit && $0.digitsMin <= digits && !$0.scanner.needsTouched }
    }
    touched = range { $0.trigger == .digit && $0.scanner.takesTouched }
    joined = range { $0.trigger == .digit && $0.scanner.takesJoined }
    self.steps = steps
  }
}
