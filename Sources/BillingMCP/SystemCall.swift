#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// The calls whose names `Descriptor` has methods of: inside it, the method would be found first.

/// read(2).
func systemRead(_ number: Int32, _ room: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  // SAFETY: the caller answers for the room.
  unsafe read(number, room, count)
}

/// write(2).
func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  // SAFETY: the caller answers for the bytes.
  unsafe write(number, bytes, count)
}

/// close(2).
func systemClose(_ number: Int32) -> Int32 { close(number) }

/// poll(2).
func systemPoll(_ entries: UnsafeMutablePointer<pollfd>?, _ count: Int, _ wait: Int32) -> Int32 {
  // SAFETY: the caller answers for the entries.
  unsafe poll(entries, nfds_t(count), wait)
}

/// open(2).
func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  // SAFETY: the path is NUL-terminated for the call.
  unsafe open(path, flags, mode)
}

/// rename(2).
func systemRename(_ path: String, _ other: String) -> Int32 {
  // SAFETY: the paths are NUL-terminated for the call.
  unsafe rename(path, other)
}

/// kill(2).
func systemKill(_ process: pid_t, _ number: Int32) -> Int32 { kill(process, number) }

/// connect(2).
func systemConnect(_ number: Int32, _ address: UnsafePointer<sockaddr>, _ size: socklen_t) -> Int32
{
  // SAFETY: the caller answers for the address.
  unsafe connect(number, address, size)
}
