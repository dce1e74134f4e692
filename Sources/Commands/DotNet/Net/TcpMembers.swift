// The members of `TcpClient` and `TcpListener`.

import Engine
import Glibc
import Objects
import Primitives

extension SocketTypes {
  /// Properties that are settings of the socket.
  static func settings(_ t: TypeBuilder, _ names: [(String, String)]) {
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
  /// The client whose member it is.
  static func netClient(_ c: Call) throws -> NetClientObj {
    guard let client = c.this.base.obj as? NetClientObj else { throw DotNetError.argumentNull("client") }
    return client
  }
  /// The family that an argument names, of the two that clients know.
  static func family(_ c: Call, _ i: Int) throws -> Int32 {
    switch c.flags(i) {
    case 2: return AF_INET
    case 23: return AF_INET6
    default:
      throw DotNetError.argument(
        "'\(c.target.name)' Client can only accept InterNetwork or InterNetworkV6 addresses.", "family")
    }
  }

  @Sendable static func declareClient(_ t: TypeBuilder) {
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
      get: { c in
        var option = Glibc.linger()
        var size = socklen_t(MemoryLayout<Glibc.linger>.size)
        let file = try netClient(c).ready().file
        if getsockopt(file, SOL_SOCKET, SO_LINGER, &option, &size) != 0 { throw SocketObj.fail(errno) }
        return .object(RecordObj(linger, values: [.bool(option.l_onoff != 0), .int(option.l_linger)]))
      },
      set: { c in
        var option = Glibc.linger()
        let record = c.obj(0) as? RecordObj
        option.l_onoff = record?.values[0] == nil ? 0 : (Truth.isTrue(record?.values[0] ?? .null) ? 1 : 0)
        option.l_linger = Int32(clamping: record?.values[1].integer ?? 0)
        let file = try netClient(c).ready().file
        if setsockopt(file, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<Glibc.linger>.size)) != 0 {
          throw SocketObj.fail(errno)
        }
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

  @Sendable static func declareListener(_ t: TypeBuilder) {
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
}
