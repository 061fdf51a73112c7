internal import Access
internal import Billing
internal import MCP
internal import Redaction
internal import Serialization

/// What answers under one profile: its pipeline, and its tools with their schemas.
///
/// A tool's schemas follow from what the profile releases unmasked, so each profile has its own.
struct Desk {
  /// The pipeline with the profile.
  var redactor: Redactor
  /// What the profile releases, as the billing room asks it.
  let disclosure: Disclosure
  /// The tools in the order of `tools/list`, once they are asked for.
  private lazy var tools =
    Catalogue.tools(under: disclosure) + OpsTool.allCases.map(\.tool)
    + [AuditSearch.tool]
  private var schemas: [String: ArgumentSchema] = [:]
  private var descriptions: [ToolDescription]?
  /// The seal of cursors that was made last, and what for: to make one costs as much as to use it.
  private var seal: (key: [UInt8], binding: [UInt8], seal: CursorSeal)?

  /// The groups of tools that are on; the tools of the others do not exist for anyone.
  private let toolsets: Set<Toolset>

  /// A desk whose canaries have run.
  init(
    _ profile: Profile, pseudonymKey: [UInt8], toolsets: Set<Toolset>
  ) throws(ConfigurationProblem) {
    self.toolsets = toolsets
    do {
      redactor = try Redactor(
        profile: profile, vocabulary: Schema.names, pseudonymKey: pseudonymKey,
        own: Self.ownEntities)
    } catch {
      throw ConfigurationProblem(
        .badConfiguration, "profile \(profile.name): \(CommandPolicy.message(of: error))")
    }
    disclosure = Disclosure(
      Dictionary(
        uniqueKeysWithValues: profile.entities.map { name, entity in
          let fields = entity.allow.map { field in
            Disclosure.Field(
              field, isWhole: profile.releasesUnmasked(field, of: name),
              nested: entity.nested[field])
          }
          return (name, fields)
        }))
  }

  /// The entities of the server's own answers.
  private static let ownEntities = OpsEntities.all
    .merging([GroupEntity.name: Profile.Entity(allow: GroupEntity.fields)]) { own, _ in own }
    .merging(ReportNames.entities) { own, _ in own }

  /// Whether there is a tool of this name, whoever asks, where these groups of tools are on.
  static func has(tool name: String, in toolsets: Set<Toolset>) -> Bool {
    toolsetsByName[name].map(toolsets.contains) ?? false
  }

  /// Whether there is a tool of this name.
  func has(tool name: String) -> Bool { Self.has(tool: name, in: toolsets) }

  /// The tools that there are, whoever asks, each with its toolset.
  static let tools: [(name: String, toolset: Toolset)] =
    Catalogue.names.map { ($0, .core) } + Catalogue.reportNames.map { ($0, .reports) }
    + OpsTool.allCases.map { ($0.rawValue, .ops) } + [(AuditSearch.name, .admin)]
  private static let toolsetsByName = Dictionary(
    uniqueKeysWithValues: tools.map { ($0.name, $0.toolset) })

  /// The seal of cursors with this key and binding.
  mutating func seal(key: [UInt8], binding: [UInt8]) -> CursorSeal {
    if let seal, seal.key == key, seal.binding == binding { return seal.seal }
    let made = CursorSeal(key: key, binding: binding)
    seal = (key, binding, made)
    return made
  }

  /// The tools that a principal may call, as `tools/list` shows them.
  mutating func descriptions(
    for principal: Principal
  ) throws(SchemaError) -> [ToolDescription] {
    let all: [ToolDescription]
    if let descriptions {
      all = descriptions
    } else {
      var made: [ToolDescription] = []
      for tool in tools where has(tool: tool.name) {
        made.append(try ToolDescription(json: ToolListing.json(of: tool)))
      }
      descriptions = made
      all = made
    }
    return all.filter { principal.may(PermissionPattern.name(.tool, $0.name)) }
  }

  /// What is wrong with the arguments of a call; nil when nothing is.
  mutating func problem(
    in arguments: Node?, ofTool name: String
  ) throws(SchemaError) -> ArgumentProblem? {
    if let schema = schemas[name] { return schema.problem(in: arguments) }
    guard let tool = tools.first(where: { $0.name == name }) else { return nil }
    let document: Document
    do throws(JSONError) {
      document = try Document(parsing: tool.inputSchema)
    } catch {
      throw SchemaError("expected the inputSchema of a tool as JSON, \(error.message)")
    }
    let schema = try ArgumentSchema(document.root)
    schemas[name] = schema
    return schema.problem(in: arguments)
  }
}
