// `[System.Net.Dns]`: names of hosts and their addresses, as the system's resolver knows them.

import Engine
import Glibc
import Objects
import Primitives

enum DnsType {
  static let type = TypeInfo("System.Net.Dns", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let entry: TypeInfo = TypeInfo(
    "System.Net.IPHostEntry", base: .object,
    declare: { t in
      t.constructor("new()") { _ in .object(RecordObj(entry, values: [.null, .null, .null])) }
      for (i, text) in ["string HostName", "string[] Aliases", "ipaddress[] AddressList"].enumerated() {
        t.property(
          "\(text) {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values[i] ?? .null },
          set: { c in
            (c.this.base.obj as? RecordObj)?.values[i] = c.args[0]
            return .nothing
          })
      }
    })
  static let family = TypeCatalog.Family(types: [type.fullName: { type }, entry.fullName: { entry }])
  private static let addressType = TypeCatalog.find("System.Net.IPAddress") ?? .object

  private static func fail(_ code: Int32) -> DotNetError {
    let numbers: [Int32: Int] = [EAI_NONAME: 11001, EAI_AGAIN: 11002, EAI_FAIL: 11003, -5: 11004]
    return DotNetError(
      SocketObj.exception(
        code == EAI_NONAME || code == -5 ? -131073 : code, message: String(cString: gai_strerror(code)),
        socketError: numbers[code] ?? 11003))
  }

  /// Asks the resolver, while others run.
  private static func resolve(_ name: String, family: Int32 = AF_UNSPEC, canonical: Bool = false, _ runtime: Runtime) throws
    -> (addresses: [IPAddressObj], name: String?)
  {
    var hints = addrinfo()
    hints.ai_family = family
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    if canonical { hints.ai_flags = AI_CANONNAME }
    var list: UnsafeMutablePointer<addrinfo>?
    let ask = { getaddrinfo(name.isEmpty ? ThisMachine.name : name, nil, &hints, &list) }
    let code = (runtime as? Session).map { $0.unlocked(ask) } ?? ask()
    guard code == 0 else { throw fail(code) }
    defer { freeaddrinfo(list) }
    var found: [IPAddressObj] = []
    var next = list
    while let item = next {
      if let place = item.pointee.ai_addr {
        let bytes: [UInt8]
        if item.pointee.ai_family == AF_INET {
          bytes = place.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
            withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
          }
        } else {
          bytes = place.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
            withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
          }
        }
        if !found.contains(where: { $0.bytes == bytes }) { found.append(IPAddressObj(bytes)) }
      }
      next = item.pointee.ai_next
    }
    return (found, list?.pointee.ai_canonname.map { String(cString: $0) })
  }

  /// The addresses of a name, or the one that it is.
  static func addresses(_ name: String, family: Int32 = AF_UNSPEC, _ runtime: Runtime) throws -> [IPAddressObj] {
    if name.utf8.count > 255 {
      throw DotNetError.outOfRange(
        "The length of the host name must be less than or equal to 255 characters.", "hostName")
    }
    if let address = IPAddressObj.parse(name) { return [address] }
    return try resolve(name, family: family, runtime).addresses
  }

  private static func list(_ found: [IPAddressObj]) -> Value {
    .object(ArrayObj(ContiguousArray(found.map { .object($0) }), of: addressType))
  }

  /// The name of an address.
  private static func reverse(_ address: IPAddressObj, _ runtime: Runtime) throws -> String {
    var text = [CChar](repeating: 0, count: 1025)
    let ask = {
      SocketObj.with(address, 0, family: address.bytes.count == 16 ? AF_INET6 : AF_INET) {
        getnameinfo($0, $1, &text, 1025, nil, 0, Int32(NI_NAMEREQD))
      }
    }
    let code = (runtime as? Session).map { $0.unlocked(ask) } ?? ask()
    guard code == 0 else { throw fail(code) }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func hostEntry(_ c: Call, family: Int32 = AF_UNSPEC) throws -> Value {
    var address = c.obj(0) as? IPAddressObj
    let text = c.string(0)?.string ?? ""
    if address == nil { address = IPAddressObj.parse(text) }
    let name: String
    if let address {
      if address.bytes.allSatisfy({ $0 == 0 }) {
        throw DotNetError.argument(
          "IPv4 address 0.0.0.0 and IPv6 address ::0 are unspecified addresses that cannot be used as a target address.",
          "hostNameOrAddress")
      }
      name = try reverse(address, c.runtime)
    } else {
      if c.isNull(0) { throw DotNetError.argumentNull("hostNameOrAddress") }
      name = text
    }
    let found = try resolve(name, family: family, canonical: true, c.runtime)
    return .object(
      RecordObj(
        entry,
        values: [Value(found.name ?? (name.isEmpty ? ThisMachine.name : name)), .strings([String]()), list(found.addresses)]))
  }

  private static func familyOf(_ c: Call, _ i: Int) -> Int32 {
    c.flags(i) == 2 ? AF_INET : c.flags(i) == 23 ? AF_INET6 : AF_UNSPEC
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let token = ", System.Threading.CancellationToken cancellationToken"
    let wanted = ", System.Net.Sockets.AddressFamily family"
    t.staticMethod("static string GetHostName()") { _ in Value(ThisMachine.name) }
    @Sendable func hostAddresses(_ c: Call, _ family: Int32 = AF_UNSPEC) throws -> Value {
      list(try addresses(c.required(0, "hostNameOrAddress").string, family: family, c.runtime))
    }
    let arrays = addressType.arrayType()
    t.staticMethod("static ipaddress[] GetHostAddresses(string hostNameOrAddress)") { try hostAddresses($0) }
    t.staticMethod("static ipaddress[] GetHostAddresses(string hostNameOrAddress\(wanted))") {
      try hostAddresses($0, familyOf($0, 1))
    }
    let task = "static System.Threading.Tasks.Task"
    t.staticMethod("\(task)[ipaddress[]] GetHostAddressesAsync(string hostNameOrAddress)") { c in
      .object(try AsyncCalls.task(c, of: arrays, waits: true) { try hostAddresses(c) })
    }
    t.staticMethod("\(task)[ipaddress[]] GetHostAddressesAsync(string hostNameOrAddress\(token))") { c in
      .object(try AsyncCalls.task(c, of: arrays, waits: true, token: 1) { try hostAddresses(c) })
    }
    t.staticMethod("\(task)[ipaddress[]] GetHostAddressesAsync(string hostNameOrAddress\(wanted)\(token) = default)") { c in
      .object(try AsyncCalls.task(c, of: arrays, waits: true, token: 2) { try hostAddresses(c, familyOf(c, 1)) })
    }
    let host = "static System.Net.IPHostEntry "
    for declaration in [
      "GetHostEntry(ipaddress address)", "GetHostEntry(string hostNameOrAddress)", "GetHostByAddress(ipaddress address)",
      "GetHostByAddress(string address)", "GetHostByName(string hostName)", "Resolve(string hostName)",
    ] { t.staticMethod(host + declaration) { try hostEntry($0) } }
    t.staticMethod(host + "GetHostEntry(string hostNameOrAddress\(wanted))") { try hostEntry($0, family: familyOf($0, 1)) }
    let later = "\(task)[System.Net.IPHostEntry] GetHostEntryAsync("
    for declaration in ["ipaddress address)", "string hostNameOrAddress)", "string hostNameOrAddress\(token))"] {
      t.staticMethod(later + declaration) { c in
        .object(try AsyncCalls.task(c, of: entry, waits: true, token: c.args.count > 1 ? 1 : nil) { try hostEntry(c) })
      }
    }
    t.staticMethod(later + "string hostNameOrAddress\(wanted)\(token) = default)") { c in
      .object(try AsyncCalls.task(c, of: entry, waits: true, token: 2) { try hostEntry(c, family: familyOf(c, 1)) })
    }
    let tail = ", System.AsyncCallback requestCallback, System.Object "
    t.staticMethod("static System.IAsyncResult BeginGetHostAddresses(string hostNameOrAddress\(tail)state)") { c in
      try SocketTypes.begin(AsyncCalls.task(c, of: arrays, waits: true) { try hostAddresses(c) }, c, callback: 1, state: 2)
    }
    for (name, parameter) in [
      ("GetHostEntry", "string hostNameOrAddress"), ("GetHostEntry", "ipaddress address"), ("GetHostByName", "string hostName"),
      ("Resolve", "string hostName"),
    ] {
      t.staticMethod("static System.IAsyncResult Begin\(name)(\(parameter)\(tail)stateObject)") { c in
        try SocketTypes.begin(AsyncCalls.task(c, of: entry, waits: true) { try hostEntry(c) }, c, callback: 1, state: 2)
      }
    }
    t.staticMethod("static ipaddress[] EndGetHostAddresses(System.IAsyncResult asyncResult)") { try SocketTypes.end($0) }
    for name in ["EndGetHostEntry", "EndGetHostByName", "EndResolve"] {
      t.staticMethod(host + "\(name)(System.IAsyncResult asyncResult)") { try SocketTypes.end($0) }
    }
  }
}
