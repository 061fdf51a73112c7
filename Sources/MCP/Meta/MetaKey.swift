/// The keys of `_meta` that the protocol reserves and this server reads or writes.
enum MetaKey: String {
  case protocolVersion = "io.modelcontextprotocol/protocolVersion"
  case clientCapabilities = "io.modelcontextprotocol/clientCapabilities"
  case clientInfo = "io.modelcontextprotocol/clientInfo"
  case serverInfo = "io.modelcontextprotocol/serverInfo"
  case subscriptionID = "io.modelcontextprotocol/subscriptionId"
  case logLevel = "io.modelcontextprotocol/logLevel"
}
