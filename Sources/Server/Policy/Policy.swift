internal import Access
internal import Billing
internal import Redaction
internal import Serialization

/// What the deciding files come to: who may ask, what leaves, and the data.
///
///     files ─▶ parsed one by one ─▶ put together ─▶ standing, or the first problem
///
/// A file that changed is parsed at once; the parts are put together again before the next request.
/// While there is a problem every request is refused; only a broken ledger edit keeps the last good
/// ledger.
struct Policy {
  /// Everything that a request needs, checked against each other.
  struct Standing {
    let authenticator: Authenticator
    let roles: Roles
    /// The profiles that a request can be answered under, by name.
    let profiles: [String: Profile]
    let pseudonymKey: [UInt8]
  }

  private let configuration: Configuration
  private var keys: Result<KeyStore, ConfigurationProblem>?
  private var roles: Result<Roles, ConfigurationProblem>?
  /// The files of profiles; only those that a request can be answered under are read.
  private var profiles: [String: Result<[UInt8], FileProblem>] = [:]
  private var defaultKey: Result<[UInt8], ConfigurationProblem>?
  private var pseudonymKey: Result<[UInt8], ConfigurationProblem>?
  private var tokens: PolicyTokens
  /// The billing data.
  var data: PolicyData

  /// A policy of which no file is known yet.
  init(_ configuration: Configuration) {
    self.configuration = configuration
    data = PolicyData(configuration)
    tokens = PolicyTokens(configuration)
  }

  /// Takes in a file that is there for the first time, or has changed.
  mutating func take(_ file: DecidingFile, _ content: Result<[UInt8], FileProblem>) {
    switch file {
    case .defaultAPIKey: defaultKey = Self.secret(content)
    case .pseudonymKey: pseudonymKey = Self.secret(content)
    case .defaultToken, .tokenSecret, .revocations: tokens.take(file, content)
    case .keys:
      keys = Self.parse(content) { bytes throws(ConfigurationProblem) in
        try Self.keyStore(bytes, from: .file, configuration.place(of: file))
      }
    case .roles:
      roles = Self.parse(content) { bytes throws(ConfigurationProblem) in
        try Self.roles(bytes, configuration.place(of: file))
      }
    case .profile(let name): profiles[name] = content
    case .ledger, .ledgerPart: data.take(file, content)
    }
  }

  /// Puts the parts together; `random` are 32 fresh bytes, the pseudonym key where none is
  /// configured.
  func assemble(random: [UInt8]) throws(ConfigurationProblem) -> Standing {
    let roles = try part(self.roles, .roles)
    let (store, fallback) = (try keyStore(), try fallback())
    let tokens = try self.tokens.authority()
    let authenticator: Authenticator
    do {
      authenticator = try Authenticator(
        store: store, roles: roles, fallback: fallback, tokens: tokens)
    } catch {
      let place = configuration.keysFile == nil ? Self.keysVariable : configuration.place(of: .keys)
      throw ConfigurationProblem(.badConfiguration, "\(place): \(error.message)")
    }
    var reachable = Set([configuration.profile])
    reachable.formUnion(roles.roles.values.compactMap(\.profile))
    reachable.formUnion(store.entries.compactMap(\.profile))
    var profiles: [String: Profile] = [:]
    for name in reachable.sorted() {
      let profile = self.profiles[name].map { content in
        Self.parse(content) { bytes throws(ConfigurationProblem) in
          try Self.profile(bytes, named: name, configuration.place(of: .profile(name)))
        }
      }
      profiles[name] = try part(profile, .profile(name))
    }
    try Self.checkCards(profiles)
    try checkNarrowing(of: store, roles, profiles)
    var configured: [UInt8]?
    switch configuration.pseudonymKey {
    case .unset: configured = nil
    case .value(let bytes): configured = bytes
    case .file: configured = try part(pseudonymKey, .pseudonymKey)
    }
    return Standing(
      authenticator: authenticator, roles: roles, profiles: profiles,
      pseudonymKey: try PseudonymKey.choose(configured: configured, random: random))
  }

  // MARK: Parts

  private func keyStore() throws(ConfigurationProblem) -> KeyStore {
    if configuration.isDemo { return .demo }
    if configuration.keysFile != nil { return try part(keys, .keys) }
    var bytes = Array(#"{"keys":[]}"#.utf8)
    if case .value(let value) = configuration.keys { bytes = value }
    return try Self.keyStore(bytes, from: .environment, Self.keysVariable)
  }

  private static let keysVariable = "BILLING_MCP_KEYS"

  private static func keyStore(
    _ bytes: [UInt8], from origin: KeyStore.Origin, _ place: String
  ) throws(ConfigurationProblem) -> KeyStore {
    do {
      return try KeyStore(parsing: bytes, origin: origin)
    } catch {
      throw ConfigurationProblem(.badConfiguration, "\(place): \(error.message)")
    }
  }

  private static func roles(
    _ bytes: [UInt8], _ place: String
  ) throws(ConfigurationProblem) -> Roles {
    do {
      return try Roles(parsing: bytes)
    } catch {
      throw ConfigurationProblem(.badConfiguration, "\(place): \(error.message)")
    }
  }

  /// The credential of requests that bring none.
  private func fallback() throws(ConfigurationProblem) -> PresentedCredential {
    if let token = try tokens.fallback() { return .token(token) }
    switch configuration.defaultAPIKey {
    case .unset:
      return configuration.isDemo ? .key(Credential(key: Array(MintedKey.demo.utf8))) : .absent
    case .value(let bytes): return .key(Credential(key: bytes))
    case .file: return .key(Credential(key: try part(defaultKey, .defaultAPIKey)))
    }
  }

  /// Why every token is refused; nil when good ones are not.
  var revocationsProblem: ConfigurationProblem? { tokens.revocationsProblem }

  private func part<Part>(
    _ part: Result<Part, ConfigurationProblem>?, _ file: DecidingFile
  ) throws(ConfigurationProblem) -> Part {
    guard let part else {
      throw ConfigurationProblem(
        .badConfiguration, "\(configuration.place(of: file)): expected a file, found none")
    }
    return try part.get()
  }

  private static func profile(
    _ bytes: [UInt8], named name: String, _ place: String
  ) throws(ConfigurationProblem) -> Profile {
    let profile: Profile
    do {
      profile = try ProfileReader.read(bytes)
    } catch {
      throw ConfigurationProblem(.badConfiguration, "\(place): \(error.message)")
    }
    guard profile.name == name else {
      throw ConfigurationProblem(
        .badConfiguration, "\(place): expected the name of its file, found another name")
    }
    return profile
  }

  /// A key may name a profile where its role names none; it must release no more than the server's.
  private func checkNarrowing(
    of store: KeyStore, _ roles: Roles, _ profiles: [String: Profile]
  ) throws(ConfigurationProblem) {
    guard let widest = profiles[configuration.profile] else { return }
    for entry in store.entries where roles[entry.role]?.profile == nil {
      guard let name = entry.profile, let own = profiles[name] else { continue }
      guard own.releasesNoMore(than: widest) else {
        throw ConfigurationProblem(
          .badConfiguration,
          """
          key store: expected key profiles that release no more than BILLING_MCP_PROFILE, found one \
          that releases more
          """)
      }
    }
  }

  /// Two truncations of one card defeat each other (PCI DSS 4.0.1, 3.4.1).
  private static func checkCards(
    _ profiles: [String: Profile]
  ) throws(ConfigurationProblem) {
    let styles = Set(profiles.values.compactMap { $0.masks[.card] }).subtracting([.omit])
    guard styles.count <= 1 else {
      throw ConfigurationProblem(
        .badConfiguration,
        "profiles: expected one style of card masks beside omit, found \(styles.count)")
    }
  }

  static func secret(
    _ content: Result<[UInt8], FileProblem>
  ) -> Result<[UInt8], ConfigurationProblem> {
    content.map(ConfigurationSecret.content(ofFile:)).mapError(problem)
  }

  private static func parse<Part>(
    _ content: Result<[UInt8], FileProblem>,
    _ read: ([UInt8]) throws(ConfigurationProblem) -> Part
  ) -> Result<Part, ConfigurationProblem> {
    switch content {
    case .success(let bytes): Result { () throws(ConfigurationProblem) in try read(bytes) }
    case .failure(let problem): .failure(self.problem(problem))
    }
  }

  static func problem(_ problem: FileProblem) -> ConfigurationProblem {
    ConfigurationProblem(.badConfiguration, problem.message)
  }
}
