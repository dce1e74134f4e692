// Reading and writing variables. A block with its own scope reaches its locals by slot; everything else is looked up by name along the
// chain of scopes, with a cache for the commonest case, a variable of the very scope that runs.

import Objects
import Primitives
import Syntax

/// A variable that a script names.
class VariableNode: Node {
  /// Whether it stands in an expandable string, where the first version of strict mode lets unset variables be.
  final var isInString = false
}

/// A local variable of a block that has its own scope: a slot.
final class LocalVariableNode: VariableNode {
  let slot: Int
  let key: NameKey
  /// Set where a compound assignment reads the variable: it is the scope's own, nothing before its first value.
  var isOwn = false
  init(_ extent: Extent, slot: Int, key: NameKey) {
    self.slot = slot
    self.key = key
    super.init(extent)
  }

  override func eval(_ f: Frame) throws -> Value {
    let value = f.slots[slot]
    switch value {
    case .unset:
      if isOwn { return f.session.allScope(key)?.value ?? .null }
      return try f.session.readOuter(key, from: f.scope.parent, at: f, extent, inString: isInString)
    case .box(let variable): return variable.value
    default: return value
    }
  }

  override func assign(_ f: Frame, _ value: Value) throws {
    switch f.slots[slot] {
    case .box(let variable): try f.session.store(variable, value)
    case .unset:
      // The first assignment makes the variable here, unless an all-scope variable of that name exists above.
      if let shared = f.session.allScope(key) { try f.session.store(shared, value) } else { f.slots[slot] = value }
    default: f.slots[slot] = value
    }
  }
}

/// A variable looked up by name from the running scope outwards.
final class NamedVariableNode: VariableNode {
  let key: NameKey
  private var cachedScope: UInt64 = .max
  /// The variable that the name meant in that scope; `kept` keeps it, so that reading it counts no references.
  private var cached: Unmanaged<PSVariable>?
  private var kept: PSVariable?
  private var cachedLayout: Layout?
  private var cachedSlot = -1

  init(_ extent: Extent, _ key: NameKey) {
    self.key = key
    super.init(extent)
  }

  /// The variable that this node means in the running scope, when that is known and anything may be stored in it.
  @inline(__always) func plainVariable(_ f: Frame) -> PSVariable? {
    guard f.scopeID == cachedScope, let variable = kept, !variable.isUncached, variable.options.isEmpty,
      variable.attributes.isEmpty
    else { return nil }
    return variable
  }

  /// The integer that the variable holds right now; nil when it is not known to.
  @inline(__always) func int(_ f: Frame) -> Int32? {
    guard f.scopeID == cachedScope, let cached else { return nil }
    return cached._withUnsafeGuaranteedRef { variable in
      if !variable.isUncached, case .int(let value) = variable.value { return value }
      return nil
    }
  }

  /// The element of the array or list that the variable holds; nil when the general way must be taken.
  @inline(__always) func element(_ f: Frame, at index: Int32) -> Value? {
    guard f.scopeID == cachedScope, let cached else { return nil }
    return cached._withUnsafeGuaranteedRef { variable in
      if !variable.isUncached, case .object(let object) = variable.value { return Operand.element(object, index) }
      return nil
    }
  }

  /// Puts an integer into a variable that `int` just found to hold one; false when its options or attributes have a say.
  @inline(__always) func put(_ f: Frame, _ value: Int32) -> Bool {
    guard f.scopeID == cachedScope, let cached else { return false }
    return cached._withUnsafeGuaranteedRef { variable in
      guard !variable.isUncached, variable.options.isEmpty, variable.attributes.isEmpty else { return false }
      variable.value = .int(value)
      return true
    }
  }

  private func remember(_ variable: PSVariable, in scope: Scope) {
    cachedScope = scope.id
    kept = variable
    cached = Unmanaged.passUnretained(variable)
  }

  override func eval(_ f: Frame) throws -> Value {
    if f.scopeID == cachedScope, let cached,
      let value = cached._withUnsafeGuaranteedRef({ $0.isUncached ? nil : $0.value })
    {
      return value
    }
    return try find(f)
  }

  @inline(never) private func find(_ f: Frame) throws -> Value {
    let scope = f.scope
    if let layout = cachedLayout, layout === scope.layout {
      switch scope.slots[cachedSlot] {
      case .unset: break
      case .box(let variable): return variable.value
      case let value: return value
      }
    }
    let slot = scope.layout.slot(key)
    if slot >= 0 {
      cachedLayout = scope.layout
      cachedSlot = slot
      switch scope.slots[slot] {
      case .unset: break
      case .box(let variable): return variable.value
      case let value: return value
      }
    }
    if !scope.variables.isEmpty, let variable = scope.variables[key] {
      if variable.isUncached { try f.session.requireVisible(variable, f) }
      remember(variable, in: scope)
      return variable.value
    }
    return try f.session.readOuter(key, from: scope, at: f, extent, inString: isInString)
  }

  override func assign(_ f: Frame, _ value: Value) throws {
    if f.scopeID == cachedScope, let cached {
      let done = cached._withUnsafeGuaranteedRef { variable in
        guard !variable.isUncached, variable.options.isEmpty, variable.attributes.isEmpty else { return false }
        variable.value = value
        return true
      }
      if done { return }
    }
    try store(f, value)
  }

  @inline(never) private func store(_ f: Frame, _ value: Value) throws {
    let scope = f.scope
    if scope.id == cachedScope, let variable = kept, !variable.isUncached { return try f.session.store(variable, value) }
    let slot = scope.layout.slot(key)
    if slot >= 0 {
      switch scope.slots[slot] {
      case .box(let variable): try f.session.store(variable, value)
      default: scope.slots[slot] = value
      }
      return
    }
    if let variable = scope.variables[key] {
      if variable.isUncached { try f.session.requireVisible(variable, f) }
      remember(variable, in: scope)
      try f.session.store(variable, value)
      return
    }
    if let shared = f.session.allScope(key) { return try f.session.store(shared, value) }
    try f.session.refuseConstant(key)
    let variable = PSVariable(key.text, value)
    scope.variables[key] = variable
    remember(variable, in: scope)
  }
}

/// `$_` and `$PSItem`.
final class UnderscoreNode: VariableNode {
  override func eval(_ f: Frame) throws -> Value {
    let found: Value? = f.scope.first { here in
      if case .unset = here.underscore { return nil }
      return here.underscore
    }
    if let found { return found }
    try f.session.undefined("_", f, extent, inString: isInString)
    return .null
  }

  override func assign(_ f: Frame, _ value: Value) throws { f.scope.underscore = value }
}

/// `$global:x`, `$script:x`, `$local:x`, `$private:x`.
final class ScopedVariableNode: VariableNode {
  enum Where { case global, script, local, `private` }
  let key: NameKey
  let place: Where
  private var cachedScope: UInt64 = .max
  private var cachedVariable: PSVariable?

  init(_ extent: Extent, _ key: NameKey, _ place: Where) {
    self.key = key
    self.place = place
    super.init(extent)
  }

  private func scope(_ f: Frame) -> Scope {
    switch place {
    case .global: return f.session.global
    case .local, .private: return f.scope
    case .script: return f.scope.scriptScope
    }
  }

  override func eval(_ f: Frame) throws -> Value {
    let scope = scope(f)
    if scope.id == cachedScope, let variable = cachedVariable, !variable.isUncached { return variable.value }
    if let slotted = scope.local(key) {
      // A private variable is there for its own scope only.
      if scope !== f.scope, let variable = scope.variable(key), variable.options.contains(.private) {
        try f.session.undefined(key.text.string, f, extent, inString: isInString)
        return .null
      }
      if let variable = scope.variables[key], !variable.options.contains(.private) {
        cachedScope = scope.id
        cachedVariable = variable
      }
      return slotted
    }
    if let automatic = try f.session.automatic(key, f, scope: scope) { return automatic }
    try f.session.undefined(key.text.string, f, extent, inString: isInString)
    return .null
  }

  override func assign(_ f: Frame, _ value: Value) throws {
    let scope = scope(f)
    if scope.id == cachedScope, let variable = cachedVariable, !variable.isUncached {
      return try f.session.store(variable, value)
    }
    if let variable = scope.variables[key] {
      cachedScope = scope.id
      cachedVariable = variable
      return try f.session.store(variable, value)
    }
    let slot = scope.layout.slot(key)
    if slot >= 0, place != .private {
      switch scope.slots[slot] {
      case .box(let variable): try f.session.store(variable, value)
      default: scope.slots[slot] = value
      }
      return
    }
    if place != .private, let shared = f.session.allScope(key) { return try f.session.store(shared, value) }
    try f.session.refuseConstant(key)
    let variable = scope.makeVariable(key)
    variable.value = value
    if place == .private { variable.options.insert(.private) }
  }
}

/// `$env:x`, `$function:x`, `$variable:x`: a provider's item.
final class DriveVariableNode: Node {
  let drive: String
  let path: String
  init(_ extent: Extent, drive: String, path: String) {
    self.drive = drive
    self.path = path
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value { try f.session.readDrive(drive, path, f) }
  override func assign(_ f: Frame, _ value: Value) throws { try f.session.writeDrive(drive, path, value, f) }
}

/// `$this`: a field of the scope of a method or script property; elsewhere a variable like any other.
final class ThisNode: Node {
  private let named: NamedVariableNode
  init(_ extent: Extent, _ key: NameKey) {
    named = NamedVariableNode(extent, key)
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let this: Value? = f.scope.first { here in
      if case .unset = here.this { return nil }
      return here.this
    }
    return try this ?? named.eval(f)
  }
  override func assign(_ f: Frame, _ value: Value) throws { try named.assign(f, value) }
}

/// An automatic variable that is worked out when asked for: `$PSCmdlet`, `$MyInvocation`, `$args` ...
final class AutomaticVariableNode: Node {
  let key: NameKey
  private let named: NamedVariableNode
  init(_ extent: Extent, _ key: NameKey) {
    self.key = key
    named = NamedVariableNode(extent, key)
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    if let value = try f.session.automatic(key, f, scope: f.scope) { return value }
    return try named.eval(f)
  }
  override func assign(_ f: Frame, _ value: Value) throws {
    // `$Error` is constant, but only in the global scope.
    if AutomaticVariables.isReadOnly(key), key != Session.errorKey || f.scope === f.session.global {
      throw Thrown(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Cannot overwrite variable \(key.text.string) because it is read-only or constant.", id: "VariableNotWritable",
        category: .WriteError,
        target: .string(key.text))
    }
    if AutomaticVariables.isOfCall(key) {
      if f.scope.automatic == nil { f.scope.automatic = [:] }
      f.scope.automatic?[key] = value.orNull
      return
    }
    try named.assign(f, value)
  }
}

/// `$true`, `$false`, `$null`: constants that can't be assigned (`$null = x` discards).
final class ConstantVariableNode: Node {
  let value: Value
  let name: String
  init(_ extent: Extent, _ name: String, _ value: Value) {
    self.value = value
    self.name = name
    super.init(extent)
  }
  override var constant: Value? { value }
  override func eval(_ f: Frame) throws -> Value { value }
  override func assign(_ f: Frame, _ new: Value) throws {
    if case .null = value { return }
    throw Thrown(
      "System.Management.Automation.SessionStateUnauthorizedAccessException",
      "Cannot overwrite variable \(name) because it is read-only or constant.", id: "VariableNotWritable",
      category: .WriteError,
      target: Value(name))
  }
}

/// `[type]$x = ...` and `[attribute()]$x = ...`: assignment fixes the variable's type or validation.
final class AttributedVariableNode: Node {
  let target: Node
  let key: NameKey?
  let attributes: [VariableAttribute]
  init(_ extent: Extent, target: Node, key: NameKey?, attributes: [VariableAttribute]) {
    self.target = target
    self.key = key
    self.attributes = attributes
    super.init(extent)
  }

  override func eval(_ f: Frame) throws -> Value {
    var value = try target.eval(f)
    for attribute in attributes.reversed() { value = try attribute.apply(value, f) }
    return value
  }

  override func assign(_ f: Frame, _ value: Value) throws {
    guard let key else {
      return try target.assign(f, try attributes.reversed().reduce(value) { try $1.apply($0, f) })
    }
    if target is UnderscoreNode || target is ThisNode {
      return try target.assign(f, try attributes.reversed().reduce(value) { try $1.apply($0, f) })
    }
    if let automatic = target as? AutomaticVariableNode {
      if AutomaticVariables.isReadOnly(key) { return try automatic.assign(f, value) }
      if AutomaticVariables.isOfCall(key) {
        return try automatic.assign(f, try attributes.reversed().reduce(value) { try $1.apply($0, f) })
      }
    }
    let scope =
      (target as? ScopedVariableNode).map { node in
        switch node.place {
        case .global: f.session.global
        case .script: f.scope.scriptScope
        case .local, .private: f.scope
        }
      } ?? f.scope
    let wanted = try attributes.map { try $0.instance(f) }
    var stored = value
    for attribute in wanted.reversed() {
      if let type = attribute.constraintType, !(target is ScopedVariableNode), f.scope !== f.session.global {
        // A local variable's first typed assignment is a cast and fails as one.
        stored = try Conversion.convert(stored, to: type, f.session)
        continue
      }
      do { stored = try attribute.check(stored, name: key.text.string, f.session) } catch let thrown as Thrown
        where thrown.record.errorId == "ValidateSetFailure"
      {
        // A variable that is there refuses the value; a new one refuses the attribute.
        if scope.local(key) == nil {
          try VariableConstraint.refuseNew(thrown, stored, name: key.text.string, f.session)
        }
        throw thrown
      }
    }
    let variable = scope.makeVariable(key)
    if variable.options.contains(.readOnly) || variable.options.contains(.constant) { try f.session.store(variable, stored) }
    variable.attributes = wanted
    variable.value = stored
  }
}

/// An attribute written before a variable.
enum VariableAttribute {
  case type(Node)
  case other(Node)

  func apply(_ value: Value, _ f: Frame) throws -> Value {
    switch self {
    case .type(let node):
      guard case .object(let object) = try node.eval(f), let type = object as? TypeInfo else { return value }
      if type === TypeInfo.bool { try ParameterBinder.checkBoolean(value, type) }
      return try Conversion.convert(value, to: type, f.session)
    case .other: return value
    }
  }

  func instance(_ f: Frame) throws -> VariableConstraint {
    switch self {
    case .type(let node):
      guard case .object(let object) = try node.eval(f), let type = object as? TypeInfo else {
        return VariableConstraint(type: nil, attribute: nil)
      }
      return VariableConstraint(type: type, attribute: nil)
    case .other(let node): return VariableConstraint(type: nil, attribute: try node.eval(f).obj)
    }
  }
}

/// What a variable's assignments must go through: a conversion, or a validation.
public final class VariableConstraint: Obj {
  public let constraintType: TypeInfo?
  public let attribute: Obj?
  public init(type: TypeInfo?, attribute: Obj?) {
    constraintType = type
    self.attribute = attribute
    super.init()
  }

  /// What a script block's parameter goes on to demand of every value assigned to it; empty where its attributes say nothing of values.
  static func all(of parameter: ParameterSpec, _ session: Session) throws -> [VariableConstraint] {
    guard parameter.hasAttributes else { return [] }
    let guards = try parameter.attributes(session).filter(\.constrainsVariable)
    if guards.isEmpty { return [] }
    let types = try [parameter.type(session)] + parameter.innerTypes.reversed().map { try $0(session) }
    return guards.map { VariableConstraint(type: nil, attribute: ParameterAttributeObj($0)) }
      + types.filter { $0 !== TypeInfo.object }.map { VariableConstraint(type: $0, attribute: nil) }
  }

  /// Says of a refused value that the attribute can't go to a new variable that has it.
  static func refuseNew(_ thrown: Thrown, _ value: Value, name: String, _ session: Session) throws {
    let text = value.isNull ? "" : try Text.netString(value, session).string
    thrown.record.exception.message =
      "The attribute cannot be added because variable \(name) with value \(text) would no longer be valid."
  }

  /// The value to store, or an error.
  func check(_ value: Value, name: String, _ session: Session) throws -> Value {
    if let type = constraintType {
      do {
        if type === TypeInfo.bool { try ParameterBinder.checkBoolean(value, type) }
        let converted = try Conversion.convert(value, to: type, session)
        if type === CommonParameter.actionPreference,
          (converted.base.obj as? EnumValue)?.raw == Int64(ActionPreference.suspend.rawValue)
        {
          throw Thrown(
            "System.Management.Automation.PSInvalidCastException",
            "The Suspend ActionPreference value is reserved for future use and is not supported at this time. For more information about preference variables, see the Help topic, \"about_Preference_Variables.\"",
            id: "InvalidActionPreference")
        }
        return converted
      } catch let thrown as Thrown {
        throw Thrown(
          "System.Management.Automation.ArgumentTransformationMetadataException", thrown.record.exception.message,
          id: "RuntimeException",
          category: .MetadataError, inner: thrown.record.exception)
      }
    }
    if let attribute = attribute as? ParameterAttributeObj {
      if let transformed = try attribute.transform(value, session) { return transformed }
      try attribute.check(value, variable: name, session)
    }
    return value
  }
}

/// A parameter with a type: whatever is assigned to it is converted. One with validation attributes is a box that has them, the type among them.
final class TypedLocalVariableNode: VariableNode {
  let slot: Int
  let key: NameKey
  let constraint: TypeNode
  init(_ extent: Extent, slot: Int, key: NameKey, _ constraint: TypeNode) {
    self.slot = slot
    self.key = key
    self.constraint = constraint
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    switch f.slots[slot] {
    case .unset: return try f.session.readOuter(key, from: f.scope.parent, at: f, extent, inString: isInString)
    case .box(let variable): return variable.value
    case let value: return value
    }
  }
  override func assign(_ f: Frame, _ value: Value) throws {
    if case .box(let variable) = f.slots[slot], !variable.attributes.isEmpty {
      return try f.session.store(variable, value.orNull)
    }
    let stored = try VariableConstraint(type: try constraint.type(f), attribute: nil).check(
      value.orNull, name: key.text.string, f.session)
    if case .box(let variable) = f.slots[slot] { try f.session.store(variable, stored) } else { f.slots[slot] = stored }
  }
}
