internal import Access

/// What is known of tokens: the secret that signs them, the revoked ones, the session's own.
struct PolicyTokens {
  private let configuration: Configuration
  private var secret: Result<[UInt8], ConfigurationProblem>?
  private var defaultToken: Result<[UInt8], ConfigurationProblem>?
  private var revocations: Result<Revocations, ConfigurationProblem> = .success(.none)

  /// Tokens of which no file is known yet.
  init(_ configuration: Configuration) { self.configuration = configuration }

  /// Takes in a file that is there for the first time, or has changed.
  ///
  /// A list of revoked tokens that is not there is empty; one that is there and wrong is none.
  mutating func take(_ file: DecidingFile, _ content: Result<[UInt8], FileProblem>) {
    switch file {
    case .tokenSecret: secret = Policy.secret(content)
    case .defaultToken: defaultToken = Policy.secret(content)
    default:
      switch content {
      case .success(let bytes): revocations = Self.revocations(bytes, configuration.place(of: file))
      case .failure(let problem):
        revocations = problem.isMissing ? .success(.none) : .failure(Policy.problem(problem))
      }
    }
  }

  /// Why every token is refused; nil when good ones are not.
  var revocationsProblem: ConfigurationProblem? {
    if case .failure(let problem) = revocations { problem } else { nil }
  }

  /// Who decides about tokens; nil where no secret is configured.
  func authority() throws(ConfigurationProblem) -> TokenAuthority? {
    let bytes: [UInt8]
    switch configuration.tokenSecret {
    case .unset: return nil
    case .value(let value): bytes = value
    case .file: bytes = try part(secret, .tokenSecret)
    }
    return TokenAuthority(
      secret: try Self.secret(bytes), revocations: try? revocations.get())
  }

  /// The token of requests that bring no credential; nil where none is configured.
  func fallback() throws(ConfigurationProblem) -> TokenCredential? {
    switch configuration.defaultToken {
    case .unset: nil
    case .value(let bytes): TokenCredential(bytes)
    case .file: TokenCredential(try part(defaultToken, .defaultToken))
    }
  }

  /// The secret that signs tokens; throws exit 78 for one that is too short: it could be guessed.
  static func secret(_ bytes: [UInt8]) throws(ConfigurationProblem) -> TokenSecret {
    guard let secret = TokenSecret(bytes) else {
      throw ConfigurationProblem(
        .badConfiguration,
        "JWT_SECRET_KEY: expected at least \(TokenLimits.secretBytesMin) bytes, found fewer")
    }
    return secret
  }

  /// A list of revoked tokens from the bytes of its file.
  static func revocations(
    _ bytes: [UInt8], _ place: String
  ) -> Result<Revocations, ConfigurationProblem> {
    do {
      return .success(try Revocations(parsing: bytes))
    } catch {
      return .failure(ConfigurationProblem(.badConfiguration, "\(place): \(error.message)"))
    }
  }

  private func part(
    _ part: Result<[UInt8], ConfigurationProblem>?, _ file: DecidingFile
  ) throws(ConfigurationProblem) -> [UInt8] {
    guard let part else {
      throw ConfigurationProblem(
        .badConfiguration, "\(configuration.place(of: file)): expected a file, found none")
    }
    return try part.get()
  }
}
