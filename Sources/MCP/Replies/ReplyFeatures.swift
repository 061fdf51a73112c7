internal import Serialization

/// The results of resources, prompts, completion and subscriptions.
extension Reply {
  // MARK: Lists

  /// The result of `tools/list`, in the order given; `nextCursor` where there is another page.
  package func list(
    _ tools: [ToolDescription], to address: ReplyAddress, cache: CachePolicy,
    nextCursor: String? = nil
  ) -> [UInt8] {
    let texts = tools.map { $0.json(for: address.version) }
    return list(texts, as: "tools", to: address, cache: cache, nextCursor: nextCursor)
  }

  /// The result of `resources/list`; as for tools.
  package func list(
    _ resources: [ResourceDescription], to address: ReplyAddress, cache: CachePolicy,
    nextCursor: String? = nil
  ) -> [UInt8] {
    let texts = resources.map { $0.json(for: address.version) }
    return list(texts, as: "resources", to: address, cache: cache, nextCursor: nextCursor)
  }

  /// The result of `resources/templates/list`; as for tools.
  package func list(
    _ templates: [ResourceTemplateDescription], to address: ReplyAddress, cache: CachePolicy,
    nextCursor: String? = nil
  ) -> [UInt8] {
    let texts = templates.map { $0.json(for: address.version) }
    return list(texts, as: "resourceTemplates", to: address, cache: cache, nextCursor: nextCursor)
  }

  /// The result of `prompts/list`; as for tools.
  package func list(
    _ prompts: [PromptDescription], to address: ReplyAddress, cache: CachePolicy,
    nextCursor: String? = nil
  ) -> [UInt8] {
    let texts = prompts.map { $0.json(for: address.version) }
    return list(texts, as: "prompts", to: address, cache: cache, nextCursor: nextCursor)
  }

  private func list(
    _ texts: [[UInt8]], as member: String, to address: ReplyAddress, cache: CachePolicy,
    nextCursor: String?
  ) -> [UInt8] {
    result(address, payload: texts.reduce(0) { $0 + $1.count }) { writer in
      writer.key(member)
      writer.beginArray()
      for text in texts { writer.raw(text) }
      writer.endArray()
      if let nextCursor { writer.member("nextCursor", nextCursor) }
      Self.write(cache, for: address.version, to: &writer)
    }
  }

  // MARK: Single things

  /// The result of `resources/read`; what does not exist is `Fault.unknownResource`, never empty.
  package func read(
    _ contents: ResourceContents, to address: ReplyAddress, cache: CachePolicy
  ) -> [UInt8] {
    result(address, payload: contents.bytesCount) { writer in
      writer.key("contents")
      writer.beginArray()
      contents.write(to: &writer)
      writer.endArray()
      Self.write(cache, for: address.version, to: &writer)
    }
  }

  /// The result of `prompts/get`.
  package func prompt(
    _ prompt: PromptDescription, saying messages: [PromptMessage], to address: ReplyAddress
  ) -> [UInt8] {
    result(address) { writer in
      writer.member("description", prompt.description)
      writer.key("messages")
      writer.beginArray()
      for message in messages { message.write(to: &writer) }
      writer.endArray()
    }
  }

  /// The result of `completion/complete`.
  package func completed(_ completion: Completion, to address: ReplyAddress) -> [UInt8] {
    result(address) { writer in
      writer.key("completion")
      completion.write(to: &writer)
    }
  }

  /// The empty result of legacy `resources/subscribe`, `resources/unsubscribe` and
  /// `logging/setLevel`.
  package func done(_ address: ReplyAddress) -> [UInt8] {
    result(address) { _ in }
  }

  // MARK: Input and subscriptions

  /// The result that asks for input first.
  package func inputRequired(_ input: InputRequired, to address: ReplyAddress) -> [UInt8] {
    result(address, type: "input_required") { writer in
      if !input.questions.isEmpty {
        writer.key("inputRequests")
        writer.beginObject()
        for (key, elicitation) in input.questions {
          writer.key(key)
          writer.beginObject()
          elicitation.writeMembers(for: address.version, to: &writer)
          writer.endObject()
        }
        writer.endObject()
      }
      if let state = input.state { writer.member("requestState", state) }
    }
  }

  /// The two lines with which the server ends a subscription: the result of the request that
  /// opened it, then the notification that it is over.
  package func ended(_ subscription: Subscription) -> [UInt8] {
    let result = result(subscription.address, subscription: subscription.id) { _ in }
    let notice = Notice.cancelled(subscription.id)
    return result + notice.frame(for: subscription.address.version, on: subscription.id)
  }
}
