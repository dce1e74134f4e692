// Members and indexes: `$x.Name`, `$x.Method()`, `[type]::Name`, `$x[0]`. Property reads keep the shape of the last object they saw.

import Objects
import Primitives
import Syntax

/// The name of a member: usually known at compile time.
enum MemberName {
  case fixed(PSString)
  case computed(Node)

  func name(_ f: Frame) throws -> PSString {
    switch self {
    case .fixed(let name): return name
    case .computed(let node): return try Text.string(try node.eval(f), f.session)
    }
  }
}

/// `$x.Name`.
final class MemberNode: Node {
  let target: Node
  let name: MemberName
  let nullConditional: Bool
  /// The name when it is known at compile time.
  private let fixed: PSString?
  private var cachedShape: Shape?
  private var cachedIndex = 0
  private var cache = PropertyCache()
  /// The type of dictionary for which the name was found to be a key.
  private unowned(unsafe) var keyedType: TypeInfo?

  init(_ extent: Extent, _ target: Node, _ name: MemberName, nullConditional: Bool) {
    self.target = target
    self.name = name
    self.nullConditional = nullConditional
    if case .fixed(let text) = name { fixed = text } else { fixed = nil }
    super.init(extent)
  }

  /// Whether the name is known, so that reading and then writing evaluates nothing twice.
  var isFixed: Bool { fixed != nil }

  override func eval(_ f: Frame) throws -> Value { try get(target.eval(f), f) }

  /// The member of an object that was evaluated already.
  func get(_ value: Value, _ f: Frame) throws -> Value {
    if let own = f.classScope, let property = own.inheritedProperty(value, try name.name(f)) {
      return try MemberAccess.read(.property(property), value, PSString.make(property.name), f.session)
    }
    if case .object(let object) = value, let fixed {
      if object.tag == .custom, let bag = object.extras, bag.isPlain {
        if let shape = cachedShape, shape === bag.shape { return bag.values[cachedIndex] }
        if let index = bag.shape.find(fixed) {
          cachedShape = bag.shape
          cachedIndex = index
          return bag.values[index]
        }
      } else if object.tag == .dictionary {
        let dictionary = unsafeDowncast(object, to: DictionaryObj.self)  // only DictionaryObj carries this tag
        if dictionary.flavour == .hashtable || dictionary.flavour == .ordered,
          let found = dictionary.table.get(.string(fixed))
        {
          return found
        }
      }
    }
    if let fixed, let property = cache.find(value, f.session) {
      if property.fieldIndex >= 0, case .object(let object) = value, object.tag == .instance {
        let instance = unsafeDowncast(object, to: ScriptInstance.self)  // only ScriptInstance carries this tag
        if property.fieldIndex < instance.fields.count { return instance.fields[property.fieldIndex] }
      }
      return try MemberAccess.read(.property(property), value, fixed, f.session)
    }
    return try slow(value, f)
  }

  /// What a name that is computed and no text means on a dictionary: a key and nothing else. Nil: `value` is no dictionary, or the name
  /// is a text.
  private func key(_ value: Value, _ f: Frame) throws -> (dictionary: DictionaryObj, key: Value)? {
    guard case .computed(let node) = name, let dictionary = value.dictionary else { return nil }
    let key = try node.eval(f).base.orNull
    if case .string = key { return nil }
    return (dictionary, key)
  }

  private func slow(_ value: Value, _ f: Frame) throws -> Value {
    if fixed == nil, let (dictionary, key) = try key(value, f) {
      if let found = dictionary.table.get(key) { return found }
      if f.scope.effectiveStrictMode.major >= 2 {
        throw MemberErrors.missingInStrictMode(try Text.string(key, f.session))
      }
      return .null
    }
    let name = try name.name(f)
    if value.isNull {
      if nullConditional { return .null }
      if let count = try MemberAccess.get(.null, name, f.session) { return count }
      if f.scope.effectiveStrictMode.major >= 2 { throw MemberErrors.missingInStrictMode(name) }
      return .null
    }
    if fixed != nil, PropertyCache.isPlain(value), !f.session.hasTypeData,
      let found = try MemberAccess.find(value, name, f.session)
    {
      if case .property(let property) = found { cache.remember(value, property, f.session) }
      return try MemberAccess.read(found, value, name, f.session)
    }
    if let found = try MemberAccess.get(value, name, f.session) { return found }
    if f.scope.effectiveStrictMode.major >= 2 { throw MemberErrors.missingInStrictMode(name) }
    return .null
  }

  /// Whether the name is a key of such a dictionary rather than a property of it that can be set.
  @inline(__always) private func isKey(of dictionary: DictionaryObj, _ name: PSString) -> Bool {
    let type = dictionary.type
    if type === keyedType { return true }
    guard MemberAccess.settable(.object(dictionary), name) == nil else { return false }
    keyedType = type
    return true
  }

  override func assign(_ f: Frame, _ new: Value) throws {
    let statement = f.at
    let object = try target.eval(f)
    f.at = statement
    try set(object, new, f)
  }

  /// Writes the member of an object that was evaluated already.
  func set(_ value: Value, _ new: Value, _ f: Frame) throws {
    if let own = f.classScope, let property = own.inheritedProperty(value, try name.name(f)) {
      return try MemberAccess.write(property, value, PSString.make(property.name), new.orNull, f.session)
    }
    if case .object(let object) = value, let fixed {
      if object.tag == .custom, let bag = object.extras, bag.isPlain {
        if let shape = cachedShape, shape === bag.shape {
          bag.values[cachedIndex] = new.orNull
          return
        }
        if let index = bag.shape.find(fixed) {
          cachedShape = bag.shape
          cachedIndex = index
          bag.values[index] = new.orNull
          return
        }
      } else if object.tag == .dictionary, object.extras == nil {
        let dictionary = unsafeDowncast(object, to: DictionaryObj.self)  // only DictionaryObj carries this tag
        if dictionary.flavour == .hashtable || dictionary.flavour == .ordered, !dictionary.isReadOnly,
          dictionary.keyType === TypeInfo.object, isKey(of: dictionary, fixed)
        {
          dictionary.set(.string(fixed), new.orNull)
          return
        }
      } else if object.tag == .instance, let property = cache.find(value, f.session), cache.isPlainField, !new.isNull,
        property.type.code == .object || new.type === property.type
      {
        let instance = unsafeDowncast(object, to: ScriptInstance.self)  // only ScriptInstance carries this tag
        if property.fieldIndex < instance.fields.count {
          instance.fields[property.fieldIndex] = new
          return
        }
      }
    }
    if fixed == nil, let (dictionary, key) = try key(value, f) {
      return try Indexing.set(.object(dictionary), [key], new.orNull, f.session)
    }
    let name = try name.name(f)
    if value.isNull {
      throw Thrown.runtime(
        "The property '\(name.string)' cannot be found on this object. Verify that the property exists and can be set.",
        id: "PropertyNotFound")
    }
    try MemberAccess.set(value, name, new.orNull, f.session)
  }
}

/// `$x.Method(...)`.
final class InvokeMemberNode: Node {
  let target: Node
  let name: MemberName
  let arguments: [Node]
  let nullConditional: Bool
  private var cache = MethodCache()
  /// `([Base]$this).Method()`: the cast whose type may name the class whose own method is meant.
  private let baseCast: ConvertNode?
  /// Whether the name is always the same, so that what it meant can be remembered.
  private let isFixed: Bool
  /// `([object]$x).Method()`: the methods of Object itself, not what the value's type makes of them.
  private let isCastToObject: Bool
  /// The arguments again, to be evaluated without counting references: this node keeps them.
  private let first: UnsafeMutablePointer<Unmanaged<Node>>

  init(_ extent: Extent, _ target: Node, _ name: MemberName, _ arguments: [Node], nullConditional: Bool) {
    first = UnsafeMutablePointer<Unmanaged<Node>>.allocate(capacity: max(1, arguments.count))
    for (i, argument) in arguments.enumerated() { (first + i).initialize(to: Unmanaged.passUnretained(argument)) }
    self.target = target
    self.name = name
    self.arguments = arguments
    self.nullConditional = nullConditional
    if case .fixed = name { isFixed = true } else { isFixed = false }
    baseCast = ConvertNode.inParentheses(target)
    let cast = baseCast?.typeNode.name.fullName.lowercased()
    isCastToObject = cast == "object" || cast == "system.object"
    super.init(extent)
  }

  /// `$x.Name(1) = 2` would set a property with parameters; no type here has one.
  override func assign(_ f: Frame, _ value: Value) throws {
    let value = try target.eval(f)
    if value.isNull { throw MemberErrors.callOnNull() }
    throw MemberErrors.methodNotFound(value, try name.name(f).string)
  }

  deinit { first.deallocate() }

  override func eval(_ f: Frame) throws -> Value {
    let value = try target.eval(f)
    if !isFixed { return try evalComputed(value, f) }
    if value.isNull {
      if nullConditional { return .null }
      // Arguments are evaluated before the null is noticed.
      for argument in arguments { _ = try argument.eval(f) }
      // `ForEach` and `Where` are there for every value, null too, which has no elements.
      if Intrinsics.named(try name.name(f)) != nil { return Intrinsics.collection([]) }
      throw MemberErrors.callOnNull()
    }
    var args: [Value] = []
    let count = arguments.count
    if count > 0 {
      args.reserveCapacity(count)
      for i in 0..<count { args.append(try first[i]._withUnsafeGuaranteedRef { try $0.eval(f) }.orNull) }
    }
    if let own = f.classScope, let result = try own.invokeInherited(value, name.name(f), args, f) { return result }
    guard isPlain(value), !isCastToObject else { return try invokeSlowly(value, name.name(f), args, f) }
    let type = value.type
    if cache.applies(type, args, f.session) { return try cache.invoke(value, args, f.session, type) }
    return try invokeAndRemember(value, args, type, f)
  }

  /// A name that is worked out at every call: evaluated after the target and before the arguments.
  private func evalComputed(_ value: Value, _ f: Frame) throws -> Value {
    let name = try name.name(f)
    if value.isNull {
      if nullConditional { return .null }
      for argument in arguments { _ = try argument.eval(f) }
      throw MemberErrors.callOnNull()
    }
    let args = try arguments.map { try $0.eval(f).orNull }
    if let own = f.classScope, let result = try own.invokeInherited(value, name, args, f) { return result }
    return try invokeSlowly(value, name, args, f)
  }

  @inline(never) private func invokeAndRemember(_ value: Value, _ args: [Value], _ type: TypeInfo, _ f: Frame) throws -> Value {
    let name = try name.name(f)
    let result = try invokeSlowly(value, name, args, f)
    // Remembered only after a call that went well, and only when the name means the .NET method, not something attached to the object.
    if case .methods(let group)? = try MemberAccess.find(value, name, f.session) {
      cache.remember(type, group, args, f.session)
    }
    return result
  }

  /// Whether the value's type alone decides what a name means.
  private func isPlain(_ value: Value) -> Bool {
    switch value {
    case .object(let object):
      guard object.extras == nil else { return false }
      switch object.tag {
      case .instance: return baseCast == nil
      case .dictionary: return true
      case .other, .list, .dateTime, .timeSpan, .decimal, .guid, .regex, .version, .bigInt: return true
      default: return false
      }
    case .null, .nothing, .unset, .box: return false
    default: return true
    }
  }

  private func invokeSlowly(_ value: Value, _ name: PSString, _ args: [Value], _ f: Frame) throws -> Value {
    if case .object(let object) = value, object.tag == .instance {
      if let result = try callBase(value, object.type, name, args, f) { return result }
      if args.isEmpty, let copy = memberwiseClone(object, name, f) { return copy }
    }
    if isCastToObject, let result = try ofObject(value, name, args, f) { return result }
    return try f.session.invokeMember(value, name, args, f)
  }

  /// What `Object` lets only derived classes call: a shallow copy of an instance, made by the code of its own class.
  private func memberwiseClone(_ object: Obj, _ name: PSString, _ f: Frame) -> Value? {
    guard let instance = object as? ScriptInstance, let own = f.scope.this.obj as? ScriptInstance,
      own.type.accepts(instance.type) || instance.type.accepts(own.type),
      name.string.lowercased() == "memberwiseclone", instance.type.member(name, isStatic: false) == nil
    else { return nil }
    return .object(instance.memberwiseClone())
  }

  /// What `Object` itself makes of `ToString` and `Equals`; nil for objects that PowerShell makes up and for other methods.
  private func ofObject(_ value: Value, _ name: PSString, _ args: [Value], _ f: Frame) throws -> Value? {
    let own = value.base
    if own.obj?.tag == .custom || own.obj is TypeInfo { return nil }
    switch (name.string.lowercased(), args.count) {
    case ("tostring", 0): return Value(own.type.reflectionName)
    case ("equals", 1):
      guard !own.type.isValueType else { return .bool(false) }
      if case .string(let mine) = own, case .string(let other) = args[0].base { return .bool(mine === other) }
      guard let mine = own.obj, let other = args[0].base.obj else { return .bool(false) }
      return .bool(mine === other)
    default: return nil
    }
  }

  /// `([Base]$this).Method()`: the base class's own method, not the override.
  private func callBase(_ value: Value, _ type: TypeInfo, _ name: PSString, _ args: [Value], _ f: Frame) throws -> Value? {
    guard let cast = baseCast else { return nil }
    let base = try cast.typeNode.type(f)
    // A .NET class answers through the state that the instance keeps for it.
    let isDotNet = base.scriptClass == nil && base !== TypeInfo.object && !base.isInterface && type.scriptClass != nil
    guard base !== type, base.scriptClass != nil || isDotNet, base.accepts(type),
      case .method(let group)? = base.member(name, isStatic: false)
    else { return nil }
    return try MemberAccess.invoke(group, value, args, f.session, name: name)
  }

  /// A method call as a statement writes its result; void methods write nothing.
  override func exec(_ f: Frame) throws -> Flow { try writeValue(f) }
}

extension ScriptClass {
  /// Calls a method of a base that was not made by a script, protected ones included; nil for anything else.
  func invokeInherited(_ target: Value, _ name: PSString, _ args: [Value], _ f: Frame) throws -> Value? {
    guard let base = protectedBase, let type = typeInfo, type.accepts(target.type),
      case .method(let group)? = base.memberForDerived(name)
    else { return nil }
    var all = group
    if case .method(let own)? = target.type.member(name, isStatic: false) { all = own.extended(by: group) }
    return try MemberAccess.invoke(all, target, args, f.session, name: name)
  }

  /// A property or field of such a base, with what only derived classes may do with it.
  func inheritedProperty(_ target: Value, _ name: PSString) -> Property? {
    guard let base = protectedBase, let type = typeInfo, type.accepts(target.type) else { return nil }
    switch base.memberForDerived(name) {
    case .property(let property), .field(let property): return property
    default: return nil
    }
  }
}

extension ConvertNode {
  /// The cast that is all there is in parentheses: `([type]$x)`.
  static func inParentheses(_ node: Node) -> ConvertNode? {
    guard let inner = (node as? ParenNode)?.inner else { return nil }
    return ((inner as? ExpressionStatementNode)?.inner ?? inner) as? ConvertNode
  }
}

/// `[type]::Name`.
final class StaticMemberNode: Node {
  let target: Node
  let name: MemberName
  init(_ extent: Extent, _ target: Node, _ name: MemberName) {
    self.target = target
    self.name = name
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let value = try target.eval(f).base
    let name = try name.name(f)
    guard case .object(let object) = value, let type = object as? TypeInfo else {
      if value.isNull { throw MemberErrors.callOnNull() }
      return try MemberAccess.getStatic(value.type, name, f.session) ?? .null
    }
    if let found = try MemberAccess.getStatic(type, name, f.session) { return found }
    if f.scope.effectiveStrictMode.major >= 2 { throw MemberErrors.missingInStrictMode(name) }
    return .null
  }
  override func assign(_ f: Frame, _ new: Value) throws {
    let name = try name.name(f)
    guard case .object(let object) = try target.eval(f).base, let type = object as? TypeInfo else {
      throw Thrown.runtime(
        "The property '\(name.string)' cannot be found on this object. Verify that the property exists and can be set.",
        id: "PropertyNotFound")
    }
    try MemberAccess.setStatic(type, name, new.orNull, f.session)
  }
}

/// `[type]::Method(...)` and `[type]::new(...)`.
final class StaticInvokeNode: Node {
  let target: Node
  let name: MemberName
  let arguments: [Node]
  private var cache = MethodCache()
  /// Whether the name is always the same, so that what it meant can be remembered.
  private let isFixed: Bool
  /// `([type]$name)::Method()`: the cast binds the call to methods of System.Type, so that no other overload can be chosen where there are
  /// several.
  private let isCastToType: Bool
  /// A bit for every argument that is a cast to `object[]`.
  private let casts: UInt64
  init(_ extent: Extent, _ target: Node, _ name: MemberName, _ arguments: [Node]) {
    self.target = target
    self.name = name
    self.arguments = arguments
    if case .fixed = name { isFixed = true } else { isFixed = false }
    let cast = ConvertNode.inParentheses(target)?.typeNode.name.fullName.lowercased()
    isCastToType = cast == "type" || cast == "system.type"
    casts = arguments.prefix(64).enumerated().reduce(0) { bits, argument in
      let cast = (argument.element as? ConvertNode ?? ConvertNode.inParentheses(argument.element))?.typeNode.name.fullName
      let isArray = cast.map { ["object[]", "system.object[]"].contains($0.lowercased()) } ?? false
      return isArray ? bits | 1 << UInt64(argument.offset) : bits
    }
    super.init(extent)
  }
  private static let new = PSString.make("new")

  private func checkCast(_ type: TypeInfo, _ name: PSString) throws {
    let overloads: Int
    if name.equalsIgnoringCase(StaticInvokeNode.new) {
      overloads = type.members.constructors.count
    } else if case .method(let group)? = type.member(name, isStatic: true) {
      overloads = group.overloads.count
    } else {
      return
    }
    if overloads > 1, !type.accepts(.typeClass), !TypeInfo.typeClass.accepts(type) {
      throw MemberErrors.noOverload(name.string, arguments.count)
    }
  }

  override func eval(_ f: Frame) throws -> Value {
    let value = try target.eval(f).base
    let name = try name.name(f)
    var args: [Value] = []
    args.reserveCapacity(arguments.count)
    for argument in arguments { args.append(try argument.eval(f).orNull) }
    guard case .object(let object) = value, let type = object as? TypeInfo else {
      if value.isNull { throw MemberErrors.callOnNull() }
      return try MemberAccess.invokeStatic(value.type, name, args, f.session)
    }
    if isCastToType { try checkCast(type, name) }
    if name.equalsIgnoringCase(StaticInvokeNode.new) { return try f.session.construct(type, args, f) }
    if isFixed, cache.applies(type, args, f.session) { return try cache.invoke(.null, args, f.session, type) }
    let result = try f.session.invokeStatic(type, name, args, f, casts: casts)
    if isFixed, type !== TypeInfo.scriptBlock, type.scriptClass == nil,
      case .method(let group)? = type.member(name, isStatic: true)
    {
      cache.remember(type, group, args, f.session)
    }
    return result
  }
  override func exec(_ f: Frame) throws -> Flow { try writeValue(f) }
}
