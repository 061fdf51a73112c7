/// Where the deciding files are, for messages to the person who runs the server.
extension Configuration {
  /// The path of a file as it is configured; its title when that is all that is known.
  ///
  /// Control characters are shown as `?`, so that a message cannot drive a terminal.
  func place(of file: DecidingFile) -> String {
    if let path = path(of: file) { return FileProblem.printable(path) }
    return if case .profile(let name) = file { "profile \(name)" } else { file.title }
  }

  private func path(of file: DecidingFile) -> String? {
    switch file {
    case .defaultAPIKey: defaultAPIKey.path
    case .defaultToken: defaultToken.path
    case .tokenSecret: tokenSecret.path
    case .redisPassword: redisPassword.path
    case .revocations: revocationsFile
    case .pseudonymKey: pseudonymKey.path
    case .keys: keysFile
    case .roles: rolesFile ?? profilesFolder.map { $0 + "/roles.yaml" }
    case .profile(let name): profilesFolder.map { "\($0)/\(name).yaml" }
    case .ledger: ledgerPath
    case .ledgerPart(let part): ledgerPath.map { "\($0)/\(part)" }
    }
  }

  /// The file or the folder of the ledger; nil for the sample.
  var ledgerPath: String? {
    if case .path(let path) = data { path } else { nil }
  }
}
