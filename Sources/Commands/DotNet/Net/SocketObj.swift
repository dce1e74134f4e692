// Sockets of the system. Waiting calls hand the interpreter over and look up often enough to notice a stop
// or the socket's end.

import Engine
import Glibc
import Objects
import Primitives

final class SocketObj: Obj {
  private(set) var file: Int32
  let isStream: Bool
  private(set) var isClosed = false
  private(set) var isConnected = false
  var readTimeout = 0
  var writeTimeout = 0
  private(set) var family: Int32

  init(family: Int32 = AF_INET6, stream: Bool = true, file: Int32 = -1, connected: Bool = false) throws {
    (self.family, isStream, self.file, isConnected) = (family, stream, file, connected)
    super.init()
    if file < 0 { try make() }
  }
  deinit { if !isClosed, file >= 0 { Glibc.close(file) } }
  override var type: TypeInfo { SocketTypes.socket }

  private func make() throws {
    file = Glibc.socket(
      family, Int32((isStream ? SOCK_STREAM : SOCK_DGRAM).rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    if file < 0 { throw SocketObj.fail(errno) }
    if family == AF_INET6 {
      var off: Int32 = 0
      setsockopt(file, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &off, 4)
    }
  }

  /// `SocketError` by number, for what the system says.
  private static let codes: [Int32: Int] = [
    EACCES: 10013, EFAULT: 10014, EINVAL: 10022, EMFILE: 10024, EWOULDBLOCK: 10035, EINPROGRESS: 10036, EALREADY: 10037,
    ENOTSOCK: 10038, EDESTADDRREQ: 10039, EMSGSIZE: 10040, EPROTOTYPE: 10041, ENOPROTOOPT: 10042, EPROTONOSUPPORT: 10043,
    EOPNOTSUPP: 10045, EAFNOSUPPORT: 10047, EADDRINUSE: 10048, EADDRNOTAVAIL: 10049, ENETDOWN: 10050, ENETUNREACH: 10051,
    ENETRESET: 10052, ECONNABORTED: 10053, ECONNRESET: 10054, ENOBUFS: 10055, EISCONN: 10056, ENOTCONN: 10057, EPIPE: 10058,
    ETIMEDOUT: 10060, ECONNREFUSED: 10061, EHOSTDOWN: 10064, EHOSTUNREACH: 10065,
  ]

  static func exception(_ code: Int32, _ tail: String = "", message: String? = nil, socketError: Int? = nil) -> ExceptionObj {
    let made = ExceptionObj("System.Net.Sockets.SocketException", (message ?? Files.message(code)) + tail)
    made.fields["NativeErrorCode"] = .int(code)
    made.fields["ErrorCode"] = .int(code)
    made.fields["SocketErrorCode"] = EnumTypes.value("System.Net.Sockets.SocketError", socketError ?? codes[code] ?? -1)
    return made
  }
  static func fail(_ code: Int32, _ tail: String = "") -> DotNetError { DotNetError(exception(code, tail)) }

  func check(_ name: String = "System.Net.Sockets.Socket") throws {
    if isClosed {
      throw DotNetError.disposed(name)
    }
  }

  /// Waits until the socket is ready; false when the time was up.
  func wait(_ events: Int32, milliseconds: Int, _ runtime: Runtime) throws -> Bool {
    let session = runtime as? Session
    let start = Clock.now
    while true {
      try check()
      var item = pollfd(fd: file, events: Int16(events), revents: 0)
      var slice: Int32 = 100
      if milliseconds >= 0 {
        let left = milliseconds - Int((Clock.now - start) / 1_000_000)
        slice = Int32(max(0, min(100, left)))
      }
      let count = session.map { $0.unlocked { poll(&item, 1, slice) } } ?? poll(&item, 1, slice)
      try session?.checkStop()
      if count > 0 { return true }
      if milliseconds >= 0, Clock.now - start >= UInt64(milliseconds) * 1_000_000 { return false }
    }
  }

  // MARK: addresses

  /// Calls `body` with an address as the system wants it.
  static func with<R>(_ address: IPAddressObj, _ port: Int, family: Int32, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R)
    -> R
  {
    if family == AF_INET6 {
      var place = sockaddr_in6()
      place.sin6_family = sa_family_t(AF_INET6)
      place.sin6_port = in_port_t(UInt16(truncatingIfNeeded: port).bigEndian)
      let bytes = address.bytes.count == 16 ? address.bytes : Array(repeating: 0, count: 10) + [0xff, 0xff] + address.bytes
      withUnsafeMutableBytes(of: &place.sin6_addr) { $0.copyBytes(from: bytes) }
      return withUnsafePointer(to: &place) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in6>.size)) }
      }
    }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = in_port_t(UInt16(truncatingIfNeeded: port).bigEndian)
    withUnsafeMutableBytes(of: &place.sin_addr) { $0.copyBytes(from: address.bytes.suffix(4)) }
    return withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }

  /// Calls `body` with room for an address.
  /// - Returns: the end point that came, if one did.
  static func read(_ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int) -> (Int, IPEndPointObj?) {
    var room = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutablePointer(to: &room) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &size) }
    }
    guard result >= 0 else { return (result, nil) }
    return withUnsafeBytes(of: &room) { raw in
      if raw.load(as: sockaddr_storage.self).ss_family == sa_family_t(AF_INET) {
        let place = raw.load(as: sockaddr_in.self)
        return (
          result,
          IPEndPointObj(IPAddressObj(withUnsafeBytes(of: place.sin_addr) { Array($0) }), Int(UInt16(bigEndian: place.sin_port)))
        )
      }
      let place = raw.load(as: sockaddr_in6.self)
      return (
        result,
        IPEndPointObj(IPAddressObj(withUnsafeBytes(of: place.sin6_addr) { Array($0) }), Int(UInt16(bigEndian: place.sin6_port)))
      )
    }
  }
  func end(remote: Bool) throws -> IPEndPointObj? {
    try check()
    let file = file
    return SocketObj.read { Int(remote ? getpeername(file, $0, $1) : getsockname(file, $0, $1)) }.1
  }

  private func shown(_ address: IPAddressObj, _ port: Int) -> String {
    let mapped = family == AF_INET6 && address.bytes.count == 4 ? "::ffff:" + address.text : address.text
    return family == AF_INET6 ? " [\(mapped)]:\(port)" : " \(mapped):\(port)"
  }

  // MARK: connections

  func connect(_ address: IPAddressObj, _ port: Int, _ runtime: Runtime) throws {
    try check()
    if isConnected { throw SocketObj.fail(EISCONN) }
    let flags = fcntl(file, F_GETFL)
    _ = fcntl(file, F_SETFL, flags | O_NONBLOCK)
    let file = file
    let code = SocketObj.with(address, port, family: family) { Glibc.connect(file, $0, $1) == 0 ? 0 : errno }
    if code != 0 {
      guard code == EINPROGRESS else { throw SocketObj.fail(code, shown(address, port)) }
      _ = try wait(Int32(POLLOUT), milliseconds: -1, runtime)
      var result: Int32 = 0
      var size = socklen_t(4)
      getsockopt(file, SOL_SOCKET, SO_ERROR, &result, &size)
      if result != 0 {
        // A socket that failed cannot be tried again.
        Glibc.close(file)
        try make()
        throw SocketObj.fail(result, shown(address, port))
      }
    }
    _ = fcntl(file, F_SETFL, flags)
    isConnected = true
  }

  /// Tries one address after the other.
  static func connect(_ addresses: [IPAddressObj], _ attempt: (IPAddressObj) throws -> Void) throws {
    var last: DotNetError?
    for address in addresses {
      do { return try attempt(address) } catch let error as DotNetError { last = error }
    }
    throw last ?? fail(EINVAL)
  }

  func bind(_ address: IPAddressObj, _ port: Int) throws {
    try check()
    let file = file
    let code = SocketObj.with(address, port, family: family) { Glibc.bind(file, $0, $1) == 0 ? 0 : errno }
    if code != 0 { throw SocketObj.fail(code) }
  }
  func listen(_ backlog: Int) throws {
    try check()
    if Glibc.listen(file, Int32(clamping: backlog)) != 0 { throw SocketObj.fail(errno) }
  }
  func accept(_ runtime: Runtime) throws -> SocketObj {
    while true {
      _ = try wait(Int32(POLLIN), milliseconds: -1, runtime)
      let made = Glibc.accept(file, nil, nil)
      if made >= 0 {
        _ = fcntl(made, F_SETFD, FD_CLOEXEC)
        return try SocketObj(family: family, file: made, connected: true)
      }
      if errno != EINTR && errno != EAGAIN && errno != ECONNABORTED { throw SocketObj.fail(errno) }
    }
  }

  // MARK: bytes

  func receive(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime, flags: Int32 = 0) throws -> Int {
    try check()
    if buffer.count == 0 { return 0 }
    while true {
      guard try wait(Int32(POLLIN), milliseconds: readTimeout > 0 ? readTimeout : -1, runtime) else {
        throw SocketObj.fail(ETIMEDOUT)
      }
      let count = recv(file, buffer.baseAddress, buffer.count, flags)
      if count >= 0 {
        if count == 0 { isConnected = false }
        return count
      }
      if errno == EINTR || errno == EAGAIN { continue }
      if errno == ECONNRESET { isConnected = false }
      throw SocketObj.fail(errno)
    }
  }
  func send(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    try check()
    var done = 0
    while done < bytes.count {
      guard try wait(Int32(POLLOUT), milliseconds: writeTimeout > 0 ? writeTimeout : -1, runtime) else {
        throw SocketObj.fail(ETIMEDOUT)
      }
      let count = Glibc.send(
        file, bytes.baseAddress.map { $0 + done }, bytes.count - done, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      if count >= 0 {
        done += count
      } else if errno != EINTR && errno != EAGAIN {
        isConnected = false
        throw SocketObj.fail(errno)
      }
    }
  }
  func send(_ bytes: [UInt8], to address: IPAddressObj, _ port: Int) throws -> Int {
    try check()
    let file = file
    let count = SocketObj.with(address, port, family: family) { place, size in
      bytes.withUnsafeBytes { sendto(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL), place, size) }
    }
    if count < 0 { throw SocketObj.fail(errno) }
    return count
  }
  func receiveFrom(_ limit: Int, _ runtime: Runtime) throws -> ([UInt8], IPEndPointObj?) {
    while true {
      guard try wait(Int32(POLLIN), milliseconds: readTimeout > 0 ? readTimeout : -1, runtime) else {
        throw SocketObj.fail(ETIMEDOUT)
      }
      var bytes = [UInt8](repeating: 0, count: limit)
      let file = file
      let (count, from) = SocketObj.read { place, size in recvfrom(file, &bytes, limit, 0, place, size) }
      if count >= 0 {
        bytes.removeLast(limit - count)
        // An address of the old kind in a socket for both is shown as it was sent.
        if let from, from.address.bytes.count == 16,
          from.address.bytes.starts(with: Array(repeating: 0, count: 10) + [0xff, 0xff])
        {
          return (bytes, IPEndPointObj(IPAddressObj(Array(from.address.bytes.suffix(4))), from.port))
        }
        return (bytes, from)
      }
      if errno != EINTR && errno != EAGAIN { throw SocketObj.fail(errno) }
    }
  }
  var available: Int {
    get throws {
      try check()
      var count: Int32 = 0
      if ioctl(file, UInt(FIONREAD), &count) != 0 { throw SocketObj.fail(errno) }
      return Int(count)
    }
  }
  func option(_ level: Int32, _ name: Int32, _ new: Int32? = nil) throws -> Int {
    try check()
    var value = new ?? 0
    var size = socklen_t(4)
    let code = new == nil ? getsockopt(file, level, name, &value, &size) : setsockopt(file, level, name, &value, 4)
    if code != 0 { throw SocketObj.fail(errno) }
    return Int(value)
  }
  func shutdown(_ how: Int) throws {
    try check()
    if Glibc.shutdown(file, Int32(how)) != 0 { throw SocketObj.fail(errno) }
    if how != 0 { isConnected = false }
  }
  func close() {
    if isClosed { return }
    isClosed = true
    isConnected = false
    if file >= 0 { Glibc.close(file) }
  }
}
