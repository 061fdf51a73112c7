/// Where a Redis is: a port of a host, or a socket of this machine.
///
///     redis://127.0.0.1:6379/1             port 6379 and database 0 when left out
///     redis+unix:///run/redis/redis.sock?db=1
///
/// What goes over it is not encrypted, so a host is a loopback one unless cleartext is allowed. A
/// password never stands in an address, which people print: it has a file of its own.
package struct RedisAddress: Sendable, Equatable {
  /// What to connect to.
  package enum Endpoint: Sendable, Equatable {
    /// A host name or address, an IPv6 one without its brackets, and a port.
    case tcp(host: String, port: Int)
    /// An absolute path.
    case unix(path: String)
  }

  private static let tcpScheme = "redis://"
  private static let unixScheme = "redis+unix://"
  private static let portDefault = 6379
  private static let shape = "redis://HOST:PORT/DB or redis+unix:///PATH?db=DB"

  /// What to connect to.
  package let endpoint: Endpoint
  /// The number of the database.
  package let database: Int

  /// Reads an address; errors never repeat it.
  ///
  /// `allowsCleartext` lets a host be another than 127.0.0.0/8, ::1 and localhost.
  package init(parsing text: String, allowsCleartext: Bool = false) throws(AccessError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= AccessLimits.addressBytesMax else {
      throw Self.error(
        "an address of at most \(AccessLimits.addressBytesMax) bytes", "a longer one")
    }
    guard bytes.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      throw Self.error("an address of visible ASCII characters", "another character")
    }
    if bytes.starts(with: Self.unixScheme.utf8) {
      let rest = String(text.dropFirst(Self.unixScheme.count))
      (endpoint, database) = try Self.unix(rest)
    } else if bytes.starts(with: Self.tcpScheme.utf8) {
      let rest = String(text.dropFirst(Self.tcpScheme.count))
      (endpoint, database) = try Self.tcp(rest, allowsCleartext: allowsCleartext)
    } else {
      throw Self.error(Self.shape, "another scheme")
    }
  }

  // MARK: Sockets

  private static func unix(_ text: String) throws(AccessError) -> (Endpoint, Int) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count > 1 else {
      throw error("redis+unix:// and an absolute path", "another path")
    }
    guard !path.utf8.contains(UInt8(ascii: "%")), !path.utf8.contains(UInt8(ascii: "#")) else {
      throw error("a path as it is, without escapes", "one with % or #")
    }
    guard path.utf8.count <= AccessLimits.socketPathBytesMax else {
      throw error(
        "a socket's path of at most \(AccessLimits.socketPathBytesMax) bytes", "a longer one")
    }
    guard parts.count > 1 else { return (.unix(path: path), 0) }
    guard parts[1].utf8.starts(with: "db=".utf8) else {
      throw error("db=NUMBER behind the ?", "another query")
    }
    return (.unix(path: path), try database(parts[1].dropFirst("db=".count)))
  }

  // MARK: Hosts

  private static func tcp(
    _ text: String, allowsCleartext: Bool
  ) throws(AccessError) -> (Endpoint, Int) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let authority = parts[0]
    guard !text.utf8.contains(UInt8(ascii: "@")) else {
      throw error(
        "no credentials in the address (the password belongs in BILLING_MCP_REDIS_PASSWORD_FILE)",
        "some")
    }
    let (host, port) = try hostAndPort(authority)
    guard allowsCleartext || isLoopback(host) else {
      throw error(
        "a loopback host, as what is sent is not encrypted "
          + "(BILLING_MCP_REDIS_CLEARTEXT=allow lifts this)", "another host")
    }
    let database = parts.count > 1 && !parts[1].isEmpty ? try database(parts[1]) : 0
    return (.tcp(host: host, port: port), database)
  }

  private static func hostAndPort(
    _ authority: Substring
  ) throws(AccessError) -> (host: String, port: Int) {
    if authority.utf8.first == UInt8(ascii: "[") {
      guard let close = authority.firstIndex(of: "]") else {
        throw error("an IPv6 address between [ and ]", "no ]")
      }
      let host = authority[authority.index(after: authority.startIndex)..<close]
      guard !host.isEmpty, host.utf8.allSatisfy(isIPv6Character) else {
        throw error("an IPv6 address between [ and ]", "another text")
      }
      return (String(host), try port(authority[authority.index(after: close)...]))
    }
    let colon = authority.firstIndex(of: ":") ?? authority.endIndex
    let host = authority[..<colon]
    guard !host.isEmpty, host.utf8.allSatisfy(isHostCharacter),
      host.utf8.first != UInt8(ascii: "-")
    else { throw error("a host of letters, digits, '.' or '-'", "another text") }
    return (String(host), try port(authority[colon...]))
  }

  /// A colon and a port, or nothing for the default.
  private static func port(_ text: Substring) throws(AccessError) -> Int {
    guard !text.isEmpty else { return portDefault }
    let expected = ": and a port from 1 to 65535"
    guard text.utf8.first == UInt8(ascii: ":") else { throw error(expected, "another text") }
    return try number(text.dropFirst(), in: 1...65_535, expected)
  }

  private static func database(_ text: Substring) throws(AccessError) -> Int {
    try number(
      text, in: 0...AccessLimits.databaseMax,
      "the number of a database from 0 to \(AccessLimits.databaseMax)")
  }

  private static func number(
    _ text: Substring, in range: ClosedRange<Int>, _ expected: String
  ) throws(AccessError) -> Int {
    guard !text.isEmpty, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let number = Int(text), range.contains(number)
    else { throw error(expected, "another text") }
    return number
  }

  /// Whether a host is this machine, whatever a name server says: `localhost` by RFC 6761 §6.3.
  ///
  /// Only the spellings that every resolver reads alike: `127.1` or `0127.0.0.1` are none of them.
  private static func isLoopback(_ host: String) -> Bool {
    if host == "::1" || host.lowercased() == "localhost" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let isAddress =
      parts.count == 4
      && parts.allSatisfy { part in
        guard let number = UInt8(part) else { return false }
        return String(number) == part
      }
    return isAddress && parts[0] == "127"
  }

  private static func isHostCharacter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || (byte != UInt8(ascii: "_") && Identifier.isCharacter(byte))
  }

  private static func isIPv6Character(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: ":"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func error(_ expected: String, _ found: String) -> AccessError {
    AccessError(expected: expected, found: found, at: .byte(0))
  }
}
