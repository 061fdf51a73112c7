internal import Server

/// Finds the folder of the profiles, and the file that a name or a path stands for.
enum ProfilesFolder {
  /// The configured folder, else the nearest `security_profiles` upwards from the executable.
  static func find(_ configuration: Configuration) throws(ConfigurationProblem) -> String {
    if let folder = configuration.profilesFolder { return folder }
    var place = FileSystem.executable ?? "/"
    while place != "/" {
      place = FileSystem.folder(of: place)
      let candidate = place == "/" ? "/security_profiles" : place + "/security_profiles"
      if case .success(let found) = FileIdentity.ofLink(candidate), found.kind == .folder {
        return candidate
      }
    }
    throw ConfigurationProblem(
      .badConfiguration,
      "BILLING_MCP_PROFILES: expected a security_profiles folder above the executable, found none")
  }

  /// The bytes of a profile: a path when it has a slash or ends in `.yaml`, else a name.
  static func profile(
    _ nameOrPath: String, _ configuration: Configuration
  ) throws(ConfigurationProblem) -> [UInt8] {
    var path = nameOrPath
    if !nameOrPath.contains("/"), !nameOrPath.hasSuffix(".yaml") {
      guard let name = DecidingFile.profileName(ofFile: nameOrPath + ".yaml") else {
        throw ConfigurationProblem(
          .badConfiguration,
          "BILLING_MCP_PROFILE: expected a name of A-Z, a-z, 0-9, _ and -, or a path, found neither"
        )
      }
      path = try find(configuration) + "/\(name).yaml"
    }
    switch JudgedFile.read(path, rule: DecidingFile.profile("").rule) {
    case .success(let reading): return reading.bytes
    case .failure(let problem): throw ConfigurationProblem(.badConfiguration, problem.message)
    }
  }
}
