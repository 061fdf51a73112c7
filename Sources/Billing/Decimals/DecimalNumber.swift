package import Serialization

/// An exact decimal: a whole number of units of a power of ten, and how many decimals it is
/// written with.
///
///     1500.00   coefficient 150000   scale 2
///     -0.125    coefficient -125     scale 3
///     1.5e3     coefficient 1500     scale 0        (an exponent moves the point and is gone)
///
/// Nothing is ever rounded by itself: sums keep the larger scale, a division names the scale that it
/// rounds to, and what does not fit is an error. `1.5` and `1.50` are equal and spelled differently.
package struct DecimalNumber: Sendable {
  /// The most decimals.
  package static let scaleMax = 18
  /// The most digits, those behind the point included.
  package static let digitsMax = 36

  /// The number without its point.
  package let coefficient: Int128
  /// How many of its digits stand behind the point, 0 to `scaleMax`.
  package let scale: Int

  /// Zero without decimals.
  package static let zero = DecimalNumber(unchecked: 0, scale: 0)

  private init(unchecked coefficient: Int128, scale: Int) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// A whole number of units of 10 to the power of `-scale`.
  ///
  /// Throws `outOfRange` for a scale or a number of digits past the limits.
  package init(coefficient: Int128, scale: Int) throws(DecimalError) {
    guard 0...Self.scaleMax ~= scale, coefficient.magnitude < Self.coefficientEnd else {
      throw .outOfRange
    }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// A whole number.
  package init(_ whole: Int) {
    coefficient = Int128(whole)
    scale = 0
  }

  /// A number from its spelling: an optional minus, digits, a point and digits, an exponent as JSON
  /// has it; nothing around it.
  ///
  /// Throws `spelling` for every other text, `outOfRange` for more digits or decimals than there is
  /// room for; zeros in front do not count as digits.
  package init(parsing text: borrowing Span<UInt8>) throws(DecimalError) {
    var reader = DecimalReader()
    try reader.read(text)
    try self.init(coefficient: reader.coefficient, scale: reader.scale)
  }

  /// As `init(parsing:)`, from a text.
  package init(_ text: String) throws(DecimalError) {
    try self.init(parsing: Array(text.utf8).span)
  }

  /// The amount at a token: of a number, or of a string that holds a decimal.
  ///
  /// Throws `spelling` for every other kind of value.
  package init(at index: Int, of document: Document) throws(DecimalError) {
    let token = document.tape[index]
    guard token.kind == .number || token.kind == .string else { throw .spelling }
    guard token.isEscaped else {
      try self.init(parsing: document.bytes.span.extracting(token.range))
      return
    }
    try self.init(document.text(at: index))
  }

  // MARK: Spelling

  /// The number as JSON spells it, with all of its decimals and no exponent; zero has no sign.
  package var text: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// The same number with at least so many decimals.
  package func padded(toScale least: Int) throws(DecimalError) -> DecimalNumber {
    guard least > scale else { return self }
    return try DecimalNumber(coefficient: try coefficient(atScale: least), scale: least)
  }

  // MARK: Arithmetic

  /// Whether the number is zero.
  package var isZero: Bool { coefficient == 0 }
  /// Whether the number is less than zero.
  package var isNegative: Bool { coefficient < 0 }
  /// Whether the number is more than zero.
  package var isPositive: Bool { coefficient > 0 }
  /// The same number without the zeros that end it, down to so many decimals.
  package func trimmed(toScale least: Int) -> DecimalNumber {
    var (coefficient, scale) = (coefficient, scale)
    while scale > least, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      scale -= 1
    }
    return DecimalNumber(unchecked: coefficient, scale: scale)
  }

  /// The number with the other sign.
  package var negated: DecimalNumber { DecimalNumber(unchecked: -coefficient, scale: scale) }

  /// The exact sum, with the larger scale of the two.
  package func adding(_ other: DecimalNumber) throws(DecimalError) -> DecimalNumber {
    if scale == other.scale {
      // Two numbers of `digitsMax` digits cannot overflow 128 bits.
      return try DecimalNumber(coefficient: coefficient + other.coefficient, scale: scale)
    }
    let common = max(scale, other.scale)
    let sum = try coefficient(atScale: common) + (try other.coefficient(atScale: common))
    return try DecimalNumber(coefficient: sum, scale: common)
  }

  /// The exact difference, with the larger scale of the two.
  package func subtracting(_ other: DecimalNumber) throws(DecimalError) -> DecimalNumber {
    try adding(other.negated)
  }

  /// The exact product with a whole number, with the same scale.
  package func multiplied(by factor: Int) throws(DecimalError) -> DecimalNumber {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: Int128(factor))
    guard !overflow else { throw .outOfRange }
    return try DecimalNumber(coefficient: product, scale: scale)
  }

  /// The quotient by a whole number over zero, rounded half to even at a scale.
  package func divided(by divisor: Int, scale wanted: Int) throws(DecimalError) -> DecimalNumber {
    precondition(divisor > 0, "a divisor is over zero")
    guard 0...Self.scaleMax ~= wanted else { throw .outOfRange }
    var (numerator, denominator) = (coefficient, Int128(divisor))
    // The point is moved in the numerator or in the denominator, whichever keeps both whole.
    if wanted >= scale {
      numerator = try Self.product(numerator, Self.power(wanted - scale))
    } else {
      denominator = try Self.product(denominator, Self.power(scale - wanted))
    }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let distance = denominator.magnitude - remainder.magnitude
    let isUp =
      remainder.magnitude > distance
      || remainder.magnitude == distance && !quotient.isMultiple(of: 2)
    let rounded = isUp ? quotient + (numerator < 0 ? -1 : 1) : quotient
    return try DecimalNumber(coefficient: rounded, scale: wanted)
  }

  /// The number at a scale, rounded half to even where it has more decimals.
  package func rounded(toScale wanted: Int) throws(DecimalError) -> DecimalNumber {
    try divided(by: 1, scale: wanted)
  }

  // MARK: Parts

  private static let coefficientEnd: UInt128 = power(digitsMax).magnitude

  private static let powers: [Int128] = (0...digitsMax).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// 10 to a power of 0 to `digitsMax`.
  static func power(_ exponent: Int) -> Int128 { powers[exponent] }

  private static func product(_ left: Int128, _ right: Int128) throws(DecimalError) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { throw .outOfRange }
    return product
  }

  /// The coefficient that the number has at a larger scale; of at most `digitsMax` digits.
  private func coefficient(atScale larger: Int) throws(DecimalError) -> Int128 {
    guard larger <= Self.scaleMax else { throw .outOfRange }
    let moved = try Self.product(coefficient, Self.power(larger - scale))
    guard moved.magnitude < Self.coefficientEnd else { throw .outOfRange }
    return moved
  }
}

extension DecimalNumber: Comparable {
  /// Whether two numbers are the same, however many decimals they are written with.
  package static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    order(left, right) == 0
  }

  /// Whether a number is less than another; exact at every scale.
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    order(left, right) < 0
  }

  /// Less than, equal to or more than zero, as the left number is to the right one.
  private static func order(_ left: DecimalNumber, _ right: DecimalNumber) -> Int {
    if left.scale == right.scale {
      return left.coefficient < right.coefficient
        ? -1 : left.coefficient == right.coefficient ? 0 : 1
    }
    // Whole parts first, since a coefficient at the other's scale may not fit.
    let (a, b) = (left.parts, right.parts)
    if a.whole != b.whole { return a.whole < b.whole ? -1 : 1 }
    return a.fraction == b.fraction ? 0 : a.fraction < b.fraction ? -1 : 1
  }

  /// The part before the point, and the part behind it in units of 10 to the power of `-scaleMax`.
  private var parts: (whole: Int128, fraction: Int128) {
    let (whole, fraction) = coefficient.quotientAndRemainder(dividingBy: Self.power(scale))
    return (whole, fraction * Self.power(Self.scaleMax - scale))
  }
}

extension DecimalNumber: Hashable {
  /// Equal numbers have one hash.
  package func hash(into hasher: inout Hasher) {
    let parts = parts
    hasher.combine(parts.whole)
    hasher.combine(parts.fraction)
  }
}
