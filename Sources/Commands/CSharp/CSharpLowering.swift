// Expressions of C# as closures over frames. Types are known as far as the source tells them; what stays unknown is settled by the values.

import Engine
import Objects
import Primitives

/// A lowered expression.
struct CSharpValue {
  let run: CSharpRun
  /// The static type, where it is known.
  var type: TypeInfo?
  var constant: Value?
  init(_ type: TypeInfo?, constant: Value? = nil, _ run: @escaping CSharpRun) {
    self.run = run
    self.type = type
    self.constant = constant
  }
}

/// What a name or a dotted name stands for.
enum CSharpOperand {
  case value(CSharpValue)
  case type(TypeInfo)
  case namespace(String)
  /// Methods of a C# class; no receiver for static ones.
  case methods([CSharpMethod], receiver: CSharpRun?, direct: Bool)
  /// A method, property or field found by name at run time.
  case late(CSharpValue, String)
}

/// A place that can be assigned to.
struct CSharpPlace {
  let type: TypeInfo?
  /// Works out receiver and indexes once.
  let open: (CSharpFrame) throws -> (get: () throws -> Value, set: (Value) throws -> Void)
}

/// A local variable.
final class CSharpLocal {
  let slot: Int
  var type: TypeInfo?
  var isCaptured = false
  var constant: Value?
  init(_ slot: Int, _ type: TypeInfo?) {
    self.slot = slot
    self.type = type
  }
}

/// A method, lambda or local function being lowered.
final class CSharpFunction {
  let owner: CSharpClass
  let isStatic: Bool
  let returnType: TypeInfo?
  let parent: CSharpFunction?
  var isIterator = false
  var isAsync = false
  private(set) var slotCount = 0
  private var scopes: [[String: CSharpLocal]] = [[:]]
  private var parameters: [CSharpLocal] = []
  private(set) var captures: [(outer: CSharpLocal, inner: CSharpLocal)] = []

  init(_ owner: CSharpClass, isStatic: Bool, returnType: TypeInfo?, parent: CSharpFunction? = nil) {
    self.owner = owner
    self.isStatic = isStatic
    self.returnType = returnType
    self.parent = parent
  }

  func declare(_ name: String, _ type: TypeInfo?) -> CSharpLocal {
    let local = CSharpLocal(slotCount, type)
    slotCount += 1
    scopes[scopes.count - 1][name] = local
    if scopes.count == 1 { parameters.append(local) }
    return local
  }

  /// Declares a local of the source; the same name twice is an error.
  func declare(_ name: String, _ type: TypeInfo?, at: Int) throws -> CSharpLocal {
    if scopes.dropFirst().contains(where: { $0[name] != nil }) {
      if scopes[scopes.count - 1][name] != nil {
        throw CSharpDiagnostic(
          "CS0128", "A local variable or function named '\(name)' is already defined in this scope", at: at)
      }
      throw CSharpDiagnostic(
        "CS0136",
        "A local or parameter named '\(name)' cannot be declared in this scope because that name is used in an enclosing local scope to define a local or parameter",
        at: at)
    }
    return declare(name, type)
  }

  func temporary() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  func push() { scopes.append([:]) }
  func pop() { if scopes.count > 1 { scopes.removeLast() } }

  func find(_ name: String) -> CSharpLocal? {
    for scope in scopes.reversed() { if let found = scope[name] { return found } }
    guard let outer = parent?.find(name) else { return nil }
    if let constant = outer.constant {
      let copy = CSharpLocal(outer.slot, outer.type)
      copy.constant = constant
      return copy
    }
    outer.isCaptured = true
    let inner = CSharpLocal(slotCount, outer.type)
    slotCount += 1
    inner.isCaptured = true
    scopes[0][name] = inner
    captures.append((outer, inner))
    return inner
  }

  /// Parameters that lambdas use: they live in boxes.
  func capturedParameters(_ count: Int) -> [Int] { parameters.prefix(count).filter(\.isCaptured).map(\.slot) }
}

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
    if let type = value.type, type !== TypeInfo.bool, type !== TypeInfo.object, type.scriptClass == nil, !type.isNullable {
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

  // MARK: - Names

  func read(_ local: CSharpLocal) -> CSharpValue {
    if let constant = local.constant { return CSharpValue(local.type, constant: constant) { _ in constant } }
    let slot = local.slot
    return CSharpValue(local.type) { f in
      let value = f.slots[slot]
      if case .box(let variable) = value { return variable.value }
      return value
    }
  }

  /// Stores into a local at its declaration.
  func initialise(_ local: CSharpLocal) -> (CSharpFrame, Value) -> Void {
    let slot = local.slot
    return { f, value in
      f.slots[slot] = local.isCaptured ? .box(PSVariable(CSharpMethod.anonymous, value)) : value
    }
  }

  static func store(_ f: CSharpFrame, _ slot: Int, _ value: Value) {
    if case .box(let variable) = f.slots[slot] { variable.value = value } else { f.slots[slot] = value }
  }

  func operand(_ expression: CSharpExpression) throws -> CSharpOperand {
    switch expression {
    case .name(let name, let arguments, let at): return try named(name, arguments, at)
    case .type(let type, _): return .type(try context.resolve(type))
    case .member(let receiver, let name, let arguments, let at):
      return try member(try operand(receiver), name, arguments, at, isBase: isBase(receiver))
    default: return .value(try value(expression))
    }
  }

  private func isBase(_ expression: CSharpExpression) -> Bool {
    if case .base = expression { return true } else { return false }
  }

  private func named(_ name: String, _ arguments: [CSharpTypeSyntax], _ at: Int) throws -> CSharpOperand {
    if arguments.isEmpty, let local = function.find(name) { return .value(read(local)) }
    var current: CSharpClass? = owner
    while let here = current {
      try context.compiler.complete(here)
      if let found = try ownMember(here, name, arguments, here === owner && !function.isStatic ? { $0.this } : nil, false, at) {
        return found
      }
      current = here.enclosing
    }
    // What a .NET base class offers to its own.
    if let base = owner.dotNetBase, !function.isStatic,
      base.member(PSString.make(name), isStatic: false) != nil || isCommandMember(name)
    {
      return .late(CSharpValue(base) { $0.this }, name)
    }
    if let base = owner.dotNetBase, base.member(PSString.make(name), isStatic: true) != nil {
      return try member(.type(base), name, arguments, at)
    }
    for syntax in context.imports.statics {
      let type = try context.resolve(syntax)
      if let own = type.scriptClass as? CSharpClass {
        try context.compiler.complete(own)
        if let found = try ownMember(own, name, arguments, nil, false, at) { return found }
      } else if type.member(PSString.make(name), isStatic: true) != nil {
        return try member(.type(type), name, arguments, at)
      }
    }
    if let type = try context.find([(name, arguments)]) { return .type(type) }
    if let namespace = context.namespace(name) { return .namespace(namespace) }
    throw error("CS0103", "The name '\(name)' does not exist in the current context", at)
  }

  /// Members of Cmdlet and PSCmdlet, which the command's context answers.
  private func isCommandMember(_ name: String) -> Bool {
    guard let base = owner.dotNetBase else { return false }
    return base.fullName.hasPrefix("System.Management.Automation.") && CSharpCommands.isMember(name)
  }

  private func ownMember(
    _ own: CSharpClass, _ name: String, _ arguments: [CSharpTypeSyntax], _ receiver: CSharpRun?, _ direct: Bool, _ at: Int
  ) throws -> CSharpOperand? {
    for base in own.chain { try context.compiler.complete(base) }
    if let field = own.field(name),
      own.encloses(owner)
        || field.syntax.modifiers.contains(where: { $0 != "private" && ["public", "protected", "internal"].contains($0) })
        || field.isPublic
    {
      if let constant = field.constant { return .value(CSharpValue(field.type, constant: constant) { _ in constant }) }
      if field.isStatic {
        return .value(CSharpValue(field.type) { f in try CSharpMembers.read(field, .null, f.session) })
      }
      guard let receiver else { throw needsObject(own, name, at) }
      let (fieldOwner, index) = (field.owner, field.index)
      return .value(
        CSharpValue(field.type) { f in
          let this = try receiver(f)
          if this.isNull { throw CSharpFaults.nullReference() }
          return fieldOwner.get(this, index)
        })
    }
    if let property = own.property(name) {
      if property.isStatic {
        return .value(CSharpValue(property.type) { f in try CSharpMembers.read(property, .null, f.session) })
      }
      guard let receiver else {
        if own.nested[name] == nil { throw needsObject(own, name, at) }
        return nil
      }
      return .value(
        CSharpValue(property.type) { f in try CSharpMembers.read(property, try receiver(f), f.session, direct: direct) })
    }
    var methods = own.methods(name)
    if !methods.isEmpty {
      if !arguments.isEmpty {
        let types = try arguments.map { try context.resolve($0) }
        methods = try methods.filter { $0.typeParameters.count == types.count }.map { try $0.instantiate?(types) ?? $0 }
      }
      return .methods(methods, receiver: receiver, direct: direct)
    }
    if let inner = own.nested[name], arguments.isEmpty, inner.typeParameters.isEmpty {
      return .type(try context.compiler.type(of: inner))
    }
    return nil
  }

  private func needsObject(_ own: CSharpClass, _ name: String, _ at: Int) -> CSharpDiagnostic {
    error(
      "CS0120",
      "An object reference is required for the non-static field, method, or property '\(CSharpNames.text(own.typeInfo)).\(name)'",
      at)
  }

  private func member(
    _ receiver: CSharpOperand, _ name: String, _ arguments: [CSharpTypeSyntax], _ at: Int, isBase: Bool = false
  ) throws -> CSharpOperand {
    switch receiver {
    case .namespace(let outer):
      let full = outer + "." + name
      let arity = arguments.isEmpty ? "" : "`\(arguments.count)"
      if let type = try context.compiler.program.exact(full + arity, in: context.compiler) {
        return .type(arguments.isEmpty ? type : TypeCatalog.construct(type, try arguments.map { try context.resolve($0) }))
      }
      if context.compiler.program.isNamespace(full) { return .namespace(full) }
      throw error(
        "CS0234",
        "The type or namespace name '\(name)' does not exist in the namespace '\(outer)' (are you missing an assembly reference?)",
        at)
    case .type(let type):
      if let own = type.scriptClass as? CSharpClass {
        try context.compiler.complete(own)
        if let found = try ownMember(own, name, arguments, nil, false, at) { return found }
      }
      if let info = type.enumInfo, let i = info.names.firstIndex(of: name) {
        let value = Value.object(EnumValue(type, info.values[i]))
        return .value(CSharpValue(type, constant: value) { _ in value })
      }
      if let inner = try context.compiler.program.exact(type.fullName + "+" + name, in: context.compiler) {
        return .type(inner)
      }
      switch type.member(PSString.make(name), isStatic: true) {
      case .property(let property)? where property.name == name, .field(let property)? where property.name == name:
        let found = property.type
        return .value(
          CSharpValue(found === TypeInfo.object ? nil : found) { f in try CSharpMembers.getStatic(type, name, f.session) })
      case .method(let group)? where group.name == name:
        return .late(CSharpValue(.typeClass, constant: .object(type)) { _ in .object(type) }, name)
      default: break
      }
      throw error("CS0117", "'\(CSharpNames.text(type))' does not contain a definition for '\(name)'", at)
    case .value(let value):
      guard let type = value.type else { return .late(value, name) }
      if let own = type.scriptClass as? CSharpClass {
        if let found = try ownMember(own, name, arguments, value.run, isBase, at) { return found }
        if own.dotNetBase == nil, TypeInfo.object.member(PSString.make(name), isStatic: false) == nil, !isExtension(name) {
          throw undefined(type, name, at)
        }
      } else if type.code.isPrimitive || type.code == .string, type.member(PSString.make(name), isStatic: false) == nil,
        type.findIndexer() == nil || type.code == .string, !isExtension(name), !isLinq
      {
        throw undefined(type, name, at)
      }
      return .late(value, name)
    case .late(let inner, let label):
      return .late(late(inner, label), name)
    case .methods:
      throw error("CS0119", "'\(name)' is a method, which is not valid in the given context", at)
    }
  }

  private func undefined(_ type: TypeInfo, _ name: String, _ at: Int) -> CSharpDiagnostic {
    error(
      "CS1061",
      "'\(CSharpNames.text(type))' does not contain a definition for '\(name)' and no accessible extension method '\(name)' accepting a first argument of type '\(CSharpNames.text(type))' could be found (are you missing a using directive or an assembly reference?)",
      at)
  }

  private func isExtension(_ name: String) -> Bool { !extensionMethods(name).isEmpty }

  func extensionMethods(_ name: String) -> [CSharpMethod] {
    context.compiler.program.order.lazy.filter { $0.modifiers.contains("static") && $0.typeParameters.isEmpty }.compactMap {
      (try? context.compiler.type(of: $0))?.scriptClass as? CSharpClass
    }.flatMap { own -> [CSharpMethod] in
      try? context.compiler.complete(own)
      return (own.methods[name] ?? []).filter { $0.parameters.first?.mode == "this" }
    }
  }

  /// The value of a member found at run time.
  private func late(_ receiver: CSharpValue, _ name: String) -> CSharpValue {
    let run = receiver.run
    var type: TypeInfo?
    if let known = receiver.type {
      switch known.member(PSString.make(name), isStatic: false) {
      case .property(let property)?, .field(let property)?: if property.type !== TypeInfo.object { type = property.type }
      default: break
      }
      if known.isArray || known === TypeInfo.string, name == "Length" { type = .int32 }
    }
    if name == "Length" {
      return CSharpValue(type) { f in
        let value = try run(f)
        if case .object(let object) = value, object.tag == .array, let array = object as? ArrayObj {
          return .int(Int32(truncatingIfNeeded: array.items.count))
        }
        if case .string(let text) = value { return .int(Int32(truncatingIfNeeded: text.count)) }
        return try CSharpMembers.get(value, name, f.session)
      }
    }
    return CSharpValue(type) { f in
      let value = try run(f)
      if let found = try CSharpCommands.get(value, name, f.session) { return found }
      return try CSharpMembers.get(value, name, f.session)
    }
  }

  private func valueOf(_ operand: CSharpOperand, _ at: Int, as target: TypeInfo?) throws -> CSharpValue {
    switch operand {
    case .value(let value): return value
    case .late(let receiver, let name):
      if case .object(let object)? = receiver.constant, let type = object as? TypeInfo, receiver.type === TypeInfo.typeClass {
        let key = CSharpDelegateKey()
        return CSharpValue(target) { _ in
          .object(
            CSharpDelegate(
              target ?? .delegate, key: key, [{ args, session in try CSharpMembers.callStatic(type, name, args, session) }]))
        }
      }
      if let target, target.isDelegate {
        let run = receiver.run
        return CSharpValue(target) { f in
          let this = try run(f)
          if let member = this.base.type.member(PSString.make(name), isStatic: false), case .method = member {
            return .object(
              CSharpDelegate(
                target, key: CSharpDelegateKey(), target: this,
                [{ args, session in try CSharpMembers.call(this, name, args, session) }]))
          }
          return try CSharpMembers.get(this, name, f.session)
        }
      }
      return late(receiver, name)
    case .methods(let methods, let receiver, let direct):
      guard let first = methods.first else { throw error("CS0103", "The name does not exist in the current context", at) }
      let type = target ?? .delegate
      return CSharpValue(type) { f in
        let this = try first.isStatic ? Value.null : receiver?(f) ?? .null
        return .object(
          CSharpDelegate(
            type, key: first, target: this,
            [
              { args, session in
                let method = try CSharpMembers.generic(try CSharpOverloads.choose(methods, args, name: first.name), args)
                return try CSharpClass.invoke(
                  method, this, try CSharpOverloads.convert(args, method, session), session, direct: direct)
              }
            ]))
      }
    case .type(let type):
      throw error("CS0119", "'\(CSharpNames.text(type))' is a type, which is not valid in the given context", at)
    case .namespace(let name): throw error("CS0118", "'\(name)' is a namespace but is used like a variable", at)
    }
  }

  // MARK: - Places

  func place(_ expression: CSharpExpression) throws -> CSharpPlace {
    switch expression {
    case .name(let name, let arguments, let at):
      if arguments.isEmpty, let local = function.find(name) {
        if local.constant != nil {
          throw error("CS0131", "The left-hand side of an assignment must be a variable, property or indexer", at)
        }
        let slot = local.slot
        let read = self.read(local).run
        return CSharpPlace(type: local.type) { f in
          ({ try read(f) }, { CSharpLowering.store(f, slot, $0) })
        }
      }
      var current: CSharpClass? = owner
      while let here = current {
        if let found = try ownPlace(here, name, here === owner && !function.isStatic ? { $0.this } : nil, at) { return found }
        current = here.enclosing
      }
      if owner.dotNetBase != nil, !function.isStatic { return latePlace(CSharpValue(owner.dotNetBase) { $0.this }, name) }
      _ = try operand(expression)
      throw error("CS0131", "The left-hand side of an assignment must be a variable, property or indexer", at)
    case .member(let receiver, let name, _, let at):
      switch try operand(receiver) {
      case .type(let type):
        if let own = type.scriptClass as? CSharpClass, let found = try ownPlace(own, name, nil, at) { return found }
        var found: TypeInfo?
        if case .property(let property)? = type.member(PSString.make(name), isStatic: true) { found = property.type }
        return CSharpPlace(type: found) { f in
          ({ try CSharpMembers.getStatic(type, name, f.session) }, { try CSharpMembers.setStatic(type, name, $0, f.session) })
        }
      case .value(let value):
        if let own = value.type?.scriptClass as? CSharpClass {
          if let found = try ownPlace(own, name, value.run, at) { return found }
          if own.dotNetBase == nil { throw undefined(own.typeInfo, name, at) }
        }
        return latePlace(value, name)
      case .late(let inner, let label): return latePlace(late(inner, label), name)
      default: throw error("CS0131", "The left-hand side of an assignment must be a variable, property or indexer", at)
      }
    case .index(let receiver, let list, _):
      let (target, keys) = (try value(receiver), try list.map { try value($0.value) })
      let run = target.run
      let type = target.type.flatMap { $0.isArray ? $0.elementType : $0.genericArguments.last }
      return CSharpPlace(type: type) { f in
        let object = try run(f)
        let indexes = try keys.map { try $0.run(f) }
        return (
          { try CSharpMembers.element(object, indexes, f.session) },
          { try CSharpMembers.setElement(object, indexes, $0, f.session) }
        )
      }
    case .declaration(let type, let name, let at):
      let local = try function.declare(name, type.isVar ? nil : try context.resolve(type), at: at)
      let slot = local.slot
      let start = initialise(local)
      return CSharpPlace(type: local.type) { f in
        start(f, .null)
        return (
          { if case .box(let variable) = f.slots[slot] { return variable.value } else { return f.slots[slot] } },
          { CSharpLowering.store(f, slot, $0) }
        )
      }
    default: throw error("CS0131", "The left-hand side of an assignment must be a variable, property or indexer", expression.at)
    }
  }

  private func latePlace(_ receiver: CSharpValue, _ name: String) -> CSharpPlace {
    let run = receiver.run
    var type: TypeInfo?
    if case .property(let property)? = receiver.type?.member(PSString.make(name), isStatic: false),
      property.type !== TypeInfo.object
    {
      type = property.type
    }
    return CSharpPlace(type: type) { f in
      let object = try run(f)
      return ({ try CSharpMembers.get(object, name, f.session) }, { try CSharpMembers.set(object, name, $0, f.session) })
    }
  }

  private func ownPlace(_ own: CSharpClass, _ name: String, _ receiver: CSharpRun?, _ at: Int) throws -> CSharpPlace? {
    for base in own.chain { try context.compiler.complete(base) }
    if let field = own.field(name) {
      if field.syntax.modifiers.contains("const") {
        throw error("CS0131", "The left-hand side of an assignment must be a variable, property or indexer", at)
      }
      if field.isStatic {
        return CSharpPlace(type: field.type) { f in
          ({ try CSharpMembers.read(field, .null, f.session) }, { try CSharpMembers.write(field, .null, $0, f.session) })
        }
      }
      guard let receiver else { throw needsObject(own, name, at) }
      return CSharpPlace(type: field.type) { f in
        let this = try receiver(f)
        return ({ try CSharpMembers.read(field, this, f.session) }, { try CSharpMembers.write(field, this, $0, f.session) })
      }
    }
    guard let property = own.property(name) else { return nil }
    if property.setter == nil, property.cell == nil, property.field < 0 {
      throw error(
        "CS0200", "Property or indexer '\(CSharpNames.text(own.typeInfo)).\(name)' cannot be assigned to -- it is read only", at
      )
    }
    if property.isStatic {
      return CSharpPlace(type: property.type) { f in
        ({ try CSharpMembers.read(property, .null, f.session) }, { try CSharpMembers.write(property, .null, $0, f.session) })
      }
    }
    guard let receiver else { throw needsObject(own, name, at) }
    return CSharpPlace(type: property.type) { f in
      let this = try receiver(f)
      return ({ try CSharpMembers.read(property, this, f.session) }, { try CSharpMembers.write(property, this, $0, f.session) })
    }
  }
}

/// Something to tell one method's delegates from another's.
final class CSharpDelegateKey {}
