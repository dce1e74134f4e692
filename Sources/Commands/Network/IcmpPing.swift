// Echo requests: through a raw socket where the user may have one, else through the datagram socket that the kernel offers for pings.

import Engine
import Glibc
import Objects
import Primitives

/// What came back of one echo request.
struct PingOutcome {
  /// `IPStatus`, by number.
  var status = IcmpPing.timedOut
  var address: [UInt8]?
  var milliseconds = 0
  var bytes: [UInt8] = []
  var ttl = 0
}

enum IcmpPing {
  static let success = 0
  static let timedOut = 11010
  static let ttlExpired = 11013
  static let packetTooBig = 11009

  /// The socket's own error.
  struct Failure: Error {
    let code: Int32
  }

  /// The bytes that are sent when nobody chose others.
  static func payload(_ size: Int) -> [UInt8] { (0..<max(0, size)).map { UInt8(0x61 + $0 % 23) } }

  /// Sends one request and waits for what answers it.
  static func send(
    _ session: Session, to address: [UInt8], payload: [UInt8], ttl: Int, dontFragment: Bool, seconds: Double
  ) throws -> PingOutcome {
    let isSix = address.count == 16
    let family = isSix ? AF_INET6 : AF_INET
    let wanted = isSix ? Int32(IPPROTO_ICMPV6) : Int32(IPPROTO_ICMP)
    var isRaw = true
    var handle = socket(family, Int32(SOCK_RAW.rawValue) | Int32(SOCK_CLOEXEC.rawValue), wanted)
    if handle < 0 {
      isRaw = false
      handle = socket(family, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), wanted)
    }
    guard handle >= 0 else { throw Failure(code: errno) }
    defer { close(handle) }
    var hops = Int32(truncatingIfNeeded: ttl)
    if isSix {
      setsockopt(handle, Int32(IPPROTO_IPV6), IPV6_UNICAST_HOPS, &hops, 4)
    } else {
      setsockopt(handle, Int32(IPPROTO_IP), IP_TTL, &hops, 4)
      var discover: Int32 = dontFragment ? 2 : 0
      setsockopt(handle, Int32(IPPROTO_IP), IP_MTU_DISCOVER, &discover, 4)
    }
    let identifier = UInt16.random(in: 1...UInt16.max)
    let packet = request(identifier, payload, isSix: isSix)
    let start = Clock.now
    let sent = Endpoint.with(address, port: 0) { place, size in
      packet.withUnsafeBytes { sendto(handle, $0.baseAddress, $0.count, 0, place, size) }
    }
    if sent < 0 {
      if errno == EMSGSIZE { return PingOutcome(status: packetTooBig) }
      throw Failure(code: errno)
    }
    let limit = UInt64(seconds * 1e9)
    var room = [UInt8](repeating: 0, count: 66_000)
    while true {
      try session.checkStop()
      let gone = Clock.now - start
      if gone >= limit { return PingOutcome() }
      var watched = pollfd(fd: handle, events: Int16(POLLIN), revents: 0)
      let slice = Int32(min(50, (limit - gone) / 1_000_000 + 1))
      let ready = session.unlocked { poll(&watched, 1, slice) }
      guard ready > 0 else { continue }
      var from = sockaddr_storage()
      var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let count = room.withUnsafeMutableBytes { buffer in
        withUnsafeMutablePointer(to: &from) { place in
          place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            recvfrom(handle, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT), $0, &size)
          }
        }
      }
      if count < 0 {
        // An error that the network reported for this socket.
        if errno == EAGAIN || errno == EINTR { continue }
        throw Failure(code: errno)
      }
      guard var found = read(Array(room[..<count]), isRaw: isRaw, isSix: isSix, identifier: identifier) else { continue }
      found.address = Endpoint.address(&from)
      found.milliseconds = Int((Clock.now - start) / 1_000_000)
      return found
    }
  }

  private static func request(_ identifier: UInt16, _ payload: [UInt8], isSix: Bool) -> [UInt8] {
    var packet: [UInt8] = [
      isSix ? 128 : 8, 0, 0, 0, UInt8(identifier >> 8), UInt8(truncatingIfNeeded: identifier), 0, 0,
    ]
    packet += payload
    if !isSix {
      let sum = checksum(packet)
      packet[2] = UInt8(sum >> 8)
      packet[3] = UInt8(truncatingIfNeeded: sum)
    }
    return packet
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt16 {
    var sum: UInt32 = 0
    for i in stride(from: 0, to: bytes.count, by: 2) {
      sum &+= UInt32(bytes[i]) << 8 | (i + 1 < bytes.count ? UInt32(bytes[i + 1]) : 0)
      sum = (sum & 0xffff) + (sum >> 16)
    }
    return ~UInt16(truncatingIfNeeded: sum)
  }

  /// An answer to our request, or a router's word on it; nil for other traffic.
  private static func read(_ packet: [UInt8], isRaw: Bool, isSix: Bool, identifier: UInt16) -> PingOutcome? {
    var at = 0
    var found = PingOutcome(status: success)
    if isRaw, !isSix {
      guard packet.count >= 20 else { return nil }
      found.ttl = Int(packet[8])
      at = Int(packet[0] & 15) * 4
    }
    guard packet.count >= at + 8 else { return nil }
    let kind = packet[at]
    let code = packet[at + 1]
    if kind == (isSix ? 129 : 0) {
      guard !isRaw || name(packet, at) == identifier else { return nil }
      found.bytes = Array(packet[(at + 8)...])
      return found
    }
    // What went wrong carries the beginning of the request.
    var inner = at + 8
    inner += isSix ? 40 : packet.count > inner ? Int(packet[inner] & 15) * 4 : 0
    guard packet.count >= inner + 8, name(packet, inner) == identifier, packet[inner] == (isSix ? 128 : 8) else { return nil }
    guard let status = isSix ? six(kind, code) : four(kind, code) else { return nil }
    found.status = status
    return found
  }

  private static func name(_ packet: [UInt8], _ at: Int) -> UInt16 { UInt16(packet[at + 4]) << 8 | UInt16(packet[at + 5]) }

  private static func four(_ kind: UInt8, _ code: UInt8) -> Int? {
    switch (kind, code) {
    case (3, 0): return 11002
    case (3, 1): return 11003
    case (3, 2): return 11004
    case (3, 3): return 11005
    case (3, 4): return packetTooBig
    case (3, _): return 11040
    case (4, _): return 11016
    case (5, _): return nil
    case (11, 0): return ttlExpired
    case (11, _): return 11014
    case (12, _): return 11015
    default: return nil
    }
  }

  private static func six(_ kind: UInt8, _ code: UInt8) -> Int? {
    switch (kind, code) {
    case (1, 0): return 11002
    case (1, 1): return 11004
    case (1, 3): return 11003
    case (1, 4): return 11005
    case (1, _): return 11040
    case (2, _): return packetTooBig
    case (3, 0): return ttlExpired
    case (3, _): return 11014
    case (4, 1): return 11043
    case (4, _): return 11015
    default: return nil
    }
  }
}

/// Addresses as the socket calls want them.
enum Endpoint {
  static func with<R>(_ address: [UInt8], port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
    let bigPort = UInt16(truncatingIfNeeded: port).bigEndian
    if address.count == 16 {
      var place = sockaddr_in6()
      place.sin6_family = sa_family_t(AF_INET6)
      place.sin6_port = bigPort
      withUnsafeMutableBytes(of: &place.sin6_addr) { $0.copyBytes(from: address) }
      return withUnsafePointer(to: &place) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in6>.size)) }
      }
    }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = bigPort
    withUnsafeMutableBytes(of: &place.sin_addr) { $0.copyBytes(from: address.prefix(4)) }
    return withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }

  static func address(_ storage: inout sockaddr_storage) -> [UInt8] {
    let family = Int32(storage.ss_family)
    return withUnsafePointer(to: &storage) { place in
      if family == AF_INET6 {
        return place.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { six in
          withUnsafeBytes(of: six.pointee.sin6_addr) { Array($0) }
        }
      }
      return place.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { four in
        withUnsafeBytes(of: four.pointee.sin_addr) { Array($0) }
      }
    }
  }

  /// The addresses of a host, in the resolver's order, each once; the resolver's code when there are none.
  static func resolve(_ host: String) -> (addresses: [[UInt8]], code: Int32) {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &list)
    guard code == 0 else { return ([], code) }
    defer { freeaddrinfo(list) }
    var found: [[UInt8]] = []
    var next = list
    while let entry = next {
      if let place = entry.pointee.ai_addr, entry.pointee.ai_addrlen <= MemoryLayout<sockaddr_storage>.size {
        var storage = sockaddr_storage()
        memcpy(&storage, place, Int(entry.pointee.ai_addrlen))
        let address = address(&storage)
        if !found.contains(address) { found.append(address) }
      }
      next = entry.pointee.ai_next
    }
    return (found, 0)
  }

  /// The name of an address; nil when it has none.
  static func name(_ address: [UInt8]) -> String? {
    var text = [CChar](repeating: 0, count: 1025)
    let code = with(address, port: 0) { getnameinfo($0, $1, &text, socklen_t(text.count), nil, 0, NI_NAMEREQD) }
    return code == 0 ? String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}
