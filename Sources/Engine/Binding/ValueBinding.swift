// Binding one value to one parameter: script blocks put off until there is input, transformation, conversion, validation, and the note of
// what was bound.

import Objects
import Primitives

extension ParameterBinder {
  /// Binds an argument. False when it does not fit without conversion and none was allowed.
  func bind(_ parameter: PlannedParameter, _ argument: BindArgument, sets: SetMask, coerce: Bool, delay: Bool) throws -> Bool {
    if delay, parameter.takesPipelineInSome, parameter.takesPipeline(in: sets), case .object(let object) = argument.value,
      object is ScriptBlock, try !takesScriptBlock(parameter)
    {
      if !expectsInput {
        throw failure(
          id: "ScriptBlockArgumentNoInput",
          "Cannot evaluate parameter '\(parameter.spec.name.string)' because its argument is specified as a script block and there is no "
            + "input. A script block cannot be evaluated without input.", category: .MetadataError,
          parameter: parameter.spec.name.string,
          type: try parameter.spec.type(session), at: argument.errorAt)
      }
      note("Adding ScriptBlock to delay-bind list for parameter '\(parameter.spec.name.string)'")
      if !delayed.contains(where: { $0.parameter === parameter }) { delayed.append((parameter, argument)) }
      if parameter.flags != 0 { current &= parameter.flags }
      markBound(parameter)
      return false
    }
    if coerce { return try bindValue(parameter, argument, coerce: true) }
    do { return try bindValue(parameter, argument, coerce: false) } catch let thrown as Thrown where thrown.hasInvalidCast {
      return false
    }
  }

  /// Types to which a script block itself is an argument.
  private func takesScriptBlock(_ parameter: PlannedParameter) throws -> Bool {
    let type = try parameter.spec.type(session)
    if type === TypeInfo.object || type === TypeInfo.scriptBlock { return true }
    guard let element = CollectionShape(type)?.element else { return false }
    return element === TypeInfo.object || element === TypeInfo.scriptBlock
  }

  func markBound(_ parameter: PlannedParameter) {
    isBound[parameter.index] = true
    if let at = unbound.firstIndex(where: { $0 === parameter }) { unbound.remove(at: at) }
  }

  /// Transforms, converts, validates and stores a value.
  func bindValue(_ parameter: PlannedParameter, _ argument: BindArgument, coerce: Bool) throws -> Bool {
    let spec = parameter.spec
    depth += 1
    defer { depth -= 1 }
    if session.trace != nil {
      depth -= 1
      note("BIND arg [\(narrated(argument.value))] to parameter [\(spec.name.string)]")
      depth += 1
    }
    var value = argument.value.orNull
    let attributes = spec.hasAttributes ? try spec.attributes(session) : []
    value = try transformed(value, parameter, attributes, argument, coerce: coerce)
    if coerce {
      if !spec.isScript {
        // Null of a cmdlet's mandatory parameter is refused as what it is, before it turns into an empty string or fails to be a number.
        if value.isNull, parameter.isMandatoryInSome {
          let type = try spec.type(session)
          if type !== TypeInfo.bool, type !== TypeInfo.switchParameter {
            try refuseEmpty(.null, parameter, attributes, argument)
          }
        }
        value = try coerced(value, spec, try spec.type(session), argument)
      }
    } else {
      guard let fitting = try uncoerced(value, spec) else {
        note("BIND arg [\(narrated(value))] to param [\(spec.name.string)] SKIPPED")
        return false
      }
      value = fitting
    }
    for attribute in attributes { try validate(value, attribute, parameter, argument) }
    if parameter.isMandatoryInSome { try refuseEmpty(value, parameter, attributes, argument) }
    for case .obsolete(let text) in attributes {
      try context.writeWarning("Parameter '\(spec.name.string)' is obsolete. \(text)")
    }
    store(value, parameter)
    note("BIND arg [\(narrated(value))] to param [\(spec.name.string)] SUCCESSFUL")
    return true
  }

  /// Stores a bound value.
  func store(_ value: Value, _ parameter: PlannedParameter) {
    context.values[parameter.index] = value
    if !isBound[parameter.index] || !context.boundOrder.contains(parameter.index) { context.boundOrder.append(parameter.index) }
    if parameter.flags != 0 { current &= parameter.flags }
    markBound(parameter)
    if let table = context.invocation.bound { table.set(.string(parameter.spec.name), value) }
  }

  func narrated(_ value: Value) -> String {
    if value.isNull { return "" }
    return (try? Text.string(value, session).string) ?? value.type.reflectionName
  }

  // MARK: transformation

  private func transformed(
    _ value: Value, _ parameter: PlannedParameter, _ attributes: [ParameterAttribute], _ argument: BindArgument,
    coerce: Bool
  ) throws -> Value {
    let spec = parameter.spec
    var value = value
    for attribute in attributes {
      switch attribute {
      case .credential where !value.isNull:
        do { value = try session.hooks.credential?(value, session) ?? value } catch let thrown as Thrown {
          throw transformationFailed(thrown, spec, value, at: argument.errorAt)
        }
      case .encoding where !value.isNull:
        if value.base.obj is EncodingObj { break }
        let name = try Text.string(value, session).string
        guard let found = EncodingObj.powerShell(name) else {
          throw transformationFailed(
            Thrown(
              "System.ArgumentException",
              "'\(name)' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the "
                + "Encoding.RegisterProvider method. (Parameter 'name')", id: "ArgumentException"), spec, value,
            at: argument.errorAt)
        }
        value = .object(found)
      case .majorVersion where !value.isNull, .strictModeVersion where !value.isNull:
        if case .strictModeVersion = attribute, value.base.pstring?.string.lowercased() == "latest" {
          value = try Conversion.convert(Value("7.6.9"), to: .version, session)
          break
        }
        let number = value.base.pstring.map { Int64($0.string) } ?? value.base.integer
        if let number { value = try Conversion.convert(Value("\(number).0"), to: .version, session) }
      case .custom(let object) where ParameterValidation.isTransformation(object):
        do {
          value = try MemberAccess.invoke(
            .object(object), ParameterBinder.transform, [session.executionContextObject(), value], session
          ).orNull
        } catch let thrown as Thrown { throw transformationFailed(thrown, spec, value, at: argument.errorAt) }
      default: break
      }
    }
    guard spec.isScript, coerce else { return value }
    do {
      for inner in spec.innerTypes {
        value = try ParameterBinder.convert(value, to: inner(session), session, advanced: signature.isAdvanced)
      }
      return try ParameterBinder.convert(value, to: spec.type(session), session, advanced: signature.isAdvanced)
    } catch let thrown as Thrown {
      if thrown.record.errorId == "TypeNotFound" { throw thrown }
      note("ERROR: DATA GENERATION: \(thrown.record.exception.message)")
      throw transformationFailed(thrown, spec, value, at: argument.errorAt)
    }
  }

  static let transform = PSString.make("Transform")

  /// The conversion of a script parameter's argument: as a cast, but Booleans take only Booleans and numbers, references are looked through,
  /// and advanced functions take no array for a string.
  static func convert(_ value: Value, to type: TypeInfo, _ session: Session, advanced: Bool) throws -> Value {
    if type === TypeInfo.object { return value }
    var value = value
    if type.code == .reference {
      guard case .object(let object) = value.base, object is ReferenceObj else {
        throw Thrown.invalidCast("Reference type is expected in argument.", id: "InvalidCastExceptionReferenceTypeExpected")
      }
      return value
    }
    if case .object(let object) = value.base, let reference = object as? ReferenceObj { value = reference.value }
    if advanced, type === TypeInfo.string, case .object(let object) = value.base, object.tag == .array {
      throw Thrown.invalidCast("Cannot convert value to type System.String.", id: "InvalidCastFromAnyTypeToString")
    }
    if type === TypeInfo.bool || type === TypeInfo.switchParameter { try checkBoolean(value, type) }
    if advanced, let element = CollectionShape(type)?.element, element === TypeInfo.bool || element === TypeInfo.switchParameter
    {
      for item in value.sequence?.items ?? [value] { try checkBoolean(item, element) }
    }
    return try Conversion.convert(value, to: type, session)
  }

  static func checkBoolean(_ value: Value, _ type: TypeInfo) throws {
    if value.isNull {
      if type === TypeInfo.bool { throw notBoolean("", type) }
      return
    }
    let own = value.base.type
    if own.code.isNumeric || own.isEnum || own === TypeInfo.bool || own === TypeInfo.switchParameter { return }
    throw notBoolean(own.reflectionName, type)
  }

  private static func notBoolean(_ name: String, _ type: TypeInfo) -> Thrown {
    Thrown.invalidCast(
      "Cannot convert value \"\(name)\" to type \"\(type.reflectionName)\". Boolean parameters accept only Boolean values and numbers, such as "
        + "$True, $False, 1 or 0.", id: "InvalidCastExceptionUnsupportedParameterType")
  }

  // MARK: validation

  private func validate(
    _ value: Value, _ attribute: ParameterAttribute, _ parameter: PlannedParameter, _ argument: BindArgument
  ) throws {
    let spec = parameter.spec
    if case .psTypeName(let wanted) = attribute { return try requireTypeName(value, wanted, spec, argument) }
    guard let name = ParameterValidation.validationName(attribute) else { return }
    note("Executing VALIDATION metadata: [\(name)]")
    do { try ParameterValidation.check(attribute, value, session) } catch {
      guard let inner = session.asException(error) else { throw error }
      note("ERROR: VALIDATION FAILED: \(inner.message)")
      throw failure(
        ExceptionObj(
          BindingFailure.validation, around: inner, "Cannot validate argument on parameter '\(spec.name.string)'. ", ""),
        id: "ParameterArgumentValidationError", category: .InvalidData, parameter: spec.name.string,
        type: try spec.type(session),
        specified: value.isNull ? nil : value.type, at: argument.errorAt)
    }
  }

  private func requireTypeName(_ value: Value, _ wanted: String, _ spec: ParameterSpec, _ argument: BindArgument) throws {
    for item in value.sequence?.items ?? [value] where !item.isNull {
      if MemberAccess.typeNames(of: item).contains(where: { $0.lowercased() == wanted.lowercased() }) { continue }
      let text =
        "Cannot bind argument to parameter '\(spec.name.string)', because PSTypeNames of the argument do not match the PSTypeName required by "
        + "the parameter: \(wanted)."
      throw failure(
        BindingFailure.transformation, id: "MismatchedPSTypeName", text, parameter: spec.name.string,
        type: try spec.type(session), specified: item.type, at: argument.errorAt,
        inner: ExceptionObj(ExceptionObj.invalidCast, text))
    }
  }

  /// Mandatory parameters take neither null nor empty strings nor empty collections, unless an attribute allows it.
  private func refuseEmpty(
    _ value: Value, _ parameter: PlannedParameter, _ attributes: [ParameterAttribute], _ argument: BindArgument
  ) throws {
    let spec = parameter.spec
    var allowsNull = false
    var allowsEmptyString = false
    var allowsEmptyCollection = false
    for attribute in attributes {
      switch attribute {
      case .allowNull: allowsNull = true
      case .allowEmptyString: allowsEmptyString = true
      case .allowEmptyCollection: allowsEmptyCollection = true
      default: break
      }
    }
    let type = try spec.type(session)
    func refuse(_ id: String, _ text: String) -> Thrown {
      note("ERROR: Argument cannot be \(text)")
      return failure(
        BindingFailure.validation, id: id, "Cannot bind argument to parameter '\(spec.name.string)' because it is \(text).",
        category: .InvalidData, parameter: spec.name.string, type: type, specified: value.isNull ? nil : value.type,
        at: argument.errorAt)
    }
    func check(_ value: Value, _ type: TypeInfo) throws {
      if value.isNull {
        if !allowsNull { throw refuse("ParameterArgumentValidationErrorNullNotAllowed", "null") }
      } else if type === TypeInfo.string, !allowsEmptyString, let text = value.pstring, text.count == 0 {
        throw refuse("ParameterArgumentValidationErrorEmptyStringNotAllowed", "an empty string")
      }
    }
    try check(value, type)
    if value.isNull || type === TypeInfo.string { return }
    guard let shape = CollectionShape(type), let sequence = value.sequence else { return }
    if !shape.element.isValueType { for item in sequence.items { try check(item, shape.element) } }
    if sequence.items.isEmpty, !allowsEmptyCollection {
      if shape.kind == .array { throw refuse("ParameterArgumentValidationErrorEmptyArrayNotAllowed", "an empty array") }
      throw refuse("ParameterArgumentValidationErrorEmptyCollectionNotAllowed", "an empty collection")
    }
  }
}

/// What kind of collection a parameter's type is; nil for none. Dictionaries are none.
struct CollectionShape {
  enum Kind { case array, list }
  let kind: Kind
  let element: TypeInfo

  init?(_ type: TypeInfo) {
    if type.kind == .array, let element = type.elementType {
      kind = .array
      self.element = element
      return
    }
    if type === TypeInfo.array {
      kind = .array
      element = .object
      return
    }
    if type.kind != .class || type === TypeInfo.object || type === TypeInfo.string || type === TypeInfo.psObject { return nil }
    if TypeInfo.idictionary.accepts(type) || !TypeInfo.ilist.accepts(type) { return nil }
    kind = .list
    element = type.genericArguments.first ?? .object
  }
}
