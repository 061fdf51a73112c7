internal import Serialization

/// The kinds of notification that a subscription is for; each is asked for by name.
package struct SubscriptionFilter: Sendable, Hashable {
  /// The lists whose changes are told.
  package let lists: Set<Notice.List>
  /// The resources whose changes are told, each once, in the order they were named.
  package let resources: [ResourceURI]

  /// A filter of one's own; resources are to be named once.
  package init(lists: Set<Notice.List>, resources: [ResourceURI]) {
    self.lists = lists
    self.resources = resources
  }

  /// Reads the parameters of a `subscriptions/listen` request.
  ///
  /// What is no sound URI is left out, as a resource that there is not.
  package init(_ request: Request) throws(Fault) {
    guard let filter = request.params?["notifications"], filter.kind == .object else {
      throw Fault(.invalidParams, "expected notifications to be an object, found something else")
    }
    var lists: Set<Notice.List> = []
    for list in Notice.List.allCases {
      guard let wanted = filter[list.filterMember] else { continue }
      guard let wanted = wanted.bool else {
        throw Fault(.invalidParams, "expected true or false for a list, found something else")
      }
      if wanted { lists.insert(list) }
    }
    self.lists = lists
    resources =
      try filter[Self.resourcesMember].map { node throws(Fault) in
        try Self.resources(node)
      } ?? []
  }

  /// What of it a server honours: what it declared, and of the resources those that the caller may
  /// read.
  package func honoured(
    by capabilities: [Capability], where mayRead: (ResourceURI) -> Bool
  ) -> SubscriptionFilter {
    SubscriptionFilter(
      lists: lists.filter { list in
        capabilities.contains { $0.feature == list.feature && $0.listChanged }
      },
      resources: capabilities.contains { $0.subscribe } ? resources.filter(mayRead) : [])
  }

  /// Writes the object that says what is honoured.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for list in Notice.List.allCases where lists.contains(list) {
      writer.member(list.filterMember, true)
    }
    if !resources.isEmpty {
      writer.key(Self.resourcesMember)
      writer.beginArray()
      for resource in resources { writer.string(resource.text) }
      writer.endArray()
    }
    writer.endObject()
  }

  private static let resourcesMember = "resourceSubscriptions"

  private static func resources(_ node: Node) throws(Fault) -> [ResourceURI] {
    guard node.kind == .array, node.count <= WireLimits.subscribedResourcesMax else {
      throw Fault(
        .invalidParams,
        "expected resourceSubscriptions to be a list of at most 256, found something else")
    }
    var found: [ResourceURI] = []
    var seen: Set<ResourceURI> = []
    for element in node.elements {
      guard let text = element.string else {
        throw Fault(
          .invalidParams, "expected resourceSubscriptions to hold strings, found something else")
      }
      guard let uri = ResourceURI(text), seen.insert(uri).inserted else { continue }
      found.append(uri)
    }
    return found
  }
}
