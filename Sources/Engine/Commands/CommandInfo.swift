// What can be called by name: functions, cmdlets, aliases, script files, programs. These are the objects that Get-Command returns.

import Objects
import Primitives
import Syntax

/// Base of all commands.
open class CommandInfo: Obj {
  public let name: String
  public weak var module: ModuleInfo?
  /// `Visibility`, of what is neither program nor script file; `Session.visibility(of:)` tells it of all.
  public var visibility = EntryVisibility.public
  public init(_ name: String, module: ModuleInfo? = nil) {
    self.name = name
    self.module = module
    super.init()
  }
  open override var type: TypeInfo { EngineTypes.commandInfo }
  open override func describe(_ runtime: Runtime) throws -> String { name }
  /// `CommandType`.
  open var commandType: String { "Cmdlet" }
  /// `Definition`.
  open var definition: String { "" }
  /// Parameters and sets; nil for programs.
  open func signature(_ session: Session) throws -> CommandSignature? { nil }
  public var moduleName: String { module?.name ?? "" }
}

/// A function or filter.
public final class FunctionInfo: CommandInfo {
  public var block: ScriptBlock
  public var options: VariableOptions = []
  public let isFilter: Bool
  public var functionDescription = ""
  /// Extent of the whole definition, for help comments and Get-Help.
  public var definitionAst: FunctionDefinitionAst?
  /// The parameters together with those that it offers for certain arguments: `Get-Command -ArgumentList`.
  private var extended: CommandSignature?

  public init(_ name: String, _ block: ScriptBlock, isFilter: Bool = false, module: ModuleInfo? = nil) {
    self.block = block
    self.isFilter = isFilter
    super.init(name, module: module)
  }
  public override var type: TypeInfo { isFilter ? EngineTypes.filterInfo : EngineTypes.functionInfo }
  public override var commandType: String { isFilter ? "Filter" : "Function" }
  public override var definition: String {
    // Parameters after the name are shown as the param block that they stand for.
    guard let parameters = block.code.functionParameters, !parameters.isEmpty else { return block.bodyText }
    let texts = parameters.map { block.code.source.text($0.extent) }
    return "param(" + texts.joined(separator: ", ") + ")\n" + block.bodyText
  }
  public override func signature(_ session: Session) throws -> CommandSignature? {
    try extended ?? block.signature(session)
  }

  /// The same function as it is for certain arguments; itself when they change nothing.
  public func offering(_ dynamic: [ParameterSpec], _ session: Session) throws -> FunctionInfo {
    guard !dynamic.isEmpty else { return self }
    let own = try block.signature(session)
    let copy = FunctionInfo(name, block, isFilter: isFilter, module: module)
    copy.options = options
    copy.functionDescription = functionDescription
    copy.definitionAst = definitionAst
    copy.extended = CommandSignature(
      parameters: own.parameters + dynamic, setNames: own.setNames, defaultSet: own.defaultSet,
      supportsShouldProcess: own.supportsShouldProcess, supportsPaging: own.supportsPaging, confirmImpact: own.confirmImpact,
      isAdvanced: own.isAdvanced, positionalBinding: own.positionalBinding, outputTypes: own.outputTypes,
      hasDynamicParameters: own.hasDynamicParameters, helpUri: own.helpUri)
    return copy
  }
}

/// A native cmdlet: signature and factory come from its module's table when first needed.
public final class CmdletInfo: CommandInfo {
  public let make: () -> Cmdlet
  private let loadSignature: () throws -> CommandSignature
  private var loaded: CommandSignature?
  /// Why there is no signature: what the class of a command that came to life here says of its parameters is wrong.
  private var failure: (any Error)?
  /// Full name of the implementing type, the tail of error ids (`Microsoft.PowerShell.Commands.GetItemCommand`).
  public let implementingType: String
  /// Cmdlets of .NET that are functions in PowerShell (`Clear-Host`, `mkdir`) answer as functions.
  public let isFunction: Bool
  /// What it does in one sentence, for Get-Help; nil where nobody wrote one.
  public var synopsis: String?
  /// Keeps the module alive, which commands otherwise refer to weakly.
  public var keepsModule: ModuleInfo?
  /// Its class, once a script has asked for it.
  var implementingClass: TypeInfo?

  public init(
    _ name: String, module: ModuleInfo?, implementingType: String, isFunction: Bool = false,
    signature: @escaping () throws -> CommandSignature, make: @escaping () -> Cmdlet
  ) {
    self.make = make
    self.implementingType = implementingType
    self.isFunction = isFunction
    implementedName = name
    loadSignature = signature
    super.init(name, module: module)
  }
  public override var type: TypeInfo { isFunction ? EngineTypes.functionInfo : EngineTypes.cmdletInfo }
  public override var commandType: String { isFunction ? "Function" : "Cmdlet" }
  /// Parameters and sets; none where the class behind the command does not tell them, which `requireSignature` says.
  public var signature: CommandSignature {
    if let loaded { return loaded }
    do {
      let made = try loadSignature()
      loaded = made
      return made
    } catch {
      failure = error
      let none = CommandSignature(parameters: [], isAdvanced: true)
      loaded = none
      return none
    }
  }
  /// The signature, or the error that there is none.
  public func requireSignature() throws -> CommandSignature {
    let made = signature
    if let failure { throw failure }
    return made
  }
  public override func signature(_ session: Session) throws -> CommandSignature? { try requireSignature() }

  /// The name that its module knows it by.
  private(set) var implementedName: String

  /// The same cmdlet under the name that it has with a prefix.
  func renamed(_ name: String) -> CmdletInfo {
    let copy = CmdletInfo(
      name, module: module, implementingType: implementingType, isFunction: isFunction, signature: loadSignature, make: make)
    copy.implementedName = implementedName
    copy.synopsis = synopsis
    copy.implementingClass = implementingClass
    return copy
  }
}

/// An alias.
public final class AliasInfo: CommandInfo {
  public let target: String
  public var options: VariableOptions
  public var aliasDescription = ""
  public init(_ name: String, target: String, options: VariableOptions = [], module: ModuleInfo? = nil) {
    self.target = target
    self.options = options
    super.init(name, module: module)
  }
  public override var type: TypeInfo { EngineTypes.aliasInfo }
  public override var commandType: String { "Alias" }
  public override var definition: String { target }
}

/// A `.ps1` file.
public final class ExternalScriptInfo: CommandInfo {
  public let path: String
  private var loaded: ScriptBlock?
  private var stamp: [Int] = []
  public init(_ path: String) {
    self.path = path
    super.init(path.split(separator: "/").last.map(String.init) ?? path)
  }
  public override var type: TypeInfo { EngineTypes.externalScriptInfo }
  public override var commandType: String { "ExternalScript" }
  public override var definition: String { path }
  /// The parsed file; read again when it has changed.
  public func block(_ session: Session) throws -> ScriptBlock {
    let now = Session.modified(path)
    if let loaded, stamp == now { return loaded }
    let block = try session.loadScript(path)
    loaded = block
    stamp = now
    return block
  }
  /// Takes a block as what the file holds: that of a module belongs to it.
  func hold(_ block: ScriptBlock) {
    loaded = block
    stamp = Session.modified(path)
  }
  public override func signature(_ session: Session) throws -> CommandSignature? { try block(session).signature(session) }
}

/// A program on the PATH.
public final class ApplicationInfo: CommandInfo {
  public let path: String
  public init(_ path: String) {
    self.path = path
    super.init(path.split(separator: "/").last.map(String.init) ?? path)
  }
  public override var type: TypeInfo { EngineTypes.applicationInfo }
  public override var commandType: String { "Application" }
  public override var definition: String { path }
}
