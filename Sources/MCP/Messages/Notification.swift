package import Serialization

/// A notification, known to this server or not.
package struct Notification: Sendable {
  /// The notifications that mean something here.
  package enum Name: String, Sendable {
    case initialized = "notifications/initialized"
    case cancelled = "notifications/cancelled"
  }

  /// Which it is; nil for all that are accepted and ignored.
  package let name: Name?
  /// Its parameters, an object; nil when it has none, or has something else for them.
  package let params: Node?
}
