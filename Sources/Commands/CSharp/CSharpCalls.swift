// Calls, creation of objects, lambdas and elements.

import Engine
import Objects
import Primitives

extension CSharpLowering {
  /// Arguments with their names; `ref` and `out` ones as boxes.
  func arguments(_ list: [CSharpArgument], as types: [TypeInfo?] = []) throws -> ([CSharpValue], [String?]) {
    var values: [CSharpValue] = []
    for (i, argument) in list.enumerated() {
      if argument.mode == "ref" || argument.mode == "out" {
        values.append(try reference(argument.value))
      } else {
        let target = i < types.count ? types[i] : nil
        values.append(try value(argument.value, as: target))
      }
    }
    return (values, list.contains { $0.name != nil } ? list.map(\.name) : [])
  }

  /// A box that stands for a variable, field or element.
  private func reference(_ expression: CSharpExpression) throws -> CSharpValue {
    if case .name("_", _, _) = expression, function.find("_") == nil {
      return CSharpValue(nil) { _ in .box(PSVariable(CSharpMethod.anonymous, .null)) }
    }
    if case .declaration(let type, let name, let at) = expression {
      let local = try function.declare(name, type.isVar ? nil : try context.resolve(type), at: at)
      let slot = local.slot
      return CSharpValue(local.type) { f in
        let box = PSVariable(CSharpMethod.anonymous, .null)
        f.slots[slot] = .box(box)
        return .box(box)
      }
    }
    if case .name(let name, _, _) = expression, let local = function.find(name) {
      let slot = local.slot
      return CSharpValue(local.type) { f in
        if case .box = f.slots[slot] { return f.slots[slot] }
        let box = PSVariable(CSharpMethod.anonymous, f.slots[slot])
        f.slots[slot] = .box(box)
        return .box(box)
      }
    }
    // Fields and elements get back what the box holds when the call has returned.
    let place = try place(expression)
    return CSharpValue(place.type) { f in
      let (get, set) = try place.open(f)
      let box = PSVariable(CSharpMethod.anonymous, try get())
      f.pending.append { try set(box.value) }
      return .box(box)
    }
  }

  private static func settle(_ f: CSharpFrame, _ from: Int) throws {
    while f.pending.count > from {
      let last = f.pending.removeLast()
      try last()
    }
  }

  func call(_ callee: CSharpExpression, _ list: [CSharpArgument], _ at: Int) throws -> CSharpValue {
    if case .name("nameof", _, _) = callee, list.count == 1, let first = list.first {
      let text: String
      switch first.value {
      case .name(let name, _, _), .member(_, let name, _, _): text = name
      case .type(.name(let parts, _), _): text = parts.last?.name ?? ""
      default: text = ""
      }
      return CSharpValue(.string, constant: Value(text)) { _ in Value(text) }
    }
    if case .name("__arglist", _, _) = callee { throw error("CS1525", "Invalid expression term '__arglist'", at) }
    let operand = try operand(callee)
    switch operand {
    case .methods(let methods, let receiver, let direct): return try call(methods, receiver, direct, list, at)
    case .late(let receiver, let name): return try lateCall(receiver, name, callee, list, at)
    case .value(let target):
      let invoked = target.type?.member(PSString.make("Invoke"), isStatic: false)
      var result: TypeInfo?
      if let type = target.type, type !== TypeInfo.object, type.scriptClass == nil {
        if type.isDelegate {
          if case .method(let group)? = invoked, type.genericArguments.isEmpty { result = group.overloads.first?.returnType }
          if type.genericDefinition?.name.hasPrefix("Func`") == true { result = type.genericArguments.last }
          if type.genericDefinition?.name.hasPrefix("Predicate`") == true { result = .bool }
        } else if type.code.isNumericOrPrimitive || type.code == .string {
          throw error("CS0149", "Method name expected", at)
        }
      }
      let (values, _) = try arguments(list)
      let run = target.run
      return CSharpValue(result === TypeInfo.object ? nil : result) { f in
        let callable = try run(f)
        let from = f.pending.count
        let made = try CSharpMembers.invoke(callable, try values.map { try $0.run(f) }, f.session)
        if f.pending.count > from { try CSharpLowering.settle(f, from) }
        return made
      }
    case .type(let type):
      throw error("CS1955", "Non-invocable member '\(CSharpNames.text(type))' cannot be used like a method.", at)
    case .namespace(let name): throw error("CS0118", "'\(name)' is a namespace but is used like a variable", at)
    }
  }

  private func call(_ methods: [CSharpMethod], _ receiver: CSharpRun?, _ direct: Bool, _ list: [CSharpArgument], _ at: Int)
    throws -> CSharpValue
  {
    let labels: [String?] = list.contains { $0.name != nil } ? list.map(\.name) : []
    let fitting = methods.filter { CSharpOverloads.fits($0, list.count, labels) }
    let name = methods.first?.name ?? ""
    if fitting.isEmpty {
      if methods.count == 1, let only = methods.first, list.count < only.parameters.count,
        let missing = only.parameters.enumerated().first(where: { $0.offset >= list.count && $0.element.fallback == nil })
      {
        let types = only.parameters.map { CSharpNames.text($0.type) }.joined(separator: ", ")
        throw error(
          "CS7036",
          "There is no argument given that corresponds to the required parameter '\(missing.element.name)' of '\(CSharpNames.text(only.owner.typeInfo)).\(name)(\(types))'",
          at)
      }
      throw error("CS1501", "No overload for method '\(name)' takes \(list.count) arguments", at)
    }
    var wanted: [TypeInfo?] = []
    for i in list.indices {
      let candidates = fitting.compactMap { i < $0.parameters.count ? $0.parameters[i].type : nil }
      // Lambdas, `default` and `new()` take their type from the parameter.
      wanted.append(candidates.first { $0.isDelegate } ?? (candidates.count == 1 ? candidates[0] : nil))
    }
    let (values, names) = try arguments(list, as: wanted)
    if fitting.count == 1, let only = fitting.first, only.typeParameters.isEmpty, names.isEmpty {
      for (i, argument) in values.enumerated() where i < only.parameters.count && only.parameters[i].mode == "" {
        guard argument.constant?.isNull != true else { continue }
        do { try check(argument, only.parameters[i].type, list[i].value.at) } catch let diagnostic as CSharpDiagnostic {
          guard let from = argument.type else { throw diagnostic }
          throw error(
            "CS1503",
            "Argument \(i + 1): cannot convert from '\(CSharpNames.text(from))' to '\(CSharpNames.text(only.parameters[i].type))'",
            list[i].value.at)
        }
      }
    }
    if !function.isStatic || receiver != nil {
    } else if let first = fitting.first, fitting.count == 1, !first.isStatic, receiver == nil {
      throw error(
        "CS0120",
        "An object reference is required for the non-static field, method, or property '\(CSharpNames.text(first.owner.typeInfo)).\(name)(\(first.parameters.map { CSharpNames.text($0.type) }.joined(separator: ", ")))'",
        at)
    }
    let types = values.map(\.type)
    let result = fitting.count == 1 && fitting[0].typeParameters.isEmpty ? fitting[0].returnType : nil
    let common =
      result
      ?? (fitting.allSatisfy { $0.returnType === fitting[0].returnType && $0.typeParameters.isEmpty }
        ? fitting[0].returnType : nil)
    let single = fitting.count == 1 && names.isEmpty && fitting[0].typeParameters.isEmpty ? fitting[0] : nil
    return CSharpValue(common) { f in
      let from = f.pending.count
      let this = try receiver?(f) ?? .null
      let args = try values.map { try $0.run(f) }
      let method: CSharpMethod
      if let single {
        method = single
      } else {
        method = try CSharpMembers.generic(
          try CSharpOverloads.choose(fitting, args, types: types, names: names, name: name), args)
      }
      let converted = try CSharpOverloads.convert(args, method, f.session, names: names)
      let made = try CSharpClass.invoke(method, this, converted, f.session, direct: direct)
      if f.pending.count > from { try CSharpLowering.settle(f, from) }
      return made
    }
  }

  private func lateCall(
    _ receiver: CSharpValue, _ name: String, _ callee: CSharpExpression, _ list: [CSharpArgument], _ at: Int
  ) throws -> CSharpValue {
    let (values, _) = try arguments(list)
    let run = receiver.run
    if case .object(let object)? = receiver.constant, let type = object as? TypeInfo, receiver.type === TypeInfo.typeClass,
      case .method(let group)? = type.member(PSString.make(name), isStatic: true)
    {
      let overloads = group.overloads
      var generics: [TypeInfo] = []
      if case .member(_, _, let arguments, _) = callee { generics = try arguments.map { try context.resolve($0) } }
      let results = overloads.filter { $0.parameters.count == list.count || $0.parameters.last?.isParams == true }
      var result: TypeInfo?
      if let first = results.first, results.allSatisfy({ $0.returnType === first.returnType }),
        first.returnType !== TypeInfo.object
      {
        result = first.returnType
      }
      let target = generics.first ?? type
      return CSharpValue(result) { f in
        let from = f.pending.count
        let args = try values.map { try $0.run(f) }
        let made = try CSharpMembers.call(overloads, .null, args, target, f.session, name: name)
        if f.pending.count > from { try CSharpLowering.settle(f, from) }
        return made
      }
    }
    let extensions = extensionMethods(name)
    let isLinq = self.isLinq
    var result: TypeInfo?
    if let type = receiver.type, case .method(let group)? = type.member(PSString.make(name), isStatic: false) {
      let fitting = group.overloads.filter {
        $0.parameters.count == list.count || $0.parameters.last?.isParams == true
          || $0.parameters.contains { $0.defaultText != nil }
      }
      if let first = fitting.first, fitting.allSatisfy({ $0.returnType === first.returnType }),
        first.returnType !== TypeInfo.object
      {
        result = first.returnType
      }
      if fitting.isEmpty, type.code.isPrimitive || type.code == .string, extensions.isEmpty, !isLinq {
        throw error("CS1501", "No overload for method '\(name)' takes \(list.count) arguments", at)
      }
    }
    if name == "ToString" { result = .string }
    let perform: LateCall
    if case .member(.base, _, _, _) = callee {
      perform = baseCall(owner.dotNetBase ?? .object, name, list.count)
    } else {
      perform = memberCall(name, extensions)
    }
    return CSharpValue(result) { f in
      let from = f.pending.count
      let this = try run(f)
      let args = try values.map { try $0.run(f) }
      defer { if f.pending.count > from { f.pending.removeLast(f.pending.count - from) } }
      let made = try perform(this, args, f.session)
      if f.pending.count > from { try CSharpLowering.settle(f, from) }
      return made
    }
  }

  /// What a call whose method is known only when it runs does with its evaluated arguments.
  private typealias LateCall = (_ this: Value, _ args: [Value], _ session: Session) throws -> Value

  /// A call of a member by its name: an extension method, or what the object's class has.
  private func memberCall(_ name: String, _ extensions: [CSharpMethod]) -> LateCall {
    let isLinq = self.isLinq
    return { this, args, session in
      if !extensions.isEmpty, !this.isNull || extensions.contains(where: { CSharpOverloads.fits($0, args.count + 1) }) {
        let all = [this] + args
        let fitting = extensions.filter {
          CSharpOverloads.fits($0, all.count) && CSharpOverloads.conversion(this, nil, $0.parameters[0].type) != nil
        }
        if !fitting.isEmpty {
          let own = this.base.type.scriptClass as? CSharpClass
          if own?.methods(name).isEmpty ?? true {
            let method = try CSharpMembers.generic(try CSharpOverloads.choose(fitting, all, name: name), all)
            return try CSharpClass.invoke(method, .null, try CSharpOverloads.convert(all, method, session), session)
          }
        }
      }
      if name == "ToString", args.isEmpty, !(this.obj is ScriptInstance) {
        if this.isNull { throw CSharpFaults.nullReference() }
        return .string(try CSharpConversions.text(this, session))
      }
      if name == "GetType", args.isEmpty {
        if this.isNull { throw CSharpFaults.nullReference() }
        return .object(this.base.type)
      }
      return try CSharpMembers.call(this, name, args, session, linq: isLinq)
    }
  }

  /// `base.Method()` where the base is a .NET class: what it does is settled by the name once.
  private func baseCall(_ base: TypeInfo, _ name: String, _ count: Int) -> LateCall {
    // What Cmdlet and PSCmdlet have for commands to override does nothing.
    if count == 0, CSharpCommands.isEmptyInBase(name, base) { return { _, _, _ in .null } }
    let direct: LateCall
    switch name {
    case "ToString" where count == 0:
      direct = { this, _, session in
        if let exception = this.obj as? ExceptionObj { return Value(try exception.describe(session)) }
        return Value(this.base.type.reflectionName)
      }
    case "Equals" where count == 1: direct = { this, args, _ in .bool(this.obj === args[0].obj) }
    case "GetHashCode" where count == 0:
      direct = { this, _, _ in .int(Int32(truncatingIfNeeded: this.obj.map { ObjectIdentifier($0).hashValue } ?? 0)) }
    case "GetType" where count == 0: direct = { this, _, _ in .object(this.base.type) }
    default:
      if case .method(let group)? = base.member(PSString.make(name), isStatic: false) {
        direct = { try CSharpMembers.call(group.overloads, $0, $1, base, $2, name: name) }
      } else {
        direct = { _, _, _ in throw MemberErrors.methodNotFound(base.dotNetFullName, name) }
      }
    }
    // An instance that keeps an object of the .NET class lets that one answer.
    return { this, args, session in
      if let instance = this.obj as? ScriptInstance, !instance.baseObject.isNull {
        return try CSharpMembers.call(instance.baseObject, name, args, session)
      }
      return try direct(this, args, session)
    }
  }

  // MARK: - Creation

  func creation(_ type: TypeInfo?, _ list: [CSharpArgument], _ initialiser: CSharpInitialiser?, _ at: Int) throws -> CSharpValue
  {
    guard let type else { throw error("CS8754", "There is no target type for 'new()'", at) }
    if type.isAbstract || type.isInterface {
      throw error("CS0144", "Cannot create an instance of the abstract type or interface '\(CSharpNames.text(type))'", at)
    }
    let own = type.scriptClass as? CSharpClass
    if let own {
      try context.compiler.complete(own)
      let fitting = own.constructors.filter { CSharpOverloads.fits($0, list.count, list.map(\.name)) }
      if fitting.isEmpty, !(list.isEmpty && (own.constructors.isEmpty || own.isStruct)) {
        throw error(
          "CS1729", "'\(CSharpNames.text(type))' does not contain a constructor that takes \(list.count) arguments", at)
      }
    }
    let (values, names) = try arguments(list, as: type.isDelegate ? [type] : [])
    let fill = try initialiser.map { try fills($0, type) }
    return CSharpValue(type) { f in
      let from = f.pending.count
      let args = try values.map { try $0.run(f) }
      var made: Value
      if let own, !own.constructors.isEmpty, !(own.isStruct && args.isEmpty) {
        let method = try CSharpOverloads.choose(own.constructors, args, names: names, name: own.declaration.name)
        made = try own.create(
          try CSharpOverloads.convert(args, method, f.session, names: names), f.session, method: method, type: type)
      } else {
        made = try CSharpMembers.construct(type, args, f.session)
      }
      if f.pending.count > from { try CSharpLowering.settle(f, from) }
      if let fill { for step in fill { try step(f, made) } }
      _ = made
      return made
    }
  }

  private typealias Fill = (CSharpFrame, Value) throws -> Void

  private func fills(_ initialiser: CSharpInitialiser, _ type: TypeInfo?) throws -> [Fill] {
    try initialiser.entries.map { entry -> Fill in
      switch entry {
      case .property(let name, let expression):
        var wanted: TypeInfo?
        if let own = type?.scriptClass as? CSharpClass {
          wanted = own.field(name)?.type ?? own.property(name)?.type
          if wanted == nil, own.dotNetBase == nil {
            throw error(
              "CS0117", "'\(CSharpNames.text(own.typeInfo))' does not contain a definition for '\(name)'", expression.at)
          }
        }
        let run = try converted(expression, wanted).run
        return { f, object in try CSharpMembers.set(object, name, try run(f), f.session) }
      case .nested(let name, let inner):
        let steps = try fills(inner, nil)
        return { f, object in
          let part = try CSharpMembers.get(object, name, f.session)
          for step in steps { try step(f, part) }
        }
      case .indexed(let keys, let expression):
        let (indexes, run) = (try keys.map { try value($0).run }, try value(expression, as: type?.genericArguments.last).run)
        return { f, object in
          try CSharpMembers.setElement(object, try indexes.map { try $0(f) }, try run(f), f.session)
        }
      case .element(let items):
        let element = type?.genericArguments
        let runs = try items.enumerated().map { i, item in
          try converted(item, element.flatMap { items.count == $0.count ? $0[i] : nil }).run
        }
        return { f, object in _ = try CSharpMembers.call(object, "Add", try runs.map { try $0(f) }, f.session) }
      }
    }
  }

  func array(_ type: CSharpTypeSyntax?, _ sizes: [CSharpExpression], _ rank: Int, _ items: [CSharpExpression]?, _ at: Int)
    throws -> CSharpValue
  {
    var element = try type.map { try context.resolve($0) }
    if let items {
      if rank > 1, let element { return try matrix(element, items, rank) }
      if element == nil {
        let values = try items.map { try value($0) }
        let types = values.compactMap(\.type)
        element = types.first.map { first in
          types.reduce(first) { a, b in
            a === b
              ? a
              : CSharpNumbers.promoted(a.code, b.code).flatMap(CSharpOperators.type)
                ?? (a.accepts(b) ? a : b.accepts(a) ? b : .object)
          }
        }
      }
      return try arrayOf(element ?? .object, items)
    }
    let kind = element ?? .object
    let counts = try sizes.map { try converted($0, .int32).run }
    return CSharpValue(kind.arrayType(rank: max(1, counts.count))) { f in
      var total = 1
      var lengths: [Int] = []
      for count in counts {
        let length = Int(CSharpNumbers.bits(try count(f)) ?? 0)
        if length < 0 { throw CSharpFaults.overflow() }
        let (product, lost) = total.multipliedReportingOverflow(by: length)
        if lost || product > 0x7fff_ffc7 {
          throw DotNetError("System.OutOfMemoryException", "Array dimensions exceeded supported range.")
        }
        total = product
        lengths.append(length)
      }
      var items = ContiguousArray(repeating: try CSharpNumbers.zero(kind, f.session), count: total)
      if kind.kind == .struct, kind.scriptClass != nil { for i in items.indices { items[i] = CSharpClass.copied(items[i]) } }
      return .object(lengths.count > 1 ? ArrayObj(items, of: kind, dimensions: lengths) : ArrayObj(items, of: kind))
    }
  }

  func arrayOf(_ element: TypeInfo, _ items: [CSharpExpression]) throws -> CSharpValue {
    let runs = try items.map { try converted($0, element).run }
    return CSharpValue(element.arrayType()) { f in
      var made = ContiguousArray<Value>()
      made.reserveCapacity(runs.count)
      for run in runs { made.append(CSharpClass.copied(try run(f))) }
      return .object(ArrayObj(made, of: element))
    }
  }

  private func matrix(_ element: TypeInfo, _ items: [CSharpExpression], _ rank: Int) throws -> CSharpValue {
    var lengths: [Int] = []
    var flat: [CSharpExpression] = []
    func walk(_ items: [CSharpExpression], _ level: Int) throws {
      if lengths.count <= level { lengths.append(items.count) }
      for item in items {
        if level + 1 < rank, case .arrayInitialiser(let inner, _) = item {
          try walk(inner, level + 1)
        } else {
          flat.append(item)
        }
      }
    }
    try walk(items, 0)
    let runs = try flat.map { try converted($0, element).run }
    let dimensions = lengths
    guard dimensions.reduce(1, *) == runs.count else {
      throw error("CS0847", "An array initializer of length '\(dimensions.last ?? 0)' is expected", items.first?.at ?? 0)
    }
    return CSharpValue(element.arrayType(rank: rank)) { f in
      .object(ArrayObj(ContiguousArray(try runs.map { try $0(f) }), of: element, dimensions: dimensions))
    }
  }

  /// A collection expression for a list type.
  func collection(_ type: TypeInfo, _ items: [CSharpExpression]) throws -> CSharpValue {
    let runs = try items.map { try converted($0, type.genericArguments.first).run }
    return CSharpValue(type) { f in
      let values = try runs.map { try $0(f) }
      if type.isInterface { return .object(ArrayObj(ContiguousArray(values), of: type.genericArguments.first ?? .object)) }
      let made = try CSharpMembers.construct(type, [], f.session)
      for value in values { _ = try CSharpMembers.call(made, "Add", [value], f.session) }
      return made
    }
  }

  func element(_ receiver: CSharpExpression, _ list: [CSharpArgument]) throws -> CSharpValue {
    let target = try value(receiver)
    let keys = try list.map { try value($0.value).run }
    let run = target.run
    var type: TypeInfo?
    if let known = target.type {
      if known.isArray {
        type = known.elementType
      } else if known === TypeInfo.string {
        type = .char
      } else if let own = known.scriptClass as? CSharpClass {
        type = own.chain.lazy.flatMap(\.indexers).first?.type
      } else if TypeInfo.ienumerable.accepts(known), let last = known.genericArguments.last {
        type = last
      }
    }
    if keys.count == 1 {
      let key = keys[0]
      return CSharpValue(type) { f in
        let object = try run(f)
        let index = try key(f)
        if case .int(let i) = index, case .object(let raw) = object, raw.tag == .array, let array = raw as? ArrayObj,
          array.dimensions == nil, i >= 0,
          Int(i) < array.items.count
        {
          return array.items[Int(i)]
        }
        return try CSharpMembers.element(object, [index], f.session)
      }
    }
    return CSharpValue(type) { f in try CSharpMembers.element(try run(f), try keys.map { try $0(f) }, f.session) }
  }

  func conditionalAccess(_ receiver: CSharpExpression, _ rest: CSharpExpression) throws -> CSharpValue {
    let target = try value(receiver)
    function.push()
    defer { function.pop() }
    var type = target.type
    if let known = type, known.isNullable { type = known.genericArguments.first }
    let local = function.declare("?.", type)
    let inner = try value(rest)
    let (run, then, slot) = (target.run, inner.run, local.slot)
    let result = inner.type.flatMap {
      $0.isValueType && !$0.isNullable && $0 !== TypeInfo.void ? TypeCatalog.generic("System.Nullable", [$0]) : $0
    }
    return CSharpValue(result) { f in
      let value = try run(f)
      if value.isNull { return .null }
      f.slots[slot] = value
      return try then(f)
    }
  }

  // MARK: - Lambdas

  func lambda(_ parameters: [CSharpParameter], _ body: CSharpStatement?, _ expression: CSharpExpression?, _ target: TypeInfo?)
    throws -> CSharpValue
  {
    let inner = CSharpFunction(owner, isStatic: function.isStatic, returnType: nil, parent: function)
    let lowering = CSharpLowering(context, inner)
    var expected: [TypeInfo?] = []
    if let target, target.isDelegate {
      if let arguments = Optional(target.genericArguments), !arguments.isEmpty {
        expected = arguments
      } else if case .method(let group)? = target.member(PSString.make("Invoke"), isStatic: false),
        let method = group.overloads.first, target.ownAssembly != nil
      {
        expected = method.parameters.map(\.type)
      }
    }
    for (i, parameter) in parameters.enumerated() {
      let known = i < expected.count && expected[i] !== TypeInfo.object ? expected[i] : nil
      _ = inner.declare(parameter.name, try parameter.type.map { try context.resolve($0) } ?? known)
    }
    return try closure(inner, parameters.count, body, expression, lowering, target ?? .delegate)
  }

  /// A closure over the captured variables.
  func closure(
    _ inner: CSharpFunction, _ count: Int, _ body: CSharpStatement?, _ expression: CSharpExpression?,
    _ lowering: CSharpLowering,
    _ type: TypeInfo
  ) throws -> CSharpValue {
    var exec: CSharpExec?
    var run: CSharpRun?
    if let body { exec = try lowering.statement(body) } else if let expression { run = try lowering.value(expression).run }
    let key = CSharpDelegateKey()
    return CSharpValue(type) { f in
      var boxes: [(Int, Value)] = []
      for (outer, local) in inner.captures {
        if case .box = f.slots[outer.slot] {
        } else {
          f.slots[outer.slot] = .box(PSVariable(CSharpMethod.anonymous, f.slots[outer.slot]))
        }
        boxes.append((local.slot, f.slots[outer.slot]))
      }
      let this = f.this
      let captured = boxes
      return .object(
        CSharpDelegate(
          type, key: captured.isEmpty ? key : nil,
          [
            { args, session in
              try session.enterNative {
                let frame = CSharpFrame(session, this: this, slots: inner.slotCount)
                for (i, value) in args.enumerated() where i < count { frame.slots[i] = value }
                for (slot, box) in captured { frame.slots[slot] = box }
                for slot in inner.capturedParameters(count) {
                  if case .box = frame.slots[slot] {
                    continue
                  } else {
                    frame.slots[slot] = .box(PSVariable(CSharpMethod.anonymous, frame.slots[slot]))
                  }
                }
                if inner.isIterator { frame.yielded = [] }
                if let run { return try run(frame) }
                _ = try exec?(frame)
                if let items = frame.yielded { return .object(ArrayObj(items)) }
                return frame.returned.orNull
              }
            }
          ]))
    }
  }
}
