// The members of `PSModuleInfo`.

import Objects
import Primitives

public enum ModuleInfoMembers {
  @Sendable private static func own(_ call: Call) throws -> ModuleInfo {
    guard let module = call.this.base.obj as? ModuleInfo else { throw DotNetError.invalidOperation("This is no module.") }
    return module
  }

  /// A dictionary of exports, each group in the order of its names, or in the order in which they were found without loading.
  private static func table(_ groups: [(String, Obj)]..., of type: TypeInfo, in module: ModuleInfo) -> Value {
    let table = DictionaryObj(
      TypeCatalog.construct(.dictionaryDefinition, [.string, type]), .generic, comparer: .ignoreCase, keyType: .string,
      valueType: .object)
    var places: [String: Int] = [:]
    for (i, name) in module.found.enumerated() where places[name] == nil { places[name] = i }
    for pairs in groups {
      let keyed = pairs.map { (place: places[$0.0] ?? .max, key: $0.0.uppercased(), pair: $0) }
      for item in keyed.sorted(by: { ($0.place, $0.key) < ($1.place, $1.key) }) { table.set(item.pair.0, .object(item.pair.1)) }
    }
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

  private static func list(_ modules: [ModuleInfo]) -> Value { list(modules.map { .object($0) }, EngineTypes.moduleInfo) }

  private static func list(_ items: [Value], _ type: TypeInfo) -> Value {
    .object(
      ListObj(
        TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection`1", [type]) ?? .arrayList,
        ContiguousArray(items), elementType: type, isReadOnly: true))
  }

  static let kinds = TypeInfo.enumeration(
    "System.Management.Automation.ModuleType", ["Script", "Binary", "Manifest", "Cim", "Workflow"])
  /// `System.Reflection.ProcessorArchitecture`.
  public static let architectures =
    TypeCatalog.find("System.Reflection.ProcessorArchitecture")
    ?? TypeInfo.enumeration("System.Reflection.ProcessorArchitecture", ["None", "MSIL", "X86", "IA64", "Amd64", "Arm"])
  static let accessModes = TypeInfo.enumeration(
    "System.Management.Automation.ModuleAccessMode", ["ReadWrite", "ReadOnly", "Constant"])

  private static func strings(_ items: [String]) -> Value { list(items.map { Value($0) }, .string) }

  private static func uri(_ text: String?, _ call: Call) -> Value {
    guard let text, let type = TypeCatalog.find("System.Uri") else { return .null }
    return (try? Conversion.convert(Value(text), to: type, call.runtime)) ?? .null
  }

  /// A member of `PrivateData.PSData`.
  private static func data(_ call: Call, _ key: String) throws -> Value {
    try own(call).privateData.dictionary?.get("PSData")?.dictionary?.get(key) ?? .null
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new(scriptblock scriptBlock)") { call in
      guard let session = call.runtime as? Session, let block = call.obj(0) as? ScriptBlock else {
        throw DotNetError.argumentNull("scriptBlock")
      }
      let name = "__DynamicModule_" + PSGuid.random().description
      let module = session.makeModule(name, path: name)
      try session.runModuleBody(block, in: module, [], from: session.currentFrame ?? session.topFrame(), out: NullSink())
      try session.settleExports(of: module, aliasesToo: false)
      return .object(module)
    }
    t.constructor("new(bool linkToGlobal)") { call in
      guard let session = call.runtime as? Session else { return .null }
      return .object(session.makeModule("__DynamicModule_" + PSGuid.random().description))
    }
    t.property(
      "System.Management.Automation.ModuleAccessMode AccessMode {get;set;}",
      get: { .object(EnumValue(accessModes, try own($0).accessMode)) },
      set: { call in
        let module = try own(call)
        if module.accessMode == 2 {
          throw DotNetError(
            "System.Management.Automation.PSInvalidOperationException",
            "Unable to change the access mode of the module '\(module.name)' because it is marked as 'constant.'")
        }
        module.accessMode = (call.args.first?.base.obj as? EnumValue)?.raw ?? 0
        return .nothing
      })
    t.property("string Author {get;}") { Value(try own($0).author) }
    t.property("version ClrVersion {get;}") { try own($0).clrVersion }
    t.property("string CompanyName {get;}") { Value(try own($0).companyName) }
    t.property("System.Collections.Generic.IEnumerable[string] CompatiblePSEditions {get;}") {
      .object(
        ListObj(
          TypeCatalog.construct(.listDefinition, [.string]), ContiguousArray(try own($0).compatibleEditions.map { Value($0) }),
          elementType: .string))
    }
    t.property("string Copyright {get;}") { Value(try own($0).copyright) }
    t.property("string Definition {get;}") {
      let module = try own($0)
      guard let session = $0.runtime as? Session, !module.path.isEmpty, module.path.hasSuffix(".psm1"),
        let bytes = session.readFile(module.path)
      else { return .emptyString }
      return Value(String(decoding: Session.decodeScript(bytes), as: UTF8.self))
    }
    t.property(
      "string Description {get;set;}", get: { Value(try own($0).moduleDescription) },
      set: {
        try own($0).moduleDescription = $0.text(0)
        return .nothing
      })
    t.property("version DotNetFrameworkVersion {get;}") { try own($0).dotNetFrameworkVersion }
    t.property(
      "System.Collections.Generic.IEnumerable[System.Management.Automation.ExperimentalFeature] ExperimentalFeatures {get;}"
    ) { _ in
      list([Value](), .object)
    }
    t.property("System.Collections.Generic.Dictionary[string,System.Management.Automation.AliasInfo] ExportedAliases {get;}") {
      let module = try own($0)
      return table(module.exportedAliases.map { ($0.key, $0.value as Obj) }, of: EngineTypes.aliasInfo, in: module)
    }
    t.property("System.Collections.Generic.Dictionary[string,System.Management.Automation.CmdletInfo] ExportedCmdlets {get;}") {
      let module = try own($0)
      return table(cmdlets(module), of: EngineTypes.cmdletInfo, in: module)
    }
    t.property("System.Collections.Generic.Dictionary[string,System.Management.Automation.CommandInfo] ExportedCommands {get;}")
    {
      let module = try own($0)
      return table(
        cmdlets(module), functions(module), module.exportedAliases.map { ($0.key, $0.value as Obj) },
        of: EngineTypes.commandInfo, in: module)
    }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedDscResources {get;}") {
      strings(try own($0).exportedDscResources)
    }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedFormatFiles {get;}") {
      strings(try own($0).formatFiles)
    }
    t.property(
      "System.Collections.Generic.Dictionary[string,System.Management.Automation.FunctionInfo] ExportedFunctions {get;}"
    ) {
      let module = try own($0)
      return table(functions(module), of: EngineTypes.functionInfo, in: module)
    }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedTypeFiles {get;}") {
      strings(try own($0).typeFiles)
    }
    t.property("System.Collections.Generic.Dictionary[string,System.Management.Automation.PSVariable] ExportedVariables {get;}")
    {
      let module = try own($0)
      return table(module.exportedVariables.map { ($0.key, $0.value as Obj) }, of: .psVariable, in: module)
    }
    t.property("System.Collections.Generic.IEnumerable[string] FileList {get;}") { strings(try own($0).fileList) }
    t.property("guid Guid {get;}") { (try? Conversion.convert(Value(try own($0).guid), to: .guid, $0.runtime)) ?? .null }
    t.property("string HelpInfoUri {get;}") { try own($0).helpInfoUri.map { Value($0) } ?? .null }
    t.property("uri IconUri {get;}") { uri(try data($0, "IconUri").pstring?.string, $0) }
    t.property("System.Reflection.Assembly ImplementingAssembly {get;}") { call in
      try own(call).implementingAssembly.map { .object($0) } ?? .null
    }
    t.property("uri LicenseUri {get;}") { uri(try data($0, "LicenseUri").pstring?.string, $0) }
    t.property(
      "bool LogPipelineExecutionDetails {get;set;}", get: { .bool(try own($0).logsPipeline) },
      set: {
        try own($0).logsPipeline = $0.bool(0)
        return .nothing
      })
    t.property("string ModuleBase {get;}") { Value(try own($0).moduleBase) }
    t.property("System.Collections.Generic.IEnumerable[System.Object] ModuleList {get;}") {
      list(try own($0).moduleList.map { .object($0) }, .object)
    }
    t.property("System.Management.Automation.ModuleType ModuleType {get;}") {
      try Conversion.convert(Value(try own($0).kind.rawValue), to: kinds, $0.runtime)
    }
    t.property("string Name {get;}") { Value(try own($0).name) }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[psmoduleinfo] NestedModules {get;}") {
      list(try own($0).nested)
    }
    t.property(
      "scriptblock OnRemove {get;set;}", get: { try own($0).onRemove.map { .object($0) } ?? .null },
      set: {
        try own($0).onRemove = $0.args.first?.base.obj as? ScriptBlock
        return .nothing
      })
    t.property("string Path {get;}") { Value(try own($0).path) }
    t.property("string PowerShellHostName {get;}") { try own($0).powerShellHostName.map { Value($0) } ?? .null }
    t.property("version PowerShellHostVersion {get;}") { try own($0).powerShellHostVersion }
    t.property("version PowerShellVersion {get;}") { try own($0).powerShellVersion }
    t.property("string Prefix {get;}") { Value(try own($0).prefix) }
    t.property(
      "System.Object PrivateData {get;set;}", get: { try own($0).privateData },
      set: {
        try own($0).privateData = $0.args.first ?? .null
        return .nothing
      })
    t.property("System.Reflection.ProcessorArchitecture ProcessorArchitecture {get;}") {
      .object(EnumValue(architectures, try own($0).processorArchitecture))
    }
    t.property("uri ProjectUri {get;}") { uri(try data($0, "ProjectUri").pstring?.string, $0) }
    t.property("string ReleaseNotes {get;}") { try data($0, "ReleaseNotes") }
    t.property("uri RepositorySourceLocation {get;}") { _ in .null }
    t.property("System.Collections.Generic.IEnumerable[string] RequiredAssemblies {get;}") {
      strings(try own($0).requiredAssemblies)
    }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[psmoduleinfo] RequiredModules {get;}") {
      list(try own($0).requiredModules)
    }
    t.property("string RootModule {get;}") { try own($0).rootModule.map { Value($0) } ?? .null }
    t.property("System.Collections.Generic.IEnumerable[string] Scripts {get;}") { strings(try own($0).scripts) }
    t.property(
      "System.Management.Automation.SessionState SessionState {get;set;}",
      get: { call in
        guard let session = call.runtime as? Session else { return .null }
        let module = try own(call)
        return module.scope == nil ? .null : session.sessionState(of: module)
      }, set: { _ in .nothing })
    t.property("System.Collections.Generic.IEnumerable[string] Tags {get;}") { strings(try own($0).tags) }
    t.property("version Version {get;}") {
      let text = try own($0).version
      return (try? Conversion.convert(Value(text), to: .version, $0.runtime)) ?? Value(text)
    }
    t.method("psobject AsCustomObject()") { call in
      let module = try own(call)
      guard module.scope != nil else {
        throw DotNetError.invalidOperation(
          "This operation cannot be performed on a binary module. It can only be performed on a script module.")
      }
      return .object(try ModuleObjects.customObject(module))
    }
    t.method("psmoduleinfo Clone()") { .object(try own($0)) }
    t.method("System.Object GetExportedTypeDefinitions()") { table([], of: .object, in: try own($0)) }
    t.method("psvariable GetVariableFromCallersModule(string variableName)") { call in
      let key = NameKey(call.text(0))
      guard let session = call.runtime as? Session else { return .null }
      let inside = session.currentFrame?.scope.module
      var frame = session.currentFrame
      while let here = frame, here.scope.module === inside { frame = here.caller }
      var scope: Scope? = frame?.scope ?? session.global
      while let here = scope {
        if let variable = here.variable(key) { return .object(variable) }
        scope = here.parent
      }
      return .null
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
