// What is known of a value's type before the code runs: a .NET type, a class of the same text, a mere name, and perhaps properties that were
// seen being made.

import Engine
import Objects
import Primitives
import Syntax

final class InferredType {
  let name: String
  let type: TypeInfo?
  let definition: TypeDefinitionAst?
  /// Properties of a literal object or hashtable, or of what Select-Object makes.
  let notes: [Note]?

  struct Note {
    let name: String
    let type: InferredType
    var value: Value?
    /// Whether it stands for the type's own property of that name rather than beside it.
    var replaces = false
  }

  init(_ type: TypeInfo, notes: [Note]? = nil) {
    self.type = type
    self.notes = notes
    definition = nil
    name = type.fullName + (notes.map { "#" + $0.map(\.name).joined(separator: ":") } ?? "")
  }

  init(_ definition: TypeDefinitionAst) {
    self.definition = definition
    name = definition.name
    type = nil
    notes = nil
  }

  init(name: String, type: TypeInfo? = nil, notes: [Note]? = nil) {
    self.name = name
    self.type = type
    self.notes = notes
    definition = nil
  }

  /// A type's name as the text writes it.
  convenience init(_ source: ITypeName, _ session: Session) {
    if let plain = source as? TypeName, let definition = plain.typeDefinitionAst {
      // A class that was defined already is a type like others.
      if let type = TypeResolver.find(source, session), (type.scriptClass as? ScriptClass)?.ast === definition {
        self.init(type)
      } else {
        self.init(definition)
      }
    } else if let type = TypeResolver.find(source, session) {
      self.init(type)
    } else {
      self.init(name: source.fullName)
    }
  }

  convenience init(text: String, _ session: Session) {
    if let type = try? TypeResolver.resolve(text: text, session) { self.init(type) } else { self.init(name: text) }
  }
}

/// A member of an inferred type.
struct InferredMember {
  enum Source {
    case note(InferredType.Note)
    case property(Property)
    case methods(MethodGroup)
    case extended(ExtendedMember)
    case ast(MemberAst)
    case constructor
    /// A set of members that type data gives, such as PSStandardMembers.
    case set
  }
  let name: String
  let source: Source
  var isHidden = false
  /// Whether a filter on kinds of members applies; type data escapes it.
  var isFiltered = true

  var isMethod: Bool {
    switch source {
    case .methods, .constructor: return true
    case .ast(let member): return member is FunctionMemberAst
    case .extended(let member): return MemberKind(member).isMethod
    default: return false
    }
  }

  var isProperty: Bool {
    switch source {
    case .note, .property: return true
    case .ast(let member): return member is PropertyMemberAst
    case .extended(let member): return MemberKind(member).isProperty
    default: return false
    }
  }

  var isSettable: Bool {
    switch source {
    case .property(let property): return property.set != nil
    case .note: return true
    case .ast(let member): return member is PropertyMemberAst
    case .extended(let member):
      switch member.kind {
      case .script(_, let set): return set != nil
      case .code(_, let set): return set != nil
      case .alias, .note: return true
      default: return false
      }
    default: return false
    }
  }

  func tip(_ context: CursorContext) -> String {
    switch source {
    case .note(let note): return "\(note.type.type?.shortName() ?? note.type.name) \(name)"
    case .property(let property):
      if property.isStatic { return property.definition }
      let access = (property.get == nil ? "" : "get; ") + (property.set == nil ? "" : "set; ")
      return property.isField ? property.type.shortName() + " " + name : "\(property.type.shortName()) \(name) { \(access)}"
    case .methods(let group): return group.overloads.filter { !$0.isHidden }.map(\.definition).joined(separator: "\n")
    case .extended(let member):
      return (try? MemberView(PSString.make(name), MemberKind(member), .null, .extended(member)).definition(context.session))
        ?? name
    case .ast(let member): return InferredMember.tip(member, context)
    case .constructor, .set: return name
    }
  }

  /// A property, or all overloads of a method on lines of their own.
  private static func tip(_ member: MemberAst, _ context: CursorContext) -> String {
    if let property = member as? PropertyMemberAst {
      let type = property.propertyType?.typeName.fullName ?? "object"
      return (property.memberAttributes.contains(.static) ? "static " : "") + "\(type) \(property.name)"
    }
    guard let function = member as? FunctionMemberAst else { return "" }
    let all = (function.parent as? TypeDefinitionAst)?.members.compactMap { $0 as? FunctionMemberAst } ?? [function]
    return all.filter {
      $0.isConstructor == function.isConstructor && $0.functionDefinition.name.same(function.functionDefinition.name)
    }.map(line).joined(separator: "\n")
  }

  private static func line(_ function: FunctionMemberAst) -> String {
    let parameters = function.functionDefinition.parameters ?? function.functionDefinition.body.paramBlock?.parameters ?? []
    let list = parameters.map { parameter in
      let type = parameter.attributes.lazy.compactMap { ($0 as? TypeConstraintAst)?.typeName.fullName }.first
      return (type ?? "Object") + " " + parameter.name.variablePath.userPath
    }.joined(separator: ", ")
    if function.isConstructor { return "\(function.functionDefinition.name)(\(list))" }
    let type = function.returnType?.typeName.fullName ?? "void"
    return (function.memberAttributes.contains(.static) ? "static " : "")
      + "\(type) \(function.functionDefinition.name)(\(list))"
  }
}
