// Expressions of C# as closures over frames. Types are known as far as the source tells them; what stays unknown is settled by the values.

import Engine
import Objects
import Primitives

struct CSharpLowering {
  let context: CSharpContext
  let function: CSharpFunction
  var isChecked = false

  init(_ context: CSharpContext, _ function: CSharpFunction) {
    self.context = context
    self.function = function
  }

  var owner: CSharpClass { function.owner }
  var session: Session { context.compiler.session }
  var isLinq: Bool { context.imports.namespaces.contains { $0.0 == "System.Linq" } }

  func error(_ code: String, _ message: String, _ at: Int) -> CSharpDiagnostic { CSharpDiagnostic(code, message, at: at) }

  // MARK: - Conversions seen while compiling

  /// An expression where a type is wanted.
  func converted(_ expression: CSharpExpression, _ target: TypeInfo?) throws -> CSharpValue {
    let value = try value(expression, as: target)
    guard let target, target !== TypeInfo.object else { return value }
    try check(value, target, expression.at)
    if value.type === target, !target.isDelegate { return value }
    if let constant = value.constant {
      let made = try CSharpConversions.implicit(constant, target, session)
      return CSharpValue(target, constant: made) { _ in made }
    }
    let run = value.run
    return CSharpValue(target) { f in try CSharpConversions.implicit(try run(f), target, f.session) }
  }

  /// Refuses what no implicit conversion can do.
  func check(_ value: CSharpValue, _ target: TypeInfo, _ at: Int) throws {
    if let constant = value.constant, constant.isNull {
      if target.isValueType, !target.isNullable {
        throw error(
          "CS0037", "Cannot convert null to '\(CSharpNames.text(target))' because it is a non-nullable value type", at)
      }
      return
    }
    guard let from = value.type, from !== target, from !== TypeInfo.object, target !== TypeInfo.object else { return }
    let target = target.isNullable ? target.genericArguments.first ?? target : target
    let from2 = from.isNullable ? from.genericArguments.first ?? from : from
    let known: (TypeInfo) -> Bool = { $0.code.isNumericOrPrimitive || $0.code == .string || $0.isEnum }
    guard known(from2) || known(target) else { return }
    if target.accepts(from2) || CSharpNumbers.implicitCost(from2.code, target.code) != nil { return }
    if case .int(let number)? = value.constant {
      if CSharpNumbers.fits(number, target.code) || target.isEnum && number == 0 { return }
      if target.code.isInteger {
        throw error("CS0031", "Constant value '\(number)' cannot be converted to a '\(CSharpNames.text(target))'", at)
      }
    }
    if CSharpConversions.userDefined(from2, target, explicit: false) != nil { return }
    let names = "'\(CSharpNames.text(from))' to '\(CSharpNames.text(target))'"
    let numeric: (TypeInfo) -> Bool = { $0.code.isNumeric || $0.code == .char || $0.isEnum }
    if numeric(from2), numeric(target) {
      throw error(
        "CS0266", "Cannot implicitly convert type \(names). An explicit conversion exists (are you missing a cast?)", at)
    }
    if from2.accepts(target) {
      throw error(
        "CS0266", "Cannot implicitly convert type \(names). An explicit conversion exists (are you missing a cast?)", at)
    }
    throw error("CS0029", "Cannot implicitly convert type \(names)", at)
  }

  // MARK: - Expressions

  func condition(_ expression: CSharpExpression) throws -> (CSharpFrame) throws -> Bool {
    let value = try value(expression, as: .bool)
    if let type = value.type, type !== TypeInfo.bool, type !== TypeInfo.object, type.scriptClass == nil, !type.isNullable,
      CSharpConversions.userDefined(type, .bool, explicit: false) == nil
    {
      throw error("CS0029", "Cannot implicitly convert type '\(CSharpNames.text(type))' to 'bool'", expression.at)
    }
    let run = value.run
    return { f in
      let made = try run(f)
      if case .bool(let yes) = made { return yes }
      return Truth.isTrue(try CSharpConversions.implicit(made, .bool, f.session))
    }
  }

  func value(_ expression: CSharpExpression, as target: TypeInfo? = nil) throws -> CSharpValue {
    switch expression {
    case .literal(let value, _): return CSharpValue(value.isNull ? nil : value.type, constant: value) { _ in value }
    case .interpolated(let pieces, _): return try interpolated(pieces)
    case .name, .member, .type: return try valueOf(try operand(expression), expression.at, as: target)
    case .call(let callee, let list, let at): return try call(callee, list, at)
    case .index(let receiver, let list, _): return try element(receiver, list)
    case .conditionalAccess(let receiver, let rest, _): return try conditionalAccess(receiver, rest)
    case .receiver:
      guard let local = function.find("?.") else { return CSharpValue(nil) { _ in .null } }
      return read(local)
    case .new(let type, let list, let initialiser, let at):
      return try creation(try type.map { try context.resolve($0) } ?? target, list, initialiser, at)
    case .newArray(let type, let sizes, let rank, let items, let at): return try array(type, sizes, rank, items, at)
    case .arrayInitialiser(let items, let at):
      guard let target else { return try array(nil, [], 1, items, at) }
      if target.isArray, let element = target.elementType { return try arrayOf(element, items) }
      return try collection(target, items)
    case .anonymous(let parts, _):
      let values = try parts.map { ($0.0, try value($0.1)) }
      return CSharpValue(nil) { f in .object(CustomObj(try values.map { ($0.0, try $0.1.run(f)) })) }
    case .unary(let sign, let inner, let at): return try unary(sign, inner, at, target)
    case .postfix(let sign, let inner, let at): return try step(sign, inner, at, postfix: true)
    case .binary(let sign, let left, let right, let at): return try binary(sign, left, right, at, target)
    case .assign(let sign, let left, let right, let at): return try assign(sign, left, right, at)
    case .conditional(let test, let yes, let no, _):
      let test = try condition(test)
      let (a, b) = (try value(yes, as: target), try value(no, as: target))
      var type = a.type ?? b.type
      if let x = a.type, let y = b.type, x !== y {
        type =
          CSharpNumbers.promoted(x.code, y.code).flatMap { code in [x, y].first { $0.code == code } }
          ?? (x.accepts(y) ? x : y.accepts(x) ? y : target)
      }
      let (runA, runB, common) = (a.run, b.run, type)
      return CSharpValue(type) { f in
        let made = try test(f) ? runA(f) : runB(f)
        guard let common, common.code.isNumeric, made.code != common.code else { return made }
        return try CSharpConversions.implicit(made, common, f.session)
      }
    case .cast(let type, let inner, let at):
      let type = try context.resolve(type)
      let value = try value(inner, as: type.isDelegate ? type : nil)
      if let from = value.type, value.constant?.isNull != true { try checkCast(from, type, at) }
      let (run, checked) = (value.run, isChecked)
      if let constant = value.constant, let made = try? CSharpConversions.cast(constant, type, session, checked: checked) {
        return CSharpValue(type, constant: made) { _ in made }
      }
      return CSharpValue(type) { f in try CSharpConversions.cast(try run(f), type, f.session, checked: checked) }
    case .isPattern(let inner, let pattern, _):
      let subject = try value(inner)
      let test = try self.pattern(pattern, subject.type)
      return CSharpValue(.bool) { f in .bool(try test(f, try subject.run(f))) }
    case .asType(let inner, let type, _):
      let type = try context.resolve(type)
      let run = try value(inner).run
      return CSharpValue(type) { f in
        let made = try run(f)
        return CSharpConversions.matches(made, type) ? made.base : .null
      }
    case .typeOf(let type, _):
      let type = try context.resolve(type)
      return CSharpValue(.typeClass) { _ in .object(type) }
    case .sizeOf(let type, let at):
      let size: Int32
      switch try context.resolve(type).code {
      case .boolean, .byte, .sbyte: size = 1
      case .char, .int16, .uint16: size = 2
      case .int32, .uint32, .single: size = 4
      case .int64, .uint64, .double: size = 8
      case .decimal: size = 16
      default:
        throw error(
          "CS0233",
          "'\(CSharpNames.text(try context.resolve(type)))' does not have a predefined size, therefore sizeof can only be used in an unsafe context",
          at)
      }
      return CSharpValue(.int32, constant: .int(size)) { _ in .int(size) }
    case .defaultValue(let type, _):
      guard let type = try type.map({ try context.resolve($0) }) ?? target else {
        return CSharpValue(nil, constant: .null) { _ in .null }
      }
      return CSharpValue(type) { f in try CSharpNumbers.zero(type, f.session) }
    case .lambda(let parameters, let body, let result, _): return try lambda(parameters, body, result, target)
    case .this(let at):
      if function.isStatic {
        throw error(
          "CS0026", "Keyword 'this' is not valid in a static property, static method, or static field initializer", at)
      }
      return CSharpValue(owner.typeInfo) { $0.this }
    case .base: return CSharpValue(owner.base?.typeInfo ?? owner.dotNetBase ?? .object) { $0.this }
    case .throwing(let inner, _):
      let run = try value(inner).run
      return CSharpValue(nil) { f in throw CSharpLowering.thrown(try run(f)) }
    case .switching(let subject, let arms, _): return try switching(subject, arms, target)
    case .tuple(let parts, _):
      let expected = target?.genericArguments ?? []
      let values = try parts.enumerated().map { i, part in
        try converted(part.1, i < expected.count ? expected[i] : nil)
      }
      return CSharpValue(nil) { f in .object(TupleObj(try values.map { try $0.run(f) }, isValue: true)) }
    case .checked(let inner, let on, _):
      var copy = self
      copy.isChecked = on
      return try copy.value(inner, as: target)
    case .declaration(let type, let name, let at):
      let local = try function.declare(name, type.isVar ? nil : try context.resolve(type), at: at)
      return read(local)
    }
  }

  private func checkCast(_ from: TypeInfo, _ to: TypeInfo, _ at: Int) throws {
    let plain: (TypeInfo) -> Bool = { $0.code.isNumericOrPrimitive || $0.code == .string }
    guard plain(from), plain(to), from !== to else { return }
    let numeric: (TypeInfo) -> Bool = { $0.code.isNumeric || $0.code == .char }
    if numeric(from), numeric(to) { return }
    throw error("CS0030", "Cannot convert type '\(CSharpNames.text(from))' to '\(CSharpNames.text(to))'", at)
  }

  /// The Swift error of an exception object.
  static func thrown(_ value: Value) -> Error {
    guard let exception = value.base.obj as? ExceptionObj else { return CSharpFaults.nullReference() }
    return DotNetError(exception)
  }
}
