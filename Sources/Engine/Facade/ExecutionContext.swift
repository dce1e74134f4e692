// `$ExecutionContext` and what hangs below it: session state, variables, paths, and running commands and texts.

import Objects
import Primitives
import Syntax

enum ExecutionContext {
  private static let prefix = "System.Management.Automation."
  static let engine = TypeInfo(prefix + "EngineIntrinsics", base: .object, declare: declareEngine)
  static let state = TypeInfo(prefix + "SessionState", base: .object, declare: declareState)
  static let variables = TypeInfo(prefix + "PSVariableIntrinsics", base: .object, declare: declareVariables)
  static let path = TypeInfo(prefix + "PathIntrinsics", base: .object, declare: declarePath)
  static let commands = TypeInfo(prefix + "CommandInvocationIntrinsics", base: .object, declare: declareCommands)
  static let drives = TypeInfo(prefix + "DriveManagementIntrinsics", base: .object, declare: declareDrives)
  static let providers = TypeInfo(prefix + "CmdletProviderManagementIntrinsics", base: .object, declare: declareProviders)
  static let all = [engine, state, variables, path, commands, drives, providers]

  @Sendable private static func facet(_ call: Call, _ type: TypeInfo) -> Value {
    .object(FacetObj(type, module: (call.this.base.obj as? FacetObj)?.module))
  }

  /// The output of a command run by name.
  private static func run(_ name: String, _ arguments: [(String, Value)], _ call: Call) throws -> ContiguousArray<Value> {
    let session = try FacetObj.session(call)
    let sink = CaptureSink()
    try session.runCommand(name, arguments.map { .named(PSString.make($0.0), $0.1, nil) }, out: sink)
    return sink.items
  }

  @Sendable private static func declareEngine(_ t: TypeBuilder) {
    t.property("System.Management.Automation.Host.PSHost Host {get;}") { try FacetObj.session($0).hostObject() }
    t.property("System.Management.Automation.SessionState SessionState {get;}") { facet($0, state) }
    t.property("System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}") { facet($0, commands) }
  }

  @Sendable private static func declareState(_ t: TypeBuilder) {
    t.property("System.Management.Automation.DriveManagementIntrinsics Drive {get;}") { facet($0, drives) }
    t.property("System.Management.Automation.CmdletProviderManagementIntrinsics Provider {get;}") { facet($0, providers) }
    t.property("System.Management.Automation.PathIntrinsics Path {get;}") { facet($0, path) }
    t.property("System.Management.Automation.PSVariableIntrinsics PSVariable {get;}") { facet($0, variables) }
    t.property("System.Management.Automation.PSLanguageMode LanguageMode {get;}") { _ in
      TypeCatalog.find("System.Management.Automation.PSLanguageMode").map { .object(EnumValue($0, 0)) } ?? .null
    }
    t.property("System.Collections.Generic.List[string] Applications {get;}") { _ in
      .object(ListObj(.list(of: .string), [Value("*")], elementType: .string))
    }
    t.property("System.Collections.Generic.List[string] Scripts {get;}") { _ in
      .object(ListObj(.list(of: .string), [Value("*")], elementType: .string))
    }
    t.property("psmoduleinfo Module {get;}") { call in
      if let module = (call.this.base.obj as? FacetObj)?.module { return .object(module) }
      return try FacetObj.session(call).currentFrame?.scope.module.map { .object($0) } ?? .null
    }
    t.property("System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}") { facet($0, commands) }
  }

  /// The scope and the plain name of a variable's path.
  private static func place(_ call: Call) throws -> (Scope, String) {
    let session = try FacetObj.session(call)
    let scope = try FacetObj.scope(call)
    let path = VariablePath(call.text(0))
    if path.isGlobal { return (session.global, path.unqualifiedPath) }
    if path.isScript { return (scope.scriptScope, path.unqualifiedPath) }
    return (scope, path.isDriveQualified ? path.userPath : path.unqualifiedPath)
  }

  @Sendable private static func declareVariables(_ t: TypeBuilder) {
    @Sendable func value(_ call: Call) throws -> Value? {
      let (scope, name) = try place(call)
      return try FacetObj.session(call).variableValue(name, from: scope)
    }
    t.method("psvariable Get(string name)") { call in
      let (scope, name) = try place(call)
      let session = try FacetObj.session(call)
      if let variable = session.findVariable(name, from: scope) { return .object(variable) }
      return session.variableValue(name, from: scope).map { .object(PSVariable(PSString.make(name), $0)) } ?? .null
    }
    t.method("System.Object GetValue(string name)") { try value($0) ?? .null }
    t.method("System.Object GetValue(string name, System.Object defaultValue)") { try value($0) ?? $0.args[1] }
    t.method("void Set(string name, System.Object value)") { call in
      let (scope, name) = try place(call)
      try FacetObj.session(call).setVariable(name, call.args[1], in: scope)
      return .nothing
    }
    t.method("void Set(psvariable variable)") { call in
      guard let variable = call.obj(0) as? PSVariable else { throw DotNetError.argumentNull("variable") }
      let scope = try FacetObj.scope(call)
      scope.install(variable, NameKey(variable.name))
      return .nothing
    }
    t.method("void Remove(string name)") { call in
      _ = try run("Remove-Variable", [("Name", call.args[0]), ("Force", .bool(true))], call)
      return .nothing
    }
  }

  @Sendable private static func declarePath(_ t: TypeBuilder) {
    t.property("System.Management.Automation.PathInfo CurrentLocation {get;}") { try FacetObj.session($0).currentPathInfo() }
    t.property("System.Management.Automation.PathInfo CurrentFileSystemLocation {get;}") {
      try FacetObj.session($0).currentPathInfo()
    }
    t.method("string GetUnresolvedProviderPathFromPSPath(string path)") { call in
      Value(try FacetObj.session(call).absolutePath(call.text(0)))
    }
    t.method(
      "System.Collections.ObjectModel.Collection[System.Management.Automation.PathInfo] GetResolvedPSPathFromPSPath(string path)"
    ) {
      call in
      let found = try run("Resolve-Path", [("Path", call.args[0]), ("ErrorAction", Value("Stop"))], call)
      return .object(ListObj(.collection(of: .object), found, elementType: .object))
    }
    t.method(
      "System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] System.Object provider)"
    ) {
      call in
      let found = try run("Convert-Path", [("Path", call.args[0]), ("ErrorAction", Value("Stop"))], call)
      return .object(ListObj(.collection(of: .string), found, elementType: .string))
    }
    t.method("string Combine(string parent, string child)") { call in
      try run("Join-Path", [("Path", call.args[0]), ("ChildPath", call.args[1])], call).first ?? .null
    }
    t.method("string ParseParent(string path, string root)") {
      try run("Split-Path", [("Path", $0.args[0])], $0).first ?? .null
    }
    t.method("string ParseChildName(string path)") {
      try run("Split-Path", [("Path", $0.args[0]), ("Leaf", .bool(true))], $0).first ?? .null
    }
    t.method("bool IsPSAbsolute(string path, [ref] string driveName)") { call in
      let text = call.text(0)
      guard let colon = text.firstIndex(of: ":"), colon != text.startIndex, !text[..<colon].contains("/") else {
        return .bool(text.hasPrefix("/"))
      }
      (call.obj(1) as? ReferenceObj)?.value = Value(String(text[..<colon]))
      return .bool(true)
    }
    t.method("System.Management.Automation.PathInfo SetLocation(string path)") { call in
      try run("Set-Location", [("Path", call.args[0]), ("PassThru", .bool(true)), ("ErrorAction", Value("Stop"))], call).first
        ?? .null
    }
  }

  @Sendable private static func declareDrives(_ t: TypeBuilder) {
    t.method("psdriveinfo Get(string driveName)") {
      try run("Get-PSDrive", [("Name", $0.args[0]), ("ErrorAction", Value("Stop"))], $0).first ?? .null
    }
    t.method("System.Collections.ObjectModel.Collection[psdriveinfo] GetAll()") {
      .object(ListObj(.collection(of: .object), try run("Get-PSDrive", [], $0), elementType: .object))
    }
  }

  @Sendable private static func declareProviders(_ t: TypeBuilder) {
    t.method("System.Collections.ObjectModel.Collection[System.Management.Automation.ProviderInfo] Get(string name)") {
      .object(
        ListObj(.collection(of: .object), try run("Get-PSProvider", [("PSProvider", $0.args[0])], $0), elementType: .object))
    }
    t.method("System.Collections.Generic.IEnumerable[System.Management.Automation.ProviderInfo] GetAll()") {
      .object(ListObj(.collection(of: .object), try run("Get-PSProvider", [], $0), elementType: .object))
    }
  }

  @Sendable private static func declareCommands(_ t: TypeBuilder) {
    t.property("bool HasErrors {get;set;}", get: { .bool(!(try FacetObj.session($0).lastOk)) }, set: { _ in .nothing })
    t.method("string ExpandString(string source)") { Value(try FacetObj.session($0).expandString($0.text(0))) }
    t.method("scriptblock NewScriptBlock(string scriptText)") { .object(try FacetObj.session($0).createBlock($0.text(0))) }
    @Sendable func invoke(_ call: Call, _ block: ScriptBlock, _ arguments: [Value]) throws -> Value {
      let sink = CaptureSink()
      try FacetObj.session(call).run(block, arguments, out: sink)
      return .object(ListObj(.collection(of: .psObject), sink.items, elementType: .psObject))
    }
    t.method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)") { call in
      try invoke(call, try FacetObj.session(call).createBlock(call.text(0)), [])
    }
    t.method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script, Params System.Object[] args)") {
      call in
      try invoke(call, try FacetObj.session(call).createBlock(call.text(0)), Array(try Enumeration.list(call.args[1])))
    }
    t.method(
      "System.Management.Automation.CommandInfo GetCommand(string commandName, System.Management.Automation.CommandTypes type)"
    ) {
      call in
      let session = try FacetObj.session(call)
      let scope = try FacetObj.scope(call)
      let wanted = (call.obj(1) as? EnumValue)?.raw ?? 383
      let name = call.text(0)
      if wanted & 1 != 0, let alias = session.findAlias(name, from: scope) { return .object(alias) }
      if wanted & 6 != 0, let function = session.findFunction(name, from: scope) { return .object(function) }
      if wanted & 8 != 0, let cmdlet = try session.findCmdlet(name) { return .object(cmdlet) }
      guard wanted & 48 != 0, let found = try session.findCommand(name, from: scope) else { return .null }
      if found is ExternalScriptInfo { return wanted & 16 != 0 ? .object(found) : .null }
      if found is ApplicationInfo { return wanted & 32 != 0 ? .object(found) : .null }
      return .null
    }
    t.method("System.Management.Automation.CmdletInfo GetCmdlet(string commandName)") { call in
      try FacetObj.session(call).findCmdlet(call.text(0)).map { .object($0) } ?? .null
    }
    t.method(
      "System.Collections.Generic.List[string] GetCommandName(string name, bool nameIsPattern, bool returnFullName)"
    ) { call in
      let found = try run("Get-Command", [("Name", call.args[0]), ("ErrorAction", Value("Ignore"))], call)
      let names = found.compactMap { ($0.base.obj as? CommandInfo).map { Value($0.name) } }
      return .object(ListObj(.list(of: .string), ContiguousArray(names), elementType: .string))
    }
  }
}

extension Session {
  /// A text with its variables and subexpressions expanded, as between double quotes; quotes in it are plain characters.
  func expandString(_ text: String) throws -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      // Every double quote that the language knows ends a string unless doubled; inside a subexpression a doubled one counts as one.
      switch scalar.value {
      case 0x22, 0x201c, 0x201d, 0x201e: quoted.unicodeScalars.append(scalar)
      default: break
      }
      quoted.unicodeScalars.append(scalar)
    }
    quoted += "\""
    let parsed = Parser.parse(text: quoted)
    if let error = parseFailure(parsed) { throw error }
    let frame = currentFrame ?? topFrame()
    let block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: frame.scope.module)
    return try Text.string(try callDotted(block, in: frame, underscore: frame.scope.underscore), self).string
  }
}
