// What a call site or a property read remembers: the overload or property it found last time, for as long as receiver and arguments are of
// the same types. Choosing among overloads, or finding a name on a type and its bases, costs far more than most members do.

import Objects
import Primitives

/// The overload that a call site chose.
struct MethodCache {
  private var receiver: TypeInfo?
  private var arguments: [(kind: UInt8, type: TypeInfo?)] = []
  private var generation: UInt64 = 0
  private var chosen: ChosenMethod?
  /// What the overload does, when it takes arguments of these types without conversion.
  private var body: MemberBody?

  /// Whether the types of a value decide its overload: not those of nulls, arrays and wrapped values, which are looked at more closely.
  private static func decides(_ value: Value) -> Bool {
    switch value {
    case .null, .nothing, .unset, .box: return false
    case .object(let object): return object.tag != .wrapped && object.tag != .array && object.tag != .scriptBlock
    default: return true
    }
  }

  /// Whether the remembered overload still applies.
  @inline(__always)
  func applies(_ type: TypeInfo, _ args: [Value], _ session: Session) -> Bool {
    guard receiver === type, generation == session.commandGeneration, arguments.count == args.count else { return false }
    for i in 0..<args.count {
      guard args[i].kind == arguments[i].kind else { return false }
      if case .object(let object) = args[i] {
        guard MethodCache.decides(args[i]), object.type === arguments[i].type else { return false }
      }
    }
    return chosen != nil
  }

  /// Calls the remembered overload, which must apply.
  @inline(__always)
  func invoke(_ target: Value, _ args: [Value], _ session: Session, _ type: TypeInfo) throws -> Value {
    if let body, session.methodTrace == nil {
      do { return try body(Call(this: target, args: args, runtime: session, target: type)) } catch {
        throw MemberAccess.failed(chosen?.method, error, args.count)
      }
    }
    guard let chosen else { return .nothing }
    return try MemberAccess.invoke(chosen, target, args, session, type: type)
  }

  /// Remembers the overload for a receiver's type and arguments.
  mutating func remember(_ type: TypeInfo, _ methods: MethodGroup, _ args: [Value], _ session: Session) {
    guard args.allSatisfy(MethodCache.decides), let made = try? Overloads.choose(methods.overloads, args, name: methods.name)
    else { return }
    receiver = type
    arguments = args.map { (kind: $0.kind, type: $0.obj?.type) }
    generation = session.commandGeneration
    chosen = made
    body = nil
    // A .NET method of a script's class works on the state of its .NET base, which only the long way finds.
    let isInherited = type.scriptClass != nil && made.method.script == nil
    if !isInherited, Overloads.takesAsIs(made, args) { body = made.method.body }
  }
}

/// The property that a name meant on a type.
struct PropertyCache {
  private var receiver: TypeInfo?
  private var generation: UInt64 = 0
  private var property: Property?
  /// Whether it is a field of a script class that is stored as it is, without validation.
  private(set) var isPlainField = false

  /// Whether the value's type alone decides what a name means.
  @inline(__always) static func isPlain(_ value: Value) -> Bool {
    switch value {
    case .object(let object):
      guard object.extras == nil else { return false }
      switch object.tag {
      case .custom, .wrapped, .dictionary, .array, .list, .type: return false
      case .other, .xml, .ast: return !object.hasOwnMembers
      default: return true
      }
    case .string: return true
    default: return false
    }
  }

  @inline(__always) func find(_ value: Value, _ session: Session) -> Property? {
    guard let property, generation == session.commandGeneration, PropertyCache.isPlain(value), value.type === receiver,
      session.typeData.isEmpty
    else { return nil }
    return property
  }

  mutating func remember(_ value: Value, _ property: Property, _ session: Session) {
    receiver = value.type
    self.property = property
    generation = session.commandGeneration
    isPlainField = false
    guard property.fieldIndex >= 0 else { return }
    var info = value.type.scriptClass as? ScriptClass
    while let here = info {
      let at = property.fieldIndex - here.firstField
      if at >= 0 {
        isPlainField = at < here.fields.count && here.fields[at].isPlain
        return
      }
      info = here.base as? ScriptClass
    }
  }
}
