// The last resort of an operator: a static `op_...` method of the left type (or of the right one, when the left is a primitive). Script
// classes define them; of .NET's types the ones with operators of their own are listed in `ValueOperators`.

import Primitives

/// Operators that a .NET type or a script class defines as `op_...` methods.
enum UserOperator {
  /// `ParserOps.ImplicitOp`.
  static func call(_ method: String, _ symbol: String, _ left: Value, _ right: Value, _ runtime: Runtime) throws -> Value {
    let l = left.orNull.base, r = right.orNull.base
    let leftless = l.isNull || l.code.isPrimitive
    if leftless, r.isNull || r.code.isPrimitive {
      let lName = l.isNull ? "$null" : l.type.clrFullName
      let rName = r.isNull ? "$null" : r.type.clrFullName
      throw Thrown.runtime(
        "The operation '[\(lName)] \(symbol) [\(rName)]' is not defined.", id: "NotADefinedOperationForType",
        target: l)
    }
    return try invoke(method, (leftless ? r : l).type, [l, r], runtime)
  }

  /// Invokes the static method `name` of `type`, chosen by PowerShell's ranks.
  static func invoke(_ name: String, _ type: TypeInfo, _ args: [Value], _ runtime: Runtime) throws -> Value {
    guard let methods = find(name, type), !methods.isEmpty else {
      throw Thrown.runtime(
        "Method invocation failed because [\(type.code == .psCustomObject ? TypeInfo.psObject.fullName : type.clrFullName)] does not contain a method named '\(name)'.",
        id: "MethodNotFound",
        target: .object(type))
    }
    let chosen = try Overloads.choose(methods, args, name: name)
    let method = chosen.method
    var converted: [Value] = []
    for (i, parameter) in method.parameters.enumerated() where i < args.count {
      do { converted.append(try Conversion.convert(args[i], to: parameter.type, runtime)) } catch let error as Thrown
        where error.isInvalidCast
      {
        throw Thrown(
          "System.Management.Automation.MethodException",
          "Cannot convert argument \"\(i)\", with value: \"\(try Text.netString(args[i], runtime).string)\", for \"\(name)\" to type "
            + "\"\(parameter.type.reflectionName)\": \"\(error.record.exception.message)\"",
          id: "MethodArgumentConversionInvalidCastArgument", inner: error.record.exception)
      }
    }
    do {
      return try method.body(Call(this: .null, args: converted, runtime: runtime, target: type))
    } catch let error as DotNetError {
      throw wrap(error.exception, name, args.count)
    } catch let error as PrimitiveError {
      throw wrap(Primitive.exception(error), name, args.count)
    } catch let thrown as Thrown where method.script != nil {
      let exception = thrown.record.exception
      exception.record = exception.record ?? thrown.record
      throw wrap(exception, name, args.count)
    }
  }

  private static func wrap(_ exception: ExceptionObj, _ name: String, _ count: Int) -> Thrown {
    Thrown(
      "System.Management.Automation.MethodInvocationException",
      "Exception calling \"\(name)\" with \"\(count)\" argument(s): \"\(exception.message)\"", id: "DotNetMethodException",
      inner: exception)
  }

  private static func find(_ name: String, _ type: TypeInfo) -> [Method]? {
    if let own = ValueOperators.methods(name, type) { return own }
    if case .method(let group)? = type.member(PSString.make(name), isStatic: true) { return group.overloads }
    return nil
  }
}

/// The `op_...` methods of those .NET types that have any.
enum ValueOperators {
  typealias Body = @Sendable (Call) throws -> Value

  static func methods(_ name: String, _ type: TypeInfo) -> [Method]? {
    switch type.code {
    case .dateTime: return dateTime[name] ?? []
    case .timeSpan: return timeSpan[name] ?? []
    case .bigInteger: return bigInteger[name] ?? []
    case .decimal: return decimal[name] ?? []
    case .dateTimeOffset: return dateTimeOffset[name] ?? []
    default: return nil
    }
  }

  private static func method(_ name: String, _ left: TypeInfo, _ right: TypeInfo, _ returns: TypeInfo, _ body: @escaping Body)
    -> Method
  {
    func parameter(_ name: String, _ type: TypeInfo) -> Parameter {
      Parameter(name: name, typeText: type.fullName, isParams: false, isOut: false, isRef: false, defaultText: nil, type: type)
    }
    return Method(
      name: name, definition: "static \(returns.fullName) \(name)(\(left.fullName) left, \(right.fullName) right)",
      parameters: [parameter("left", left), parameter("right", right)], isStatic: true, returnType: returns, body: body)
  }

  private static func date(_ c: Call, _ i: Int) throws -> PSDateTime { try found(c.args[i].dateTime) }
  private static func span(_ c: Call, _ i: Int) throws -> PSTimeSpan { try found(c.args[i].timeSpan) }
  private static func offset(_ c: Call, _ i: Int) throws -> PSDateTimeOffset { try found(c.args[i].dateTimeOffset) }
  private static func big(_ c: Call, _ i: Int) throws -> BigInt { try found(c.args[i].bigInt) }
  private static func dec(_ c: Call, _ i: Int) throws -> PSDecimal { try found(c.args[i].decimal) }

  /// The binder has converted the argument, so it is there; were it not, that is an error and no crash.
  private static func found<T>(_ value: T?) throws -> T {
    guard let value else { throw DotNetError.argument("The argument has the wrong type.") }
    return value
  }

  private static let dateTime: [String: [Method]] = [
    "op_Addition": [method("op_Addition", .dateTime, .timeSpan, .dateTime) { .dateTime(try date($0, 0) + span($0, 1)) }],
    "op_Subtraction": [
      method("op_Subtraction", .dateTime, .timeSpan, .dateTime) { .dateTime(try date($0, 0) - span($0, 1)) },
      method("op_Subtraction", .dateTime, .dateTime, .timeSpan) { .timeSpan(try date($0, 0).subtracting(date($0, 1))) },
    ],
  ]

  private static let dateTimeOffset: [String: [Method]] = [
    "op_Addition": [
      method("op_Addition", .dateTimeOffset, .timeSpan, .dateTimeOffset) { c in
        let span = try span(c, 1)
        return .dateTimeOffset(try offset(c, 0).adjusting { (clock) throws(PrimitiveError) in try clock.adding(span) })
      }
    ],
    "op_Subtraction": [
      method("op_Subtraction", .dateTimeOffset, .timeSpan, .dateTimeOffset) { c in
        let span = try span(c, 1)
        return .dateTimeOffset(try offset(c, 0).adjusting { (clock) throws(PrimitiveError) in try clock.subtracting(span) })
      },
      method("op_Subtraction", .dateTimeOffset, .dateTimeOffset, .timeSpan) {
        .timeSpan(try offset($0, 0).subtracting(offset($0, 1)))
      },
    ],
  ]

  private static let timeSpan: [String: [Method]] = [
    "op_Addition": [
      method("op_Addition", .timeSpan, .timeSpan, .timeSpan) { .timeSpan(try PSTimeSpan.add(span($0, 0), span($0, 1))) }
    ],
    "op_Subtraction": [
      method("op_Subtraction", .timeSpan, .timeSpan, .timeSpan) { .timeSpan(try PSTimeSpan.subtract(span($0, 0), span($0, 1))) }
    ],
    "op_Multiply": [
      method("op_Multiply", .timeSpan, .double, .timeSpan) { .timeSpan(try span($0, 0).multiplied(by: $0.double(1))) },
      method("op_Multiply", .double, .timeSpan, .timeSpan) { .timeSpan(try span($0, 1).multiplied(by: $0.double(0))) },
    ],
    "op_Division": [
      method("op_Division", .timeSpan, .double, .timeSpan) { .timeSpan(try span($0, 0).divided(by: $0.double(1))) },
      method("op_Division", .timeSpan, .timeSpan, .double) { .double(try span($0, 0).divided(by: span($0, 1))) },
    ],
  ]

  private static func bigMethod(_ name: String, _ body: @escaping @Sendable (BigInt, BigInt) throws -> BigInt) -> [Method] {
    [method(name, .bigInteger, .bigInteger, .bigInteger) { .bigInt(try body(big($0, 0), big($0, 1))) }]
  }

  private static let bigInteger: [String: [Method]] = [
    "op_Addition": bigMethod("op_Addition") { $0 + $1 },
    "op_Subtraction": bigMethod("op_Subtraction") { $0 - $1 },
    "op_Multiply": bigMethod("op_Multiply") { try BigInt.multiply($0, $1) },
    "op_Division": bigMethod("op_Division") { try BigInt.divide($0, $1) },
    "op_Modulus": bigMethod("op_Modulus") { try BigInt.remainder($0, $1) },
    "op_BitwiseAnd": bigMethod("op_BitwiseAnd") { $0 & $1 },
    "op_BitwiseOr": bigMethod("op_BitwiseOr") { $0 | $1 },
    "op_ExclusiveOr": bigMethod("op_ExclusiveOr") { $0 ^ $1 },
    "op_LeftShift": [
      method("op_LeftShift", .bigInteger, .int32, .bigInteger) { .bigInt(try big($0, 0).shiftedLeft($0.int(1))) }
    ],
    "op_RightShift": [
      method("op_RightShift", .bigInteger, .int32, .bigInteger) { .bigInt(try big($0, 0).shiftedLeft(-$0.int(1))) }
    ],
  ]

  private static func decimalMethod(_ name: String, _ body: @escaping @Sendable (PSDecimal, PSDecimal) throws -> PSDecimal)
    -> [Method]
  {
    [method(name, .decimal, .decimal, .decimal) { .decimal(try body(dec($0, 0), dec($0, 1))) }]
  }

  private static let decimal: [String: [Method]] = [
    "op_Addition": decimalMethod("op_Addition") { try PSDecimal.add($0, $1) },
    "op_Subtraction": decimalMethod("op_Subtraction") { try PSDecimal.subtract($0, $1) },
    "op_Multiply": decimalMethod("op_Multiply") { try PSDecimal.multiply($0, $1) },
    "op_Division": decimalMethod("op_Division") { try PSDecimal.divide($0, $1) },
    "op_Modulus": decimalMethod("op_Modulus") { try PSDecimal.remainder($0, $1) },
  ]
}
