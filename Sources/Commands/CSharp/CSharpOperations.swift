// Operators, assignments and interpolated strings.

import Engine
import Objects
import Primitives

extension CSharpLowering {
  // MARK: - Strings

  func interpolated(_ pieces: [CSharpExpression.Piece]) throws -> CSharpValue {
    var parts: [(CSharpFrame) throws -> PSString] = []
    for piece in pieces {
      switch piece {
      case .text(let text):
        let made = PSString.make(text)
        parts.append { _ in made }
      case .hole(let expression, let alignment, let format):
        let run = try value(expression).run
        let width = try alignment.map { try converted($0, .int32).run }
        let pattern = format.map { PSString.make($0) }
        parts.append { f in
          let value = try run(f)
          var text =
            pattern == nil
            ? try CSharpConversions.text(value, f.session)
            : try NetText.format(value, pattern, .enUS, f.session)
          if let width {
            let count = Int(try width(f).integer ?? 0)
            let missing = abs(count) - text.count
            if missing > 0, missing < 1_000_000 {
              let blanks = PSString.make(String(repeating: " ", count: missing))
              text = count > 0 ? blanks.appending(text) : text.appending(blanks)
            }
          }
          return text
        }
      }
    }
    return CSharpValue(.string) { f in
      var result = PSString.empty
      for part in parts { result = result.appending(try part(f)) }
      return .string(result)
    }
  }

  // MARK: - Operators

  func unary(_ sign: String, _ inner: CSharpExpression, _ at: Int, _ target: TypeInfo?) throws -> CSharpValue {
    if sign == "++" || sign == "--" { return try step(sign, inner, at, postfix: false) }
    if sign == "&" || sign == "*" {
      throw error("CS0214", "Pointers and fixed size buffers may only be used in an unsafe context", at)
    }
    let operand = try value(inner, as: sign == "!" ? .bool : target)
    let run = operand.run
    if sign == "await" {
      return CSharpValue(nil) { f in
        let task = try run(f)
        if task.isNull { return .null }
        return task.base.type.member(PSString.make("Result"), isStatic: false) == nil
          ? .null : try CSharpMembers.get(task, "Result", f.session)
      }
    }
    if let constant = operand.constant, let made = try CSharpOperators.unary(sign, constant, session, isChecked) {
      return CSharpValue(made.type, constant: made) { _ in made }
    }
    if let type = operand.type, type.code.isNumericOrPrimitive || type.code == .string {
      let fits =
        sign == "!"
        ? type.code == .boolean
        : sign == "~" ? type.code.isInteger || type.code == .char : type.code.isNumeric || type.code == .char
      if !fits {
        throw error("CS0023", "Operator '\(sign)' cannot be applied to operand of type '\(CSharpNames.text(type))'", at)
      }
    }
    var type = operand.type
    if let known = type, known.code.isNumericOrPrimitive, sign != "!" {
      type = CSharpNumbers.promoted(known.code, .int32).flatMap { CSharpOperators.type($0) }
      if known.code == .uint32, sign == "-" { type = .int64 }
      if known.code == .uint32, sign != "-" { type = .uint32 }
    } else if type?.scriptClass != nil {
      type = nil
    }
    let checked = isChecked
    return CSharpValue(type) { f in
      let value = try run(f)
      if case .bool(let yes) = value, sign == "!" { return .bool(!yes) }
      if case .int(let v) = value, sign == "-", !checked { return .int(0 &- v) }
      if let made = try CSharpOperators.unary(sign, value, f.session, checked) { return made }
      return try CSharpOperators.custom(sign + "1", [value], f.session)
    }
  }

  func binary(_ sign: String, _ left: CSharpExpression, _ right: CSharpExpression, _ at: Int, _ target: TypeInfo?) throws
    -> CSharpValue
  {
    switch sign {
    case "&&", "||":
      let (a, b) = (try condition(left), try condition(right))
      let isAnd = sign == "&&"
      return CSharpValue(.bool) { f in .bool(isAnd ? try a(f) && b(f) : try a(f) || b(f)) }
    case "??":
      let (a, b) = (try value(left, as: target), try value(right, as: target))
      let (runA, runB) = (a.run, b.run)
      let type = a.type.flatMap { $0.isNullable ? b.type : $0 }
      return CSharpValue(type ?? b.type) { f in
        let value = try runA(f)
        return value.isNull ? try runB(f) : value
      }
    default: break
    }
    let (a, b) = (try value(left), try value(right))
    return try binary(sign, a, b, at)
  }

  func binary(_ sign: String, _ a: CSharpValue, _ b: CSharpValue, _ at: Int) throws -> CSharpValue {
    let (runA, runB) = (a.run, b.run)
    let comparison = ["==", "!=", "<", ">", "<=", ">="].contains(sign)
    if let x = a.type, let y = b.type, x !== TypeInfo.object, y !== TypeInfo.object {
      let plain: (TypeInfo) -> Bool = { $0.code.isNumericOrPrimitive || $0.code == .string }
      if plain(x), plain(y) {
        let numeric = CSharpNumbers.promoted(x.code, y.code) != nil
        let strings = x.code == .string || y.code == .string
        let bothBool = x.code == .boolean && y.code == .boolean
        let allowed =
          numeric || (sign == "+" && strings) || (["==", "!="].contains(sign) && (x === y))
          || (["&", "|", "^"].contains(sign) && bothBool)
        if !allowed {
          throw error(
            "CS0019",
            "Operator '\(sign)' cannot be applied to operands of type '\(CSharpNames.text(x))' and '\(CSharpNames.text(y))'", at
          )
        }
      }
    }
    if let x = a.constant, let y = b.constant, !x.isNull, !y.isNull {
      let made: Value?
      if sign == "+", x.pstring != nil || y.pstring != nil {
        made = .string(try CSharpConversions.text(x, session).appending(try CSharpConversions.text(y, session)))
      } else {
        do { made = try CSharpOperators.plain(sign, x, y, session, isChecked) } catch let fault as DotNetError {
          if fault.exception.type.name == "DivideByZeroException" { throw error("CS0020", "Division by constant zero", at) }
          throw fault
        }
      }
      if let made { return CSharpValue(made.type, constant: made) { _ in made } }
    }
    var type: TypeInfo?
    if comparison {
      type = .bool
    } else if sign == "+", a.type === TypeInfo.string || b.type === TypeInfo.string {
      type = .string
    } else if let x = a.type, let y = b.type {
      if x.isEnum, y === x {
        type = sign == "-" ? x.enumInfo?.underlying() : x
      } else if x.isEnum {
        type = x
      } else if x === TypeInfo.bool, y === TypeInfo.bool {
        type = .bool
      } else {
        if sign == "<<" || sign == ">>" {
          type = CSharpNumbers.promoted(x.code, x.code).flatMap(CSharpOperators.type)
        } else {
          type = CSharpNumbers.promoted(x.code, y.code).flatMap(CSharpOperators.type)
        }
      }
    }
    let checked = isChecked
    // The commonest cases without a look at the sign for each value.
    switch sign {
    case "+":
      if type === TypeInfo.string {
        return CSharpValue(.string) { f in
          let x = try CSharpConversions.text(try runA(f), f.session)
          return .string(x.appending(try CSharpConversions.text(try runB(f), f.session)))
        }
      }
      return CSharpValue(type) { f in
        let (x, y) = (try runA(f), try runB(f))
        if case .int(let p) = x, case .int(let q) = y, !checked { return .int(p &+ q) }
        return try CSharpOperators.binary("+", x, y, f.session, checked)
      }
    case "-":
      return CSharpValue(type) { f in
        let (x, y) = (try runA(f), try runB(f))
        if case .int(let p) = x, case .int(let q) = y, !checked { return .int(p &- q) }
        return try CSharpOperators.binary("-", x, y, f.session, checked)
      }
    case "<":
      return CSharpValue(type) { f in
        let (x, y) = (try runA(f), try runB(f))
        if case .int(let p) = x, case .int(let q) = y { return .bool(p < q) }
        return try CSharpOperators.binary("<", x, y, f.session, checked)
      }
    case "==", "!=":
      let negative = sign == "!="
      return CSharpValue(type) { f in
        let (x, y) = (try runA(f), try runB(f))
        if case .int(let p) = x, case .int(let q) = y { return .bool((p == q) != negative) }
        return .bool(try CSharpOperators.equal(x, y, f.session) != negative)
      }
    default:
      return CSharpValue(type) { f in try CSharpOperators.binary(sign, try runA(f), try runB(f), f.session, checked) }
    }
  }

  // MARK: - Assignment

  /// `++` and `--`.
  func step(_ sign: String, _ inner: CSharpExpression, _ at: Int, postfix: Bool) throws -> CSharpValue {
    let delta: Int32 = sign == "++" ? 1 : -1
    let checked = isChecked
    let advance: (Value, Session) throws -> Value = { old, session in
      if case .int(let v) = old, !checked { return .int(v &+ delta) }
      if case .object(let object) = old, let item = object as? EnumValue {
        return .object(EnumValue(item.type, item.raw &+ Int64(delta)))
      }
      if let made = try CSharpNumbers.binary("+", old, .int(delta), checked: checked) {
        return try CSharpNumbers.cast(made, old.code, checked: checked) ?? made
      }
      return try CSharpOperators.custom(sign + "1", [old], session)
    }
    if case .name(let name, _, _) = inner, let local = function.find(name), local.constant == nil {
      let slot = local.slot
      return CSharpValue(local.type) { f in
        if case .int(let v) = f.slots[slot], !checked {
          f.slots[slot] = .int(v &+ delta)
          return .int(postfix ? v : v &+ delta)
        }
        var old = f.slots[slot]
        if case .box(let variable) = old { old = variable.value }
        let new = try advance(old, f.session)
        CSharpLowering.store(f, slot, new)
        return postfix ? old : new
      }
    }
    let place = try place(inner)
    return CSharpValue(place.type) { f in
      let (get, set) = try place.open(f)
      let old = try get()
      let new = try advance(old, f.session)
      try set(new)
      return postfix ? old : new
    }
  }

  func assign(_ sign: String, _ left: CSharpExpression, _ right: CSharpExpression, _ at: Int) throws -> CSharpValue {
    if sign.isEmpty, case .tuple(let parts, _) = left { return try deconstruction(parts.map(\.1), right) }
    if sign.isEmpty, case .name("_", _, _) = left, function.find("_") == nil { return try value(right) }
    if sign.isEmpty, case .name(let name, _, _) = left, let local = function.find(name), local.constant == nil {
      let value = try converted(right, local.type)
      let (run, slot) = (value.run, local.slot)
      return CSharpValue(local.type ?? value.type) { f in
        let made = CSharpClass.copied(try run(f))
        CSharpLowering.store(f, slot, made)
        return made
      }
    }
    let place = try place(left)
    if sign.isEmpty {
      let value = try converted(right, place.type)
      let run = value.run
      return CSharpValue(place.type ?? value.type) { f in
        let (_, set) = try place.open(f)
        let made = CSharpClass.copied(try run(f))
        try set(made)
        return made
      }
    }
    if sign == "??" {
      let run = try converted(right, place.type).run
      return CSharpValue(place.type) { f in
        let (get, set) = try place.open(f)
        let old = try get()
        if !old.isNull { return old }
        let made = try run(f)
        try set(made)
        return made
      }
    }
    let value = try value(right, as: place.type?.isDelegate == true ? place.type : nil)
    let (run, checked, type) = (value.run, isChecked, place.type)
    if let x = place.type, let y = value.type {
      // Says what the operator alone would say of its operands.
      _ = try binary(sign, CSharpValue(x) { _ in .null }, CSharpValue(y) { _ in .null }, at)
    }
    return CSharpValue(place.type) { f in
      let (get, set) = try place.open(f)
      let old = try get()
      let operand = try run(f)
      var made: Value
      if type?.isDelegate == true || old.obj is CSharpDelegate || operand.obj is CSharpDelegate {
        let wanted = type ?? operand.base.type
        made = CSharpDelegates.combine(old, CSharpDelegates.of(operand, wanted), adding: sign == "+")
      } else if sign == "+", type === TypeInfo.string || old.pstring != nil {
        made = .string(try CSharpConversions.text(old, f.session).appending(try CSharpConversions.text(operand, f.session)))
      } else {
        made = try CSharpOperators.binary(sign, old, operand, f.session, checked)
        if old.code.isNumeric || old.code == .char, made.code != old.code,
          let narrowed = try CSharpNumbers.cast(made, old.code, checked: checked)
        {
          made = narrowed
        }
      }
      try set(made)
      return made
    }
  }

  /// `(a, b) = value`.
  private func deconstruction(_ parts: [CSharpExpression], _ right: CSharpExpression) throws -> CSharpValue {
    let source = try value(right).run
    let places = try parts.map { part -> CSharpPlace? in
      if case .name("_", _, _) = part, function.find("_") == nil { return nil }
      return try place(part)
    }
    return CSharpValue(nil) { f in
      let made = try source(f)
      for (place, item) in zip(places, try CSharpLowering.parts(made, places.count, f.session)) {
        guard let place else { continue }
        let (_, set) = try place.open(f)
        try set(try place.type.map { try CSharpConversions.implicit(item, $0, f.session) } ?? item)
      }
      return made
    }
  }

  /// What a tuple, a pair or an object with `Deconstruct` falls into.
  static func parts(_ value: Value, _ count: Int, _ session: Session) throws -> [Value] {
    if let tuple = value.obj as? TupleObj { return tuple.items }
    if let entry = value.obj as? EntryObj { return [entry.key, entry.value] }
    let boxes = (0..<count).map { _ in PSVariable(CSharpMethod.anonymous, .null) }
    _ = try CSharpMembers.call(value, "Deconstruct", boxes.map { .box($0) }, session)
    return boxes.map(\.value)
  }
}

/// Operators on values.
enum CSharpOperators {
  static func type(_ code: TypeCode) -> TypeInfo? {
    switch code {
    case .int32: return .int32
    case .uint32: return .uint32
    case .int64: return .int64
    case .uint64: return .uint64
    case .single: return .single
    case .double: return .double
    case .decimal: return .decimal
    default: return nil
    }
  }

  static func unary(_ sign: String, _ value: Value, _ session: Session, _ checked: Bool) throws -> Value? {
    if value.obj is EnumValue, sign == "~", let item = value.obj as? EnumValue {
      let narrowed = CSharpNumbers.wrap(~item.raw, item.underlyingValue.code)
      return .object(EnumValue(item.type, CSharpNumbers.bits(narrowed) ?? ~item.raw))
    }
    switch (sign, value) {
    case ("!", .bool(let v)): return .bool(!v)
    case ("-", .double(let v)): return .double(-v)
    case ("-", .single(let v)): return .single(-v)
    case ("-", .uint(let v)): return .long(-Int64(v))
    case ("~", .uint(let v)): return .uint(~v)
    case ("~", .ulong(let v)): return .ulong(~v)
    case ("-", _): return CSharpNumbers.isNumber(value) ? try CSharpNumbers.binary("-", .int(0), value, checked: checked) : nil
    case ("~", _): return CSharpNumbers.isNumber(value) ? try CSharpNumbers.binary("^", value, .int(-1), checked: checked) : nil
    case ("+", _): return CSharpNumbers.isNumber(value) ? try CSharpNumbers.binary("+", .int(0), value, checked: checked) : nil
    default: return nil
    }
  }

  /// Numbers, enums, Booleans and strings; nil for everything else.
  static func plain(_ sign: String, _ l: Value, _ r: Value, _ session: Session, _ checked: Bool) throws -> Value? {
    if case .bool(let a) = l, case .bool(let b) = r {
      switch sign {
      case "&": return .bool(a && b)
      case "|": return .bool(a || b)
      case "^": return .bool(a != b)
      case "==": return .bool(a == b)
      case "!=": return .bool(a != b)
      default: return nil
      }
    }
    if let a = l.pstring, let b = r.pstring {
      switch sign {
      case "==": return .bool(a.equals(b))
      case "!=": return .bool(!a.equals(b))
      default: return nil
      }
    }
    if let item = (l.obj as? EnumValue) ?? (r.obj as? EnumValue), let a = CSharpNumbers.bits(l), let b = CSharpNumbers.bits(r) {
      let code = item.underlyingValue.code
      guard
        let made = try CSharpNumbers.binary(sign, CSharpNumbers.wrap(a, code), CSharpNumbers.wrap(b, code), checked: checked)
      else { return nil }
      if case .bool = made { return made }
      if sign == "-", l.obj is EnumValue, r.obj is EnumValue {
        return try CSharpNumbers.cast(made, code, checked: false) ?? made
      }
      return .object(EnumValue(item.type, CSharpNumbers.bits(made) ?? 0))
    }
    return try CSharpNumbers.binary(sign, l, r, checked: checked)
  }

  static func binary(_ sign: String, _ left: Value, _ right: Value, _ session: Session, _ checked: Bool) throws -> Value {
    let (l, r) = (left.base, right.base)
    if sign == "==" || sign == "!=" { return .bool(try equal(l, r, session) == (sign == "==")) }
    if let made = try plain(sign, l, r, session, checked) { return made }
    if sign == "+", l.pstring != nil || r.pstring != nil {
      return .string(try CSharpConversions.text(l, session).appending(try CSharpConversions.text(r, session)))
    }
    if l.obj is CSharpDelegate || r.obj is CSharpDelegate, sign == "+" || sign == "-" {
      return CSharpDelegates.combine(l, r, adding: sign == "+")
    }
    if l.isNull || r.isNull {
      // Lifted operators: comparisons with nothing are false, the rest is nothing.
      return ["<", ">", "<=", ">="].contains(sign) ? .bool(false) : .null
    }
    return try custom(sign, [l, r], session)
  }

  /// An operator that one of the types defines.
  static func custom(_ sign: String, _ args: [Value], _ session: Session) throws -> Value {
    let name = CSharpParser.operatorNames[sign] ?? sign
    if let made = try tryCustom(name, args, session) { return made }
    // Types of .NET whose operators the language knows.
    if args.count == 2 {
      let (l, r) = (args[0], args[1])
      switch sign {
      case "+": return try Arithmetic.add(l, r, session)
      case "-": return try Arithmetic.subtract(l, r, session)
      case "*": return try Arithmetic.multiply(l, r, session)
      case "/": return try Arithmetic.divide(l, r, session)
      case "%": return try Arithmetic.remainder(l, r, session)
      case "<": return .bool(try Comparison.compare(l, r, ignoreCase: false, session) < 0)
      case ">": return .bool(try Comparison.compare(l, r, ignoreCase: false, session) > 0)
      case "<=": return .bool(try Comparison.compare(l, r, ignoreCase: false, session) <= 0)
      case ">=": return .bool(try Comparison.compare(l, r, ignoreCase: false, session) >= 0)
      default: break
      }
    }
    if sign == "-1", let first = args.first { return try Arithmetic.negate(first, session) }
    let names = args.map { "'\(CSharpNames.text($0.base.type))'" }.joined(separator: " and ")
    throw DotNetError(
      "Microsoft.CSharp.RuntimeBinder.RuntimeBinderException",
      "Operator '\(sign.filter { $0 != "1" })' cannot be applied to operands of type \(names)")
  }

  private static func tryCustom(_ name: String, _ args: [Value], _ session: Session) throws -> Value? {
    for arg in args {
      guard let own = arg.base.type.scriptClass as? CSharpClass else { continue }
      let methods = own.methods(name)
      if methods.isEmpty { continue }
      let method = try CSharpOverloads.choose(methods, args, name: name)
      return try CSharpClass.invoke(method, .null, try CSharpOverloads.convert(args, method, session), session)
    }
    return nil
  }

  /// `a == b`.
  static func equal(_ left: Value, _ right: Value, _ session: Session) throws -> Bool {
    let (l, r) = (left.base, right.base)
    if l.isNull || r.isNull {
      if l.isNull, r.isNull { return true }
      if let made = try tryCustom("op_Equality", [l, r], session) { return Truth.isTrue(made) }
      return false
    }
    if let made = try plain("==", l, r, session, false) { return Truth.isTrue(made) }
    if let made = try tryCustom("op_Equality", [l, r], session) { return Truth.isTrue(made) }
    if case .object(let a) = l, case .object(let b) = r {
      // Objects are equal by identity, values by what they hold.
      if a === b { return true }
      if a.type.isValueType || a is CSharpDelegate || a.type === TypeInfo.version || a is TypeInfo { return a.equals(b) }
      return false
    }
    return ValueTable.same(l, r, .ordinal)
  }
}
