internal import Access
internal import Serialization

/// The roles that a new credential may name.
enum CommandRoles {
  /// Refuses a role that the file, given by its bytes, does not have.
  static func check(_ role: String, in file: [UInt8]) throws(ConfigurationProblem) {
    let roles: Roles
    do {
      roles = try Roles(parsing: file)
    } catch {
      throw ConfigurationProblem(.badConfiguration, "roles file: \(error.message)")
    }
    guard roles[role] == nil else { return }
    let nearest = NearestName.nearest(to: role, among: roles.roles.keys.sorted())
    throw ConfigurationProblem(
      .usage,
      "--role: expected a role of the roles file, found another name"
        + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }
}
