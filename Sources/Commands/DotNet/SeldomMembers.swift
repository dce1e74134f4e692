// Members that scripts seldom reach: addresses as the system's sockets have them, sets compared as wholes, the handle of a process, keys wrapped
// in keys.

import CCrypto
import Engine
import Objects
import Primitives

enum SeldomMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Net.IPEndPoint": declareEndPoint, "System.Collections.Generic.HashSet`1": declareSet,
    "System.Diagnostics.Process": declareProcess, "System.Security.Cryptography.Aes": declareAes,
    "System.StringComparer": declareComparer, "System.IO.MemoryStream": declareMemory,
  ]

  // MARK: Socket addresses

  private final class SocketAddressObj: Obj {
    let family: Int
    let bytes: [UInt8]
    init(_ family: Int, _ bytes: [UInt8]) {
      (self.family, self.bytes) = (family, bytes)
      super.init()
    }
    override var type: TypeInfo { SeldomMembers.socketAddress }
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
  static let family = TypeCatalog.Family(types: [
    socketAddress.fullName: { socketAddress }, processHandle.fullName: { processHandle }, setComparer.fullName: { setComparer },
  ])

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

  // MARK: Sets

  private final class SetComparerObj: Obj {
    override var type: TypeInfo { SeldomMembers.setComparer }
    override func equals(_ other: Obj) -> Bool { other is SetComparerObj }
    override var hash: Int { 7 }
  }
  static let setComparer = TypeInfo(
    "System.Collections.Generic.HashSetEqualityComparer`1", base: .object,
    interfaces: { ["System.Collections.IEqualityComparer"].compactMap { TypeCatalog.find($0) } },
    declare: { t in
      t.method("bool Equals(System.Object x, System.Object y)") { c in
        guard let a = c.obj(0) as? SetObj, let b = c.obj(1) as? SetObj else { return .bool(c.isNull(0) && c.isNull(1)) }
        return .bool(a.items.count == b.items.count && a.items.allSatisfy { b.has($0) })
      }
      t.method("int GetHashCode(System.Object obj)") { c in
        guard let set = c.obj(0) as? SetObj else { return .int(0) }
        var sum: Int64 = 0
        for item in set.items where !item.isNull {
          sum ^= try MemberAccess.invoke(item, PSString.make("GetHashCode"), [], c.runtime).integer ?? 0
        }
        return .int(Int32(truncatingIfNeeded: sum))
      }
    })

  @Sendable private static func declareSet(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    t.staticMethod(
      "static System.Collections.Generic.IEqualityComparer[System.Collections.Generic.HashSet[\(e)]] CreateSetComparer()"
    ) { _ in .object(SetComparerObj()) }
  }

  // MARK: Processes

  private static let processHandle = TypeInfo(
    "Microsoft.Win32.SafeHandles.SafeProcessHandle", base: .object, interfaces: { [.idisposable] },
    declare: { t in
      t.property("bool IsInvalid {get;}") { _ in .bool(false) }
      t.property("bool IsClosed {get;}") { _ in .bool(false) }
      t.method("System.IntPtr DangerousGetHandle()") { ($0.this.base.obj as? RecordObj)?.values.first ?? .null }
      for name in ["Close", "Dispose"] { t.method("void \(name)()") { _ in .nothing } }
    })

  /// A handle is the process's number here.
  @Sendable private static func declareProcess(_ t: TypeBuilder) {
    @Sendable func number(_ c: Call) throws -> Value {
      let id = try MemberAccess.get(c.this, PSString.make("Id"), c.runtime) ?? .int(0)
      return try MemberAccess.construct(TypeCatalog.find("System.IntPtr") ?? .object, [id], c.runtime)
    }
    t.property("System.IntPtr Handle {get;}") { try number($0) }
    t.property("Microsoft.Win32.SafeHandles.SafeProcessHandle SafeHandle {get;}") { c in
      .object(RecordObj(processHandle, values: [try number(c)]))
    }
  }

  // MARK: Keys

  /// RFC 5649.
  private static func wrapped(_ own: CipherObj, _ data: [UInt8], encrypts: Bool) throws -> [UInt8] {
    let key = own.key
    guard let cipher = EVP_get_cipherbyname("id-aes\(key.count * 8)-wrap-pad"), let context = EVP_CIPHER_CTX_new() else {
      throw CipherObj.fail("The algorithm is not supported.")
    }
    defer { EVP_CIPHER_CTX_free(context) }
    EVP_CIPHER_CTX_set_flags(context, Int32(EVP_CIPHER_CTX_FLAG_WRAP_ALLOW))
    var count: Int32 = 0
    var out = [UInt8](repeating: 0, count: data.count + 32)
    guard EVP_CipherInit_ex(context, cipher, nil, key, nil, encrypts ? 1 : 0) > 0,
      EVP_CipherUpdate(context, &out, &count, data, Int32(clamping: data.count)) > 0
    else {
      ERR_clear_error()
      throw CipherObj.fail("The specified key wrap data could not be decrypted.")
    }
    return Array(out.prefix(Int(count)))
  }

  @Sendable private static func declareAes(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> CipherObj {
      guard let own = c.this.base.obj as? CipherObj else { throw DotNetError.argumentNull("algorithm") }
      return own
    }
    t.staticMethod("static int GetKeyWrapPaddedLength(int plaintextLengthInBytes)") { c in
      if c.int(0) < 1 { throw DotNetError.notPositive(c.int(0), "plaintextLengthInBytes") }
      return .int32((c.int(0) + 7) / 8 * 8 + 8)
    }
    t.method("byte[] EncryptKeyWrapPadded(byte[] plaintext)") { c in
      let data = try c.bytes(0, "plaintext")
      if data.isEmpty { throw DotNetError.argument("The value cannot be empty.", "plaintext") }
      return .bytes(try wrapped(me(c), data, encrypts: true))
    }
    t.method("byte[] DecryptKeyWrapPadded(byte[] ciphertext)") { c in
      let data = try c.bytes(0, "ciphertext")
      if data.count < 16 || data.count % 8 != 0 {
        throw DotNetError.argument("The specified ciphertext is not a valid size for this algorithm.", "ciphertext")
      }
      return .bytes(try wrapped(me(c), data, encrypts: false))
    }
  }

  // MARK: Comparers, streams

  @Sendable private static func declareComparer(_ t: TypeBuilder) {
    t.staticMethod(
      "static bool IsWellKnownCultureAwareComparer(System.Collections.Generic.IEqualityComparer[string] comparer, [ref] System.Globalization.CompareInfo compareInfo, [ref] System.Globalization.CompareOptions compareOptions)"
    ) { c in
      guard let own = c.obj(0) as? ComparerObj, case .string(let how) = own.kind, how != .ordinal, how != .ordinalIgnoreCase
      else {
        c.store(1, .null)
        c.store(2, EnumTypes.value("System.Globalization.CompareOptions", 0))
        return .bool(false)
      }
      c.store(1, try MemberAccess.get(.object(CultureObj(.invariant)), PSString.make("CompareInfo"), c.runtime) ?? .null)
      c.store(2, EnumTypes.value("System.Globalization.CompareOptions", own.ignoresCase ? 1 : 0))
      return .bool(true)
    }
  }

  /// The bytes of a stream are its own here and never given away to be changed.
  @Sendable private static func declareMemory(_ t: TypeBuilder) {
    t.method("bool TryGetBuffer([ref] System.ArraySegment[byte] buffer)") { c in
      let bytes = try MemberAccess.invoke(c.this, PSString.make("ToArray"), [], c.runtime)
      let segment = TypeCatalog.generic("System.ArraySegment", [.byte]) ?? .object
      c.store(0, try MemberAccess.construct(segment, [bytes], c.runtime))
      return .bool(true)
    }
  }
}
