// Writing members: notes, script setters, dictionary keys, .NET properties, with PowerShell's errors for what can't be written.

import Primitives

extension MemberAccess {
  /// `target.name = value`.
  public static func set(_ target: Value, _ name: PSString, _ value: Value, _ runtime: Runtime) throws {
    let value = value.orNull
    if target.isNull { throw MemberErrors.setOnNull(name.string) }
    if case .object(let object) = target {
      if let bag = object.extras, let i = bag.shape.find(name) {
        if let member = bag.extended(i) { return try write(member, target, name, value, runtime) }
        bag.values[i] = value
        return
      }
      if object.tag == .dictionary, let dictionary = object as? DictionaryObj {
        if let property = settable(target, name) { return try write(property, target, name, value, runtime) }
        return try Indexing.setKey(dictionary, .string(name), value, runtime)
      }
      if object.tag == .wrapped, object.wrappedBase.dictionary != nil {
        return try set(object.wrappedBase, name, value, runtime)
      }
      if try object.dynamicSet(name, value, runtime) { return }
    }
    if let found = try find(target, name, runtime) {
      switch found {
      case .property(let property): return try write(property, target, name, value, runtime)
      case .extended(let member):
        // What is missing in type data makes the property read-only; only members of the object itself know of set accessors.
        switch member.kind {
        case .script(_, nil), .code(_, nil): throw MemberErrors.readOnly(name.string)
        default: return try write(member, target, name, value, runtime)
        }
      case .note(let bag, let i):
        bag.values[i] = value
        return
      case .view(let view): return try view.assign(target, value, runtime)
      case .value, .methods, .indexer, .event: throw MemberErrors.readOnly(name.string)
      }
    }
    if case .object(let object) = target, object.tag == .custom { throw MemberErrors.customPropertyNotFound(name.string) }
    throw MemberErrors.propertyNotFound(name.string)
  }

  /// A dictionary's own property of this name that can be set.
  public static func settable(_ target: Value, _ name: PSString) -> Property? {
    guard case .property(let property)? = findOnType(target, name), property.set != nil else { return nil }
    return property
  }

  /// Sets a .NET property, converting to its type.
  public static func write(_ property: Property, _ target: Value, _ name: PSString, _ value: Value, _ runtime: Runtime) throws {
    guard let setter = property.set else { throw MemberErrors.readOnly(property.name) }
    do {
      let converted =
        try ArgumentConversion.identity(value, property.type) ?? ArgumentConversion.convert(value, property.type, runtime)
      try _ = setter(
        Call(
          this: receiver(target.base, property, name: property.name), args: [converted], runtime: runtime, target: target.type))
    } catch {
      throw MemberErrors.setting(error, property.name)
    }
  }

  /// Sets through an extended member.
  static func write(
    _ member: ExtendedMember, _ target: Value, _ name: PSString, _ value: Value, _ runtime: Runtime, depth: Int = 0
  ) throws {
    switch member.kind {
    case .alias(let other, _):
      if depth > 32 { throw MemberErrors.aliasCycle(name.string) }
      try set(target, other, value, runtime)
    case .script(_, let setter):
      guard let setter else { throw MemberErrors.noSetter(name.string) }
      do {
        _ = try runtime.invoke(setter, this: target, [value])
      } catch {
        throw MemberErrors.setting(error, name.string, id: "ScriptSetValueRuntimeException")
      }
    case .code(_, let setter):
      guard let setter else { throw MemberErrors.noSetter(name.string) }
      do {
        try setter(Call(this: target, args: [value], runtime: runtime, target: target.type))
      } catch {
        throw MemberErrors.setting(error, name.string)
      }
    case .note:
      throw Thrown(
        "System.Management.Automation.SetValueException",
        "Cannot change the member created from the type configuration: \"\(name.string)\".", id: "ChangeValueOfStaticNote")
    case .scriptMethod, .codeMethod, .propertySet, .memberSet: throw MemberErrors.readOnly(name.string)
    }
  }

  /// `[type]::name = value`.
  public static func setStatic(_ type: TypeInfo, _ name: PSString, _ value: Value, _ runtime: Runtime) throws {
    guard let member = type.member(name, isStatic: true) else {
      if type.enumInfo?.names.contains(where: { name.equalsIgnoringCase(PSString.make($0)) }) == true {
        throw MemberErrors.readOnly(name.string)
      }
      throw MemberErrors.propertyNotFound(name.string)
    }
    switch member {
    case .property(let property), .field(let property): try write(property, .object(type), name, value.orNull, runtime)
    case .method: throw MemberErrors.propertyNotFound(name.string)
    }
  }
}
