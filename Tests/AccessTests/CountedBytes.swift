/// How often bytes were read.
final class ReadCounter {
  var reads = 0
}

/// Bytes that count how often they are read.
struct CountedBytes: RandomAccessCollection {
  let bytes: [UInt8]
  let counter: ReadCounter

  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count }
  subscript(index: Int) -> UInt8 {
    counter.reads += 1
    return bytes[index]
  }
}
