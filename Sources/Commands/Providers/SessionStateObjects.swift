// `$ExecutionContext`: SessionState with its paths, drives, providers and variables, InvokeProvider's items, InvokeCommand.

import Engine
import Objects
import Primitives
import Syntax

/// `EngineIntrinsics` and the objects that hang on it: each is the session seen from one side.
final class SessionStateObj: SessionStateHandle {
  enum Side: Sendable {
    case engine, state, path, drive, provider, variables, command, invokeProvider, item, childItem, content, property, security
  }
  let side: Side
  unowned(unsafe) let session: Session

  init(_ side: Side, _ session: Session, module: ModuleInfo? = nil) {
    self.side = side
    self.session = session
    super.init(module: module)
  }

  /// The one `SessionState` of a module or of the global scope tree.
  static func state(_ session: Session, _ module: ModuleInfo?) -> SessionStateObj {
    if let known = (module.map(\.publicState) ?? session.publicState) as? SessionStateObj { return known }
    let made = SessionStateObj(.state, session, module: module)
    if let module { module.publicState = made } else { session.publicState = made }
    return made
  }

  override var type: TypeInfo {
    switch side {
    case .engine: return SessionStateTypes.engine
    case .state: return SessionStateTypes.state
    case .path: return SessionStateTypes.path
    case .drive: return SessionStateTypes.drive
    case .provider: return SessionStateTypes.provider
    case .variables: return SessionStateTypes.variables
    case .command: return SessionStateTypes.command
    case .invokeProvider: return SessionStateTypes.invokeProvider
    case .item: return SessionStateTypes.item
    case .childItem: return SessionStateTypes.childItem
    case .content: return SessionStateTypes.content
    case .property: return PropertyIntrinsics.property
    case .security: return PropertyIntrinsics.security
    }
  }

  /// The innermost running scope of the scope tree that this belongs to.
  var scope: Scope {
    let here = session.currentFrame
    return side == .engine ? here?.scope ?? session.global : session.parentScope(for: module, calledFrom: here)
  }

  /// The value of a variable by name: as seen from here, or of the very scope that stands before the name.
  func variable(_ name: String) -> Value? {
    guard let (scope, plain) = session.qualified(name, from: scope) else {
      if name == "_" {
        var here: Scope? = scope
        while let current = here {
          if current.underscore.kind != Value.unset.kind { return current.underscore }
          here = current.parent
        }
      }
      return session.variableValue(name, from: scope)
    }
    if let found = scope.local(NameKey(plain)) { return found }
    if plain == "_" { return scope.underscore.kind == Value.unset.kind ? nil : scope.underscore }
    if scope === session.global { return session.variableValue(plain, from: scope) }
    let frame = session.currentFrame
    let invocation = frame?.scope === scope ? frame?.invocation ?? scope.invocation : scope.invocation
    guard let invocation else { return nil }
    if plain.lowercased() == "pscmdlet" { return invocation.cmdlet.map { .object($0) } }
    return session.variable(plain, of: invocation, scope)
  }

  /// A call without a cmdlet: errors travel.
  func call(force: Bool = false, literal: Bool = false) -> ProviderCall {
    let frame = session.currentFrame ?? session.topFrame()
    let context = CommandContext(
      session, nil, Invocation(command: nil, name: "", at: nil), scope: frame.scope, out: frame.out, streams: frame.streams)
    let call = ProviderCall(context)
    call.throwsErrors = true
    call.force = force
    call.literal = literal
    return call
  }
}

enum SessionStateTypes {
  private static let prefix = "System.Management.Automation."

  /// The session behind a member's receiver.
  static func me(_ c: Call) throws -> SessionStateObj {
    guard let object = c.this.base.obj as? SessionStateObj else { throw DotNetError.invalidOperation("There is no session.") }
    return object
  }

  /// Runs a step of a provider: its failure is the method's exception.
  static func tried<R>(_ body: () throws -> R) throws -> R {
    do { return try body() } catch let failure as ItemFailure { throw DotNetError(failure.record.exception) }
  }

  private static func side(_ t: TypeBuilder, _ declaration: String, _ side: SessionStateObj.Side) {
    t.property(declaration) { c in
      let own = try me(c)
      return .object(SessionStateObj(side, own.session, module: own.side == .engine ? own.scope.module : own.module))
    }
  }

  static let engine = TypeCatalog.find(prefix + "EngineIntrinsics") ?? .object
  @Sendable static func declareEngine(_ t: TypeBuilder) {
    t.property("System.Management.Automation.Host.PSHost Host {get;}") { c in
      let session = try me(c).session
      return session.hostObject()
    }
    t.property("System.Management.Automation.PSEventManager Events {get;}") { c in
      try MemberAccess.get(.object(try me(c).session.runspace), PSString.make("Events"), c.runtime) ?? .null
    }
    side(t, "System.Management.Automation.ProviderIntrinsics InvokeProvider {get;}", .invokeProvider)
    t.property("System.Management.Automation.SessionState SessionState {get;}") { c in
      let own = try me(c)
      return .object(SessionStateObj.state(own.session, own.scope.module))
    }
    side(t, "System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}", .command)
  }

  static let state = TypeInfo(
    prefix + "SessionState", base: .object,
    declare: { t in
      side(t, "System.Management.Automation.DriveManagementIntrinsics Drive {get;}", .drive)
      side(t, "System.Management.Automation.CmdletProviderManagementIntrinsics Provider {get;}", .provider)
      side(t, "System.Management.Automation.PathIntrinsics Path {get;}", .path)
      side(t, "System.Management.Automation.PSVariableIntrinsics PSVariable {get;}", .variables)
      side(t, "System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}", .command)
      side(t, "System.Management.Automation.ProviderIntrinsics InvokeProvider {get;}", .invokeProvider)
      t.property(
        "System.Management.Automation.PSLanguageMode LanguageMode {get;set;}",
        get: { _ in
          TypeCatalog.find("System.Management.Automation.PSLanguageMode").map { .object(EnumValue($0, 0)) }
            ?? Value("FullLanguage")
        }, set: { _ in .nothing })
      t.property("bool UseFullLanguageModeInDebugger {get;}") { _ in .bool(false) }
      t.property("System.Collections.Generic.List[string] Scripts {get;}") {
        .object(try me($0).session.publicScripts)
      }
      t.property("System.Collections.Generic.List[string] Applications {get;}") {
        .object(try me($0).session.publicApplications)
      }
      t.property("System.Management.Automation.PSModuleInfo Module {get;}") { c in
        try me(c).module.map { .object($0) } ?? .null
      }
    })

  static let path = TypeInfo(
    prefix + "PathIntrinsics", base: .object,
    declare: { t in
      declareStacks(t)
      @Sendable func service(_ c: Call) throws -> ProviderService { ProviderService.of(try me(c).session) }
      t.property("System.Management.Automation.PathInfo CurrentLocation {get;}") {
        .object(PathInfoObj(try service($0).currentItem))
      }
      t.property("System.Management.Automation.PathInfo CurrentFileSystemLocation {get;}") { c in
        let service = try service(c)
        let here = service.currentItem
        if here.provider.isFileSystem { return .object(PathInfoObj(here)) }
        return .object(PathInfoObj(try tried { try service.locate(service.session.location, from: me(c).scope) }))
      }
      t.method("System.Management.Automation.PathInfo CurrentProviderLocation(string providerName)") { c in
        let service = try service(c)
        guard let provider = service.provider(c.text(0)) else {
          throw DotNetError(ItemFailure.providerNotFound(c.text(0)).record.exception)
        }
        let drive =
          service.current.provider === provider ? service.current : service.allDrives.first { $0.provider === provider }
        return drive.map { .object(PathInfoObj(ItemPath(provider: provider, drive: $0, path: $0.location))) } ?? .null
      }
      t.method("System.Management.Automation.PathInfo SetLocation(string path)") { c in
        let service = try service(c)
        let own = try me(c)
        try tried {
          let items = try service.resolve(c.text(0), own.call(force: true))
          guard let item = try items.first(where: { try $0.provider.isContainer($0, own.call()) }) else {
            throw ItemFailure.pathNotFound(c.text(0))
          }
          service.go(to: item)
        }
        return .object(PathInfoObj(service.currentItem))
      }
      t.method("string GetUnresolvedProviderPathFromPSPath(string path)") { c in
        let own = try me(c)
        return Value(PathText.trimTrailing(try tried { try service(c).locate(c.text(0), from: own.scope).path }))
      }
      t.method(
        "string GetUnresolvedProviderPathFromPSPath(string path, [ref] System.Management.Automation.ProviderInfo provider, [ref] System.Management.Automation.PSDriveInfo drive)"
      ) { c in
        let own = try me(c)
        let item = try tried { try service(c).locate(c.text(0), from: own.scope) }
        (c.args[1].base.obj as? ReferenceObj)?.value = .object(item.provider.info)
        (c.args[2].base.obj as? ReferenceObj)?.value = item.drive.map { .object($0) } ?? .null
        return Value(PathText.trimTrailing(item.path))
      }
      t.method(
        "System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] System.Management.Automation.ProviderInfo provider)"
      ) { c in
        let own = try me(c)
        let items = try tried { try service(c).resolve(c.text(0), own.call()) }
        if let first = items.first { (c.args[1].base.obj as? ReferenceObj)?.value = .object(first.provider.info) }
        return .object(ListObj(.collection(of: .string), ContiguousArray(items.map { Value($0.path) }), elementType: .string))
      }
      t.method(
        "System.Collections.ObjectModel.Collection[System.Management.Automation.PathInfo] GetResolvedPSPathFromPSPath(string path)"
      ) { c in
        let own = try me(c)
        let items = try tried { try service(c).resolve(c.text(0), own.call()) }
        return .object(
          ListObj(
            .collection(of: ProviderTypes.pathInfo), ContiguousArray(items.map { .object(PathInfoObj($0)) }),
            elementType: ProviderTypes.pathInfo))
      }
      t.method("bool IsValid(string path)") { c in
        let own = try me(c)
        return .bool((try orNil({ try service(c).locate(c.text(0), from: own.scope) })) != nil)
      }
      t.method("bool IsProviderQualified(string path)") { .bool(ProviderService.providerQualified($0.text(0)) != nil) }
      t.method("bool IsPSAbsolute(string path, [ref] string driveName)") { c in
        let text = c.text(0)
        let drive = PathText.isAbsolute(text) ? "/" : ProviderService.driveQualified(text)?.drive
        (c.args[1].base.obj as? ReferenceObj)?.value = drive.map { Value($0) } ?? .null
        return .bool(drive != nil)
      }
      t.method("string Combine(string parent, string child)") { c in
        let child = c.text(1)
        let parent = PathText.slashes(c.text(0))
        if child.isEmpty { return Value(PathText.hasTrailingSlash(parent) ? parent : parent + "/") }
        return Value(PathText.join(parent, child))
      }
      t.method("string ParseParent(string path, string root)") { Value(PathText.parent(PathText.slashes($0.text(0)))) }
      t.method("string ParseChildName(string path)") { Value(PathText.leaf(PathText.slashes($0.text(0)))) }
      t.method("string NormalizeRelativePath(string path, string basePath)") { c in
        let own = try me(c)
        return try tried {
          let item = try service(c).locate(c.text(0), from: own.scope)
          let base = try service(c).locate(c.text(1), from: own.scope)
          return Value(PathText.relative(from: base.path, to: item.path))
        }
      }
    })

  static let drive = TypeInfo(
    prefix + "DriveManagementIntrinsics", base: .object,
    declare: { t in
      @Sendable func list(_ drives: [PSDriveObj]) -> Value {
        .object(
          ListObj(
            .collection(of: ProviderTypes.driveInfo), ContiguousArray(drives.map { .object($0) }),
            elementType: ProviderTypes.driveInfo))
      }
      t.property("System.Management.Automation.PSDriveInfo Current {get;}") {
        .object(ProviderService.of(try me($0).session).current)
      }
      t.method("System.Management.Automation.PSDriveInfo Get(string driveName)") { c in
        let own = try me(c)
        guard let drive = ProviderService.of(own.session).drive(c.text(0), from: own.scope) else {
          throw DotNetError(ItemFailure.driveNotFound(c.text(0)).record.exception)
        }
        return .object(drive)
      }
      t.method("System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] GetAll()") { c in
        let own = try me(c)
        return list(ProviderService.of(own.session).drives(from: own.scope))
      }
      t.method(
        "System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] GetAllForProvider(string providerName)"
      ) { c in
        let own = try me(c)
        let service = ProviderService.of(own.session)
        guard let provider = service.provider(c.text(0)) else {
          throw DotNetError(ItemFailure.providerNotFound(c.text(0)).record.exception)
        }
        return list(service.drives(from: own.scope).filter { $0.provider === provider })
      }
    })

  static let provider = TypeInfo(
    prefix + "CmdletProviderManagementIntrinsics", base: .object,
    declare: { t in
      t.method("System.Management.Automation.ProviderInfo GetOne(string name)") { c in
        guard let found = ProviderService.of(try me(c).session).provider(c.text(0)) else {
          throw DotNetError(ItemFailure.providerNotFound(c.text(0)).record.exception)
        }
        return .object(found.info)
      }
      t.method("System.Collections.ObjectModel.Collection[System.Management.Automation.ProviderInfo] Get(string name)") { c in
        guard let found = ProviderService.of(try me(c).session).provider(c.text(0)) else {
          throw DotNetError(ItemFailure.providerNotFound(c.text(0)).record.exception)
        }
        return .object(
          ListObj(.collection(of: ProviderTypes.providerInfo), [.object(found.info)], elementType: ProviderTypes.providerInfo))
      }
      t.method("System.Collections.Generic.IEnumerable[System.Management.Automation.ProviderInfo] GetAll()") { c in
        .array(ProviderService.of(try me(c).session).providers.map { .object($0.info) })
      }
    })

  static let variables = TypeInfo(
    prefix + "PSVariableIntrinsics", base: .object,
    declare: { t in
      t.method("psvariable Get(string name)") { c in
        let own = try me(c)
        let name = c.text(0)
        let (scope, plain) = own.session.qualified(name, from: own.scope) ?? (own.scope, name)
        if scope === own.scope, plain == name {
          if let found = own.session.findVariable(name, from: scope) { return .object(found) }
        } else if let found = scope.variable(NameKey(plain)) {
          return .object(found)
        }
        return own.variable(name).map { .object(PSVariable(PSString.make(plain), $0)) } ?? .null
      }
      t.method("System.Object GetValue(string name)") { c in
        let own = try me(c)
        return own.variable(c.text(0)) ?? .null
      }
      t.method("System.Object GetValue(string name, System.Object defaultValue)") { c in
        let own = try me(c)
        return own.variable(c.text(0)) ?? c.args[1]
      }
      t.method("void Set(string name, System.Object value)") { c in
        let own = try me(c)
        let (scope, name) = own.session.qualified(c.text(0), from: own.scope) ?? (own.scope, c.text(0))
        try own.session.setVariable(name, c.args[1], in: scope)
        return .nothing
      }
      t.method("void Set(psvariable variable)") { c in
        let own = try me(c)
        if let variable = c.obj(0) as? PSVariable { own.scope.install(variable, NameKey(variable.name)) }
        return .nothing
      }
      t.method("void Remove(string name)") { c in
        let own = try me(c)
        let (scope, name) = own.session.qualified(c.text(0), from: own.scope) ?? (own.scope, c.text(0))
        scope.removeVariable(NameKey(name))
        return .nothing
      }
    })

  static let command = TypeInfo(
    prefix + "CommandInvocationIntrinsics", base: .object,
    declare: { t in
      @Sendable func run(_ own: SessionStateObj, _ block: ScriptBlock, _ args: [Value]) throws -> Value {
        let sink = CaptureSink()
        try own.session.run(block, args, out: sink)
        return .object(ListObj(.collection(of: .psObject), sink.items, elementType: .psObject))
      }
      t.property(
        "System.EventHandler[System.Management.Automation.LocationChangedEventArgs] LocationChangedAction {get;set;}",
        get: { c in try Locations.of(me(c).session).action.map { .object($0) } ?? .null },
        set: { c in
          try Locations.of(me(c).session).action = c.obj(0) as? InvocableObj
          return .nothing
        })
      t.method("string ExpandString(string source)") { c in
        let own = try me(c)
        // The text is read as an expandable string: its quotes are doubled.
        var text = ""
        for scalar in c.text(0).unicodeScalars {
          text.unicodeScalars.append(scalar)
          if ["\"", "\u{201C}", "\u{201D}", "\u{201E}"].contains(scalar) { text.unicodeScalars.append(scalar) }
        }
        let parsed = Parser.parse(text: "\"" + text + "\"")
        // The parser's own error: the call wraps it once, as it does every exception.
        if let failure = own.session.parseFailure(parsed) { throw failure }
        let block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil, isBound: false)
        let frame = own.session.currentFrame ?? own.session.topFrame()
        return .string(
          try Text.string(try own.session.callDotted(block, in: frame, underscore: frame.scope.underscore), own.session))
      }
      t.method("scriptblock NewScriptBlock(string scriptText)") { .object(try me($0).session.createBlock($0.text(0))) }
      t.method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)") { c in
        let own = try me(c)
        return try run(own, try own.session.createBlock(c.text(0)), [])
      }
      t.method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script, Params System.Object[] args)") {
        c in
        let own = try me(c)
        return try run(own, try own.session.createBlock(c.text(0)), c.args[1].sequence.map { Array($0.items) } ?? [])
      }
      let named = "string commandName, System.Management.Automation.CommandTypes type"
      t.method("System.Management.Automation.CommandInfo GetCommand(\(named))") { c in
        let own = try me(c)
        return try CommandIntrinsics.find(c.text(0), Int64(c.flags(1)), own).map { .object($0) } ?? .null
      }
      t.method("System.Management.Automation.CommandInfo GetCommand(\(named), System.Object[] arguments)") { c in
        let own = try me(c)
        guard let found = try CommandIntrinsics.find(c.text(0), Int64(c.flags(1)), own) else { return .null }
        return .object(try CommandIntrinsics.offering(found, Array(c.items(2)), own))
      }
      t.method("System.Management.Automation.CmdletInfo GetCmdlet(string commandName)") { c in
        let own = try me(c)
        return try CommandIntrinsics.find(c.text(0), CommandIntrinsics.cmdlet, own).map { .object($0) } ?? .null
      }
      CommandIntrinsics.declareLists(t) { try me($0) }
      t.property(
        "System.EventHandler[System.Management.Automation.CommandLookupEventArgs] CommandNotFoundAction {get;set;}",
        get: { c in try me(c).session.commandNotFoundAction.map { .object($0) } ?? .null },
        set: { c in
          try me(c).session.commandNotFoundAction = c.obj(0) as? InvocableObj
          return .nothing
        })
      t.property(
        "System.EventHandler[System.Management.Automation.CommandLookupEventArgs] PreCommandLookupAction {get;set;}",
        get: { c in try me(c).session.preCommandLookupAction.map { .object($0) } ?? .null },
        set: { c in
          try me(c).session.preCommandLookupAction = c.obj(0) as? InvocableObj
          return .nothing
        })
      t.property(
        "System.EventHandler[System.Management.Automation.CommandLookupEventArgs] PostCommandLookupAction {get;set;}",
        get: { c in try me(c).session.postCommandLookupAction.map { .object($0) } ?? .null },
        set: { c in
          try me(c).session.postCommandLookupAction = c.obj(0) as? InvocableObj
          return .nothing
        })
    })

  static let invokeProvider = TypeInfo(
    prefix + "ProviderIntrinsics", base: .object,
    declare: { t in
      side(t, "System.Management.Automation.ItemCmdletProviderIntrinsics Item {get;}", .item)
      side(t, "System.Management.Automation.ChildItemCmdletProviderIntrinsics ChildItem {get;}", .childItem)
      side(t, "System.Management.Automation.ContentCmdletProviderIntrinsics Content {get;}", .content)
      side(t, "System.Management.Automation.PropertyCmdletProviderIntrinsics Property {get;}", .property)
      side(t, "System.Management.Automation.SecurityDescriptorCmdletProviderIntrinsics SecurityDescriptor {get;}", .security)
    })

  /// Gathers what a provider writes.
  static func gathered(_ own: SessionStateObj, _ call: ProviderCall, _ body: () throws -> Void) throws -> Value {
    var items = ContiguousArray<Value>()
    var place: ItemPath?
    call.gather = { value, path, isContainer in
      items.append(place.map { ItemNotes.attach(value, $0.with(path), isContainer: isContainer) } ?? value)
    }
    place = ProviderService.of(own.session).currentItem
    try tried(body)
    return .object(ListObj(.collection(of: .psObject), items, elementType: .psObject))
  }

  static let item = TypeInfo(
    prefix + "ItemCmdletProviderIntrinsics", base: .object,
    declare: { t in
      declareItemChanges(t)
      t.method("System.Collections.ObjectModel.Collection[psobject] Get(string path)") { c in
        let own = try me(c)
        let call = own.call(force: true)
        return try gathered(own, call) {
          for item in try call.service.resolve(c.text(0), call) { try item.provider.getItem(item, call) }
        }
      }
      @Sendable func set(_ c: Call, force: Bool, literal: Bool) throws -> Value {
        let own = try me(c)
        let call = own.call(force: force, literal: literal)
        return try gathered(own, call) {
          for path in try Enumeration.list(c.args[0]) {
            let item = try call.service.locate(try own.session.text(path), from: own.scope)
            try item.provider.setItem(item, c.args[1], call)
          }
        }
      }
      t.method("System.Collections.ObjectModel.Collection[psobject] Set(string path, System.Object value)") {
        try set($0, force: false, literal: false)
      }
      t.method(
        "System.Collections.ObjectModel.Collection[psobject] Set(string[] path, System.Object value, bool force, bool literalPath)"
      ) { try set($0, force: $0.bool(2), literal: $0.bool(3)) }
      t.method("bool Exists(string path)") { c in
        let own = try me(c)
        let call = own.call(force: true)
        return .bool(((try orNil({ try call.service.resolve(c.text(0), call) })) ?? []).isEmpty == false)
      }
      t.method("bool Exists(string path, bool force, bool literalPath)") { c in
        let own = try me(c)
        let call = own.call(force: true, literal: c.bool(2))
        return .bool(((try orNil({ try call.service.resolve(c.text(0), call) })) ?? []).isEmpty == false)
      }
      t.method("bool IsContainer(string path)") { c in
        let own = try me(c)
        let call = own.call(force: true)
        return .bool(try tried { try call.service.resolve(c.text(0), call).contains { try $0.provider.isContainer($0, call) } })
      }
      t.method("void Remove(string[] path, bool recurse, bool force, bool literalPath)") { c in
        let own = try me(c)
        let call = own.call(force: c.bool(2), literal: c.bool(3))
        try tried {
          for path in try Enumeration.list(c.args[0]) {
            for item in try call.service.resolve(try own.session.text(path), call) {
              try item.provider.removeItem(item, recurse: c.bool(1), call)
            }
          }
        }
        return .nothing
      }
      t.method("void Remove(string path, bool recurse)") { c in
        let own = try me(c)
        let call = own.call()
        try tried {
          for item in try call.service.resolve(c.text(0), call) { try item.provider.removeItem(item, recurse: c.bool(1), call) }
        }
        return .nothing
      }
    })

  static let childItem = TypeInfo(
    prefix + "ChildItemCmdletProviderIntrinsics", base: .object,
    declare: { t in
      declareChildNames(t)
      t.method("System.Collections.ObjectModel.Collection[psobject] Get(string path, bool recurse)") { c in
        let own = try me(c)
        let call = own.call()
        return try gathered(own, call) {
          for item in try call.service.resolve(c.text(0), call) {
            try item.provider.getChildren(item, recurse: c.bool(1), depth: .max, call)
          }
        }
      }
      t.method("bool HasChild(string path)") { c in
        let own = try me(c)
        let call = own.call(force: true)
        return .bool(try tried { try call.service.resolve(c.text(0), call).contains { try $0.provider.hasChildren($0, call) } })
      }
    })

  static let content = TypeInfo(
    prefix + "ContentCmdletProviderIntrinsics", base: .object,
    declare: { t in
      t.method("void Clear(string path)") { c in
        let own = try me(c)
        let call = own.call()
        try tried { for item in try call.service.resolve(c.text(0), call) { try item.provider.clearContent(item, call) } }
        return .nothing
      }
    })
}
