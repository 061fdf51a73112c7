internal import Access
internal import Billing
internal import MCP

/// Completes arguments of prompts and templates, with what the caller may see and nothing else.
enum Completing {
  /// What values are taken from.
  struct Source {
    let principal: Principal
    let disclosure: Disclosure
    let ledger: Ledger
    /// The ids or numbers of records that nobody has a reason to read.
    let bait: Set<String>
  }

  /// The values that an argument can have; none for what does not exist, or not for the caller.
  static func values(for request: CompletionRequest, from source: Source) -> Completion {
    let principal = source.principal
    switch request.reference {
    case .prompt(let name):
      guard principal.may(PermissionPattern.name(.prompt, name)),
        let argument = Prompt.named(name)?.arguments.first(where: { $0.name == request.argument })
      else { return Completion([]) }
      return values(of: argument.form, beginning: request.value, source)
    case .resource(let text):
      guard let template = ServedResource.variable(ofTemplate: text),
        template.variable == request.argument,
        principal.may(PermissionPattern.name(.resource, text))
      else { return Completion([]) }
      guard let entity = template.entity else {
        return words(Entity.allCases.map(\.rawValue), beginning: request.value)
      }
      return ids(of: entity, beginning: request.value, source)
    }
  }

  private static func values(
    of form: Prompt.Argument.Form, beginning prefix: String, _ source: Source
  ) -> Completion {
    let countMax = Completion.valuesMax + 1
    return switch form {
    case .record(let entity): ids(of: entity, beginning: prefix, source)
    case .month: Completion(view(source).months(beginning: prefix, countMax: countMax))
    case .currency: Completion(view(source).currencies(beginning: prefix, countMax: countMax))
    case .word(let known): words(known, beginning: prefix)
    }
  }

  /// Words of the program's own.
  private static func words(_ known: [String], beginning prefix: String) -> Completion {
    Completion(known.filter { $0.utf8.starts(with: prefix.utf8) })
  }

  private static func ids(
    of entity: Entity, beginning prefix: String, _ source: Source
  ) -> Completion {
    Completion(
      view(source).names(of: entity, beginning: prefix, countMax: Completion.valuesMax + 1))
  }

  private static func view(_ source: Source) -> LedgerView {
    LedgerView(
      ledger: source.ledger, scope: Answering.scope(of: source.principal), bait: source.bait,
      disclosure: source.disclosure)
  }
}
