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
  private var cachedShape: Shape?
  private var cachedIndex = 0

  init(_ extent: Extent, _ target: Node, _ name: MemberName, nullConditional: Bool) {
    self.target = target
    self.name = name
    self.nullConditional = nullConditional
    super.init(extent)
  }

  override func eval(_ f: Frame) throws -> Value {
    let value = try target.eval(f)
    if case .object(let object) = value, object.tag == .custom, let bag = object.extras {
      if let shape = cachedShape, shape === bag.shape, bag.special.isEmpty { return bag.values[cachedIndex] }
      if case .fixed(let name) = name, bag.special.isEmpty, let index = bag.shape.find(name) {
        cachedShape = bag.shape
        cachedIndex = index
        return bag.values[index]
      }
    }
    return try slow(value, f)
  }

  private func slow(_ value: Value, _ f: Frame) throws -> Value {
    let name = try name.name(f)
    if value.isNull {
      if nullConditional { return .null }
      if let count = try MemberAccess.get(.null, name, f.session) { return count }
      if f.scope.effectiveStrictMode.major >= 2 { throw MemberErrors.missingInStrictMode(name) }
      return .null
    }
    if let found = try MemberAccess.get(value, name, f.session) { return found }
    if f.scope.effectiveStrictMode.major >= 2 { throw MemberErrors.missingInStrictMode(name) }
    return .null
  }

  override func assign(_ f: Frame, _ new: Value) throws {
    let value = try target.eval(f)
    if case .object(let object) = value, object.tag == .custom, let bag = object.extras, bag.special.isEmpty {
      if let shape = cachedShape, shape === bag.shape {
        bag.values[cachedIndex] = new.orNull
        return
      }
      if case .fixed(let name) = name, let index = bag.shape.find(name) {
        cachedShape = bag.shape
        cachedIndex = index
        bag.values[index] = new.orNull
        return
      }
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
  let genericArguments: [ITypeName]
  private var cache = MethodCache()

  init(_ extent: Extent, _ target: Node, _ name: MemberName, _ arguments: [Node], nullConditional: Bool, generics: [ITypeName])
  {
    self.target = target
    self.name = name
    self.arguments = arguments
    self.nullConditional = nullConditional
    genericArguments = generics
    super.init(extent)
  }

  /// `$x.Name(1) = 2` would set a property with parameters; no type here has one.
  override func assign(_ f: Frame, _ value: Value) throws {
    let value = try target.eval(f)
    if value.isNull { throw MemberErrors.callOnNull() }
    throw MemberErrors.methodNotFound(value, try name.name(f).string)
  }

  override func eval(_ f: Frame) throws -> Value {
    let value = try target.eval(f)
    let name = try name.name(f)
    if value.isNull {
      if nullConditional { return .null }
      // Arguments are evaluated before the null is noticed.
      for argument in arguments { _ = try argument.eval(f) }
      throw Thrown.runtime(
        "You cannot call a method on a null-valued expression.", id: "InvokeMethodOnNull", category: .InvalidOperation)
    }
    var args: [Value] = []
    args.reserveCapacity(arguments.count)
    for argument in arguments { args.append(try argument.eval(f).orNull) }
    guard InvokeMemberNode.isPlain(value) else { return try invokeSlowly(value, name, args, f) }
    let type = value.type
    if let chosen = cache.find(type, args, f.session) { return try MemberAccess.invoke(chosen, value, args, f.session) }
    let result = try invokeSlowly(value, name, args, f)
    // Remembered only after a call that went well, and only when the name means the .NET method, not something attached to the object.
    if case .methods(let group)? = try MemberAccess.find(value, name, f.session) {
      cache.remember(type, group, args, f.session)
    }
    return result
  }

  /// Whether the value's type alone decides what a name means.
  private static func isPlain(_ value: Value) -> Bool {
    switch value {
    case .object(let object):
      guard object.extras == nil else { return false }
      switch object.tag {
      case .other, .list, .dateTime, .timeSpan, .decimal, .guid, .regex, .version, .bigInt: return true
      default: return false
      }
    case .null, .nothing, .unset, .box: return false
    default: return true
    }
  }

  private func invokeSlowly(_ value: Value, _ name: PSString, _ args: [Value], _ f: Frame) throws -> Value {
    if case .object(let object) = value, object.tag == .instance, let result = try callBase(value, object.type, name, args, f) {
      return result
    }
    return try f.session.invokeMember(value, name, args, f)
  }

  /// `([Base]$this).Method()`: the base class's own method, not the override.
  private func callBase(_ value: Value, _ type: TypeInfo, _ name: PSString, _ args: [Value], _ f: Frame) throws -> Value? {
    guard
      let cast = ((target as? ParenNode)?.inner as? ExpressionStatementNode)?.inner as? ConvertNode ?? (target as? ParenNode)?
        .inner as? ConvertNode
    else { return nil }
    let base = try cast.typeNode.type(f)
    guard base !== type, base.scriptClass != nil, base.accepts(type),
      case .method(let group)? = base.member(name, isStatic: false)
    else { return nil }
    return try MemberAccess.invoke(group, value, args, f.session, name: name)
  }

  /// A method call as a statement writes its result; void methods write nothing.
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    let value = try eval(f)
    if case .nothing = value { return .normal }
    try f.out.writeEnumerated(value)
    return .normal
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
      if value.isNull {
        throw Thrown.runtime("You cannot call a method on a null-valued expression.", id: "InvokeMethodOnNull")
      }
      return try MemberAccess.getStatic(value.type, name, f.session) ?? .null
    }
    if let found = try MemberAccess.getStatic(type, name, f.session) { return found }
    if f.scope.effectiveStrictMode.major >= 2 {
      throw Thrown(
        "System.Management.Automation.PropertyNotFoundException",
        "The property '\(name.string)' cannot be found on this object. Verify that the property exists.",
        id: "PropertyNotFoundStrict")
    }
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
  init(_ extent: Extent, _ target: Node, _ name: MemberName, _ arguments: [Node]) {
    self.target = target
    self.name = name
    self.arguments = arguments
    super.init(extent)
  }
  private static let new = PSString.make("new")
  override func eval(_ f: Frame) throws -> Value {
    let value = try target.eval(f).base
    let name = try name.name(f)
    var args: [Value] = []
    args.reserveCapacity(arguments.count)
    for argument in arguments { args.append(try argument.eval(f).orNull) }
    guard case .object(let object) = value, let type = object as? TypeInfo else {
      if value.isNull {
        throw Thrown.runtime("You cannot call a method on a null-valued expression.", id: "InvokeMethodOnNull")
      }
      return try MemberAccess.invokeStatic(value.type, name, args, f.session)
    }
    if name.equalsIgnoringCase(StaticInvokeNode.new) { return try f.session.construct(type, args, f) }
    if let chosen = cache.find(type, args, f.session) {
      return try MemberAccess.invoke(chosen, .null, args, f.session, type: type)
    }
    let result = try f.session.invokeStatic(type, name, args, f)
    if type !== TypeInfo.scriptBlock, type.scriptClass == nil, case .method(let group)? = type.member(name, isStatic: true) {
      cache.remember(type, group, args, f.session)
    }
    return result
  }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    let value = try eval(f)
    if case .nothing = value { return .normal }
    try f.out.writeEnumerated(value)
    return .normal
  }
}

/// `$x[i]`.
final class IndexNode: Node {
  let target: Node
  let index: Node
  let nullConditional: Bool
  /// `[object]` before the index: it is a key, even a number of an ordered dictionary.
  let isKey: Bool
  init(_ extent: Extent, _ target: Node, _ index: Node, nullConditional: Bool, isKey: Bool = false) {
    self.target = target
    self.index = index
    self.nullConditional = nullConditional
    self.isKey = isKey
    super.init(extent)
  }

  /// `$x[1,2]`: several indexes are one array literal in the tree.
  private func indices(_ f: Frame) throws -> [Value] {
    if let list = index as? ArrayLiteralNode { return try list.elements.map { try $0.eval(f).orNull } }
    return [try index.eval(f).orNull]
  }

  override func eval(_ f: Frame) throws -> Value {
    let value = try target.eval(f)
    if case .object(let object) = value {
      if object.tag == .array || object.tag == .list, !(index is ArrayLiteralNode) {
        let at = try index.eval(f)
        let sequence = unsafeDowncast(object, to: SequenceObj.self)  // only SequenceObj carries these tags
        if case .int(let i) = at, i >= 0, Int(i) < sequence.items.count,
          object.tag == .list || unsafeDowncast(object, to: ArrayObj.self).dimensions == nil
        {
          return sequence.items[Int(i)]
        }
        return try Indexing.get(value, [at.orNull], f.session)
      }
      if object.tag == .dictionary, !(index is ArrayLiteralNode) {
        let dictionary = unsafeDowncast(object, to: DictionaryObj.self)  // only DictionaryObj carries this tag
        if dictionary.flavour == .hashtable {
          let key = try index.eval(f)
          if case .string = key { return dictionary.table.get(key) ?? .null }
          return try Indexing.get(value, [key.orNull], f.session)
        }
        if isKey, dictionary.keyType === TypeInfo.object { return dictionary.get(try index.eval(f).base) ?? .null }
      }
    }
    if value.isNull, nullConditional { return .null }
    return try Indexing.get(value.orNull, try indices(f), f.session)
  }

  override func assign(_ f: Frame, _ new: Value) throws {
    let value = try target.eval(f)
    if case .object(let object) = value, !(index is ArrayLiteralNode) {
      let at = try index.eval(f).orNull
      if object.tag == .array, case .int(let i) = at {
        let array = unsafeDowncast(object, to: ArrayObj.self)  // only ArrayObj carries this tag
        if i >= 0, Int(i) < array.items.count, array.dimensions == nil,
          array.elementType === TypeInfo.object
            || array.elementType === new.type && !new.isNull && array.elementType.isValueType
        {
          array.items[Int(i)] = new.orNull
          return
        }
      } else if object.tag == .dictionary, case .string = at {
        let dictionary = unsafeDowncast(object, to: DictionaryObj.self)  // only DictionaryObj carries this tag
        if dictionary.flavour == .hashtable, !dictionary.isReadOnly {
          dictionary.set(at, new.orNull)
          return
        }
      }
      return try Indexing.set(value, [at], new.orNull, f.session)
    }
    try Indexing.set(value.orNull, try indices(f), new.orNull, f.session)
  }
}
