// What names and dotted names of C# stand for: locals, members of the class and of those around it, types, namespaces, methods.

import Engine
import Objects
import Primitives

extension CSharpLowering {
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

  func needsObject(_ own: CSharpClass, _ name: String, _ at: Int) -> CSharpDiagnostic {
    error(
      "CS0120",
      "An object reference is required for the non-static field, method, or property '\(CSharpNames.text(own.typeInfo)).\(name)'",
      at)
  }

  func member(
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

  func undefined(_ type: TypeInfo, _ name: String, _ at: Int) -> CSharpDiagnostic {
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
  func late(_ receiver: CSharpValue, _ name: String) -> CSharpValue {
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
      return try CSharpMembers.get(value, name, f.session)
    }
  }

  func valueOf(_ operand: CSharpOperand, _ at: Int, as target: TypeInfo?) throws -> CSharpValue {
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
}
