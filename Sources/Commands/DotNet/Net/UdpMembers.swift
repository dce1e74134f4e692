// The members of `UdpClient`.

import Engine
import Glibc
import Objects
import Primitives

extension SocketTypes {
  @Sendable static func declareUdp(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(NetClientObj(udp, tcp: false)) }
    t.constructor("new(System.Net.Sockets.AddressFamily family)") { c in
      .object(NetClientObj(udp, tcp: false, family: try family(c, 0)))
    }
    @Sendable func bound(_ address: IPAddressObj, _ port: Int, _ family: Int32) throws -> Value {
      let made = NetClientObj(udp, tcp: false, family: family)
      made.localPort = (address, port)
      _ = try made.ready()
      return .object(made)
    }
    t.constructor("new(int port)") { c in try bound(IPAddressObj([0, 0, 0, 0]), port(c, 0), AF_INET) }
    t.constructor("new(IPEndpoint localEP)") { c in
      let place = try end(c, 0, "localEP")
      return try bound(place.address, place.port, place.address.bytes.count == 16 ? AF_INET6 : AF_INET)
    }
    t.constructor("new(string hostname, int port)") { c in
      let all = try addresses(c, 0)
      guard let address = all.first(where: { $0.bytes.count == 4 }) ?? all.first else { throw SocketObj.fail(EINVAL) }
      let made = NetClientObj(udp, tcp: false, family: address.bytes.count == 16 ? AF_INET6 : AF_INET)
      made.remote = (address, try port(c, 1))
      return .object(made)
    }
    settings(t, [("bool", "EnableBroadcast"), ("bool", "ExclusiveAddressUse")])
    t.property("int Available {get;}") { .int32(try netClient($0).ready().available) }
    t.property("System.Net.Sockets.Socket Client {get;}") { .object(try netClient($0).ready()) }
    for target in ["string hostname, int port", "ipaddress addr, int port", "IPEndpoint endPoint"] {
      t.method("void Connect(\(target))") { c in
        let own = try netClient(c)
        let all = try addresses(c, 0)
        own.remote = try (all.first { $0.bytes.count == 4 } ?? all.first).map { ($0, try portOf(c)) }
        return .nothing
      }
    }
    @Sendable func send(_ c: Call) throws -> Value {
      let own = try netClient(c)
      let all = try c.bytes(0, "dgram")
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "size") }
      if c.int(1) > all.count { throw DotNetError.beyond(c.int(1), "less", all.count, "size") }
      let bytes = Array(all.prefix(c.int(1)))
      var target = own.remote
      if c.args.count == 3 {
        let place = try end(c, 2, "endPoint")
        target = (place.address, place.port)
      } else if c.args.count == 4 {
        let all = try addresses(c, 2)
        target = try (all.first { $0.bytes.count == 4 } ?? all.first).map { ($0, try port(c, 3)) }
      }
      guard let (address, port) = target else {
        throw DotNetError.invalidOperation("The operation is not allowed on non-connected sockets.")
      }
      return .int32(try own.ready().send(bytes, to: address, port))
    }
    for tail in ["", ", IPEndpoint endPoint", ", string hostname, int port"] {
      t.method("int Send(byte[] dgram, int bytes\(tail))") { try send($0) }
      t.method("System.Threading.Tasks.Task[int] SendAsync(byte[] datagram, int bytes\(tail))") { c in
        .object(try AsyncCalls.task(c, of: .int32, waits: false) { try send(c) })
      }
    }
    t.method("byte[] Receive([ref] IPEndpoint remoteEP)") { c in
      let own = try netClient(c)
      if own.socket == nil, own.localPort == nil, own.remote == nil { throw SocketObj.fail(EINVAL) }
      let (bytes, from) = try own.ready().receiveFrom(65536, c.runtime)
      c.store(0, from.map { .object($0) } ?? .null)
      return .bytes(bytes)
    }
    t.method("System.Threading.Tasks.Task[System.Net.Sockets.UdpReceiveResult] ReceiveAsync()") { c in
      let ready = try netClient(c).ready()
      return .object(
        try AsyncCalls.task(c, of: received, waits: true) {
          let (bytes, from) = try ready.receiveFrom(65536, c.runtime)
          return .object(RecordObj(received, values: [.bytes(bytes), from.map { .object($0) } ?? .null]))
        })
    }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try netClient(c).close(c.runtime)
        return .nothing
      }
    }
  }
}
