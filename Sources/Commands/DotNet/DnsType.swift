// `[System.Net.Dns]`: names of hosts and their addresses, as the system's resolver knows them.

import Engine
import Glibc
import Objects
import Primitives

enum DnsType {
  static let type = TypeInfo("System.Net.Dns", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.staticMethod("static string GetHostName()") { _ in Value(ThisMachine.name) }
    t.staticMethod("static ipaddress[] GetHostAddresses(string hostNameOrAddress)") { c in
      var hints = addrinfo()
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
      var list: UnsafeMutablePointer<addrinfo>?
      let code = getaddrinfo(c.text(0), nil, &hints, &list)
      guard code == 0 else {
        throw DotNetError("System.Net.Sockets.SocketException", String(cString: gai_strerror(code)))
      }
      defer { freeaddrinfo(list) }
      guard let type = TypeCatalog.find("System.Net.IPAddress") else { return .null }
      var found = ContiguousArray<Value>()
      var next = list
      while let entry = next {
        var text = [UInt8](repeating: 0, count: 64)
        let size = socklen_t(text.count)
        let failed = text.withUnsafeMutableBytes {
          getnameinfo(
            entry.pointee.ai_addr, entry.pointee.ai_addrlen, $0.bindMemory(to: CChar.self).baseAddress, size, nil, 0,
            NI_NUMERICHOST)
        }
        if failed == 0 {
          let address = String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
          found.append(try Conversion.convert(Value(address), to: type, c.runtime))
        }
        next = entry.pointee.ai_next
      }
      return .object(ArrayObj(found, of: type))
    }
  }
}
