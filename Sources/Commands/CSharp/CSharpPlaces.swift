// Places of C# that can be assigned to: locals, fields and properties, elements; receivers and indexes are worked out once.

import Engine
import Objects
import Primitives

extension CSharpLowering {

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
