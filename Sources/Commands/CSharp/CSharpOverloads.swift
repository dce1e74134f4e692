// Which of several C# methods takes the arguments: by the conversions of C#, better ones first.

import Engine
import Objects
import Primitives

enum CSharpOverloads {
  /// The best method for argument values; the static types, where known, count more than what the values are.
  static func choose(_ methods: [CSharpMethod], _ args: [Value], types: [TypeInfo?] = [], names: [String?] = [], name: String)
    throws -> CSharpMethod
  {
    if methods.count == 1, fits(methods[0], args.count, names) { return methods[0] }
    var best: (CSharpMethod, Int)?
    for method in methods {
      guard let cost = cost(method, args, types, names) else { continue }
      if best.map({ cost < $0.1 }) ?? true { best = (method, cost) }
    }
    guard let best else {
      throw MemberErrors.noOverload(name, args.count)
    }
    return best.0
  }

  /// Whether the number of arguments is right.
  static func fits(_ method: CSharpMethod, _ count: Int, _ names: [String?] = []) -> Bool {
    let parameters = method.parameters
    let isParams = parameters.last?.mode == "params"
    let needed = parameters.filter { $0.fallback == nil && $0.mode != "params" }.count
    return count >= needed && (isParams || count <= parameters.count)
      && names.allSatisfy { label in label == nil || parameters.contains { $0.name == label } }
  }

  private static func cost(_ method: CSharpMethod, _ args: [Value], _ types: [TypeInfo?], _ names: [String?]) -> Int? {
    guard fits(method, args.count, names) else { return nil }
    let parameters = method.parameters
    var sum = 0
    for (i, arg) in args.enumerated() {
      var parameter: CSharpParameterInfo
      if i < names.count, let label = names[i], let found = parameters.first(where: { $0.name == label }) {
        parameter = found
      } else {
        parameter = parameters[min(i, parameters.count - 1)]
      }
      let type = i < types.count ? types[i] : nil
      if parameter.mode == "params", let element = parameter.type.elementType {
        let whole = args.count == parameters.count ? conversion(arg, type, parameter.type) : nil
        if let whole {
          sum += whole
        } else if let single = conversion(arg, type, element) {
          sum += single + 50
        } else {
          return nil
        }
        continue
      }
      guard let one = conversion(arg, type, parameter.type) else { return nil }
      sum += one
    }
    if parameters.last?.mode == "params", args.count < parameters.count { sum += 60 }
    return sum * 10 + max(0, parameters.count - args.count)
  }

  /// The price of an implicit conversion; nil when there is none.
  static func conversion(_ value: Value, _ type: TypeInfo?, _ target: TypeInfo) -> Int? {
    var value = value
    if case .box(let variable) = value { value = variable.value }
    if value.isNull {
      if let type, type !== TypeInfo.object { return upcast(type, target) }
      if target.isValueType, !target.isNullable { return nil }
      return target === TypeInfo.object ? 5 : 2
    }
    var from = type ?? value.base.type
    if let type, type === TypeInfo.object { from = value.base.type; if target === TypeInfo.object { return 0 } }
    if from === target { return 0 }
    if value.base.obj is CSharpDelegate || value.base.obj is ScriptBlock {
      return target.isDelegate
        ? 1 : target === TypeInfo.object || target === TypeInfo.delegate ? 30 : target === TypeInfo.scriptBlock ? 1 : nil
    }
    if let price = CSharpNumbers.implicitCost(from.code, target.code) { return price }
    if case .int(let number) = value.base, type != nil, CSharpNumbers.fits(number, target.code) { return 8 }
    if target.isNullable, let inner = target.genericArguments.first {
      return conversion(value, type, inner).map { $0 + 1 }
    }
    if let price = upcast(from, target) { return price }
    if CSharpConversions.userDefined(from, target, explicit: false) != nil { return 40 }
    return nil
  }

  private static func upcast(_ from: TypeInfo, _ target: TypeInfo) -> Int? {
    if from === target { return 0 }
    if target === TypeInfo.object { return 30 }
    guard target.accepts(from) else { return nil }
    if target.isInterface { return 15 }
    var distance = 1
    var current = from.baseType
    while let here = current, here !== target, distance < 14 {
      distance += 1
      current = here.baseType
    }
    return distance
  }

  /// Arguments in the order of the parameters, converted, `params` gathered and defaults filled in.
  static func convert(_ args: [Value], _ method: CSharpMethod, _ session: Session, names: [String?] = []) throws -> [Value] {
    let parameters = method.parameters
    var result: [Value] = []
    result.reserveCapacity(parameters.count)
    var positional = args
    var named: [String: Value] = [:]
    if names.contains(where: { $0 != nil }) {
      positional = []
      for (i, arg) in args.enumerated() {
        if i < names.count, let label = names[i] { named[label] = arg } else { positional.append(arg) }
      }
    }
    for (i, parameter) in parameters.enumerated() {
      if let value = named[parameter.name] {
        result.append(parameter.isReference ? value : try CSharpConversions.implicit(value, parameter.type, session))
        continue
      }
      if parameter.mode == "params", let element = parameter.type.elementType {
        if positional.count == parameters.count, conversion(positional[i], nil, parameter.type) != nil, i < positional.count {
          result.append(positional[i])
        } else {
          var items = ContiguousArray<Value>()
          for j in i..<max(i, positional.count) {
            items.append(try CSharpConversions.implicit(positional[j], element, session))
          }
          result.append(.object(ArrayObj(items, of: element)))
        }
        break
      }
      if i < positional.count {
        result.append(
          parameter.isReference
            ? positional[i] : CSharpClass.copied(try CSharpConversions.implicit(positional[i], parameter.type, session)))
      } else {
        result.append(parameter.fallback ?? .null)
      }
    }
    return result
  }
}
