// What `TcpClient`, `UdpClient` and `TcpListener` are made of: sockets that come when they are needed.

import Engine
import Glibc
import Objects
import Primitives

/// `TcpClient` and `UdpClient`: a socket that is made when it is needed.
final class NetClientObj: Obj {
  private let clientType: TypeInfo
  let isTCP: Bool
  var socket: SocketObj?
  var stream: NetworkStreamObj?
  var isClosed = false
  private let family: Int32?
  var localPort: (IPAddressObj, Int)?
  var remote: (IPAddressObj, Int)?
  private var settings: [String: Int] = [:]

  init(_ type: TypeInfo, tcp: Bool, family: Int32? = nil, socket: SocketObj? = nil) {
    (clientType, isTCP, self.family, self.socket) = (type, tcp, family, socket)
    super.init()
  }
  override var type: TypeInfo { clientType }
  func check() throws {
    if isClosed { throw DotNetError.disposed(clientType.fullName) }
  }
  func ready() throws -> SocketObj {
    try check()
    if let socket { return socket }
    let made = try SocketObj(family: family ?? (isTCP ? AF_INET6 : AF_INET), stream: isTCP)
    for (name, value) in settings { try NetClientObj.apply(name, value, made) }
    if let (address, port) = localPort { try made.bind(address, port) }
    socket = made
    return made
  }
  func set(_ name: String, _ given: Int) throws {
    var value = given
    if name.hasSuffix("Timeout") { value = try SocketTypes.timeout(given) }
    if name.hasSuffix("BufferSize"), given < 0 { throw SocketTypes.range("value") }
    settings[name] = value
    if let socket { try NetClientObj.apply(name, value, socket) }
  }
  func get(_ name: String) throws -> Int {
    switch name {
    case "ReceiveBufferSize": return try ready().option(SOL_SOCKET, SO_RCVBUF)
    case "SendBufferSize": return try ready().option(SOL_SOCKET, SO_SNDBUF)
    case "NoDelay": return try ready().option(Int32(IPPROTO_TCP), TCP_NODELAY)
    default: return settings[name] ?? 0
    }
  }
  private static func apply(_ name: String, _ value: Int, _ socket: SocketObj) throws {
    let number = Int32(clamping: value)
    switch name {
    case "ReceiveTimeout": socket.readTimeout = value
    case "SendTimeout": socket.writeTimeout = value
    case "ReceiveBufferSize": _ = try socket.option(SOL_SOCKET, SO_RCVBUF, number)
    case "SendBufferSize": _ = try socket.option(SOL_SOCKET, SO_SNDBUF, number)
    case "NoDelay": _ = try socket.option(Int32(IPPROTO_TCP), TCP_NODELAY, number)
    case "EnableBroadcast": _ = try socket.option(SOL_SOCKET, SO_BROADCAST, number)
    default: break
    }
  }
  func connect(_ addresses: [IPAddressObj], _ port: Int, _ runtime: Runtime) throws {
    try SocketObj.connect(addresses) { address in
      // Another thread may have closed it since.
      try check()
      try ready().connect(address, port, runtime)
    }
  }
  func close(_ runtime: Runtime) {
    isClosed = true
    stream?.close(runtime)
    socket?.close()
  }
}

/// `TcpListener`.
final class ListenerObj: Obj {
  let address: IPAddressObj
  let port: Int
  var socket: SocketObj?
  var isExclusive = false
  init(_ address: IPAddressObj, _ port: Int) {
    (self.address, self.port) = (address, port)
    super.init()
  }
  override var type: TypeInfo { SocketTypes.listener }
  func start(_ backlog: Int) throws {
    if socket != nil { return }
    let made = try SocketObj(family: address.bytes.count == 16 ? AF_INET6 : AF_INET)
    do {
      _ = try made.option(SOL_SOCKET, SO_REUSEADDR, 1)
      try made.bind(address, port)
      try made.listen(backlog)
    } catch {
      made.close()
      throw error
    }
    socket = made
  }
  func listening() throws -> SocketObj {
    guard let socket else {
      throw DotNetError.invalidOperation("Not listening. You must call the Start() method before calling this method.")
    }
    return socket
  }
}
