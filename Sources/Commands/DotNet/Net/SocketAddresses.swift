// `[System.Net.SocketAddress]`: an end point as the system's sockets have it, and what makes one of the other.

import Engine
import Objects
import Primitives

enum SocketAddresses {
  static let family = TypeCatalog.Family(types: [socketAddress.fullName: { socketAddress }])
  static let declarations: TypeCatalog.Declarations = ["System.Net.IPEndPoint": declareEndPoint]

  private final class SocketAddressObj: Obj {
    let family: Int
    let bytes: [UInt8]
    init(_ family: Int, _ bytes: [UInt8]) {
      (self.family, self.bytes) = (family, bytes)
      super.init()
    }
    override var type: TypeInfo { SocketAddresses.socketAddress }
    override func equals(_ other: Obj) -> Bool { (other as? SocketAddressObj)?.bytes == bytes }
    override var hash: Int { bytes.hashValue & 0x7fff_ffff }
    override func describe(_ runtime: Runtime) throws -> String {
      let name = family == 2 ? "InterNetwork" : "InterNetworkV6"
      return "\(name):\(bytes.count):{\(bytes.dropFirst(2).map { String($0) }.joined(separator: ","))}"
    }
  }
  static let socketAddress = TypeInfo(
    "System.Net.SocketAddress", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) throws -> SocketAddressObj {
        guard let own = c.this.base.obj as? SocketAddressObj else { throw DotNetError.argumentNull("address") }
        return own
      }
      t.property("System.Net.Sockets.AddressFamily Family {get;}") {
        EnumTypes.value("System.Net.Sockets.AddressFamily", try me($0).family)
      }
      t.property("int Size {get;}") { .int32(try me($0).bytes.count) }
      t.indexer(
        "byte Item(int offset) {get;}",
        get: { c in
          let bytes = try me(c).bytes
          guard bytes.indices.contains(c.int(0)) else {
            throw DotNetError("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
          }
          return .byte(bytes[c.int(0)])
        })
      t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
    })

  @Sendable private static func declareEndPoint(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> IPEndPointObj {
      guard let own = c.this.base.obj as? IPEndPointObj else { throw DotNetError.argumentNull("endPoint") }
      return own
    }
    t.method("System.Net.SocketAddress Serialize()") { c in
      let own = try me(c)
      let port = [UInt8(truncatingIfNeeded: own.port >> 8), UInt8(truncatingIfNeeded: own.port)]
      if own.address.bytes.count == 4 {
        return .object(SocketAddressObj(2, [2, 0] + port + own.address.bytes + [UInt8](repeating: 0, count: 8)))
      }
      return .object(SocketAddressObj(23, [10, 0] + port + [0, 0, 0, 0] + own.address.bytes + [0, 0, 0, 0]))
    }
    t.method("System.Net.EndPoint Create(System.Net.SocketAddress socketAddress)") { c in
      guard let given = c.obj(0) as? SocketAddressObj else { throw DotNetError.argumentNull("socketAddress") }
      let own = try me(c)
      let wanted = own.address.bytes.count == 4 ? 2 : 23
      guard given.family == wanted else {
        throw DotNetError.argument(
          "The AddressFamily \(given.family == 2 ? "InterNetwork" : "InterNetworkV6") is not valid for the System.Net.IPEndPoint end point, use \(wanted == 2 ? "InterNetwork" : "InterNetworkV6") instead.",
          "socketAddress")
      }
      let port = Int(given.bytes[2]) << 8 | Int(given.bytes[3])
      let address = Array(wanted == 2 ? given.bytes[4..<8] : given.bytes[8..<24])
      guard case .object(let made) = try MemberAccess.construct(own.address.type, [.bytes(address)], c.runtime).base,
        let parsed = made as? IPAddressObj
      else { return .null }
      return .object(IPEndPointObj(parsed, port))
    }
  }
}
