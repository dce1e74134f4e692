// SecureString, PSCredential and NetworkCredential.

import Primitives

/// `[securestring]`. The text lies in memory as it is: there is nobody here to hide it from.
public final class SecureStringObj: Obj {
  public var text: PSString
  var isReadOnly = false
  public init(_ text: PSString = .empty) {
    self.text = text
    super.init(tag: .secureString)
  }
  public override var type: TypeInfo { SecurityMembers.secureString }
}

/// `[pscredential]`.
public final class CredentialObj: Obj {
  public let userName: PSString
  public let password: SecureStringObj
  public init(_ userName: PSString, _ password: SecureStringObj) {
    self.userName = userName
    self.password = password
    super.init()
  }
  public override var type: TypeInfo { SecurityMembers.credential }

  /// `GetNetworkCredential()`: the name without its domain.
  public var network: NetworkCredentialObj {
    var (domain, user) = (PSString.empty, userName)
    let text = user.string
    if let slash = text.firstIndex(of: "\\") {
      domain = PSString.make(String(text[..<slash]))
      user = PSString.make(String(text[text.index(after: slash)...]))
    }
    return NetworkCredentialObj(user, password.text, domain)
  }
}

/// `[System.Net.NetworkCredential]`.
public final class NetworkCredentialObj: Obj {
  public var userName: PSString
  public var password: PSString
  public var domain: PSString
  public init(_ userName: PSString, _ password: PSString, _ domain: PSString) {
    self.userName = userName
    self.password = password
    self.domain = domain
    super.init()
  }
  public override var type: TypeInfo { SecurityMembers.network }
}

public enum SecurityMembers {
  static let secureString = TypeInfo(
    "System.Security.SecureString", base: .object, interfaces: { [.idisposable] }, declare: declareSecure)
  static let credential = TypeInfo("System.Management.Automation.PSCredential", base: .object, declare: declareCredential)
  static let network = TypeInfo(
    "System.Net.NetworkCredential", base: .object,
    interfaces: { ["System.Net.ICredentials", "System.Net.ICredentialsByHost"].compactMap { TypeCatalog.find($0) } },
    declare: declareNetwork)
  static let marshal = TypeInfo(
    "System.Runtime.InteropServices.Marshal", .staticClass, base: .object, isAbstract: true, declare: declareMarshal)
  static let family = TypeCatalog.Family(
    types: [
      "System.Security.SecureString": { secureString }, "System.Management.Automation.PSCredential": { credential },
      "System.Net.NetworkCredential": { network }, "System.Runtime.InteropServices.Marshal": { marshal },
    ],
    accelerators: ["securestring": "System.Security.SecureString", "pscredential": "System.Management.Automation.PSCredential"])

  @Sendable private static func declareSecure(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> SecureStringObj { (c.this.base.obj as? SecureStringObj) ?? SecureStringObj() }
    @Sendable func change(_ c: Call, _ body: (SecureStringObj) throws -> Void) throws -> Value {
      if me(c).isReadOnly { throw DotNetError.invalidOperation("Instance is read-only.") }
      try body(me(c))
      return .nothing
    }
    t.constructor("new()") { _ in .object(SecureStringObj()) }
    t.property("int Length {get;}") { .int32(me($0).text.count) }
    t.method("void AppendChar(char c)") { c in try change(c) { $0.text = $0.text.appending(PSString.make([c.char(0)])) } }
    t.method("void Clear()") { c in try change(c) { $0.text = .empty } }
    t.method("void RemoveAt(int index)") { c in try change(c) { $0.text = try Strings.remove($0.text, c.int(0), 1) } }
    t.method("void InsertAt(int index, char c)") { c in
      try change(c) { $0.text = try Strings.insert($0.text, c.int(0), PSString.make([c.char(1)])) }
    }
    t.method("securestring Copy()") { .object(SecureStringObj(me($0).text)) }
    t.method("bool IsReadOnly()") { .bool(me($0).isReadOnly) }
    t.method("void MakeReadOnly()") { c in
      me(c).isReadOnly = true
      return .nothing
    }
    t.method("void Dispose()") { _ in .nothing }
  }

  @Sendable private static func declareCredential(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> CredentialObj? { c.this.base.obj as? CredentialObj }
    t.constructor("new(string userName, securestring password)") { c in
      guard let name = c.string(0), !name.isEmpty else {
        throw DotNetError.psArgument("userName")
      }
      guard let password = c.obj(1) as? SecureStringObj else {
        throw DotNetError.psArgumentNull("password")
      }
      return .object(CredentialObj(name, password))
    }
    // Only `Empty` has no name, and no password either.
    @Sendable func known(_ c: Call) -> CredentialObj? { me(c).flatMap { $0.userName.isEmpty ? nil : $0 } }
    t.property("string UserName {get;}") { c in known(c).map { .string($0.userName) } ?? .null }
    t.property("securestring Password {get;}") { c in known(c).map { .object($0.password) } ?? .null }
    t.property("static pscredential Empty {get;}") { _ in .object(CredentialObj(.empty, SecureStringObj(.empty))) }
    t.method("System.Net.NetworkCredential GetNetworkCredential()") { c in
      known(c).map { .object($0.network) } ?? .null
    }
    t.staticMethod("static System.Net.NetworkCredential op_Explicit(pscredential credential)") { c in
      guard let credential = c.obj(0) as? CredentialObj else { throw DotNetError.argumentNull("credential") }
      return credential.userName.isEmpty ? .null : .object(credential.network)
    }
  }

  @Sendable private static func declareNetwork(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> NetworkCredentialObj? { c.this.base.obj as? NetworkCredentialObj }
    @Sendable func password(_ c: Call, _ i: Int) -> PSString { (c.obj(i) as? SecureStringObj)?.text ?? c.string(i) ?? .empty }
    t.constructor("new()") { _ in .object(NetworkCredentialObj(.empty, .empty, .empty)) }
    for word in ["string", "securestring"] {
      t.constructor("new(string userName, \(word) password)") {
        .object(NetworkCredentialObj($0.string(0) ?? .empty, password($0, 1), .empty))
      }
      t.constructor("new(string userName, \(word) password, string domain)") {
        .object(NetworkCredentialObj($0.string(0) ?? .empty, password($0, 1), $0.string(2) ?? .empty))
      }
    }
    t.property(
      "string UserName {get;set;}", get: { .string(me($0)?.userName ?? .empty) },
      set: { c in
        me(c)?.userName = c.string(0) ?? .empty
        return .nothing
      })
    t.property(
      "string Password {get;set;}", get: { .string(me($0)?.password ?? .empty) },
      set: { c in
        me(c)?.password = c.string(0) ?? .empty
        return .nothing
      })
    t.property(
      "securestring SecurePassword {get;set;}", get: { .object(SecureStringObj(me($0)?.password ?? .empty)) },
      set: { c in
        me(c)?.password = password(c, 0)
        return .nothing
      })
    t.property(
      "string Domain {get;set;}", get: { .string(me($0)?.domain ?? .empty) },
      set: { c in
        me(c)?.domain = c.string(0) ?? .empty
        return .nothing
      })
  }

  /// The two calls by which scripts read a secure string: the pointer is the object itself.
  @Sendable private static func declareMarshal(_ t: TypeBuilder) {
    @Sendable func size(_ type: TypeInfo) throws -> Value {
      switch (type.isEnum ? type.enumInfo?.underlying() ?? .int32 : type).fullName {
      case "System.SByte", "System.Byte", "System.Char": return .int(1)
      case "System.Int16", "System.UInt16": return .int(2)
      case "System.Int32", "System.UInt32", "System.Single", "System.Boolean": return .int(4)
      case "System.Int64", "System.UInt64", "System.Double", "System.IntPtr", "System.UIntPtr", "System.TimeSpan":
        return .int(8)
      case "System.Decimal", "System.Guid": return .int(16)
      default:
        throw DotNetError.argument(
          "Type '\(type.reflectionName)' cannot be marshaled as an unmanaged structure; no meaningful size or offset can be computed.",
          "t")
      }
    }
    t.staticMethod("static int SizeOf(type t)") { c in
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("t") }
      return try size(type)
    }
    t.staticMethod("static int SizeOf(System.Object structure)") { c in
      guard !c.isNull(0) else { throw DotNetError.argumentNull("structure") }
      return try size(c.args[0].base.type)
    }
    for name in ["SecureStringToBSTR", "SecureStringToGlobalAllocUnicode", "SecureStringToCoTaskMemUnicode"] {
      t.staticMethod("static System.Object \(name)(securestring s)") { $0.args[0] }
    }
    for name in ["PtrToStringBSTR", "PtrToStringAuto", "PtrToStringUni"] {
      t.staticMethod("static string \(name)(System.Object ptr)") { c in
        (c.obj(0) as? SecureStringObj).map { .string($0.text) } ?? .null
      }
    }
    for name in ["ZeroFreeBSTR", "FreeBSTR", "ZeroFreeGlobalAllocUnicode", "FreeHGlobal"] {
      t.staticMethod("static void \(name)(System.Object s)") { _ in .nothing }
    }
  }
}
