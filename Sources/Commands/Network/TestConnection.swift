// Test-Connection: pings, the way to a host, the largest packet that gets there, and whether a port answers.

import Engine
import Glibc
import Objects
import Primitives

enum NetworkCmdlets {
  static let table: CommandFamilies.Table = ["Test-Connection": { TestConnectionCommand() }]
}

enum ConnectionTypes {
  private static let prefix = "Microsoft.PowerShell.Commands.TestConnectionCommand+"
  static let port = RecordObj.type(
    prefix + "TcpPortStatus", "int Id {get;set;}", "string Source {get;}", "string Target {get;}",
    "ipaddress TargetAddress {get;}",
    "int Port {get;}", "long Latency {get;set;}", "bool Connected {get;set;}",
    "System.Net.Sockets.SocketError Status {get;set;}")
  static let ping = RecordObj.type(
    prefix + "PingStatus", "uint Ping {get;}", "string Source {get;}", "string Destination {get;}", "ipaddress Address {get;}",
    "string DisplayAddress {get;}", "long Latency {get;}", "System.Net.NetworkInformation.IPStatus Status {get;}",
    "int BufferSize {get;}", "System.Net.NetworkInformation.PingReply Reply {get;}")
  static let mtu = RecordObj.type(
    prefix + "PingMtuStatus", base: ping, "uint Ping {get;}", "string Source {get;}", "string Destination {get;}",
    "ipaddress Address {get;}", "string DisplayAddress {get;}", "long Latency {get;}",
    "System.Net.NetworkInformation.IPStatus Status {get;}", "int BufferSize {get;}",
    "System.Net.NetworkInformation.PingReply Reply {get;}", "int MtuSize {get;}")
  static let trace = RecordObj.type(
    prefix + "TraceStatus", "int Hop {get;}", "string Hostname {get;}", "uint Ping {get;}", "ipaddress HopAddress {get;}",
    "long Latency {get;}", "System.Net.NetworkInformation.IPStatus Status {get;}", "string Source {get;}",
    "string Target {get;}",
    "ipaddress TargetAddress {get;}", "System.Net.NetworkInformation.PingReply Reply {get;}")
  static let reply = RecordObj.type(
    "System.Net.NetworkInformation.PingReply", "System.Net.NetworkInformation.IPStatus Status {get;}",
    "ipaddress Address {get;}",
    "long RoundtripTime {get;}", "System.Net.NetworkInformation.PingOptions Options {get;}", "byte[] Buffer {get;}")
  static let options = TypeInfo(
    "System.Net.NetworkInformation.PingOptions", base: .object,
    declare: { t in
      t.constructor("new()") { c in .object(RecordObj(c.target, values: [.int(128), .bool(false)])) }
      t.constructor("new(int ttl, bool dontFragment)") { c in
        guard c.int(0) > 0 else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "ttl")
        }
        return .object(RecordObj(c.target, values: [c.args[0], c.args[1]]))
      }
      for (i, name) in ["int Ttl", "bool DontFragment"].enumerated() {
        t.property(
          name + " {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values[i] ?? .null },
          set: { c in
            (c.this.base.obj as? RecordObj)?.values[i] = c.args[0]
            return .nothing
          })
      }
    })
  static let ping2 = TypeInfo(
    "System.Net.NetworkInformation.Ping", base: .object, interfaces: { [.idisposable] },
    declare: { t in
      @Sendable func send(_ c: Call, _ milliseconds: Int, _ payload: [UInt8]?, _ options: RecordObj?) throws -> Value {
        guard let session = c.runtime as? Session else { return .null }
        var address = (c.obj(0) as? IPAddressObj)?.bytes
        if address == nil {
          let name = c.text(0)
          address = IPAddressObj.parse(name)?.bytes ?? session.unlocked { Endpoint.resolve(name) }.addresses.first
          if address == nil {
            throw DotNetError(PingErrors.exception(HttpErrors.socket("Name or service not known", Int(EAI_NONAME))))
          }
        }
        let ttl = options.flatMap { $0.values.first?.integer }.map(Int.init) ?? 128
        let whole = options.map { Truth.isTrue($0.values[1]) } ?? false
        do {
          let found = try IcmpPing.send(
            session, to: address ?? [], payload: payload ?? IcmpPing.payload(32), ttl: ttl, dontFragment: whole,
            seconds: Double(milliseconds) / 1000)
          return PingErrors.reply(found)
        } catch let failure as IcmpPing.Failure { throw DotNetError(PingErrors.exception(failure)) }
      }
      t.constructor("new()") { c in .object(RecordObj(c.target, values: [])) }
      for target in ["ipaddress address", "string hostNameOrAddress"] {
        t.method("System.Net.NetworkInformation.PingReply Send(\(target))") { try send($0, 5000, nil, nil) }
        t.method("System.Net.NetworkInformation.PingReply Send(\(target), int timeout)") { try send($0, $0.int(1), nil, nil) }
        t.method("System.Net.NetworkInformation.PingReply Send(\(target), int timeout, byte[] buffer)") {
          try send($0, $0.int(1), $0.bytes(2, "buffer"), nil)
        }
        t.method(
          "System.Net.NetworkInformation.PingReply Send(\(target), int timeout, byte[] buffer, System.Net.NetworkInformation.PingOptions options)"
        ) { try send($0, $0.int(1), $0.bytes(2, "buffer"), $0.obj(3) as? RecordObj) }
      }
      for target in ["string hostNameOrAddress", "ipaddress address"] {
        let answer = "System.Threading.Tasks.Task[System.Net.NetworkInformation.PingReply] SendPingAsync"
        t.method("\(answer)(\(target))") { c in
          .object(try AsyncCalls.task(c, of: ConnectionTypes.reply, waits: true) { try send(c, 5000, nil, nil) })
        }
        t.method("\(answer)(\(target), int timeout)") { c in
          .object(try AsyncCalls.task(c, of: ConnectionTypes.reply, waits: true) { try send(c, c.int(1), nil, nil) })
        }
        t.method("\(answer)(\(target), int timeout, byte[] buffer)") { c in
          let buffer = try c.bytes(2, "buffer")
          return .object(try AsyncCalls.task(c, of: ConnectionTypes.reply, waits: true) { try send(c, c.int(1), buffer, nil) })
        }
      }
      t.method("void Dispose()") { _ in .nothing }
    })
  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    for type in [port, ping, mtu, trace, reply, options, ping2] { types[type.fullName] = { type } }
    return TypeCatalog.Family(types: types)
  }
}

/// A ping's result and failure as .NET gives them.
enum PingErrors {
  static func exception(_ inner: ExceptionObj) -> ExceptionObj {
    ExceptionObj(
      "System.Net.NetworkInformation.PingException", "An exception occurred during a Ping request.", inner: inner)
  }

  static func exception(_ failure: IcmpPing.Failure) -> ExceptionObj {
    exception(HttpErrors.socket(Files.message(failure.code), Int(failure.code)))
  }

  static func status(_ code: Int) -> Value {
    TypeCatalog.find("System.Net.NetworkInformation.IPStatus").map { .object(EnumValue($0, Int64(code))) } ?? Value(code)
  }

  static func reply(_ found: PingOutcome) -> Value {
    let isSuccess = found.status == IcmpPing.success
    return .object(
      RecordObj(
        ConnectionTypes.reply,
        values: [
          status(found.status), .object(IPAddressObj(found.address ?? [0, 0, 0, 0])),
          .long(isSuccess ? Int64(found.milliseconds) : 0),
          isSuccess ? .object(RecordObj(ConnectionTypes.options, values: [.int(Int32(found.ttl)), .bool(false)])) : .null,
          .bytes(isSuccess ? found.bytes : []),
        ]))
  }
}

final class TestConnectionCommand: Cmdlet {
  private var count = 4
  private let source = ThisMachine.name
  private var timeout: Double { Double(int("TimeoutSeconds") ?? 5) }
  private var maxHops: Int { int("MaxHops") ?? 128 }
  private var isQuiet: Bool { flag("Quiet") }

  override func begin() throws {
    switch parameterSet {
    case "RepeatPing": count = Int(Int32.max)
    case "TcpPort": count = flag("Repeat") ? Int(Int32.max) : int("Count") ?? 1
    default: count = int("Count") ?? 4
    }
  }

  override func process() throws {
    for name in strings("TargetName") ?? [] {
      try session.checkStop()
      switch parameterSet {
      case "MtuSizeDetect": try measure(name)
      case "TraceRoute": try trace(name)
      case "TcpPort": try connect(name)
      default: try ping(name)
      }
    }
  }

  // MARK: names

  private struct Target {
    let name: String
    let address: [UInt8]
    var text: String { IPAddressObj(address).text }
  }

  private func failure(_ name: String, _ why: String, _ inner: ExceptionObj? = nil, target: Value? = nil) -> ErrorRecord {
    ErrorRecord(
      ExceptionObj(
        "System.Net.NetworkInformation.PingException", "Testing connection to computer '\(name)' failed: \(why)", inner: inner),
      id: "TestConnectionException", category: .ResourceUnavailable, target: target ?? Value(name))
  }

  /// Nil when the name means nothing; that has been said then.
  private func resolve(_ name: String) throws -> Target? {
    let absent = "Target IPv4/IPv6 address absent."
    let wantsFour = flag("IPv4")
    let wantsSix = flag("IPv6")
    if let parsed = IPAddressObj.parse(name) {
      if wantsFour && parsed.bytes.count != 4 || wantsSix && parsed.bytes.count != 16 {
        try writeError(failure(name, absent))
        return nil
      }
      guard flag("ResolveDestination") else { return Target(name: parsed.text, address: parsed.bytes) }
      let found = session.unlocked { Endpoint.name(parsed.bytes) }
      // Without a name of its own an address goes by itself.
      return Target(name: found ?? parsed.text, address: parsed.bytes)
    }
    var (addresses, code) = session.unlocked { Endpoint.resolve(name) }
    var shown = name
    if code == 0, flag("ResolveDestination"), let first = addresses.first,
      let own = session.unlocked({ Endpoint.name(first) })
    {
      shown = own
      (addresses, code) = session.unlocked { Endpoint.resolve(own) }
    }
    guard code == 0, let first = addresses.first else {
      let said = code == EAI_AGAIN ? "Resource temporarily unavailable" : "Name or service not known"
      if !isQuiet {
        try writeError(failure(shown, "Cannot resolve the target name.", HttpErrors.socket(said, Int(code))))
      }
      return nil
    }
    guard wantsFour || wantsSix else { return Target(name: shown, address: first) }
    guard let chosen = addresses.first(where: { $0.count == (wantsSix ? 16 : 4) }) else {
      try writeError(failure(shown, absent))
      return nil
    }
    return Target(name: shown, address: chosen)
  }

  // MARK: tests

  private func send(_ target: Target, _ size: Int, ttl: Int, whole: Bool) throws -> PingOutcome {
    try IcmpPing.send(
      session, to: target.address, payload: IcmpPing.payload(size), ttl: ttl, dontFragment: whole, seconds: timeout)
  }

  private func values(
    _ found: PingOutcome, _ number: Int, _ destination: String, latency: Int, size: Int
  ) -> ContiguousArray<Value> {
    let address = found.status == IcmpPing.success ? found.address.map { IPAddressObj($0) } : nil
    return [
      .uint(UInt32(truncatingIfNeeded: number)), Value(source), Value(destination), address.map { .object($0) } ?? .null,
      Value(address?.text ?? "*"), .long(Int64(latency)), PingErrors.status(found.status), Value(size), PingErrors.reply(found),
    ]
  }

  private func ping(_ name: String) throws {
    guard let target = try resolve(name) else {
      if isQuiet { try write(.bool(false)) }
      return
    }
    let size = int("BufferSize") ?? 32
    let delay = Double(int("Delay") ?? 1)
    var allWell = true
    for i in 1...max(1, count) {
      do {
        let found = try send(target, size, ttl: maxHops, whole: flag("DontFragment"))
        let isSuccess = found.status == IcmpPing.success
        if isQuiet {
          allWell = allWell && isSuccess
        } else {
          try write(
            .object(
              RecordObj(
                ConnectionTypes.ping,
                values: values(found, i, target.name, latency: isSuccess ? found.milliseconds : 0, size: size))))
        }
      } catch let wrong as IcmpPing.Failure {
        let inner = PingErrors.exception(wrong)
        try writeError(failure(target.name, inner.message, inner.inner))
        allWell = false
        continue
      }
      if i < count { try session.sleep(seconds: delay) }
    }
    if isQuiet { try write(.bool(allWell)) }
  }

  private func trace(_ name: String) throws {
    guard let target = try resolve(name) else {
      if !isQuiet { try write(.bool(false)) }
      return
    }
    var hop = 1
    var last: PingOutcome
    repeat {
      do { last = try send(target, 32, ttl: hop, whole: false) } catch let wrong as IcmpPing.Failure {
        throw terminateUnhandled(wrong)
      }
      let seen = IPAddressObj(last.address ?? [0, 0, 0, 0])
      var router = seen.text
      if flag("ResolveDestination") { router = session.unlocked { Endpoint.name(seen.bytes) } ?? seen.text }
      for i in 1...3 {
        let start = Clock.now
        do {
          let found = try send(target, 32, ttl: hop, whole: false)
          if !isQuiet {
            let latency = found.status == IcmpPing.success ? found.milliseconds : Int((Clock.now - start) / 1_000_000)
            let own = values(found, i, router, latency: latency, size: 32)
            try write(
              .object(
                RecordObj(
                  ConnectionTypes.trace,
                  values: [
                    Value(hop), Value(router), own[0], own[3], own[5], own[6], Value(source), Value(target.name),
                    .object(IPAddressObj(target.address)), own[8],
                  ])))
          }
        } catch let wrong as IcmpPing.Failure {
          let inner = PingErrors.exception(wrong)
          try writeError(failure(target.name, inner.message, inner.inner))
          continue
        }
        try session.sleep(seconds: 0.05)
      }
      hop += 1
    } while hop <= maxHops && (last.status == IcmpPing.ttlExpired || last.status == IcmpPing.timedOut)
    if isQuiet {
      try write(.bool(hop <= maxHops))
    } else if hop > maxHops {
      try writeError(
        "System.Net.NetworkInformation.PingException",
        "Cannot complete traceroute to destination '\(target.name)': Number of hops required to reach host exceeds MaxHops (\(maxHops)).",
        id: "TestConnectionException", .ConnectionError, target: .object(IPAddressObj(target.address)))
    }
  }

  private func terminateUnhandled(_ wrong: IcmpPing.Failure) -> Thrown {
    let exception = PingErrors.exception(wrong)
    return context.terminating(ErrorRecord(exception, id: exception.type.fullName, category: .NotSpecified))
  }

  private func measure(_ name: String) throws {
    guard let target = try resolve(name) else {
      if isQuiet { try write(.int(-1)) }
      return
    }
    var (low, current, high) = (target.address.count == 16 ? 1280 : 68, 1473, 10_000)
    var best: PingOutcome?
    var tooLate: PingOutcome?
    var tries = 1
    do {
      while low < high - 1 {
        try writeDebug("LowMTUSize: \(low), CurrentMTUSize: \(current), HighMTUSize: \(high)")
        let found = try send(target, current, ttl: 128, whole: true)
        switch found.status {
        case IcmpPing.packetTooBig, IcmpPing.timedOut:
          high = current
          tooLate = found
          tries = 1
        case IcmpPing.success:
          low = current
          best = found
          tries = 1
        default:
          if tries >= count {
            let said = (PingErrors.status(found.status).obj as? EnumValue)?.text ?? String(found.status)
            return try writeError(failure(target.text, said, target: .object(IPAddressObj(target.address))))
          }
          tries += 1
          continue
        }
        current = (low + high) / 2
        try session.sleep(seconds: 0.1)
      }
    } catch let wrong as IcmpPing.Failure {
      let inner = PingErrors.exception(wrong)
      return try writeError(failure(target.text, inner.message, inner.inner, target: .object(IPAddressObj(target.address))))
    }
    if isQuiet { return try write(Value(current)) }
    guard let best else {
      return try writeError(
        "System.TimeoutException", target.text, id: "TestConnectionException", .ResourceUnavailable,
        target: tooLate.map { PingErrors.reply($0) } ?? .null)
    }
    let own = values(best, 1, target.name, latency: best.milliseconds, size: best.bytes.count)
    try write(.object(RecordObj(ConnectionTypes.mtu, values: own + [Value(current)])))
  }

  // MARK: ports

  private func connect(_ name: String) throws {
    guard let target = try resolve(name) else {
      if isQuiet { try write(.bool(false)) }
      return
    }
    let port = int("TcpPort") ?? 0
    for i in 1...max(1, count) {
      let start = Clock.now
      let code = try attempt(target, port)
      let latency = code == 0 ? Int((Clock.now - start) / 1_000_000) : 0
      guard flag("Detailed") else { return try write(.bool(code == 0)) }
      let status =
        TypeCatalog.find("System.Net.Sockets.SocketError").map { Value.object(EnumValue($0, Int64(code))) } ?? Value(code)
      try write(
        .object(
          RecordObj(
            ConnectionTypes.port,
            values: [
              Value(i), Value(source), Value(name), .object(IPAddressObj(target.address)), Value(port), .long(Int64(latency)),
              .bool(code == 0), status,
            ])))
      if i < count { try session.sleep(seconds: Double(int("Delay") ?? 1)) }
    }
  }

  /// Connects to a port; the number of `SocketError`.
  private func attempt(_ target: Target, _ port: Int) throws -> Int {
    let family = target.address.count == 16 ? AF_INET6 : AF_INET
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let handle = socket(family, kind, 0)
    guard handle >= 0 else { return HttpErrors.socketCode(Int(errno)) }
    defer { close(handle) }
    let result = Endpoint.with(target.address, port: port) { Glibc.connect(handle, $0, $1) }
    if result == 0 { return 0 }
    if errno != EINPROGRESS { return HttpErrors.socketCode(Int(errno)) }
    let start = Clock.now
    let limit = UInt64(timeout * 1e9)
    while true {
      try session.checkStop()
      let gone = Clock.now - start
      if gone >= limit { return 10060 }
      var watched = pollfd(fd: handle, events: Int16(POLLOUT), revents: 0)
      let slice = Int32(min(50, (limit - gone) / 1_000_000 + 1))
      guard session.unlocked({ poll(&watched, 1, slice) }) > 0 else { continue }
      var code: Int32 = 0
      var size = socklen_t(4)
      getsockopt(handle, SOL_SOCKET, SO_ERROR, &code, &size)
      return code == 0 ? 0 : HttpErrors.socketCode(Int(code))
    }
  }
}
