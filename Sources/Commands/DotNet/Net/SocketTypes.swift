// The types of sockets, the members of `Socket` and `NetworkStream`, and what calls of all clients have in common.

import Engine
import Glibc
import Objects
import Primitives

enum SocketTypes {
  static let prefix = "System.Net.Sockets."
  static let socket = TypeInfo(prefix + "Socket", base: .object, interfaces: { [.idisposable] }, declare: declareSocket)
  static let stream = TypeInfo(prefix + "NetworkStream", base: StreamTypes.stream, declare: declareStream)
  static let client = TypeInfo(prefix + "TcpClient", base: .object, interfaces: { [.idisposable] }, declare: declareClient)
  static let listener = TypeInfo(
    prefix + "TcpListener", base: .object, interfaces: { [.idisposable] }, declare: declareListener)
  static let udp = TypeInfo(prefix + "UdpClient", base: .object, interfaces: { [.idisposable] }, declare: declareUdp)
  static let received = RecordObj.type(
    prefix + "UdpReceiveResult", base: .valueType, "byte[] Buffer {get;}", "IPEndpoint RemoteEndPoint {get;}")
  static let linger: TypeInfo = TypeInfo(
    prefix + "LingerOption", base: .object,
    declare: { t in
      t.constructor("new(bool enable, int seconds)") { .object(RecordObj(linger, values: [$0.args[0], $0.args[1]])) }
      t.property("bool Enabled {get;}") { ($0.this.base.obj as? RecordObj)?.values[0] ?? .null }
      t.property("int LingerTime {get;}") { ($0.this.base.obj as? RecordObj)?.values[1] ?? .null }
    })
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [socket, stream, client, listener, udp, received, linger] { types[type.fullName] = { type } }
      return types
    }())

  static let declarations: TypeCatalog.Declarations = [
    prefix + "SocketException": { t in
      for (word, name) in [("int", "ErrorCode"), ("int", "NativeErrorCode"), (prefix + "SocketError", "SocketErrorCode")] {
        t.property("\(word) \(name) {get;}") { ($0.this.base.obj as? ExceptionObj)?.fields[name] ?? .null }
      }
    }
  ]

  // MARK: arguments

  /// A port argument.
  static func port(_ c: Call, _ i: Int) throws -> Int {
    guard (0...65535).contains(c.int(i)) else { throw range("port") }
    return c.int(i)
  }
  /// The error of an argument that is beyond its range.
  static func range(_ name: String) -> DotNetError {
    DotNetError.outOfRange("Specified argument was out of the range of valid values.", name)
  }
  /// Milliseconds of a timeout; 0 for none, which is also written -1.
  static func timeout(_ given: Int) throws -> Int {
    if given < -1 { throw range("value") }
    return max(0, given)
  }
  /// An end point argument.
  static func end(_ c: Call, _ i: Int, _ name: String) throws -> IPEndPointObj {
    guard let end = c.obj(i) as? IPEndPointObj else { throw DotNetError.argumentNull(name) }
    return end
  }

  /// The addresses that an argument means: an address, several, a name, an end point with its port.
  static func addresses(_ c: Call, _ i: Int) throws -> [IPAddressObj] {
    if let one = c.obj(i) as? IPAddressObj { return [one] }
    if let end = c.obj(i) as? IPEndPointObj { return [end.address] }
    if let many = c.args[i].sequence { return many.items.compactMap { $0.base.obj as? IPAddressObj } }
    return try DnsType.addresses(c.required(i, "hostname").string, c.runtime)
  }

  /// What can be connected to.
  static let targets = [
    "string hostname, int port", "ipaddress address, int port", "IPEndpoint remoteEP", "ipaddress[] ipAddresses, int port",
  ]
  /// The port that goes with `addresses` of the first argument.
  static func portOf(_ c: Call) throws -> Int {
    if let end = c.obj(0) as? IPEndPointObj { return end.port }
    return try port(c, 1)
  }

  /// `BeginX`: the task as the old pattern shows it.
  static func begin(_ task: TaskObj, _ c: Call, callback: Int, state: Int) throws -> Value {
    _ = try AsyncCalls.begin(task, c, callback: callback, state: state)
    return .object(AsyncResultObj(task))
  }
  /// `EndX`: the result, or what went wrong.
  static func end(_ c: Call) throws -> Value {
    guard let task = (c.obj(0) as? AsyncResultObj)?.task else { throw DotNetError.argumentNull("asyncResult") }
    _ = try task.wait(try c.session())
    if let error = task.aggregate { throw DotNetError(error.inner ?? error) }
    return task.result
  }

  @Sendable private static func declareStream(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> NetworkStreamObj {
      guard let stream = c.this.base.obj as? NetworkStreamObj else { throw DotNetError.argumentNull("stream") }
      return stream
    }
    @Sendable func over(_ c: Call) throws -> SocketObj {
      guard let socket = c.obj(0) as? SocketObj else { throw DotNetError.argumentNull("socket") }
      return socket
    }
    t.constructor("new(System.Net.Sockets.Socket socket)") { .object(try NetworkStreamObj(over($0), owns: false)) }
    t.constructor("new(System.Net.Sockets.Socket socket, bool ownsSocket)") {
      .object(try NetworkStreamObj(over($0), owns: $0.bool(1)))
    }
    t.constructor("new(System.Net.Sockets.Socket socket, System.IO.FileAccess access)") {
      .object(try NetworkStreamObj(over($0), owns: false, access: $0.flags(1)))
    }
    t.constructor("new(System.Net.Sockets.Socket socket, System.IO.FileAccess access, bool ownsSocket)") {
      .object(try NetworkStreamObj(over($0), owns: $0.bool(2), access: $0.flags(1)))
    }
    t.property("bool DataAvailable {get;}") { .bool(try own($0).dataAvailable) }
    t.property("System.Net.Sockets.Socket Socket {get;}") { .object(try own($0).socket) }
    // What was written is the system's to send; there is nothing to wait for.
    t.method("void Close(int timeout)") { c in
      if c.int(0) < -1 { throw range("timeout") }
      try own(c).close(c.runtime)
      return .nothing
    }
  }

  @Sendable private static func declareSocket(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> SocketObj {
      guard let socket = c.this.base.obj as? SocketObj else { throw DotNetError.argumentNull("socket") }
      return socket
    }
    t.constructor("new(System.Net.Sockets.SocketType socketType, System.Net.Sockets.ProtocolType protocolType)") { c in
      .object(try SocketObj(stream: c.flags(0) == 1))
    }
    t.constructor(
      "new(System.Net.Sockets.AddressFamily addressFamily, System.Net.Sockets.SocketType socketType, System.Net.Sockets.ProtocolType protocolType)"
    ) { c in
      guard c.flags(0) == 2 || c.flags(0) == 23, c.flags(1) == 1 || c.flags(1) == 2 else { throw SocketObj.fail(EAFNOSUPPORT) }
      return .object(try SocketObj(family: c.flags(0) == 2 ? AF_INET : AF_INET6, stream: c.flags(1) == 1))
    }
    t.property("int Available {get;}") { .int32(try own($0).available) }
    t.property("bool Connected {get;}") { .bool(try own($0).isConnected) }
    t.property("System.IntPtr Handle {get;}") { .long(Int64(try own($0).file)) }
    t.property("System.Net.Sockets.AddressFamily AddressFamily {get;}") {
      EnumTypes.value("System.Net.Sockets.AddressFamily", try own($0).family == AF_INET ? 2 : 23)
    }
    t.property("System.Net.Sockets.SocketType SocketType {get;}") {
      EnumTypes.value("System.Net.Sockets.SocketType", try own($0).isStream ? 1 : 2)
    }
    for (name, remote) in [("LocalEndPoint", false), ("RemoteEndPoint", true)] {
      t.property("System.Net.EndPoint \(name) {get;}") { c in try own(c).end(remote: remote).map { .object($0) } ?? .null }
    }
    for (name, path) in [("ReceiveTimeout", \SocketObj.readTimeout), ("SendTimeout", \SocketObj.writeTimeout)]
      as [(String, ReferenceWritableKeyPath<SocketObj, Int> & Sendable)]
    {
      t.property(
        "int \(name) {get;set;}", get: { .int32(try own($0)[keyPath: path]) },
        set: { c in
          try own(c)[keyPath: path] = timeout(c.int(0))
          return .nothing
        })
    }
    for (name, level, option) in [
      ("NoDelay", Int32(IPPROTO_TCP), TCP_NODELAY), ("EnableBroadcast", SOL_SOCKET, SO_BROADCAST),
    ] {
      t.property(
        "bool \(name) {get;set;}", get: { .bool(try own($0).option(level, option) != 0) },
        set: { c in
          _ = try own(c).option(level, option, c.bool(0) ? 1 : 0)
          return .nothing
        })
    }
    for target in ["string host, int port", "ipaddress address, int port", "System.Net.EndPoint remoteEP"] {
      @Sendable func connect(_ c: Call, _ socket: SocketObj) throws -> Value {
        let port = try portOf(c)
        try SocketObj.connect(addresses(c, 0)) { try socket.connect($0, port, c.runtime) }
        return .nothing
      }
      t.method("void Connect(\(target))") { c in try connect(c, own(c)) }
      t.method("System.Threading.Tasks.Task ConnectAsync(\(target))") { c in
        let socket = try own(c)
        return .object(try AsyncCalls.task(c, waits: true) { try connect(c, socket) })
      }
    }
    t.method("void Bind(System.Net.EndPoint localEP)") { c in
      let place = try end(c, 0, "localEP")
      try own(c).bind(place.address, place.port)
      return .nothing
    }
    t.method("void Listen(int backlog)") { c in
      try own(c).listen(c.int(0))
      return .nothing
    }
    t.method("System.Net.Sockets.Socket Accept()") { c in .object(try own(c).accept(c.runtime)) }
    t.method("int Send(byte[] buffer)") { c in
      let bytes = try c.bytes(0, "buffer")
      try bytes.withUnsafeBytes { try own(c).send($0, c.runtime) }
      return .int32(bytes.count)
    }
    t.method("int Send(byte[] buffer, int offset, int size, System.Net.Sockets.SocketFlags socketFlags)") { c in
      let bytes = c.slice(0, try c.range(0, 1, 2, names: ("buffer", "offset", "size")))
      try bytes.withUnsafeBytes { try own(c).send($0, c.runtime) }
      return .int32(bytes.count)
    }
    t.method("int SendTo(byte[] buffer, System.Net.EndPoint remoteEP)") { c in
      let place = try end(c, 1, "remoteEP")
      return .int32(try own(c).send(c.bytes(0, "buffer"), to: place.address, place.port))
    }
    @Sendable func receive(_ c: Call, _ range: Range<Int>, _ flags: Int32 = 0) throws -> Value {
      var bytes = [UInt8](repeating: 0, count: range.count)
      let count = try bytes.withUnsafeMutableBytes { try own(c).receive($0, c.runtime, flags: flags) }
      c.fill(0, at: range.lowerBound, Array(bytes[..<count]))
      return .int32(count)
    }
    t.method("int Receive(byte[] buffer)") { c in
      guard let count = c.args[0].sequence?.items.count else { throw DotNetError.argumentNull("buffer") }
      return try receive(c, 0..<count)
    }
    t.method("int Receive(byte[] buffer, int offset, int size, System.Net.Sockets.SocketFlags socketFlags)") { c in
      try receive(c, c.range(0, 1, 2, names: ("buffer", "offset", "size")), c.flags(3) & 2 != 0 ? Int32(MSG_PEEK) : 0)
    }
    t.method("int ReceiveFrom(byte[] buffer, [ref] System.Net.EndPoint remoteEP)") { c in
      guard let count = c.args[0].sequence?.items.count else { throw DotNetError.argumentNull("buffer") }
      let (bytes, from) = try own(c).receiveFrom(count, c.runtime)
      c.fill(0, at: 0, bytes)
      c.store(1, from.map { .object($0) } ?? .null)
      return .int32(bytes.count)
    }
    t.method("bool Poll(int microSeconds, System.Net.Sockets.SelectMode mode)") { c in
      let events = [Int32(POLLIN), Int32(POLLOUT), Int32(POLLERR)][min(2, max(0, c.flags(1)))]
      return .bool(try own(c).wait(events, milliseconds: c.int(0) < 0 ? -1 : (c.int(0) + 999) / 1000, c.runtime))
    }
    t.method("void Shutdown(System.Net.Sockets.SocketShutdown how)") { c in
      try own(c).shutdown(c.flags(0))
      return .nothing
    }
    for parameters in ["", "int timeout"] {
      t.method("void Close(\(parameters))") { c in
        try own(c).close()
        return .nothing
      }
    }
    t.method("void Dispose()") { c in
      try own(c).close()
      return .nothing
    }
  }
}
