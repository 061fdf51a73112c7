/// Whole members, key and value at once.
extension JSONWriter {
  /// A member with a string.
  package mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// A member with an integer.
  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// A member with a boolean.
  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }
}
