// Conversions of C#: the implicit ones of assignments and arguments, and casts. Text of values as C# writes it.

import Engine
import Objects
import Primitives

enum CSharpConversions {
  /// A value where a type is wanted. What is no number, operator or delegate passes unchanged.
  static func implicit(_ value: Value, _ target: TypeInfo, _ session: Session) throws -> Value {
    switch (value, target.code) {
    case (.bool, _) where target === TypeInfo.switchParameter: break
    case (.int, .int32), (.string, _), (.bool, _), (_, .object): return value.orNull
    default: break
    }
    if case .box = value { return value }
    if value.isNull {
      return target.isValueType && !target.isNullable ? try CSharpNumbers.zero(target, session) : .null
    }
    if target.code.isNumeric || target.code == .char, !(value.obj is EnumValue) {
      if value.code == target.code { return value }
      if let made = try CSharpNumbers.cast(value, target.code, checked: false) { return made }
    }
    if target.isEnum, case .int(let raw) = value { return .object(EnumValue(target, Int64(raw))) }
    if target.isNullable, let inner = target.genericArguments.first { return try implicit(value, inner, session) }
    if target.isDelegate {
      if let made = value.obj as? CSharpDelegate { return .object(made.typed(target)) }
      return value
    }
    guard case .object(let object) = value else {
      if let operation = userDefined(value.type, target, explicit: false) { return try operation(value, session) }
      return value
    }
    if object.tag == .wrapped, target !== TypeInfo.psObject { return try implicit(object.wrappedBase, target, session) }
    if target.accepts(object.type) { return value }
    if let operation = userDefined(object.type, target, explicit: false) { return try operation(value, session) }
    return value
  }

  /// `(target)value`.
  static func cast(_ value: Value, _ target: TypeInfo, _ session: Session, checked: Bool = false) throws -> Value {
    let value = value.base
    if value.isNull {
      if target.isValueType, !target.isNullable { throw CSharpFaults.nullReference() }
      return .null
    }
    if target === TypeInfo.object { return value }
    if target.isNullable, let inner = target.genericArguments.first { return try cast(value, inner, session, checked: checked) }
    if let own = target.enumInfo {
      if let raw = CSharpNumbers.bits(value) {
        let narrowed = try CSharpNumbers.cast(.long(raw), own.underlying().code, checked: checked).flatMap(CSharpNumbers.bits)
        return .object(EnumValue(target, narrowed ?? raw))
      }
      if CSharpNumbers.isNumber(value),
        let whole = try CSharpNumbers.cast(value, .int64, checked: checked).flatMap(CSharpNumbers.bits)
      {
        return .object(EnumValue(target, whole))
      }
    }
    if target.code.isNumeric || target.code == .char, value.code != target.code {
      if let made = try CSharpNumbers.cast(value, target.code, checked: checked) { return made }
    }
    if target.accepts(value.type) || target.code == value.code && target.code.isNumericOrPrimitive { return value }
    if let operation = userDefined(value.type, target, explicit: true) { return try operation(value, session) }
    if target === TypeInfo.psObject || target.fullName == "System.Dynamic.DynamicObject" { return value }
    if target.isDelegate, value.obj is InvocableObj || value.obj is ScriptBlock { return value }
    throw CSharpFaults.invalidCast(value.type, target)
  }

  /// `value is target`.
  static func matches(_ value: Value, _ target: TypeInfo) -> Bool {
    let value = value.base
    if value.isNull { return false }
    if target.isNullable, let inner = target.genericArguments.first { return matches(value, inner) }
    return target.accepts(value.type)
  }

  /// A cast operator that one of the types defines.
  static func userDefined(_ from: TypeInfo, _ to: TypeInfo, explicit: Bool) -> ((Value, Session) throws -> Value)? {
    if from === TypeInfo.switchParameter && to === TypeInfo.bool || from === TypeInfo.bool && to === TypeInfo.switchParameter {
      return { value, session in try Conversion.convert(value, to: to, session) }
    }
    for name in explicit ? ["op_Implicit", "op_Explicit"] : ["op_Implicit"] {
      for owner in [from, to] {
        if let own = owner.scriptClass as? CSharpClass {
          for method in own.methods(name)
          where method.parameters.count == 1 && to.accepts(method.returnType) && method.parameters[0].type.accepts(from) {
            return { value, session in try CSharpClass.invoke(method, .null, [value], session) }
          }
        } else if case .method(let group)? = owner.member(PSString.make(name), isStatic: true),
          let method = group.overloads.first(where: {
            $0.parameters.count == 1 && $0.returnType === to && $0.parameters[0].type.accepts(from)
          })
        {
          return { value, session in
            try method.body(Call(this: .null, args: [value], runtime: session, target: owner))
          }
        }
      }
    }
    return nil
  }

  /// `value.ToString()`.
  static func text(_ value: Value, _ session: Session) throws -> PSString {
    switch value {
    case .string(let text): return text
    case .null, .nothing, .unset: return .empty
    case .object(let object):
      if object.tag == .instance { return PSString.make(try object.describe(session)) }
      return try NetText.string(value, session)
    default: return try NetText.string(value, session)
    }
  }
}

/// A delegate made by C#: a lambda, a method, or several of them.
class CSharpDelegate: InvocableObj {
  private let delegateType: TypeInfo
  let targets: [([Value], Session) throws -> Value]
  /// What makes two delegates of one method equal.
  let key: AnyObject?
  let target: Value

  init(_ type: TypeInfo, key: AnyObject? = nil, target: Value = .null, _ targets: [([Value], Session) throws -> Value]) {
    delegateType = type
    self.targets = targets
    self.key = key
    self.target = target
    super.init()
  }

  override var type: TypeInfo { delegateType }

  func typed(_ type: TypeInfo) -> CSharpDelegate {
    delegateType === type ? self : CSharpDelegate(type, key: key, target: target, targets)
  }

  override func invoke(_ args: [Value], _ runtime: Runtime) throws -> Value {
    guard let session = runtime as? Session else { return .null }
    var result = Value.null
    for run in targets { result = try run(args, session) }
    return result
  }

  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? CSharpDelegate, let key, let theirs = other.key else { return self === other }
    return key === theirs && ValueTable.same(target, other.target, .ordinal)
  }
  override var hash: Int { key.map { ObjectIdentifier($0).hashValue } ?? ObjectIdentifier(self).hashValue }
}

/// Several delegates called one after the other.
final class CSharpJoined: CSharpDelegate {
  let parts: [CSharpDelegate]

  convenience init(_ left: CSharpDelegate, _ right: CSharpDelegate) {
    self.init(((left as? CSharpJoined)?.parts ?? [left]) + ((right as? CSharpJoined)?.parts ?? [right]))
  }

  init(_ parts: [CSharpDelegate]) {
    self.parts = parts
    super.init(parts.first?.type ?? .delegate, parts.flatMap(\.targets))
  }

  override func typed(_ type: TypeInfo) -> CSharpDelegate { self }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? CSharpJoined, other.parts.count == parts.count else { return false }
    return zip(parts, other.parts).allSatisfy { $0.equals($1) }
  }
}
