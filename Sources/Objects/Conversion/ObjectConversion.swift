// Conversions whose result is an object: arrays, hashtables, custom objects, instances made from a dictionary of properties, collections.

import Primitives

enum ObjectConversion {
  /// `[psobject]`.
  static func psObject(_ value: Value) -> Value {
    if case .object = value { return value }
    return .object(Wrapped(value))
  }

  /// The first of PSTypeNames.
  static func firstTypeName(_ value: Value) -> String {
    if case .object(let object) = value {
      if let names = object.extras?.typeNames, let first = names.first { return first }
      if let first = object.typeNamePrefix.first { return first }
      if object.tag == .wrapped { return firstTypeName(object.wrappedBase) }
    }
    return value.type.clrFullName
  }

  static func array(_ value: Value, _ target: TypeInfo, _ step: ConversionPlan.Step, _ runtime: Runtime) throws -> Value {
    let element = target.elementType ?? .object
    var items = ContiguousArray<Value>()
    func fill() throws {
      for item in try Enumeration.list(value.base) { items.append(try Conversion.convert(item, to: element, runtime)) }
    }
    if case .enumerableToArray = step {
      do { try fill() } catch let error as Thrown {
        throw ConversionRun.failed("InvalidCastExceptionEnumerableToArray", value, target, error.record.exception, runtime)
      }
    } else {
      try fill()
    }
    return .object(element === TypeInfo.object ? ArrayObj(items) : ArrayObj(items, of: element))
  }

  static func oneElement(_ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    let element = target.elementType ?? .object
    let item = try Conversion.convert(value, to: element, runtime)
    return .object(element === TypeInfo.object ? ArrayObj([item]) : ArrayObj([item], of: element))
  }

  static func hashtable(_ value: Value, _ runtime: Runtime) throws -> Value {
    // `new Hashtable(IDictionary)` compares keys with case.
    let copy = DictionaryObj(.hashtable, .hashtable, comparer: .ordinal)
    if let source = value.dictionary {
      for position in source.orderedPositions {
        guard let key = source.table.key(at: position) else { continue }
        copy.set(key, source.table.value(at: position))
      }
    }
    return .object(copy)
  }

  private static let psTypeName = PSString.make("PSTypeName")

  /// `[pscustomobject]@{...}`; other values stay as they are.
  static func customObject(_ value: Value, _ runtime: Runtime) throws -> Value {
    guard let source = value.dictionary else { return value }
    let bag = PropertyBag()
    for position in source.orderedPositions {
      guard let key = source.table.key(at: position) else { continue }
      let name = try Text.string(key, runtime)
      let item = source.table.value(at: position)
      if name.equalsIgnoringCase(psTypeName), case .string(let typeName) = item {
        bag.typeNames = [typeName.string] + (bag.typeNames ?? ["System.Management.Automation.PSCustomObject", "System.Object"])
      } else {
        bag.set(name, item.orNull)
      }
    }
    return .object(CustomObj(bag))
  }

  /// Makes an instance with the constructor for these arguments.
  static func construct(_ target: TypeInfo, _ args: [Value], id: String, _ value: Value, _ runtime: Runtime) throws -> Value {
    guard
      let method = target.members.constructors.first(where: {
        $0.parameters.count == args.count && $0.parameters.first?.type.code == .string
      })
    else { throw ConversionRun.finalError(value, target, runtime) }
    return try ConversionRun.guarded(id, value, target, runtime) {
      try method.body(Call(this: .null, args: args, runtime: runtime, target: target))
    }
  }

  /// An instance from a dictionary or custom object: the constructor without parameters, then each property.
  static func fromProperties(_ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    if target.isNullable {
      // An empty Nullable is boxed as null, which the next step refuses.
      throw ConversionRun.failed(
        "InvalidCastConstructorException", value, target,
        ExceptionObj(
          "System.Management.Automation.PSArgumentNullException",
          DotNetError.psArgumentNullText("obj")
        ),
        runtime)
    }
    do {
      let instance = try emptyInstance(target, runtime)
      if let source = value.dictionary {
        for position in source.orderedPositions {
          guard let key = source.table.key(at: position) else { continue }
          try set(instance, Text.string(key, runtime), source.table.value(at: position), target, runtime)
        }
      } else if let bag = value.obj?.extras {
        for i in 0..<bag.count where bag.extended(i) == nil {
          try set(instance, bag.shape.names[i], bag.values[i], target, runtime)
        }
      }
      return instance
    } catch let failure as PropertyFailure {
      if value.dictionary == nil {
        let inner = ConversionRun.finalError(value, target, runtime).record.exception
        throw ConversionRun.failed("InvalidCastConstructorException", value, target, inner, runtime)
      }
      throw Thrown.invalidCast(
        "Cannot create object of type \"\(target.reflectionName)\". \(failure.message)", id: "ObjectCreationError")
    } catch let error as DotNetError {
      throw ConversionRun.failed("InvalidCastConstructorException", value, target, error.exception, runtime)
    } catch let error as Thrown where !error.isInvalidCast {
      let inner = error.record.exception.inner ?? error.record.exception
      throw ConversionRun.failed("InvalidCastConstructorException", value, target, inner, runtime)
    }
  }

  private struct PropertyFailure: Error { let message: String }

  private static func emptyInstance(_ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    if let method = target.members.constructors.first(where: { $0.parameters.isEmpty }) {
      return try method.body(Call(this: .null, args: [], runtime: runtime, target: target))
    }
    switch target.code {
    case .dateTime: return .dateTime(.minValue)
    case .timeSpan: return .timeSpan(.zero)
    case .guid: return .guid(.empty)
    case .bigInteger: return .bigInt(.zero)
    case .decimal: return .decimal(.zero)
    case .switchParameter: return .object(SwitchObj(false))
    case .enumeration: return .object(EnumValue(target, 0))
    default: throw PropertyFailure(message: "")
    }
  }

  private static func set(_ instance: Value, _ name: PSString, _ item: Value, _ target: TypeInfo, _ runtime: Runtime) throws {
    let found: Property?
    switch target.member(name, isStatic: false) {
    case .property(let property)?, .field(let property)?: found = property
    default: found = nil
    }
    guard let property = found else {
      // What type data adds can be set too: aliases, script properties with a setter.
      guard case .extended? = try MemberAccess.find(instance, name, runtime) else {
        throw PropertyFailure(message: missing(name.string, target))
      }
      do { return try MemberAccess.set(instance, name, item.orNull, runtime) } catch let error as Thrown {
        throw PropertyFailure(message: error.record.exception.message)
      } catch let error as DotNetError {
        throw PropertyFailure(message: error.exception.message)
      }
    }
    guard let setter = property.set else { throw PropertyFailure(message: "\"\(property.name)\" is a ReadOnly property.") }
    do {
      let converted = try Conversion.convert(item, to: property.type, runtime)
      _ = try setter(Call(this: instance, args: [converted], runtime: runtime, target: target))
    } catch let error as Thrown {
      throw PropertyFailure(message: error.record.exception.message)
    } catch let error as DotNetError {
      throw PropertyFailure(message: error.exception.message)
    }
  }

  private static func missing(_ name: String, _ target: TypeInfo) -> String {
    var settable: [String] = []
    for property in target.listedProperties.map(\.property) where property.set != nil {
      settable.append("[\(property.name) <\(property.type.clrFullName)>]")
    }
    let head = "The property '\(name)' was not found for the '\(target.clrFullName)' object. "
    return settable.isEmpty
      ? head + "There is no settable property available."
      : head + "The settable properties are: \(settable.joined(separator: ", "))."
  }

  /// List`1 and its kin from an array, or from one value.
  static func collection(_ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    let element = target.genericArguments.first ?? .object
    var items = ContiguousArray<Value>()
    if element.accepts(value.type) {
      items.append(value)
    } else if let array = value.base.sequence, array.tag == .array {
      for item in array.items {
        guard let converted = try Conversion.tryConvert(item.base, to: element, runtime) else {
          throw ConversionRun.finalError(value, target, runtime)
        }
        items.append(converted)
      }
    } else {
      items.append(try Conversion.convert(value, to: element, runtime))
    }
    if target.genericDefinition === TypeInfo.listDefinition || target.genericDefinition === TypeInfo.collectionDefinition {
      return .object(ListObj(target, items, elementType: element))
    }
    let list = Value.object(ArrayObj(items, of: element))
    guard
      let method = target.members.constructors.first(where: {
        $0.parameters.count == 1 && $0.parameters[0].typeText.contains("IEnumerable")
      })
    else { throw ConversionRun.finalError(value, target, runtime) }
    return try ConversionRun.guarded("InvalidCastConstructorException", value, target, runtime) {
      try method.body(Call(this: .null, args: [list], runtime: runtime, target: target))
    }
  }
}
