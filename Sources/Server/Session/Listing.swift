internal import Access
internal import Billing
internal import MCP

/// A list of what a caller may use.
enum Listing {
  /// What is listed.
  enum Kind: Sendable {
    case tools
    case resources
    case templates
    case prompts
  }

  case tools([ToolDescription])
  case resources([ResourceDescription])
  case templates([ResourceTemplateDescription])
  case prompts([PromptDescription])

  /// The resources that a principal may read.
  static func resources(for principal: Principal) -> Listing {
    .resources(
      ServedResource.listed.filter {
        principal.may(PermissionPattern.name(.resource, $0.uri.text))
      })
  }

  /// The templates of which a principal may read at least what their pattern says.
  static func templates(for principal: Principal) -> Listing {
    .templates(
      ServedResource.templates.filter {
        principal.may(PermissionPattern.name(.resource, $0.template.text))
      })
  }

  /// The prompts that a principal may use.
  static func prompts(for principal: Principal) -> Listing {
    .prompts(
      descriptions.filter { principal.may(PermissionPattern.name(.prompt, $0.name)) })
  }

  /// A prompt as the protocol shows it.
  static func description(of prompt: Prompt) -> PromptDescription {
    PromptDescription(
      name: prompt.name, title: prompt.title, description: prompt.description,
      arguments: prompt.arguments.map {
        PromptDescription.Argument(
          name: $0.name, title: $0.title, description: $0.description,
          isRequired: $0.isRequired)
      })
  }

  private static let descriptions = Prompt.all.map(description)
}
