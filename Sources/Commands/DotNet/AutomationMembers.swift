// PowerShell's own objects as types of .NET: what a script asks of `[psobject]`, `[sessionstate]`, modules, cmdlets and runspaces by member.

import Engine
import Objects
import Primitives

enum AutomationMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Management.Automation.PSObject": object,
    "System.Management.Automation.SessionState": sessionState,
    "System.Management.Automation.PSModuleInfo": module, "System.Management.Automation.ModuleIntrinsics": modules,
    "System.Management.Automation.PSCmdlet": cmdlet,
    "System.Management.Automation.Runspaces.Runspace": runspace,
  ]

  @Sendable private static func object(_ t: TypeBuilder) {
    t.constant("static string AdaptedMemberSetName {get;}", Value("psadapted"))
    t.constant("static string BaseObjectMemberSetName {get;}", Value("psbase"))
    t.constant("static string ExtendedMemberSetName {get;}", Value("psextended"))
    t.method("int CompareTo(System.Object obj)") { c in
      .int32(try Comparison.sortOrder(c.this, c.args[0], ignoreCase: true, c.runtime))
    }
  }

  @Sendable private static func sessionState(_ t: TypeBuilder) {
    let origin = "System.Management.Automation.CommandOrigin origin"
    /// What those outside may not see; code of the session may see all.
    @Sendable func refusal(_ c: Call) throws -> ExceptionObj? {
      c.flags(0) == 1 ? nil : try c.session().refusal(of: c.obj(1))
    }
    t.staticMethod("static bool IsVisible(\(origin), System.Object valueToCheck)") { .bool(try refusal($0) == nil) }
    for (type, name) in [("psvariable", "variable"), ("System.Management.Automation.CommandInfo", "commandInfo")] {
      t.staticMethod("static bool IsVisible(\(origin), \(type) \(name))") { c in
        if c.flags(0) != 1, c.isNull(1) { throw DotNetError.argumentNull(name) }
        return .bool(try refusal(c) == nil)
      }
    }
    t.staticMethod("static void ThrowIfNotVisible(\(origin), System.Object valueToCheck)") { c in
      if let refused = try refusal(c) { throw DotNetError(refused) }
      return .nothing
    }
  }

  @Sendable private static func module(_ t: TypeBuilder) {
    t.staticMethod("static void ClearAppDomainLevelModulePathCache()") { _ in .nothing }
    t.property(
      "static bool UseAppDomainLevelModuleCache {get;set;}",
      get: { $0.runtime.settings["PSModuleInfo.Cache"] ?? .bool(false) },
      set: { c in
        c.runtime.settings["PSModuleInfo.Cache"] = c.args[0]
        return .nothing
      })
  }

  @Sendable private static func modules(_ t: TypeBuilder) {
    t.staticMethod(
      "static string GetModulePath(string currentProcessModulePath, string hklmMachineModulePath, string hkcuUserModulePath)"
    ) { c in
      let standard = ModulePaths.standard(try c.session()).split(separator: ":").map(String.init)
      func given(_ i: Int) -> String? { c.text(i).isEmpty ? nil : c.text(i) }
      let own = given(2) ?? standard[0]
      if c.isNull(0) {
        return Value(own + ":" + (given(1) ?? standard.dropFirst().joined(separator: ":")))
      }
      // What is missing stands before what is there, in this order.
      var folders = c.text(0).split(separator: ":").map(String.init)
      var place = 0
      for path in [own, standard[1], given(1) ?? standard[2]] {
        for folder in path.split(separator: ":").map(String.init) {
          if let at = folders.firstIndex(of: folder) {
            place = at + 1
          } else {
            folders.insert(folder, at: place)
            place += 1
          }
        }
      }
      return Value(folders.joined(separator: ":"))
    }
  }

  @Sendable private static func cmdlet(_ t: TypeBuilder) {
    for name in ["Events", "InvokeProvider"] {
      let type =
        name == "Events" ? "System.Management.Automation.PSEventManager" : "System.Management.Automation.ProviderIntrinsics"
      t.property("\(type) \(name) {get;}") { c in
        guard let context = (c.runtime as? Session)?.variableValue("ExecutionContext", from: try c.session().global) else {
          return .null
        }
        return try MemberAccess.get(context, PSString.make(name), c.runtime) ?? .null
      }
    }
  }

  @Sendable private static func runspace(_ t: TypeBuilder) {
    for name in ["DisconnectedOn", "ExpiresOn"] {
      t.property("System.Nullable[datetime] \(name) {get;}") { _ in .null }
    }
    let refusal = "The operation is not supported on this type of runspace."
    for declaration in [
      "void Connect()", "void ConnectAsync()", "void Disconnect()", "void DisconnectAsync()",
      "System.Management.Automation.Runspaces.Pipeline CreateDisconnectedPipeline()",
      "powershell CreateDisconnectedPowerShell()",
    ] {
      t.method(declaration) { _ in
        throw DotNetError(
          "System.Management.Automation.PSNotSupportedException", refusal)
      }
    }
    t.method("System.Management.Automation.Runspaces.RunspaceCapability GetCapabilities()") { _ in
      EnumTypes.value("System.Management.Automation.Runspaces.RunspaceCapability", 0)
    }
    t.method("System.Management.Automation.PSPrimitiveDictionary GetApplicationPrivateData()") { c in
      guard let type = TypeCatalog.find("System.Management.Automation.PSPrimitiveDictionary") else { return .null }
      return try MemberAccess.construct(type, [], c.runtime)
    }
  }
}
