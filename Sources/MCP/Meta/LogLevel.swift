package import Serialization

/// How severe a log message is, least first (RFC 5424 §6.2.1).
package enum LogLevel: String, CaseIterable, Sendable, Comparable {
  case debug
  case info
  case notice
  case warning
  case error
  case critical
  case alert
  case emergency

  /// The level that a node names; nil when it names none.
  package init?(_ node: Node) {
    guard let level = node.string.flatMap(LogLevel.init(rawValue:)) else { return nil }
    self = level
  }

  /// Reads the parameters of a legacy `logging/setLevel` request.
  package init(_ request: Request) throws(Fault) {
    guard let level = request.params?["level"].flatMap({ LogLevel($0) }) else {
      throw .unknownLogLevel
    }
    self = level
  }

  /// Less is less severe.
  package static func < (left: LogLevel, right: LogLevel) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .debug: 0
    case .info: 1
    case .notice: 2
    case .warning: 3
    case .error: 4
    case .critical: 5
    case .alert: 6
    case .emergency: 7
    }
  }
}
