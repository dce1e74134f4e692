// The members of one C# class: signatures, the table that scripts see, and the bodies.

import Engine
import Objects
import Primitives

struct CSharpDefinitions {
  let compiler: CSharpCompiler
  let own: CSharpClass
  let context: CSharpContext

  init(_ compiler: CSharpCompiler, _ own: CSharpClass) {
    self.compiler = compiler
    self.own = own
    context = CSharpContext(own, compiler)
  }

  private func report(_ body: () throws -> Void) throws {
    do { try body() } catch { try compiler.report(error) }
  }

  // MARK: - Signatures

  /// Whether a value of a type has one of a structure inside. Members come one by one, so that there is no circle yet.
  private static func holds(_ type: TypeInfo, _ wanted: CSharpClass) -> Bool {
    guard let own = type.scriptClass as? CSharpClass, own.isStruct else { return false }
    return own === wanted || own.zeroes.contains { holds($0.type, wanted) }
  }

  func run() throws {
    if let base = own.base { try compiler.complete(base) }
    own.context = context
    var position = own.firstField
    func slot(_ type: TypeInfo, _ name: String, _ at: Int) throws -> Int {
      if own.isStruct, CSharpDefinitions.holds(type, own) {
        throw CSharpDiagnostic(
          "CS0523",
          "Struct member '\(own.declaration.name).\(name)' of type '\(type.name)' causes a cycle in the struct layout", at: at)
      }
      own.zeroes.append((position, type))
      position += 1
      own.ownFields += 1
      return position - 1
    }
    for member in own.declaration.members {
      switch member {
      case .field(let syntax):
        try report {
          let field = CSharpField(syntax, own)
          field.type = try context.resolve(syntax.type)
          if own.fields[syntax.name] != nil || own.properties[syntax.name] != nil {
            throw CSharpDiagnostic(
              "CS0102", "The type '\(own.declaration.name)' already contains a definition for '\(syntax.name)'", at: syntax.at)
          }
          if field.isStatic {
            field.cell = CSharpCell(try CSharpNumbers.zero(field.type, compiler.session))
          } else {
            field.index = try slot(field.type, syntax.name, syntax.at)
          }
          own.fields[syntax.name] = field
          own.fieldOrder.append(field)
        }
      case .property(let syntax):
        try report { try define(syntax, slot) }
      case .method(let syntax):
        try report {
          let method = try method(syntax.name, syntax)
          if let interface = syntax.interface {
            let type = try context.resolve(interface)
            own.explicit[type.fullName + "." + syntax.name, default: []].append(method)
            own.explicitOrder.append((type, method))
            return
          }
          if own.methods[syntax.name]?.contains(where: { $0.sameSignature(method) }) == true, !syntax.name.hasPrefix("op_") {
            throw CSharpDiagnostic(
              "CS0111",
              "Type '\(own.declaration.name)' already defines a member called '\(syntax.name)' with the same parameter types",
              at: syntax.nameAt)
          }
          own.methods[syntax.name, default: []].append(method)
          own.methodOrder.append(method)
        }
      case .constructor(let syntax):
        try report {
          let method = try method(".ctor", syntax)
          if syntax.modifiers.contains("static") { own.staticConstructor = method } else { own.constructors.append(method) }
        }
      case .type: break
      }
    }
    CSharpTable(own).build()
  }

  private func define(_ syntax: CSharpPropertySyntax, _ slot: (TypeInfo, String, Int) throws -> Int) throws {
    let property = CSharpProperty(syntax, own)
    property.type = try context.resolve(syntax.type)
    func accessor(_ accessor: CSharpAccessor?, _ prefix: String, _ returns: CSharpTypeSyntax?) throws -> CSharpMethod? {
      guard let accessor else { return nil }
      var made = CSharpMethodSyntax(name: prefix + syntax.name, at: syntax.at)
      made.modifiers = syntax.modifiers.union(accessor.modifiers)
      if !accessor.modifiers.isDisjoint(with: ["private", "protected", "internal"]) { made.modifiers.remove("public") }
      made.parameters = syntax.parameters
      if returns == nil { made.parameters.append(CSharpParameter(type: syntax.type, name: "value")) }
      made.returnType = returns
      made.body = accessor.body
      made.expression = accessor.expression
      return try method(made.name, made)
    }
    property.getter = try accessor(syntax.getter, "get_", syntax.type)
    property.setter = try accessor(syntax.setter, "set_", nil)
    let isAbstract = syntax.modifiers.contains("abstract") || (own.isInterface && !syntax.modifiers.contains("static"))
    if syntax.getter?.isAuto == true, !isAbstract {
      if property.isStatic {
        property.cell = CSharpCell(try CSharpNumbers.zero(property.type, compiler.session))
      } else {
        property.field = try slot(property.type, syntax.name, syntax.at)
      }
      if let getter = property.getter {
        getter.isAbstract = false
        let (cell, index, owner) = (property.cell, property.field, own)
        getter.body = { f in
          f.returned = cell?.value ?? owner.get(f.this, index)
          return .returning
        }
      }
      if let setter = property.setter {
        setter.isAbstract = false
        setter.slotCount = max(setter.slotCount, 1)
        let (cell, index, owner) = (property.cell, property.field, own)
        setter.body = { f in
          if let cell { cell.value = f.slots[0] } else { owner.set(f.this, index, f.slots[0]) }
          return .normal
        }
      }
    }
    for method in [property.getter, property.setter] {
      guard let method else { continue }
      if let interface = syntax.interface {
        own.explicit[try context.resolve(interface).fullName + "." + method.name, default: []].append(method)
      } else {
        own.methods[method.name, default: []].append(method)
      }
    }
    if syntax.interface != nil { return }
    if syntax.parameters.isEmpty {
      if own.properties[syntax.name] != nil || own.fields[syntax.name] != nil {
        throw CSharpDiagnostic(
          "CS0102", "The type '\(own.declaration.name)' already contains a definition for '\(syntax.name)'", at: syntax.at)
      }
      own.properties[syntax.name] = property
      own.propertyOrder.append(property)
    } else {
      own.indexers.append(property)
    }
  }

  private func method(_ name: String, _ syntax: CSharpMethodSyntax, _ arguments: [String: TypeInfo] = [:]) throws
    -> CSharpMethod
  {
    let method = CSharpMethod(name, own, syntax)
    var bound = arguments
    for parameter in syntax.typeParameters where bound[parameter] == nil { bound[parameter] = .object }
    let inner = context.adding(bound)
    method.parameters = try syntax.parameters.map { parameter in
      let type = try parameter.type.map { try inner.resolve($0) } ?? .object
      var fallback: Value?
      if let expression = parameter.fallback {
        fallback = try constant(expression, type, inner)
      } else if parameter.attributes.contains(where: { CSharpDefinitions.isNamed($0, "Optional") }) {
        let given = parameter.attributes.first { CSharpDefinitions.isNamed($0, "DefaultParameterValue") }?.arguments.first
        fallback = try given.map { try constant($0.value, type, inner) } ?? CSharpNumbers.zero(type, compiler.session)
      }
      return CSharpParameterInfo(name: parameter.name, type: type, mode: parameter.mode, fallback: fallback)
    }
    method.returnType = try syntax.returnType.map { try inner.resolve($0) } ?? .void
    if syntax.modifiers.contains("extern") {
      for attribute in syntax.attributes {
        if case .name(let parts, _) = attribute.type, let last = parts.last?.name,
          last == "DllImport" || last == "DllImportAttribute",
          case .literal(let value, _)? = attribute.arguments.first?.value
        {
          method.library = value.pstring?.string ?? ""
        }
      }
      if method.library == nil { method.library = "(unknown)" }
    }
    if !syntax.typeParameters.isEmpty, arguments.isEmpty {
      let definitions = self
      method.instantiate = { [unowned method] types in
        let key = types.map(\.fullName).joined(separator: ";")
        if let known = method.instances[key] { return known }
        var bound: [String: TypeInfo] = [:]
        for (parameter, type) in zip(syntax.typeParameters, types) { bound[parameter] = type }
        let made = try definitions.method(name, syntax, bound)
        method.instances[key] = made
        try definitions.lower(made, bound)
        return made
      }
    }
    return method
  }

  /// Whether an attribute has this name, with or without `Attribute`.
  private static func isNamed(_ attribute: CSharpAttributeSyntax, _ name: String) -> Bool {
    guard case .name(let parts, _) = attribute.type, let last = parts.last?.name else { return false }
    return last == name || last == name + "Attribute"
  }

  private func constant(_ expression: CSharpExpression, _ type: TypeInfo, _ context: CSharpContext) throws -> Value {
    if case .defaultValue = expression { return try CSharpNumbers.zero(type, compiler.session) }
    let lowering = CSharpLowering(context, CSharpFunction(own, isStatic: true, returnType: nil))
    let value = try lowering.value(expression, as: type)
    return try CSharpConversions.implicit(
      try value.run(CSharpFrame(compiler.session, this: .null, slots: 8)), type, compiler.session)
  }

  // MARK: - Bodies

  func lower() throws {
    let function = CSharpFunction(own, isStatic: false, returnType: nil)
    let statics = CSharpFunction(own, isStatic: true, returnType: nil)
    for field in own.fieldOrder {
      guard let initial = field.syntax.initial else { continue }
      try report {
        let lowering = CSharpLowering(context, field.isStatic ? statics : function)
        let value = try lowering.converted(initial, field.type)
        let (index, owner, cell) = (field.index, own, field.cell)
        if field.syntax.modifiers.contains("const") {
          field.constant = try value.run(CSharpFrame(compiler.session, this: .null, slots: statics.slotCount))
        } else if let cell {
          own.staticInitialisers.append { cell.value = try value.run($0) }
        } else {
          own.initialisers.append { owner.set($0.this, index, try value.run($0)) }
        }
      }
    }
    for property in own.propertyOrder {
      guard let initial = property.syntax.initial else { continue }
      try report {
        let lowering = CSharpLowering(context, property.isStatic ? statics : function)
        let value = try lowering.converted(initial, property.type)
        let (index, owner, cell) = (property.field, own, property.cell)
        if let cell {
          own.staticInitialisers.append { cell.value = try value.run($0) }
        } else {
          own.initialisers.append { owner.set($0.this, index, try value.run($0)) }
        }
      }
    }
    own.initialiserSlots = max(function.slotCount, statics.slotCount)
    for method in own.methodOrder + own.constructors + [own.staticConstructor].compactMap({ $0 }) {
      try report { try lower(method, [:]) }
    }
    for property in own.propertyOrder + own.indexers {
      for method in [property.getter, property.setter] {
        guard let method, method.body == nil else { continue }
        try report { try lower(method, [:]) }
      }
    }
    for method in own.explicit.values.joined() where method.body == nil { try report { try lower(method, [:]) } }
    try report { try checkInterfaces() }
  }

  /// Every member of the interfaces must be there.
  private func checkInterfaces() throws {
    if own.isInterface { return }
    for interface in own.allInterfaces {
      for method in interface.methods.values.joined() where method.body == nil && !method.isStatic {
        let key = interface.fullName + "." + method.name
        let found = own.chain.contains { $0.explicit[key] != nil } || !own.methods(method.name).isEmpty
        if !found {
          let list = method.parameters.map { CSharpNames.text($0.type) }.joined(separator: ", ")
          let isAccessor = method.name.hasPrefix("get_") || method.name.hasPrefix("set_")
          let label = isAccessor ? String(method.name.dropFirst(4)) : "\(method.name)(\(list))"
          throw CSharpDiagnostic(
            "CS0535",
            "'\(CSharpNames.text(own.typeInfo))' does not implement interface member '\(CSharpNames.text(interface.typeInfo)).\(label)'",
            at: own.declaration.at)
        }
      }
    }
    if own.typeInfo.isAbstract { return }
    for base in own.chain.dropFirst() {
      for method in base.methodOrder where method.isAbstract {
        let found = own.chain.contains { here in
          here !== base
            && here.methods[method.name]?.contains { $0.sameSignature(method) && $0.syntax.modifiers.contains("override") }
              == true
        }
        if !found {
          let list = method.parameters.map { CSharpNames.text($0.type) }.joined(separator: ", ")
          throw CSharpDiagnostic(
            "CS0534",
            "'\(CSharpNames.text(own.typeInfo))' does not implement inherited abstract member '\(CSharpNames.text(base.typeInfo)).\(method.name)(\(list))'",
            at: own.declaration.at)
        }
      }
    }
  }

  private func lower(_ method: CSharpMethod, _ bound: [String: TypeInfo]) throws {
    let syntax = method.syntax
    var arguments = bound
    for parameter in syntax.typeParameters where arguments[parameter] == nil { arguments[parameter] = .object }
    let isConstructor = method.name == ".ctor"
    let function = CSharpFunction(
      own, isStatic: method.isStatic, returnType: isConstructor ? .void : method.returnType)
    function.isAsync = syntax.modifiers.contains("async")
    let lowering = CSharpLowering(context.adding(arguments), function)
    for parameter in method.parameters { _ = function.declare(parameter.name, parameter.type) }
    if isConstructor, !syntax.modifiers.contains("static"), let chained = syntax.chained {
      let (list, names) = try lowering.arguments(chained.arguments)
      let owner = own
      if chained.isBase {
        method.chain = { f in try owner.constructBase(f.this, try list.map { try $0.run(f) }, f.session) }
      } else {
        method.chain = { f in
          let values = try list.map { try $0.run(f) }
          let other = try CSharpOverloads.choose(owner.constructors, values, names: names, name: owner.declaration.name)
          _ = try other.call(f.this, try CSharpOverloads.convert(values, other, f.session, names: names), f.session)
        }
      }
    }
    if let expression = syntax.expression {
      let isVoid = function.returnType === TypeInfo.void || isConstructor
      if case .throwing = expression {
        let value = try lowering.value(expression)
        method.body = { f in
          _ = try value.run(f); return .returning
        }
      } else if isVoid {
        let value = try lowering.value(expression)
        method.body = { f in
          _ = try value.run(f)
          return .normal
        }
      } else {
        let value = try lowering.converted(expression, function.isAsync ? .object : method.returnType)
        method.body = { f in
          f.returned = CSharpClass.copied(try value.run(f))
          return .returning
        }
      }
    } else if let body = syntax.body {
      method.body = try lowering.statement(body)
      if !isConstructor, method.returnType !== TypeInfo.void, !function.isIterator, !function.isAsync,
        CSharpReach.completes(body)
      {
        throw CSharpDiagnostic(
          "CS0161",
          "'\(CSharpNames.text(own.typeInfo)).\(method.name)(\(method.parameters.map { CSharpNames.text($0.type) }.joined(separator: ", ")))': not all code paths return a value",
          at: syntax.nameAt)
      }
    } else if !method.isAbstract, method.library == nil, !own.isInterface, method.body == nil {
      let list = method.parameters.map { CSharpNames.text($0.type) }.joined(separator: ", ")
      throw CSharpDiagnostic(
        "CS0501",
        "'\(CSharpNames.text(own.typeInfo)).\(isConstructor ? own.declaration.name : method.name)(\(list))' must declare a body because it is not marked abstract, extern, or partial",
        at: syntax.nameAt)
    }
    method.isIterator = function.isIterator
    method.slotCount = function.slotCount
    method.captured = function.capturedParameters(method.parameters.count)
  }
}

/// Whether the end of a statement can be reached.
enum CSharpReach {
  static func completes(_ statement: CSharpStatement) -> Bool {
    switch statement {
    case .block(let all, _): return all.allSatisfy { completes($0) }
    case .return, .throw, .break, .continue, .gotoCase: return false
    case .expression(.throwing, _): return false
    case .if(_, let yes, let no, _): return no.map { completes(yes) || completes($0) } ?? true
    case .while(.literal(.bool(true), _), let body, _): return breaks(body)
    case .for(_, nil, _, let body, _): return breaks(body)
    case .do(let body, .literal(.bool(true), _), _): return breaks(body)
    case .do(let body, _, _): return completes(body) || breaks(body)
    case .switch(_, let sections, _):
      let hasDefault = sections.contains { $0.labels.contains { $0.0 == nil } }
      if !hasDefault { return true }
      return sections.contains { section in section.body.contains { breaks($0) } }
    case .try(let body, let catches, let finally, _):
      if let finally, !completes(finally) { return false }
      return completes(body) || catches.contains { completes($0.body) }
    case .using(_, _, let body, _): return body.map { completes($0) } ?? true
    default: return true
    }
  }

  /// Whether a `break` leaves the loop or switch around a statement.
  private static func breaks(_ statement: CSharpStatement) -> Bool {
    switch statement {
    case .break: return true
    case .block(let all, _): return all.contains { breaks($0) }
    case .if(_, let yes, let no, _): return breaks(yes) || (no.map { breaks($0) } ?? false)
    case .try(let body, let catches, _, _): return breaks(body) || catches.contains { breaks($0.body) }
    case .using(_, _, let body, _): return body.map { breaks($0) } ?? false
    default: return false
    }
  }
}
