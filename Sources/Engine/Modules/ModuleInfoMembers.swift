// The members of `PSModuleInfo`.

import Objects
import Primitives

enum ModuleInfoMembers {
  @Sendable private static func own(_ call: Call) throws -> ModuleInfo {
    guard let module = call.this.base.obj as? ModuleInfo else { throw DotNetError.invalidOperation("This is no module.") }
    return module
  }

  private static func table(_ pairs: [(String, Obj)], _ type: TypeInfo) -> Value {
    let table = DictionaryObj(
      TypeCatalog.construct(.dictionaryDefinition, [.string, type]), .generic, comparer: .ignoreCase, keyType: .string,
      valueType: .object)
    for (name, object) in pairs.sorted(by: { $0.0.lowercased() < $1.0.lowercased() }) { table.set(name, .object(object)) }
    return .object(table)
  }

  private static func cmdlets(_ module: ModuleInfo) -> [(String, Obj)] {
    if let builtin = module.builtin {
      return builtin.names().compactMap { name in builtin.find(name).flatMap { $0.isFunction ? nil : ($0.name, $0 as Obj) } }
    }
    return module.exportedCmdlets.map { ($0.key, $0.value as Obj) }
  }

  private static func functions(_ module: ModuleInfo) -> [(String, Obj)] {
    if let builtin = module.builtin {
      return builtin.names().compactMap { name in builtin.find(name).flatMap { $0.isFunction ? ($0.name, $0 as Obj) : nil } }
    }
    return module.exportedFunctions.map { ($0.key, $0.value as Obj) }
  }

  private static func list(_ modules: [ModuleInfo]) -> Value {
    .object(
      ListObj(
        TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection`1", [EngineTypes.moduleInfo]) ?? .arrayList,
        ContiguousArray(modules.map { .object($0) }), elementType: EngineTypes.moduleInfo, isReadOnly: true))
  }

  static let kinds = TypeInfo.enumeration(
    "System.Management.Automation.ModuleType", ["Script", "Binary", "Manifest", "Cim", "Workflow"])
  static let accessModes = TypeInfo.enumeration(
    "System.Management.Automation.ModuleAccessMode", ["ReadWrite", "ReadOnly", "Constant"])

  @Sendable static func declare(_ t: TypeBuilder) {
    t.property("string Name {get;}") { Value(try own($0).name) }
    t.property("string Path {get;}") { Value(try own($0).path) }
    t.property("string ModuleBase {get;}") {
      let path = try own($0).path
      return Value(path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : path)
    }
    t.property("version Version {get;}") {
      let text = try own($0).version
      return (try? Conversion.convert(Value(text), to: .version, $0.runtime)) ?? Value(text)
    }
    t.property("guid Guid {get;}") { (try? Conversion.convert(Value(try own($0).guid), to: .guid, $0.runtime)) ?? .null }
    t.property("System.Management.Automation.ModuleType ModuleType {get;}") {
      try Conversion.convert(Value(try own($0).kind.rawValue), to: kinds, $0.runtime)
    }
    t.property(
      "string Description {get;set;}", get: { Value(try own($0).moduleDescription) },
      set: {
        try own($0).moduleDescription = $0.text(0)
        return .nothing
      })
    t.property("string Author {get;}") { Value(try own($0).author) }
    t.property("string CompanyName {get;}") { Value(try own($0).companyName) }
    t.property("string Copyright {get;}") { Value(try own($0).copyright) }
    t.property("string RootModule {get;}") { try own($0).rootModule.map { Value($0) } ?? .null }
    t.property("string HelpInfoUri {get;}") { try own($0).helpInfoUri.map { Value($0) } ?? .null }
    t.property("System.Object Tags {get;}") { .strings(try own($0).tags) }
    t.property(
      "System.Object PrivateData {get;set;}", get: { try own($0).privateData },
      set: {
        try own($0).privateData = $0.args.first ?? .null
        return .nothing
      })
    t.property(
      "scriptblock OnRemove {get;set;}", get: { try own($0).onRemove.map { .object($0) } ?? .null },
      set: {
        try own($0).onRemove = $0.args.first?.base.obj as? ScriptBlock
        return .nothing
      })
    t.property(
      "System.Management.Automation.ModuleAccessMode AccessMode {get;set;}", get: { _ in .object(EnumValue(accessModes, 0)) },
      set: { _ in
        .nothing
      })
    t.property("System.Object ExportedFunctions {get;}") { table(functions(try own($0)), EngineTypes.functionInfo) }
    t.property("System.Object ExportedCmdlets {get;}") { table(cmdlets(try own($0)), EngineTypes.cmdletInfo) }
    t.property("System.Object ExportedAliases {get;}") {
      table(try own($0).exportedAliases.map { ($0.key, $0.value as Obj) }, EngineTypes.aliasInfo)
    }
    t.property("System.Object ExportedVariables {get;}") {
      table(try own($0).exportedVariables.map { ($0.key, $0.value as Obj) }, .psVariable)
    }
    t.property("System.Object ExportedCommands {get;}") {
      let module = try own($0)
      return table(
        functions(module) + cmdlets(module) + module.exportedAliases.map { ($0.key, $0.value as Obj) }, EngineTypes.commandInfo)
    }
    t.property("System.Object NestedModules {get;}") { list(try own($0).nested) }
    t.property("System.Object RequiredModules {get;}") { list(try own($0).requiredModules) }
    t.property("System.Object SessionState {get;}") { call in
      guard let session = call.runtime as? Session else { return .null }
      let module = try own(call)
      return module.scope == nil ? .null : session.sessionState(of: module)
    }
    t.method("System.Object Invoke(scriptblock sb, Params System.Object[] args)") { call in
      guard let session = call.runtime as? Session, let block = call.obj(0) as? ScriptBlock else { return .null }
      let args = call.args.count > 1 ? call.args[1].sequence.map { Array($0.items) } ?? [call.args[1]] : []
      return try session.call(session.bind(block, to: try own(call)), args)
    }
    t.method("scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)") { call in
      guard let session = call.runtime as? Session, let block = call.obj(0) as? ScriptBlock else { return .null }
      return .object(session.bind(block, to: try own(call)))
    }
    t.method("psobject AsCustomObject()") { call in .object(try ModuleObjects.customObject(try own(call))) }
    t.method("psvariable GetVariableFromCallersModule(string variableName)") { call in
      try own(call).scope?.variable(NameKey(call.text(0))).map { .object($0) } ?? .null
    }
    t.method("string ToString()") { Value(try own($0).name) }
  }
}

/// `-AsCustomObject`: functions as methods, variables as properties.
public enum ModuleObjects {
  public static func customObject(_ module: ModuleInfo) throws -> CustomObj {
    let bag = PropertyBag()
    for (name, function) in module.exportedFunctions.sorted(by: { $0.key < $1.key }) {
      bag.set(PSString.make(name), ExtendedMember(.scriptMethod(function.block)))
    }
    for (name, variable) in module.exportedVariables.sorted(by: { $0.key < $1.key }) {
      // The closures run on the session's own thread, as everything that touches its variables does.
      nonisolated(unsafe) let variable = variable
      bag.set(
        PSString.make(name),
        ExtendedMember(.code(get: { _ in variable.value.orNull }, set: { variable.value = $0.args.first ?? .null })))
    }
    return CustomObj(bag)
  }
}
