// How a native cmdlet's argument becomes a value of the parameter's type: scalars go into collections, collections never into scalars, and
// switches take Booleans and numbers only.

import Objects
import Primitives

extension ParameterBinder {
  /// The value as the parameter's type (`CoerceTypeAsNeeded`).
  func coerced(_ value: Value, _ spec: ParameterSpec, _ type: TypeInfo, _ argument: BindArgument) throws -> Value {
    note("COERCE arg to [\(type.reflectionName)]")
    depth += 1
    defer { depth -= 1 }
    return try coerced(value, spec.name.string, type, at: argument.errorAt)
  }

  func coerced(_ value: Value, _ name: String, _ type: TypeInfo, at position: ScriptPosition?) throws -> Value {
    if value.isNull { return try nullValue(name, type, at: position) }
    if type === TypeInfo.object || type === TypeInfo.psObject { return value }
    let own = value.base.type
    if type === own || type.accepts(own) {
      note("Parameter and arg types the same, no coercion is needed.")
      if case .object(let object) = value, object.tag == .wrapped { return value.base }
      return value
    }
    note("Trying to convert argument value from \(own.reflectionName) to \(type.reflectionName)")
    if type === TypeInfo.bool || type === TypeInfo.switchParameter || type.nullableUnderlying === TypeInfo.bool {
      return try boolean(value.base, name, type, at: position)
    }
    if let shape = CollectionShape(type) {
      if shape.kind == .list {
        let rank = Conversion.rank(of: value.base, to: type)
        if rank == .constructor || rank == .implicitCast || rank == .explicitCast,
          let made = try Conversion.tryConvert(value, to: type, session)
        {
          return made
        }
      }
      note("ENCODING arg into collection")
      return try encoded(value, name, type, shape, at: position)
    }
    if value.sequence != nil, !type.isEnum, !acceptsList(type) {
      throw failure(
        id: "CannotConvertArgument",
        "Cannot convert '\(own.reflectionName)' to the type '\(type.reflectionName)' required by parameter '\(name)'. Specified method is not "
          + "supported.", parameter: name, type: type, specified: own, at: position)
    }
    note("CONVERT arg type to param type using LanguagePrimitives.ConvertTo")
    do {
      let made = try Conversion.convert(value, to: type, session)
      note("CONVERT SUCCESSFUL using LanguagePrimitives.ConvertTo: [\(narrated(made))]")
      return made
    } catch let thrown as Thrown where thrown.isInvalidCast {
      note(
        "ERROR: COERCE FAILED: arg [\(narrated(value))] could not be converted to the parameter type [\(type.reflectionName)]")
      throw failure(
        id: "CannotConvertArgumentNoMessage", "Cannot bind parameter '\(name)'. \(thrown.record.exception.message)",
        parameter: name, type: type,
        specified: own, at: position, inner: thrown.record.exception)
    }
  }

  /// Types beside collections that know what to do with a list.
  private func acceptsList(_ type: TypeInfo) -> Bool {
    type.fullName.hasPrefix("System.Management.Automation.PSListModifier")
      || type.fullName.hasPrefix("System.Management.Automation.FlagsExpression")
  }

  private func nullValue(_ name: String, _ type: TypeInfo, at position: ScriptPosition?) throws -> Value {
    if type === TypeInfo.bool {
      note("ERROR: No argument is specified for parameter and parameter type is BOOL")
      throw failure(
        id: "ParameterArgumentValidationErrorNullNotAllowed", "Cannot bind argument to parameter '\(name)' because it is null.",
        parameter: name,
        type: type, at: position)
    }
    if type === TypeInfo.switchParameter {
      note("Arg is null or not present, parameter type is SWITCHPARAMTER, value is true.")
      return .object(SwitchObj(true))
    }
    // A collection stays null; anything else that can't be null is an error.
    if CollectionShape(type) != nil { return .null }
    if type === TypeInfo.string { return .emptyString }
    do { return try Conversion.convert(.null, to: type, session) } catch let thrown as Thrown where thrown.isInvalidCast {
      throw failure(
        id: "CannotConvertArgumentNoMessage", "Cannot bind parameter '\(name)'. \(thrown.record.exception.message)",
        parameter: name, type: type,
        at: position, inner: thrown.record.exception)
    }
  }

  private func boolean(_ value: Value, _ name: String, _ type: TypeInfo, at position: ScriptPosition?) throws -> Value {
    var truth: Bool
    switch value {
    case .bool(let v): truth = v
    case .object(let object) where object is SwitchObj: truth = (object as? SwitchObj)?.isPresent ?? false
    default:
      guard value.type.code.isNumeric || value.base.type.isEnum else {
        let own = value.type.reflectionName
        throw failure(
          id: "CannotConvertArgument",
          "Cannot convert '\(own)' to the type '\(type.reflectionName)' required by parameter '\(name)'. ",
          parameter: name, type: type, specified: value.type, at: position)
      }
      truth = Truth.isTrue(value)
    }
    return type !== TypeInfo.switchParameter ? .bool(truth) : .object(SwitchObj(truth))
  }

  /// Puts a value or the elements of a list into a new collection of the type (`EncodeCollection`).
  private func encoded(_ value: Value, _ name: String, _ type: TypeInfo, _ shape: CollectionShape, at position: ScriptPosition?)
    throws -> Value
  {
    var items = ContiguousArray<Value>()
    if let sequence = value.sequence {
      items.reserveCapacity(sequence.items.count)
      note("Argument type \(value.type.reflectionName) is IList")
      for item in sequence.items {
        note(
          "COERCE collection element from type \(item.isNull ? "null" : item.type.name) to type \(shape.element.reflectionName)"
        )
        // A text that is null stays so among others.
        let isNullText = item.isNull && shape.element === TypeInfo.string
        items.append(isNullText ? .null : try coerced(item, name, shape.element, at: position))
      }
    } else {
      note("Argument type \(value.type.name) is not IList, treating this as scalar")
      note("Coercing scalar arg value to type \(shape.element.reflectionName)")
      items.append(try coerced(value, name, shape.element, at: position))
    }
    return collection(items, type, shape)
  }

  private func collection(_ items: ContiguousArray<Value>, _ type: TypeInfo, _ shape: CollectionShape) -> Value {
    switch shape.kind {
    case .array: return .object(shape.element === TypeInfo.object ? ArrayObj(items) : ArrayObj(items, of: shape.element))
    case .list: return .object(ListObj(type, items, elementType: shape.element))
    }
  }

  /// The value if it fits without conversion, nil otherwise (`ShouldContinueUncoercedBind`).
  func uncoerced(_ value: Value, _ spec: ParameterSpec) throws -> Value? {
    let type = try spec.type(session)
    if value.isNull { return type.isValueType || type === TypeInfo.string ? nil : value }
    if type === TypeInfo.object || type === TypeInfo.psObject { return value }
    let base = value.base
    let own = base.type
    if type === own || type.accepts(own) { return base }
    guard let shape = CollectionShape(type) else { return nil }
    func fits(_ element: Value) -> Bool {
      if element.isNull || shape.element === TypeInfo.object { return true }
      let own = element.base.type
      return own === shape.element || own.hierarchy.contains { $0 === shape.element }
    }
    if let sequence = base.sequence {
      for item in sequence.items where !fits(item) { return nil }
      return collection(ContiguousArray(sequence.items.map(\.base)), type, shape)
    }
    return fits(base) ? collection([base], type, shape) : nil
  }
}
