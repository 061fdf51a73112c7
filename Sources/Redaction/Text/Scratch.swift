extension Array {
  /// Forgets the elements and keeps the memory; costs nothing when there are none.
  ///
  /// `removeAll(keepingCapacity:)` goes through the replacement of a subrange even then, and most
  /// scratch arrays are empty most of the time.
  @inline(__always)
  mutating func clear() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}
