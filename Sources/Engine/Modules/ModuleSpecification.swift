// `ModuleSpecification`: a module asked for by name, versions and GUID. Made of a name or of a hashtable with ModuleName and versions.

import Objects
import Primitives

/// A module's name with the versions that will do.
public final class ModuleSpecificationObj: Obj {
  public var name: String
  public var guid: PSGuid?
  public var version: PSVersion?
  public var maximumVersion: String?
  public var requiredVersion: PSVersion?

  public init(_ name: String) {
    self.name = name
    super.init()
  }

  /// The specification that a loaded module answers: its name, version and GUID.
  public convenience init(_ module: ModuleInfo) {
    self.init(module.name)
    version = module.parsedVersion
    guid = Self.id(module.guid)
  }

  /// From a hashtable, as the constructor checks it.
  public convenience init(_ table: DictionaryObj, _ runtime: Runtime) throws {
    self.init("")
    var unknown: [String] = []
    for key in table.orderedKeys {
      let value = table.get(key) ?? .null
      let field = try runtime.text(key)
      switch field.lowercased() {
      case "modulename": name = value.isNull ? "" : try runtime.text(value)
      case "moduleversion": version = try Conversion.convert(value, to: .version, runtime).version
      case "requiredversion": requiredVersion = try Conversion.convert(value, to: .version, runtime).version
      case "maximumversion":
        maximumVersion = value.isNull ? nil : try runtime.text(value)
        if let maximumVersion { _ = try Self.limit(maximumVersion) }
      case "guid":
        if !value.isNull { guid = try Conversion.convert(value, to: .guid, runtime).guid }
      default: unknown.append("'\(field)'")
      }
    }
    if !unknown.isEmpty {
      throw DotNetError.argument(
        "The hashtable describing a module contains one or more members that are not valid. The valid members are (ModuleName, ModuleVersion, RequiredVersion, GUID). Remove the members that are not valid (\(unknown.joined(separator: ", "))), then try again."
      )
    }
    if name.isEmpty {
      throw DotNetError(
        "System.MissingMemberException", "The 'ModuleName' member does not exist in the hashtable that describes this module.")
    }
    if version == nil, requiredVersion == nil, maximumVersion == nil {
      throw DotNetError(
        "System.MissingMemberException",
        "The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that describes this module. One of these three members must exist, and be assigned a version number in the format 'n.n.n.n'."
      )
    }
    for (other, isGiven) in [("ModuleVersion", version != nil), ("MaximumVersion", maximumVersion != nil)]
    where isGiven && requiredVersion != nil {
      throw DotNetError.argument(
        "The parameters \(other) and RequiredVersion cannot be used together. Please specify only one parameter.")
    }
  }

  public override var type: TypeInfo { ModuleTypes.specification }

  public override func describe(_ runtime: Runtime) throws -> String {
    guard guid != nil || isConstrained else { return name }
    var text = "@{ ModuleName = '\(name)'"
    if let guid { text += "; Guid = '{\(guid)}' " }
    if let requiredVersion {
      text += "; RequiredVersion = '\(requiredVersion)'"
    } else {
      if let version { text += "; ModuleVersion = '\(version)'" }
      if let maximumVersion { text += "; MaximumVersion = '\(maximumVersion)'" }
    }
    return text + " }"
  }

  /// A GUID from its text; nil for anything else.
  static func id(_ text: String) -> PSGuid? {
    (try? Conversion.convert(Value(text), to: .guid, Session.detached))?.guid
  }

  /// Whether any version is asked for.
  public var isConstrained: Bool { version != nil || requiredVersion != nil || maximumVersion != nil }

  /// The same request under another name.
  public func renamed(_ name: String) -> ModuleSpecificationObj {
    let copy = ModuleSpecificationObj(name)
    copy.guid = guid
    copy.version = version
    copy.maximumVersion = maximumVersion
    copy.requiredVersion = requiredVersion
    return copy
  }

  /// A maximum version as a number: a `*` at its end stands for the highest there can be.
  public static func limit(_ text: String) throws -> PSVersion {
    if let plain = try? PSVersion(parsing: text) { return plain }
    let highest = "999999999"
    var raised = text
    if raised.hasSuffix("*") {
      raised = raised.dropLast() + highest
      for _ in 0..<max(0, 3 - raised.filter({ $0 == "." }).count) { raised += "." + highest }
    }
    if let version = try? PSVersion(parsing: raised) { return version }
    throw DotNetError(
      "System.Management.Automation.PSArgumentException",
      "The specified MaximumVersion '\(raised)' was incorrect. If you are using '*', MaximumVersion only supports one '*' and should always be placed at the end of MaximumVersion."
    )
  }

  /// What about a module does not answer the request.
  public enum Mismatch { case none, name, guid, requiredVersion, minimumVersion, maximumVersion }

  /// Compares versions only.
  public func versionMismatch(_ found: PSVersion) -> Mismatch {
    if let requiredVersion { return requiredVersion == found ? .none : .requiredVersion }
    if let version, found < version { return .minimumVersion }
    if let maximumVersion, let limit = try? Self.limit(maximumVersion), limit < found { return .maximumVersion }
    return .none
  }

  /// Compares GUID and versions, as a manifest states them.
  public func mismatch(guid found: String, version: PSVersion?) -> Mismatch {
    if let guid, guid != Self.id(found) { return .guid }
    guard isConstrained else { return .none }
    guard let version else { return .minimumVersion }
    return versionMismatch(version)
  }

  /// Compares name or path, GUID and versions with a module.
  public func mismatch(_ module: ModuleInfo, skipName: Bool = false) -> Mismatch {
    if !skipName, name.lowercased() != module.name.lowercased(), !Self.isPath(of: module, name) { return .name }
    return mismatch(guid: module.guid, version: module.parsedVersion)
  }

  public func accepts(_ module: ModuleInfo, skipName: Bool = false) -> Bool { mismatch(module, skipName: skipName) == .none }

  /// Whether a path means a module: its file, its folder, or the folder that holds its version's folder.
  public static func isPath(of module: ModuleInfo, _ path: String) -> Bool {
    guard path.contains("/") else { return false }
    let file = module.path
    if file == path { return true }
    guard file.hasPrefix(path), let slash = file.lastIndex(of: "/") else { return false }
    var folder = file[..<slash]
    if let above = folder.lastIndex(of: "/"), (try? PSVersion(parsing: String(folder[folder.index(after: above)...]))) != nil {
      folder = folder[..<above]
    }
    return folder == path
  }
}

/// `ModuleSpecificationComparer`: specifications are equal when all they say is.
final class ModuleSpecificationComparerObj: Obj {
  override var type: TypeInfo { ModuleTypes.comparer }

  static func equal(_ a: ModuleSpecificationObj?, _ b: ModuleSpecificationObj?) -> Bool {
    if a === b { return true }
    guard let a, let b else { return false }
    return a.name.lowercased() == b.name.lowercased() && a.guid == b.guid && a.requiredVersion == b.requiredVersion
      && a.version == b.version && a.maximumVersion == b.maximumVersion
  }

  static func hash(_ spec: ModuleSpecificationObj?) -> Int32 {
    guard let spec else { return 0 }
    var hasher = Hasher()
    hasher.combine(spec.name)
    hasher.combine(spec.guid)
    hasher.combine(spec.requiredVersion)
    hasher.combine(spec.version)
    hasher.combine(spec.maximumVersion)
    return Int32(truncatingIfNeeded: hasher.finalize())
  }
}

enum ModuleTypes {
  @Sendable private static func own(_ call: Call) throws -> ModuleSpecificationObj {
    guard let spec = call.this.base.obj as? ModuleSpecificationObj else {
      throw DotNetError.invalidOperation("This is no module specification.")
    }
    return spec
  }

  static let specification = TypeInfo(
    "Microsoft.PowerShell.Commands.ModuleSpecification", base: .object,
    declare: { t in
      t.constructor("new()") { _ in .object(ModuleSpecificationObj("")) }
      t.constructor("new(string moduleName)") { call in
        guard !call.text(0).isEmpty else { throw DotNetError.argumentNull("moduleName") }
        return .object(ModuleSpecificationObj(call.text(0)))
      }
      t.constructor("new(hashtable moduleSpecification)") { call in
        guard let table = call.args[0].dictionary else { throw DotNetError.argumentNull("moduleSpecification") }
        do { return .object(try ModuleSpecificationObj(table, call.runtime)) } catch let thrown as Thrown {
          throw DotNetError(thrown.record.exception)
        }
      }
      t.staticMethod(
        "static bool TryParse(string input, [ref] Microsoft.PowerShell.Commands.ModuleSpecification result)"
      ) { call in
        let made = (call.runtime as? Session).flatMap { ConstantTables.table(call.text(0), $0) }
          .flatMap { try? ModuleSpecificationObj($0, call.runtime) }
        if let reference = call.obj(1) as? ReferenceObj { reference.value = made.map { .object($0) } ?? .null }
        return .bool(made != nil)
      }
      t.property("guid Guid {get;}") { try own($0).guid.map { .guid($0) } ?? .null }
      t.property("string MaximumVersion {get;}") { try own($0).maximumVersion.map { Value($0) } ?? .null }
      t.property("string Name {get;}") { Value(try own($0).name) }
      t.property("version RequiredVersion {get;}") { try own($0).requiredVersion.map { .version($0) } ?? .null }
      t.property("version Version {get;}") { try own($0).version.map { .version($0) } ?? .null }
      t.method("string ToString()") { Value(try own($0).describe($0.runtime)) }
    })

  static let comparer = TypeInfo(
    "Microsoft.PowerShell.Commands.ModuleSpecificationComparer", base: .object,
    declare: { t in
      t.constructor("new()") { _ in .object(ModuleSpecificationComparerObj()) }
      t.method(
        "bool Equals(Microsoft.PowerShell.Commands.ModuleSpecification x, Microsoft.PowerShell.Commands.ModuleSpecification y)"
      ) { call in
        .bool(
          ModuleSpecificationComparerObj.equal(
            call.obj(0) as? ModuleSpecificationObj, call.obj(1) as? ModuleSpecificationObj))
      }
      t.method("int GetHashCode(Microsoft.PowerShell.Commands.ModuleSpecification obj)") { call in
        .int(ModuleSpecificationComparerObj.hash(call.obj(0) as? ModuleSpecificationObj))
      }
    })

  static var family: TypeCatalog.Family {
    TypeCatalog.Family(
      types: [
        "Microsoft.PowerShell.Commands.ModuleSpecification": { specification },
        "Microsoft.PowerShell.Commands.ModuleSpecificationComparer": { comparer },
        "System.Management.Automation.ModuleType": { ModuleInfoMembers.kinds },
        "System.Management.Automation.ModuleAccessMode": { ModuleInfoMembers.accessModes },
        "System.Management.Automation.PSModuleInfo": { EngineTypes.moduleInfo },
        "System.Management.Automation.InformationalRecord": { EngineTypes.informational },
        "System.Management.Automation.WarningRecord": { EngineTypes.warningRecord },
        "System.Management.Automation.VerboseRecord": { EngineTypes.verboseRecord },
        "System.Management.Automation.DebugRecord": { EngineTypes.debugRecord },
        "System.Management.Automation.InformationRecord": { EngineTypes.informationRecord },
        "System.Management.Automation.InvocationInfo": { EngineTypes.invocationInfo },
        "System.Management.Automation.CommandInfo": { EngineTypes.commandInfo },
        "System.Management.Automation.FunctionInfo": { EngineTypes.functionInfo },
        "System.Management.Automation.FilterInfo": { EngineTypes.filterInfo },
        "System.Management.Automation.CmdletInfo": { EngineTypes.cmdletInfo },
        "System.Management.Automation.AliasInfo": { EngineTypes.aliasInfo },
        "System.Management.Automation.ApplicationInfo": { EngineTypes.applicationInfo },
        "System.Management.Automation.ExternalScriptInfo": { EngineTypes.externalScriptInfo },
      ],
      accelerators: ["psmoduleinfo": "System.Management.Automation.PSModuleInfo"])
  }
}
