// `TcpClient`, `TcpListener`, `UdpClient`, `Socket`, `NetworkStream` and their members.

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
    if isClosed {
      throw DotNetError(
        "System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: '\(clientType.fullName)'.")
    }
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
  func set(_ name: String, _ value: Int) throws {
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
    var last: (any Error)?
    for address in addresses {
      do { return try ready().connect(address, port, runtime) } catch let error as DotNetError {
        try check()
        last = error
      }
    }
    throw last ?? SocketObj.fail(EINVAL)
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

enum SocketTypes {
  private static let prefix = "System.Net.Sockets."
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
  static let asyncResult = TypeInfo(
    "System.Threading.Tasks.TaskToAsyncResult+TaskAsyncResult", base: .object,
    interfaces: { TypeCatalog.find("System.IAsyncResult").map { [$0] } ?? [] },
    declare: { t in
      @Sendable func task(_ c: Call) throws -> TaskObj {
        guard let own = c.this.base.obj as? AsyncResultObj else { throw DotNetError.argumentNull("asyncResult") }
        return own.task
      }
      t.property("System.Object AsyncState {get;}") { try task($0).state }
      t.property("System.Threading.WaitHandle AsyncWaitHandle {get;}") { c in
        let own = try task(c)
        return .object(WaitTypes.handle { own.isOver })
      }
      t.property("bool CompletedSynchronously {get;}") { _ in .bool(false) }
      t.property("bool IsCompleted {get;}") { .bool(try task($0).isOver) }
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

  static func port(_ c: Call, _ i: Int) throws -> Int {
    guard (0...65535).contains(c.int(i)) else {
      throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "port")
    }
    return c.int(i)
  }
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

  private static let targets = [
    "string hostname, int port", "ipaddress address, int port", "IPEndpoint remoteEP", "ipaddress[] ipAddresses, int port",
  ]
  private static func portOf(_ c: Call) throws -> Int {
    if let end = c.obj(0) as? IPEndPointObj { return end.port }
    return try port(c, 1)
  }

  static func begin(_ task: TaskObj, _ c: Call, callback: Int, state: Int) throws -> Value {
    _ = try AsyncCalls.begin(task, c, callback: callback, state: state)
    return .object(AsyncResultObj(task))
  }
  static func end(_ c: Call) throws -> Value {
    guard let task = (c.obj(0) as? AsyncResultObj)?.task else { throw DotNetError.argumentNull("asyncResult") }
    _ = try task.wait(try c.session())
    if let error = task.aggregate { throw DotNetError(error.inner ?? error) }
    return task.result
  }

  // MARK: TcpClient

  private static func settings(_ t: TypeBuilder, _ names: [(String, String)]) {
    for (word, name) in names {
      t.property(
        "\(word) \(name) {get;set;}",
        get: { c in
          let number = try netClient(c).get(name)
          return word == "bool" ? .bool(number != 0) : .int32(number)
        },
        set: { c in
          try netClient(c).set(name, word == "bool" ? (c.bool(0) ? 1 : 0) : c.int(0))
          return .nothing
        })
    }
  }
  private static func netClient(_ c: Call) throws -> NetClientObj {
    guard let client = c.this.base.obj as? NetClientObj else { throw DotNetError.argumentNull("client") }
    return client
  }
  private static func family(_ c: Call, _ i: Int) throws -> Int32 {
    switch c.flags(i) {
    case 2: return AF_INET
    case 23: return AF_INET6
    default:
      throw DotNetError.argument(
        "'\(c.target.name)' Client can only accept InterNetwork or InterNetworkV6 addresses.", "family")
    }
  }

  @Sendable private static func declareClient(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(NetClientObj(client, tcp: true)) }
    t.constructor("new(System.Net.Sockets.AddressFamily family)") { c in
      .object(NetClientObj(client, tcp: true, family: try family(c, 0)))
    }
    t.constructor("new(IPEndpoint localEP)") { c in
      let place = try end(c, 0, "localEP")
      let made = NetClientObj(client, tcp: true, family: place.address.bytes.count == 16 ? AF_INET6 : AF_INET)
      made.localPort = (place.address, place.port)
      _ = try made.ready()
      return .object(made)
    }
    @Sendable func connect(_ c: Call, _ own: NetClientObj) throws -> Value {
      try own.connect(addresses(c, 0), portOf(c), c.runtime)
      return .nothing
    }
    t.constructor("new(string hostname, int port)") { c in
      let made = NetClientObj(client, tcp: true)
      _ = try connect(c, made)
      return .object(made)
    }
    t.property("int Available {get;}") { .int32(try netClient($0).ready().available) }
    t.property(
      "System.Net.Sockets.Socket Client {get;set;}", get: { .object(try netClient($0).ready()) },
      set: { c in
        try netClient(c).socket = c.obj(0) as? SocketObj
        return .nothing
      })
    t.property("bool Connected {get;}") { .bool(try netClient($0).socket?.isConnected ?? false) }
    settings(
      t,
      [
        ("int", "ReceiveBufferSize"), ("int", "SendBufferSize"), ("int", "ReceiveTimeout"), ("int", "SendTimeout"),
        ("bool", "NoDelay"), ("bool", "ExclusiveAddressUse"),
      ])
    t.property(
      "System.Net.Sockets.LingerOption LingerState {get;set;}",
      get: { _ in .object(RecordObj(linger, values: [.bool(false), .int(0)])) },
      set: { c in
        var option = Glibc.linger()
        let record = c.obj(0) as? RecordObj
        option.l_onoff = record?.values[0] == nil ? 0 : (Truth.isTrue(record?.values[0] ?? .null) ? 1 : 0)
        option.l_linger = Int32(clamping: record?.values[1].integer ?? 0)
        setsockopt(try netClient(c).ready().file, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<Glibc.linger>.size))
        return .nothing
      })
    for target in targets {
      t.method("void Connect(\(target))") { c in try connect(c, netClient(c)) }
      t.method("System.Threading.Tasks.Task ConnectAsync(\(target))") { c in
        let own = try netClient(c)
        return .object(try AsyncCalls.task(c, waits: true) { try connect(c, own) })
      }
      t.method(
        "System.Threading.Tasks.ValueTask ConnectAsync(\(target), System.Threading.CancellationToken cancellationToken)"
      ) { c in
        let own = try netClient(c)
        (c.args.last?.base.obj as? CancellationTokenObj)?.source.onCancel { own.socket?.close() }
        return .object(
          ValueTaskObj(try AsyncCalls.task(c, waits: true, token: c.args.count - 1) { try connect(c, own) }, of: nil))
      }
      if target.hasPrefix("IPEndpoint") { continue }
      let host = target.hasPrefix("string") ? "string host, int port" : target.replacing("ipAddresses", with: "addresses")
      t.method(
        "System.IAsyncResult BeginConnect(\(host), System.AsyncCallback requestCallback, System.Object state)"
      ) { c in
        let own = try netClient(c)
        return try begin(try AsyncCalls.task(c, waits: true) { try connect(c, own) }, c, callback: 2, state: 3)
      }
    }
    t.method("void EndConnect(System.IAsyncResult asyncResult)") { c in
      _ = try end(c)
      return .nothing
    }
    t.method("System.Net.Sockets.NetworkStream GetStream()") { c in
      let own = try netClient(c)
      try own.check()
      guard let socket = own.socket, socket.isConnected || own.stream != nil else {
        throw DotNetError.invalidOperation("The operation is not allowed on non-connected sockets.")
      }
      if own.stream == nil { own.stream = try NetworkStreamObj(socket, owns: true) }
      return own.stream.map { .object($0) } ?? .null
    }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try netClient(c).close(c.runtime)
        return .nothing
      }
    }
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
    t.method("void Close(int timeout)") { c in
      try own(c).close(c.runtime)
      return .nothing
    }
  }

  @Sendable private static func declareListener(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> ListenerObj {
      guard let listener = c.this.base.obj as? ListenerObj else { throw DotNetError.argumentNull("listener") }
      return listener
    }
    t.constructor("new(ipaddress localaddr, int port)") { c in
      guard let address = c.obj(0) as? IPAddressObj else { throw DotNetError.argumentNull("localaddr") }
      return .object(ListenerObj(address, try port(c, 1)))
    }
    t.constructor("new(IPEndpoint localEP)") { c in
      let place = try end(c, 0, "localEP")
      return .object(ListenerObj(place.address, place.port))
    }
    t.constructor("new(int port)") { .object(ListenerObj(IPAddressObj([0, 0, 0, 0]), try port($0, 0))) }
    t.staticMethod("static System.Net.Sockets.TcpListener Create(int port)") { c in
      .object(ListenerObj(IPAddressObj(Array(repeating: 0, count: 16)), try port(c, 0)))
    }
    t.property("System.Net.Sockets.Socket Server {get;}") { c in .object(try own(c).listening()) }
    t.property("System.Net.EndPoint LocalEndpoint {get;}") { c in
      if let place = try own(c).socket?.end(remote: false) { return .object(place) }
      return .object(IPEndPointObj(try own(c).address, try own(c).port))
    }
    t.property(
      "bool ExclusiveAddressUse {get;set;}", get: { .bool(try own($0).isExclusive) },
      set: { c in
        try own(c).isExclusive = c.bool(0)
        return .nothing
      })
    t.method("void Start()") { c in
      try own(c).start(Int(SOMAXCONN))
      return .nothing
    }
    t.method("void Start(int backlog)") { c in
      try own(c).start(c.int(0))
      return .nothing
    }
    for name in ["Stop", "Dispose"] {
      t.method("void \(name)()") { c in
        try own(c).socket?.close()
        try own(c).socket = nil
        return .nothing
      }
    }
    t.method("bool Pending()") { c in .bool(try own(c).listening().wait(Int32(POLLIN), milliseconds: 0, c.runtime)) }
    for (word, name, isClient) in [("TcpClient", "AcceptTcpClient", true), ("Socket", "AcceptSocket", false)] {
      @Sendable func accept(_ c: Call, _ listening: SocketObj) throws -> Value {
        let made = try listening.accept(c.runtime)
        return .object(isClient ? NetClientObj(client, tcp: true, socket: made) : made)
      }
      t.method("\(prefix)\(word) \(name)()") { c in try accept(c, own(c).listening()) }
      t.method("System.Threading.Tasks.Task[\(prefix)\(word)] \(name)Async()") { c in
        let listening = try own(c).listening()
        return .object(try AsyncCalls.task(c, of: isClient ? client : socket, waits: true) { try accept(c, listening) })
      }
      t.method("System.IAsyncResult Begin\(name)(System.AsyncCallback callback, System.Object state)") { c in
        let listening = try own(c).listening()
        return try begin(
          try AsyncCalls.task(c, of: isClient ? client : socket, waits: true) { try accept(c, listening) }, c, callback: 0,
          state: 1)
      }
      t.method("\(prefix)\(word) End\(name)(System.IAsyncResult asyncResult)") { try end($0) }
    }
  }

  // MARK: UdpClient

  @Sendable private static func declareUdp(_ t: TypeBuilder) {
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
      let bytes = Array(try c.bytes(0, "dgram").prefix(max(0, c.args.count > 1 ? c.int(1) : .max)))
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

  // MARK: Socket

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
          try own(c)[keyPath: path] = max(0, c.int(0))
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
      t.method("void Connect(\(target))") { c in
        var last: (any Error)?
        for address in try addresses(c, 0) {
          do {
            try own(c).connect(address, portOf(c), c.runtime)
            return .nothing
          } catch let error as DotNetError { last = error }
        }
        throw last ?? SocketObj.fail(EINVAL)
      }
      t.method("System.Threading.Tasks.Task ConnectAsync(\(target))") { c in
        let socket = try own(c)
        return .object(
          try AsyncCalls.task(c, waits: true) {
            var last: (any Error)?
            for address in try addresses(c, 0) {
              do {
                try socket.connect(address, portOf(c), c.runtime)
                return .nothing
              } catch let error as DotNetError { last = error }
            }
            throw last ?? SocketObj.fail(EINVAL)
          })
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
