/// The spellings in which a text can have what a record holds under a key.
enum HarvestSpelling {
  /// Every way in which prose writes a person of a first and a last name.
  static func names(_ first: String, _ last: String) -> [String] {
    let letter = String(first.prefix(1))
    return [
      "\(first) \(last)", "\(first) \(last)".uppercased(), "\(first) \(last)".lowercased(),
      first, last, last.uppercased(), "\(last), \(first)", "\(last.uppercased()) \(first)",
      "\(last.lowercased()), \(first.lowercased())", "\(letter). \(last)", "\(letter).\(last)",
      "\(last), \(letter).", "\(last) \(letter).", "\(first)'s", "\(last)\u{2019}s", "\(last)s'",
      "\(first)_\(last)", "\(first).\(last)", "\(first)-\(last)", "\(first)\(last)",
      "\(first)_\(last)".lowercased(), "\(first).\(last)".lowercased(),
      "\(first)\(last)".lowercased(), "\(first)\(last)42".lowercased(), "\(last)Invoice2024",
      "@\(letter)\(last)".lowercased(), "login \(letter)\(last)".lowercased(),
      "mr \(last)".lowercased(), "Mr. \(last)", "\(last)s", "\(first)\u{A0}\(last)",
      "\(first)%20\(last)", "invoice_\(last)_2024.pdf".lowercased(),
      "\(first) \(last)".map(String.init).joined(separator: "\u{200B}"),
    ]
  }

  /// Every way in which prose groups a number's digits.
  static func numbers(_ digits: String) -> [String] {
    func grouped(_ size: Int, _ separator: String) -> String {
      var parts: [Substring] = []
      var rest = digits[...]
      while !rest.isEmpty {
        parts.append(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      return parts.joined(separator: separator)
    }
    let fullWidth = String(
      String.UnicodeScalarView(
        digits.unicodeScalars.map { Unicode.Scalar($0.value - 0x30 + 0xFF10) ?? $0 }))
    return [
      digits, "00\(digits)", "+\(digits)", grouped(3, " "), grouped(4, "-"), grouped(2, "."),
      grouped(1, " "), grouped(5, " - "), grouped(3, "_"), grouped(4, "/"), grouped(4, ", "),
      grouped(4, "\u{2009}"), grouped(4, "\u{2013}"), fullWidth, "no\(digits)", "(\(digits))",
    ]
  }
}
