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
  public private(set) var layout: Layout
  public let slots: UnsafeMutablePointer<Value>
  /// How many slots there is room for.
  private let capacity: Int
  /// Variables that have no slot.
  public var variables: [NameKey: PSVariable] = [:]
  public var functions: [NameKey: FunctionInfo]?
  public var aliases: [NameKey: AliasInfo]?
  /// Cmdlets that came with binary modules, by the names that they go by here.
  public var cmdlets: [NameKey: CmdletInfo]?
  /// Whether commands have names here, which mean something else when the scope is left.
  @inline(__always) var namesCommands: Bool { functions != nil || aliases != nil || cmdlets != nil }
  /// `$_` here; `.unset` when the scope has none of its own.
  public var underscore: Value = .unset
  /// The module whose scope tree this belongs to; nil for the global tree.
  public var module: ModuleInfo? { home?.takeUnretainedValue() }
  private var home: Unmanaged<ModuleInfo>?
  /// Whether `$script:` means this scope.
  public let isScriptScope: Bool
  /// The call that made this scope, nil for global and module scopes. That of a plain call is made when asked for.
  public var invocation: Invocation? {
    get { made ?? makeInvocation() }
    set {
      made = newValue
      call = nil
    }
  }
  private var made: Invocation?
  private var call: PlainCall?
  /// Whether a call made this scope.
  var isCall: Bool { made != nil || call != nil }
  /// Strict mode set in this scope; nil when inherited.
  public var strictMode: StrictMode?
  /// `$input` and the like, by name; nil until one is set.
  public var automatic: [NameKey: Value]?
  /// Classes defined here and namespaces that `using` opened here; nil nearly always.
  var typeNames: ScopeTypes?
  /// `$this` here; `.unset` when the scope has none of its own.
  public var this: Value = .unset

  /// Whether something refers to this scope that does not keep it: then it is not used again.
  public var isWatched = false
  /// The scope around this one.
  public var parent: Scope? { outer?._withUnsafeGuaranteedRef { $0 } }
  private var outer: Unmanaged<Scope>?
  private var countsOuter: Bool
  /// The scope of the caller, which is another scope tree's when a module boundary was crossed.
  public var caller: Scope? { origin?._withUnsafeGuaranteedRef { $0 } }
  private var origin: Unmanaged<Scope>?
  private var countsOrigin: Bool
  /// Unique within the process for as long as it matters: inline caches compare it.
  public private(set) var id: UInt64

  public init(
    parent: Scope?, layout: Layout, module: ModuleInfo?, isScriptScope: Bool = false, caller: Scope? = nil, id: UInt64 = 0
  ) {
    outer = parent.map { Unmanaged.passRetained($0) }
    origin = caller.map { Unmanaged.passRetained($0) }
    countsOuter = true
    countsOrigin = true
    self.id = id
    self.layout = layout
    home = module.map { Unmanaged.passUnretained($0) }
    self.isScriptScope = isScriptScope
    capacity = layout.names.count
    slots = UnsafeMutablePointer<Value>.allocate(capacity: max(1, capacity))
    slots.initialize(repeating: .unset, count: capacity)
  }

  deinit {
    slots.deinitialize(count: capacity)
    slots.deallocate()
    if countsOuter { outer?.release() }
    if countsOrigin { origin?.release() }
  }

  // MARK: walking outwards

  /// What `body` finds first in this scope and those around it. A walk may be long (recursion), so it counts no references: each scope
  /// keeps the one around it.
  @inline(__always) func first<R>(_ body: (Scope) throws -> R?) rethrows -> R? {
    var here = Unmanaged.passUnretained(self)
    while true {
      if let found = try here._withUnsafeGuaranteedRef(body) { return found }
      guard let next = here._withUnsafeGuaranteedRef({ $0.outer }) else { return nil }
      here = next
    }
  }

  /// Whether no variable can be here.
  @inline(__always) private var isBare: Bool {
    layout.names.isEmpty && variables.isEmpty && automatic == nil && this.kind == Value.unset.kind
  }

  /// The value of a variable as seen from `viewer`: of this scope or one around it. Private variables are their own scope's only.
  func lookUp(_ key: NameKey, from viewer: Scope) -> Value? {
    first { here in
      if here.isBare { return nil }
      guard let value = here.local(key) else { return nil }
      if here !== viewer, let variable = here.variables[key], variable.options.contains(.private) { return nil }
      return value
    }
  }

  // MARK: plain calls

  /// The call that a scope was made for: what its `Invocation` is made of. All of it is kept by who makes the call, until it ends.
  private struct PlainCall {
    let node: Unmanaged<CommandNode>
    let command: Unmanaged<CommandInfo>?
    /// What was called, where it has no name.
    let block: Unmanaged<ScriptBlock>?
    let plan: Unmanaged<CallPlan>
    let source: Unmanaged<SourceText>
  }

  /// A scope for one plain call after another.
  init(capacity: Int) {
    countsOuter = false
    countsOrigin = false
    id = 0
    layout = Scope.noLayout
    isScriptScope = false
    self.capacity = capacity
    slots = UnsafeMutablePointer<Value>.allocate(capacity: max(1, capacity))
    slots.initialize(repeating: .unset, count: capacity)
  }
  private static var noLayout: Layout { SharedLayout.none.layout }

  /// Makes this the scope of a call from `caller`. References to what the caller keeps are not counted; `keepLinks` makes up for it.
  @inline(__always)
  func begin(
    _ block: ScriptBlock, _ plan: CallPlan, _ command: CommandInfo?, _ node: CommandNode, in session: Session,
    from caller: Frame
  ) {
    let around = caller.scope
    var home = block.home
    if layout !== plan.code.layout { layout = plan.code.layout }
    origin = Unmanaged.passUnretained(around)
    if around.home?.toOpaque() == home?.toOpaque() {
      outer = Unmanaged.passUnretained(around)
    } else if !block.isBound {
      // A block that belongs nowhere runs where its caller is.
      outer = Unmanaged.passUnretained(around)
      home = around.home
    } else {
      outer = Unmanaged.passRetained(session.parentScope(for: block.module, calledFrom: caller))
      countsOuter = true
    }
    self.home = home
    id = session.nextScopeId()
    call = PlainCall(
      node: Unmanaged.passUnretained(node), command: command.map { Unmanaged.passUnretained($0) },
      block: command == nil ? Unmanaged.passUnretained(block) : nil,
      plan: Unmanaged.passUnretained(plan), source: Unmanaged.passUnretained(caller.source))
  }

  /// Whether this scope belongs to the tree of a module.
  @inline(__always) func isOf(_ other: ModuleInfo?) -> Bool {
    home?.toOpaque() == other.map { Unmanaged.passUnretained($0).toOpaque() }
  }

  /// The module by its address, to be compared without counting it.
  @inline(__always) var homeAddress: UnsafeMutableRawPointer? { home?.toOpaque() }

  /// The call is over, but someone keeps this scope: what it refers to is counted from now on.
  func keepLinks() {
    _ = invocation
    if !countsOuter { _ = outer?.retain() }
    if !countsOrigin { _ = origin?.retain() }
    countsOuter = true
    countsOrigin = true
  }

  /// Empties the scope after a call; false when the call has left something behind that makes it unfit for another.
  @inline(__always)
  func end() -> Bool {
    if isWatched || !variables.isEmpty || namesCommands || automatic != nil || strictMode != nil || typeNames != nil {
      return false
    }
    if countsOuter {
      outer?.release()
      countsOuter = false
    }
    for i in 0..<layout.names.count { slots[i] = .unset }
    if underscore.kind != Value.unset.kind { underscore = .unset }
    if this.kind != Value.unset.kind { this = .unset }
    if made != nil { made = nil }
    return true
  }

  @inline(never) private func makeInvocation() -> Invocation? {
    guard let call else { return nil }
    let node = call.node.takeUnretainedValue()
    let invocation = Invocation(
      command: call.command?.takeUnretainedValue(), name: node.invocationName ?? node.fixedName ?? "",
      in: call.source.takeUnretainedValue(), at: node.extent)
    invocation.block = call.block?.takeUnretainedValue()
    invocation.boundNames = call.plan.takeUnretainedValue()
    made = invocation
    return invocation
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

  /// Gives this scope an automatic variable of its own.
  public func setAutomatic(_ key: NameKey, _ value: Value) {
    if automatic == nil { automatic = [:] }
    automatic?[key] = value
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
      if case .box(let variable) = slots[slot] { variable.isUncached = true }
      slots[slot] = .unset
    }
    if let variable = variables.removeValue(forKey: key) { variable.isUncached = true }
  }

  /// Names and objects of all variables of this very scope.
  public var allVariables: [PSVariable] {
    var all: [PSVariable] = []
    for name in layout.names { if let variable = variable(name) { all.append(variable) } }
    all.append(contentsOf: variables.values)
    return all
  }
}

/// The layout of a scope that nothing uses yet: it never changes, so that sharing it is safe.
private final class SharedLayout: @unchecked Sendable {
  static let none = SharedLayout()
  let layout = Layout.none()
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
    var isDotted = false
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
  /// Whether the block runs in its caller's scope.
  var isDotted: Bool {
    get { details?.isDotted ?? false }
    set { more.isDotted = newValue }
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
  /// The call is over: it and its command, which know each other, let go.
  func releaseCommand() { details?.cmdlet = nil }
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
