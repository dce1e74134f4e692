// `[System.Net.ServicePointManager]`: settings that scripts make before they use the web. They keep what a script sets; requests choose their
// protocols themselves, as they do in .NET since these settings are obsolete.

import Objects
import Primitives

enum ServicePointManagerType {
  static let type = TypeInfo("System.Net.ServicePointManager", base: .object, declare: declare)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])

  private static let protocols = "System.Net.SecurityProtocolType"

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constant("static int DefaultNonPersistentConnectionLimit {get;}", .int(4))
    t.constant("static int DefaultPersistentConnectionLimit {get;}", .int(2))
    t.property(
      "static System.Net.SecurityProtocolType SecurityProtocol {get;set;}",
      get: { $0.runtime.settings["ServicePointManager.SecurityProtocol"] ?? EnumTypes.value(protocols, 0) },
      set: { c in
        // TLS 1.0 to 1.3 and what the system chooses.
        guard c.flags(0) & ~0x3FC0 == 0 else {
          throw DotNetError("System.NotSupportedException", "The requested security protocol is not supported.")
        }
        c.runtime.settings["ServicePointManager.SecurityProtocol"] = c.args[0]
        return .nothing
      })
    kept(t, "int", "MaxServicePoints", .int(0))
    kept(t, "int", "DefaultConnectionLimit", .int(2))
    kept(t, "int", "MaxServicePointIdleTime", .int(100000))
    kept(t, "bool", "UseNagleAlgorithm", .bool(true))
    kept(t, "bool", "Expect100Continue", .bool(true))
    kept(t, "bool", "EnableDnsRoundRobin", .bool(false))
    kept(t, "int", "DnsRefreshTimeout", .int(120000))
    kept(
      t, "System.Net.Security.RemoteCertificateValidationCallback", "ServerCertificateValidationCallback", .null)
    kept(t, "bool", "ReusePort", .bool(false))
    kept(t, "bool", "CheckCertificateRevocationList", .bool(false))
  }

  private static func kept(_ t: TypeBuilder, _ type: String, _ name: String, _ start: Value) {
    let key = "ServicePointManager." + name
    t.property(
      "static \(type) \(name) {get;set;}", get: { $0.runtime.settings[key] ?? start },
      set: { c in
        c.runtime.settings[key] = c.args[0]
        return .nothing
      })
  }
}
