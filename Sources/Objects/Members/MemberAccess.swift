// Reading members. One mechanism for scripts, Get-Member, formatting and serialisation: everything goes through `find` and `read`.

import Primitives

public enum MemberAccess {
  private static let countName = PSString.make("Count")
  private static let lengthName = PSString.make("Length")

  /// The value of `target.name`; nil when there is no such property (the engine decides by strict mode). Looks at dictionary keys, walks
  /// into collections whose own type lacks the name, and answers `Count` and `Length` for scalars outside strict mode.
  public static func get(_ target: Value, _ name: PSString, _ runtime: Runtime) throws -> Value? {
    if case .object(let object) = target {
      if object.tag == .custom, let value = object.extras?.note(name) { return value }
      if object.tag == .dictionary, let value = dictionaryValue(object, name) { return value }
    }
    if target.isNull {
      if runtime.strictVersion < 2, name.equalsIgnoringCase(countName) || name.equalsIgnoringCase(lengthName) {
        return .int(0)
      }
      return nil
    }
    if let own = try getOwn(target, name, runtime) { return own }
    if let walker = enumerator(of: target) {
      var results = ContiguousArray<Value>()
      try collect(walker, name, runtime, &results, depth: 0)
      if results.isEmpty { return nil }
      return results.count == 1 ? results[0] : .array(results)
    }
    return scalarCount(name, runtime, of: target)
  }

  /// As `get`, but without walking into collections and without `Count` of scalars.
  public static func getOwn(_ target: Value, _ name: PSString, _ runtime: Runtime) throws -> Value? {
    if case .object(let object) = target {
      if object.tag == .wrapped {
        if let bag = object.extras, let i = bag.shape.find(name) {
          return try read(bag.extended(i).map { .extended($0) } ?? .note(bag, i), target, name, runtime)
        }
        if let dictionary = object.wrappedBase.obj, dictionary.tag == .dictionary, let value = dictionaryValue(dictionary, name)
        {
          return value
        }
      } else if object.tag == .dictionary, object.extras == nil, let value = dictionaryValue(object, name) {
        return value
      }
    }
    guard let found = try find(target, name, runtime) else { return nil }
    return try read(found, target, name, runtime)
  }

  /// The value of a member that was found. Getters that fail give `$null`, as in PowerShell.
  public static func read(_ found: FoundMember, _ target: Value, _ name: PSString, _ runtime: Runtime) throws -> Value {
    switch found {
    case .note(let bag, let i): return bag.values[i]
    case .value(let value): return value
    case .property(let property):
      guard let getter = property.get else { return .null }
      do {
        return try getter(
          Call(this: receiver(target.base, property, name: property.name), args: [], runtime: runtime, target: target.type))
      } catch {
        if MemberErrors.exception(of: error) != nil, !(error is Thrown) || !isStrict(error) { return .null }
        throw error
      }
    case .methods(let group): return .object(PSMethodObj(target, group))
    case .indexer(let indexer, let label): return .object(PSParameterizedPropertyObj(target, indexer, label))
    case .view(let view): return view.value(of: target)
    case .event: return .null
    case .extended(let member):
      do {
        return try readExtended(member, target, name, runtime)
      } catch {
        if MemberErrors.exception(of: error) != nil, !isStrict(error) { return .null }
        throw error
      }
    }
  }

  private static func isStrict(_ error: Error) -> Bool {
    guard let id = (error as? Thrown)?.record.errorId else { return false }
    return id == "PropertyNotFoundStrict" || id == "CycleInAliasLookup"
  }

  /// The value of an extended member, errors and all.
  static func readExtended(_ member: ExtendedMember, _ target: Value, _ name: PSString, _ runtime: Runtime, depth: Int = 0)
    throws -> Value
  {
    switch member.kind {
    case .alias(let other, let type):
      if depth > 32 { throw MemberErrors.aliasCycle(name.string) }
      var value: Value = .null
      if case .extended(let next)? = try find(target, other, runtime) {
        value = try readExtended(next, target, other, runtime, depth: depth + 1)
      } else if let found = try get(target, other, runtime) {
        value = found
      }
      return try type.map { try ArgumentConversion.convert(value, $0, runtime) } ?? value
    case .script(let getter, _):
      guard let getter else { return .null }
      let value = try runtime.invoke(getter, this: target, [])
      return value.orNull
    case .code(let getter, _):
      guard let getter else { return .null }
      return try getter(Call(this: target, args: [], runtime: runtime, target: target.type))
    case .scriptMethod, .codeMethod: return .object(PSExtendedMethodObj(target, name, member))
    case .note(let value): return value
    case .propertySet(let names): return .object(PSPropertySetObj(name, names))
    case .memberSet(let bag, _): return .object(PSMemberSetObj(name, bag, target))
    }
  }

  /// A dictionary's value under a key that is a name.
  @inline(__always)
  static func dictionaryValue(_ object: Obj, _ name: PSString) -> Value? {
    guard object.tag == .dictionary else { return nil }
    let dictionary = unsafeDowncast(object, to: DictionaryObj.self)  // only DictionaryObj carries this tag
    if dictionary.flavour == .generic || dictionary.flavour == .sorted,
      dictionary.keyType !== TypeInfo.string, dictionary.keyType !== TypeInfo.object
    {
      return nil
    }
    return dictionary.get(.string(name))
  }

  /// What member enumeration walks: collections, but neither strings nor dictionaries.
  public static func enumerator(of target: Value) -> Enumerator? {
    guard case .object(let object) = target else { return nil }
    switch object.tag {
    case .wrapped: return enumerator(of: object.wrappedBase)
    case .custom, .dictionary, .enumValue,
      .instance where object.enumerator() == nil:
      return nil
    default: return object.enumerator()
    }
  }

  private static func collect(
    _ walker: Enumerator, _ name: PSString, _ runtime: Runtime, _ results: inout ContiguousArray<Value>, depth: Int
  )
    throws
  {
    if depth > 200 { return }
    while let item = try walker.next() {
      if item.isNull {
        if runtime.strictVersion >= 2 { throw MemberErrors.missingInStrictMode(name) }
        if let count = scalarCount(name, runtime) { results.append(count) }
        continue
      }
      if let value = try getOwn(item, name, runtime) {
        if let inner = enumerator(of: value) {
          while let element = try inner.next() {
            if case .nothing = element { continue }
            results.append(element)
          }
        } else if case .nothing = value {
          continue
        } else {
          results.append(value)
        }
        continue
      }
      if let inner = enumerator(of: item) {
        try collect(inner, name, runtime, &results, depth: depth + 1)
      } else if let count = scalarCount(name, runtime, of: item) {
        results.append(count)
      } else if runtime.strictVersion >= 2 {
        throw MemberErrors.missingInStrictMode(name)
      } else if item.obj?.tag == .custom {
        // A custom object answers for what it lacks as it does alone, with null; other values are left out.
        results.append(.null)
      }
    }
  }

  /// `Count` and `Length` of what has neither: one. Custom objects have them in strict mode too.
  private static func scalarCount(_ name: PSString, _ runtime: Runtime, of target: Value = .null) -> Value? {
    guard runtime.strictVersion < 2 || target.obj?.tag == .custom,
      name.equalsIgnoringCase(countName) || name.equalsIgnoringCase(lengthName)
    else {
      return nil
    }
    return .int(1)
  }

  /// A static property, constant or enum value; a method group as an object; nil when the type has no such member.
  public static func getStatic(_ type: TypeInfo, _ name: PSString, _ runtime: Runtime) throws -> Value? {
    if let info = type.enumInfo {
      for (i, label) in info.names.enumerated() where name.equalsIgnoringCase(PSString.make(label)) {
        return .object(EnumValue(type, info.values[i]))
      }
    }
    guard let member = type.member(name, isStatic: true) else {
      guard name.equalsIgnoringCase(newName), let group = constructors(of: type) else { return nil }
      return .object(PSMethodObj(.object(type), group, isStatic: true))
    }
    switch member {
    case .property(let property), .field(let property):
      guard let getter = property.get else { return .null }
      do {
        return try getter(Call(this: .object(type), args: [], runtime: runtime, target: type))
      } catch {
        if property.fieldIndex < 0, let exception = MemberErrors.exception(of: error),
          exception.type.fullName != "System.TypeInitializationException"
        {
          return .null
        }
        throw error
      }
    case .method(let group): return .object(PSMethodObj(.object(type), group, isStatic: true))
    }
  }
}
