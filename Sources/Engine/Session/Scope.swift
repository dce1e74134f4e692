// A scope: variables in slots laid out by the compiler, variables made at run time in a dictionary, functions and aliases. Scopes form a chain
// by dynamic parent; a module's script scope has the global scope as its parent. The current item `$_` lives in a field of its own.

import Objects
import Primitives
import Syntax

/// What names of types mean in a scope.
final class ScopeTypes {
  /// Classes and enums by lower-case name, qualified by their module where `using module` brought them.
  var types: [String: TypeInfo] = [:]
  /// `using namespace`; nil when the scope says nothing about namespaces.
  var namespaces: [String]?
}

/// One scope of variables, functions, aliases and drives.
public final class Scope {
  public let parent: Scope?
  public let layout: Layout
  public let slots: UnsafeMutablePointer<Value>
  /// Variables that have no slot.
  public var variables: [NameKey: PSVariable] = [:]
  public var functions: [NameKey: FunctionInfo]?
  public var aliases: [NameKey: AliasInfo]?
  /// `$_` here; `.unset` when the scope has none of its own.
  public var underscore: Value = .unset
  /// The module whose scope tree this belongs to; nil for the global tree.
  public unowned(unsafe) let module: ModuleInfo?
  /// Whether `$script:` means this scope.
  public let isScriptScope: Bool
  /// The call that made this scope, nil for global and module scopes.
  public var invocation: Invocation?
  /// Strict mode set in this scope; nil when inherited.
  public var strictMode: StrictMode?
  /// `$input` and the like, by name; nil until one is set.
  public var automatic: [NameKey: Value]?
  /// Classes defined here and namespaces that `using` opened here; nil nearly always.
  var typeNames: ScopeTypes?
  /// `$this` here; `.unset` when the scope has none of its own.
  public var this: Value = .unset

  /// The scope of the caller, which is another scope tree's when a module boundary was crossed.
  public let caller: Scope?
  /// Unique within the process for as long as it matters: inline caches compare it.
  public let id: UInt64

  public init(
    parent: Scope?, layout: Layout, module: ModuleInfo?, isScriptScope: Bool = false, caller: Scope? = nil, id: UInt64 = 0
  ) {
    self.parent = parent
    self.caller = caller
    self.id = id
    self.layout = layout
    self.module = module
    self.isScriptScope = isScriptScope
    slots = UnsafeMutablePointer<Value>.allocate(capacity: max(1, layout.names.count))
    slots.initialize(repeating: .unset, count: layout.names.count)
  }

  deinit {
    slots.deinitialize(count: layout.names.count)
    slots.deallocate()
  }

  /// The value of a variable of this very scope; nil when it has none.
  public func local(_ key: NameKey) -> Value? {
    let slot = layout.slot(key)
    if slot >= 0 {
      switch slots[slot] {
      case .unset: break
      case .box(let variable): return variable.value
      case let value: return value
      }
    }
    if !variables.isEmpty, let variable = variables[key] { return variable.value }
    return automaticValue(key)
  }

  /// `$this`, `$input` and the like as this very scope has them; nil when it doesn't.
  public func automaticValue(_ key: NameKey) -> Value? {
    if let automatic, let value = automatic[key] { return value }
    if case .unset = this { return nil }
    return key == Session.thisKey ? this : nil
  }

  /// The variable object of this very scope; a slot's plain value is moved into a box first. Nil when there is none.
  public func variable(_ key: NameKey) -> PSVariable? {
    let slot = layout.slot(key)
    if slot >= 0 {
      switch slots[slot] {
      case .unset: break
      case .box(let variable): return variable
      case let value:
        let variable = PSVariable(layout.names[slot].text, value)
        slots[slot] = .box(variable)
        return variable
      }
    }
    return variables.isEmpty ? nil : variables[key]
  }

  /// The variable object, made when absent.
  public func makeVariable(_ key: NameKey) -> PSVariable {
    if let known = variable(key) { return known }
    let variable = PSVariable(key.text, .null)
    install(variable, key)
    return variable
  }

  /// Puts a variable object into this scope, in place of one of the same name.
  public func install(_ variable: PSVariable, _ key: NameKey) {
    let slot = layout.slot(key)
    if slot >= 0 { slots[slot] = .box(variable) } else { variables[key] = variable }
  }

  public func removeVariable(_ key: NameKey) {
    let slot = layout.slot(key)
    if slot >= 0 {
      if case .box(let variable) = slots[slot] { variable.isRemoved = true }
      slots[slot] = .unset
    }
    if let variable = variables.removeValue(forKey: key) { variable.isRemoved = true }
  }

  /// Names and objects of all variables of this very scope.
  public var allVariables: [PSVariable] {
    var all: [PSVariable] = []
    for name in layout.names { if let variable = variable(name) { all.append(variable) } }
    all.append(contentsOf: variables.values)
    return all
  }
}

/// `Set-StrictMode`.
public struct StrictMode: Sendable {
  public var major: Int
  public init(major: Int) { self.major = major }
  public static let off = StrictMode(major: 0)
}

/// What counts the objects that go through a pipeline.
public protocol PipelineCounting: AnyObject {
  /// What `PipelineIterationInfo` of an error in it shows.
  var pipelineIterations: [Int] { get }
}

/// One call of a function, script, script block or cmdlet: what `$MyInvocation`, the call stack and error positions are made of.
public final class Invocation {
  public let command: CommandInfo?
  /// Whether this is a call of a class's method.
  public var isMethod = false
  /// Where it was called.
  public var callExtent: ScriptPosition? {
    if let position { return position }
    guard let source else { return nil }
    let made = ScriptPosition(source, extent)
    position = made
    return made
  }
  private var position: ScriptPosition?
  private let source: SourceText?
  private let extent: Extent
  /// What the command was called as.
  public var name: String
  /// The script block that was called without a name.
  var block: ScriptBlock?
  /// For plain calls: which parameters were given, from which `$PSBoundParameters` is made when asked for.
  var boundNames: CallPlan?
  /// What plain calls do without.
  private var details: Details?

  private final class Details {
    var arguments: [Value] = []
    var argumentsObject: ArrayObj?
    var bound: DictionaryObj?
    var pipelineLength = 1
    var pipelinePosition = 1
    var expectingInput = false
    var pipeline: (any PipelineCounting)?
    var invocationOperator = ""
    var cmdlet: CommandContext?
    var unboundArguments: [Value] = []
    weak var binder: ParameterBinder?
  }

  private var more: Details {
    if let details { return details }
    let made = Details()
    details = made
    return made
  }

  /// `$args`.
  public var arguments: [Value] {
    get { details?.arguments ?? [] }
    set {
      if newValue.isEmpty, details == nil { return }
      more.arguments = newValue
      more.argumentsObject = nil
    }
  }
  /// The array that `$args` gives, the same at each look.
  var argumentsArray: Value {
    if let known = details?.argumentsObject { return .object(known) }
    let made = ArrayObj(ContiguousArray(arguments))
    more.argumentsObject = made
    return .object(made)
  }
  /// `$PSBoundParameters`: made by the binder.
  public var bound: DictionaryObj? {
    get { details?.bound }
    set { more.bound = newValue }
  }
  public var pipelineLength: Int {
    get { details?.pipelineLength ?? 1 }
    set { more.pipelineLength = newValue }
  }
  public var pipelinePosition: Int {
    get { details?.pipelinePosition ?? 1 }
    set { more.pipelinePosition = newValue }
  }
  /// The pipeline that runs the call, as long as it runs.
  var pipeline: (any PipelineCounting)? {
    get { details?.pipeline }
    set {
      if newValue == nil, details == nil { return }
      more.pipeline = newValue
    }
  }
  /// How far the pipeline has come.
  var pipelineIterations: [Int] { pipeline?.pipelineIterations ?? [Int](repeating: 0, count: pipelineLength + 1) }
  public var expectingInput: Bool {
    get { details?.expectingInput ?? false }
    set { more.expectingInput = newValue }
  }
  /// `.`, `&` or empty.
  public var invocationOperator: String {
    get { details?.invocationOperator ?? "" }
    set { more.invocationOperator = newValue }
  }
  /// The cmdlet object of an advanced function (`$PSCmdlet`).
  public var cmdlet: CommandContext? {
    get { details?.cmdlet }
    set { more.cmdlet = newValue }
  }
  /// The scope frame in which the body runs; for `$MyInvocation.MyCommand.Definition` and debugging views.
  public var unboundArguments: [Value] {
    get { details?.unboundArguments ?? [] }
    set { more.unboundArguments = newValue }
  }
  /// The binder of the call while it runs: `$PSBoundParameters` is made by it when asked for.
  var binder: ParameterBinder? {
    get { details?.binder }
    set { more.binder = newValue }
  }

  public init(command: CommandInfo?, name: String, at position: ScriptPosition?) {
    self.command = command
    self.name = name
    self.position = position
    source = nil
    extent = Extent(0, 0)
  }

  /// A call at a place of a text, whose position object is made when asked for.
  init(command: CommandInfo?, name: String, in source: SourceText, at extent: Extent) {
    self.command = command
    self.name = name
    self.source = source
    self.extent = extent
  }
}
