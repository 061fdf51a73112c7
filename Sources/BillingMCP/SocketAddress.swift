#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Makes sockets that connect without waiting.
enum SocketAddress {
  /// Begins to connect to a socket of this machine; nil when that fails at once.
  static func connectUnix(_ path: String) -> Descriptor? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let capacity = MemoryLayout.size(ofValue: address.sun_path)
    guard bytes.count < capacity else { return nil }
    // SAFETY: the path is shorter than the field, which is zero behind it.
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
      for (index, byte) in bytes.enumerated() { unsafe room[index] = byte }
    }
    // SAFETY: the structure lives through the call, and its size is given.
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe connect(AF_UNIX, generic, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  /// Begins to connect to a port of a host; nil when that fails at once, or the name is unknown.
  ///
  /// A numeric address and `localhost` are found without a name server. For another name, which
  /// needs cleartext to be allowed, the system may ask one: this waits for its answer.
  static func connectTCP(_ host: String, _ port: Int) -> Descriptor? {
    // SAFETY: the hints hold no pointer; host and port are NUL-terminated for the call, which makes
    // a list that is freed below.
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    unsafe hints.ai_socktype = streamType
    var list: UnsafeMutablePointer<addrinfo>?
    let name = host.lowercased() == "localhost" ? "127.0.0.1" : host
    guard unsafe getaddrinfo(name, String(port), &hints, &list) == 0, let first = unsafe list
    else { return nil }
    defer { unsafe freeaddrinfo(list) }
    var next: UnsafeMutablePointer<addrinfo>? = unsafe first
    while let entry = unsafe next {
      // SAFETY: an entry of the list, valid until it is freed.
      if let address = unsafe entry.pointee.ai_addr,
        let descriptor = unsafe connect(
          entry.pointee.ai_family, address, entry.pointee.ai_addrlen)
      {
        return descriptor
      }
      unsafe next = entry.pointee.ai_next
    }
    return nil
  }

  /// How a connection that was begun came out: an error number, 0 for none.
  static func pendingError(of descriptor: Descriptor) -> Int32 {
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    // SAFETY: the kernel writes one number of the size that is given.
    let status = unsafe getsockopt(descriptor.number, SOL_SOCKET, SO_ERROR, &code, &size)
    return status == 0 ? code : EIO
  }

  private static func connect(
    _ family: Int32, _ address: UnsafePointer<sockaddr>, _ size: socklen_t
  ) -> Descriptor? {
    let number = socket(family, streamType, 0)
    guard number >= 0 else { return nil }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    // SAFETY: the caller answers for the address and its size.
    guard unsafe systemConnect(number, address, size) == 0 || errno == EINPROGRESS else {
      _ = systemClose(number)
      return nil
    }
    return Descriptor(number)
  }

  private static var streamType: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }
}
