// The members of inferred types.

import Engine
import Objects
import Primitives
import Syntax

extension TypeInference {
  /// Members of a type in no particular order. `filter` leaves out kinds of members that are not wanted; type data ignores it.
  func members(of type: InferredType, isStatic: Bool, filter: ((InferredMember) -> Bool)? = nil) -> [InferredMember] {
    var found: [InferredMember] = (type.notes ?? []).map { InferredMember(name: $0.name, source: .note($0)) }
    if let net = type.type {
      found += members(of: net, isStatic, filter)
    } else if let definition = type.definition {
      found += members(of: definition, isStatic, filter, [])
    } else if !isStatic {
      found += typeData([type.name])
    }
    return found
  }

  private func typeData(_ names: [String]) -> [InferredMember] {
    var found = context.session.typeDataMembers(names).map {
      InferredMember(name: $0.0.string, source: .extended($0.1), isHidden: $0.1.isHidden, isFiltered: false)
    }
    for name in names
    where StandardMemberTypes.contains(name) || context.session.typeData[name.lowercased()]?.defaultDisplaySet != nil {
      found.append(InferredMember(name: "PSStandardMembers", source: .set, isFiltered: false))
      break
    }
    return found
  }

  private func members(of type: TypeInfo, _ isStatic: Bool, _ filter: ((InferredMember) -> Bool)?) -> [InferredMember] {
    let showsHidden = context.currentClass.map { $0.name == type.name && type.scriptClass != nil } ?? false
    var found: [InferredMember] = []
    func add(_ member: InferredMember) {
      if !showsHidden, member.isHidden { return }
      if filter?(member) == false { return }
      found.append(member)
    }
    for part in [type] + elements(of: type) {
      if !isStatic {
        found += typeData(part.hierarchy.map(\.fullName))
        var extending: TypeInfo? = part
        while let here = extending {
          for (name, member) in context.session.hidesBuiltIn(here.fullName) ? [] : here.extendedMembers {
            found.append(
              InferredMember(name: name.string, source: .extended(member), isHidden: member.isHidden, isFiltered: false))
          }
          extending = here.baseType
        }
      }
      if isStatic, let info = part.enumInfo {
        for name in info.names {
          let property = Property(
            name: name, type: part, definition: "static \(part.shortName()) \(name) {get;}", isStatic: true, isField: true,
            get: nil,
            set: nil)
          add(InferredMember(name: name, source: .property(property)))
        }
      }
      var seen = Set<String>()
      var current: TypeInfo? = part
      while let here = current {
        for entry in here.members.ordered where entry.isStatic == isStatic {
          guard seen.insert(entry.name.folded).inserted else { continue }
          switch entry.member {
          case .property(let property), .field(let property):
            add(InferredMember(name: entry.name, source: .property(property), isHidden: property.isHidden))
          case .method(let group):
            var whole = group
            if case .method(let all)? = part.member(PSString.make(entry.name), isStatic: isStatic) { whole = all }
            add(InferredMember(name: entry.name, source: .methods(whole), isHidden: whole.overloads.allSatisfy(\.isHidden)))
          }
        }
        current = here.baseType ?? (here.kind == .interface && here !== TypeInfo.object ? .object : nil)
      }
      if !isStatic, ConvertibleMethods.apply(to: part) {
        for (name, group) in ConvertibleMethods.groups where seen.insert(name.folded).inserted {
          add(InferredMember(name: name, source: .methods(group)))
        }
      }
      if !isStatic {
        for (name, _) in ListedMethods.of(part) where seen.insert(name.folded).inserted {
          add(InferredMember(name: name, source: .methods(MethodGroup(name, []))))
        }
      }
      if isStatic, !part.members.constructors.isEmpty, part.scriptClass == nil {
        add(InferredMember(name: "new", source: .methods(MethodGroup("new", part.members.constructors))))
      }
    }
    return found
  }

  /// The types whose members a collection's variable also shows: PowerShell passes member access on to elements.
  private func elements(of type: TypeInfo) -> [TypeInfo] {
    if let element = type.elementType, type.isArray { return [element] }
    return type.allInterfaces.filter { $0.genericDefinition?.fullName == "System.Collections.Generic.IEnumerable`1" }
  }

  private func members(
    of definition: TypeDefinitionAst, _ isStatic: Bool, _ filter: ((InferredMember) -> Bool)?, _ above: [TypeDefinitionAst]
  ) -> [InferredMember] {
    let showsHidden = context.currentClass === definition
    var found: [InferredMember] = []
    var hasConstructor = false
    for member in definition.members {
      let attributes: MemberAttributes
      var name: String
      var belongs: Bool
      if let property = member as? PropertyMemberAst {
        attributes = property.memberAttributes
        name = property.name
        belongs = attributes.contains(.static) == isStatic
      } else if let function = member as? FunctionMemberAst {
        attributes = function.memberAttributes
        name = function.isConstructor ? "new" : function.functionDefinition.name
        belongs = function.isConstructor ? isStatic : attributes.contains(.static) == isStatic
        hasConstructor = hasConstructor || function.isConstructor
      } else {
        continue
      }
      let made = InferredMember(name: name, source: .ast(member), isHidden: attributes.contains(.hidden))
      if !showsHidden, made.isHidden { belongs = false }
      if filter?(made) == false { belongs = false }
      if belongs { found.append(made) }
    }
    for base in definition.baseTypes {
      guard let name = base.typeName as? TypeName else { continue }
      if let inner = name.typeDefinitionAst {
        if inner !== definition, !above.contains(where: { $0 === inner }) {
          found += members(of: inner, isStatic, filter, above + [definition]).filter { $0.name != "new" }
        }
      } else if let type = TypeResolver.find(name, context.session) {
        found += members(of: type, isStatic, filter).filter { $0.name != "new" }
      }
    }
    let isEnum = definition.typeAttributes.contains(.enum)
    if isStatic, !hasConstructor, !isEnum { found.append(InferredMember(name: "new", source: .constructor)) }
    if !isStatic, isEnum {
      found.append(InferredMember(name: "value__", source: .note(.init(name: "value__", type: InferredType(.int32)))))
    }
    found += members(of: isEnum ? .enumBase : .object, isStatic, filter).filter { $0.name != "new" }
    return found
  }

  // MARK: the types of members

  /// The types that a member of this name gives. `call` asks for what its methods return.
  func memberTypes(_ owner: InferredType, _ name: String, _ members: [InferredMember], call: Bool, generic: [TypeInfo] = [])
    -> [InferredType]
  {
    var names = [name]
    var found: [InferredType] = []
    var i = 0
    while i < names.count, i < 8 {
      for member in members where member.name.same(names[i]) {
        if add(owner, member, call, generic, &names, &found) { break }
      }
      i += 1
    }
    return found
  }

  private func add(
    _ owner: InferredType, _ member: InferredMember, _ call: Bool, _ generic: [TypeInfo], _ names: inout [String],
    _ found: inout [InferredType]
  ) -> Bool {
    switch member.source {
    case .note(let note):
      found.append(note.type)
      return note.replaces
    case .property(let property):
      if call { return false }
      found.append(InferredType(property.type))
      return true
    case .methods(let group):
      guard call else {
        found.append(
          InferredType(
            name: "System.Management.Automation.PSMethod", type: TypeCatalog.find("System.Management.Automation.PSMethod")))
        return true
      }
      var seen = Set(["System.Void"])
      if !generic.isEmpty, let made = constructed(group, generic) {
        found.append(InferredType(made))
        return true
      }
      for method in group.overloads where seen.insert(method.returnType.fullName).inserted {
        found.append(InferredType(method.returnType))
      }
      // What the interfaces' own methods of that name give.
      if member.name.same("GetEnumerator"), let type = owner.type {
        for more in enumerators(of: type) where seen.insert(more.fullName).inserted { found.append(InferredType(more)) }
      }
      return true
    case .ast(let ast):
      if let property = ast as? PropertyMemberAst {
        if call { return false }
        found.append(property.propertyType.map { InferredType($0.typeName, context.session) } ?? InferredType(.object))
        return true
      }
      guard let function = ast as? FunctionMemberAst else { return false }
      if !call {
        found.append(
          InferredType(
            name: "System.Management.Automation.PSMethod", type: TypeCatalog.find("System.Management.Automation.PSMethod")))
        return true
      }
      if function.isConstructor {
        found.append(owner)
        return true
      }
      guard let type = function.returnType, !type.typeName.name.same("void") else { return false }
      found.append(InferredType(type.typeName, context.session))
      return true
    case .constructor:
      if call { found.append(owner) }
      return call
    case .set: return false
    case .extended(let extended):
      switch extended.kind {
      case .alias(let target, _):
        names.append(target.string)
        return true
      case .code:
        if let type = CodeMemberTypes.find(owner.type, member.name) { found.append(InferredType(type)) }
        return true
      case .note(let value):
        if !value.isNull { found.append(InferredType(value.type)) }
        return true
      case .script(let get, _): return block(get, owner, &found)
      case .scriptMethod(let body): return block(body, owner, &found)
      default: return true
      }
    }
  }

  /// The return type of a generic method for given arguments, when it is one of the parameters or an array of it.
  private func constructed(_ group: MethodGroup, _ arguments: [TypeInfo]) -> TypeInfo? {
    for method in group.overloads {
      guard let name = method.definition.firstRange(of: method.name + "[") else { continue }
      let parameters = method.definition[name.upperBound...].prefix { $0 != "]" }.split(separator: ",").map {
        String($0.drop { $0 == " " })
      }
      guard parameters.count == arguments.count else { continue }
      let words = method.definition.split(separator: " ").filter { $0 != "static" }
      guard let result = words.first else { continue }
      for (parameter, argument) in zip(parameters, arguments) {
        if result == parameter { return argument }
        if result == parameter + "[]" { return argument.arrayType() }
      }
    }
    return nil
  }

  /// The enumerators of the interfaces that a type has.
  private func enumerators(of type: TypeInfo) -> [TypeInfo] {
    var found: [TypeInfo] = []
    for interface in type.allInterfaces
    where interface.genericDefinition?.fullName == "System.Collections.Generic.IEnumerable`1" {
      if let made = TypeCatalog.generic("System.Collections.Generic.IEnumerator`1", interface.genericArguments) {
        found.append(made)
      }
    }
    if type.allInterfaces.contains(where: { $0 === TypeInfo.ienumerable }) { found.append(.ienumerator) }
    if TypeInference.isDictionary(type), let dictionary = TypeCatalog.find("System.Collections.IDictionaryEnumerator") {
      found.append(dictionary)
    }
    return found
  }

  private func block(_ body: Obj?, _ owner: InferredType, _ found: inout [InferredType]) -> Bool {
    guard let block = body as? ScriptBlock else { return true }
    let outer = thisType
    thisType = owner
    defer { thisType = outer }
    if let signature = try? block.signature(context.session), !signature.outputTypes.isEmpty {
      found += signature.outputTypes.map { InferredType(text: $0, context.session) }
    } else {
      found += infer(block.code.ast)
    }
    return true
  }
}

/// Types whose built-in type data has a default display set.
enum StandardMemberTypes {
  static func contains(_ name: String) -> Bool { names.contains(name) }
  private static let names = Set(text.split(whereSeparator: { $0 == "\n" || $0 == " " }).map(String.init))
  private static let text = """
    System.Management.Automation.CustomControlEntry System.Exception Microsoft.PowerShell.Commands.HistoryInfo
    System.Management.Automation.CommandCompletion System.Management.Automation.JobStateEventArgs
    System.Management.Automation.CustomItemBase System.IO.FileInfo System.Management.Automation.DebuggerCommandResults
    System.Management.Automation.ExtendedTypeDefinition System.Net.IPAddress System.Management.Automation.PSControl
    System.ServiceProcess.ServiceController System.Management.Automation.DebuggerCommand System.Net.Mail.MailAddress
    System.Management.Automation.PSCredential System.Security.AccessControl.FileSystemSecurity
    System.Management.Automation.SwitchParameter System.Management.Automation.TableControlRow
    System.Management.Automation.PSControlGroupBy System.Management.Automation.FormatViewDefinition
    System.Management.Automation.EntrySelectedBy System.Management.Automation.JobStateInfo
    System.Management.Automation.ListControlEntryItem System.Security.Cryptography.X509Certificates.X509Certificate2
    System.Management.Automation.CompletionResult HelpInfo Microsoft.PowerShell.Commands.ModuleSpecification
    System.Globalization.CultureInfo System.Security.Cryptography.X509Certificates.X500DistinguishedName
    System.Management.Automation.Signature System.Management.Automation.PSModuleInfo
    System.Management.Automation.ListControlEntry System.Management.Automation.Breakpoint
    System.Management.Automation.WideControlEntryItem System.Diagnostics.Process System.Management.Automation.DisplayEntry
    System.Management.Automation.PSPrimitiveDictionary System.Management.Automation.Remoting.PSSessionOption
    Microsoft.PowerShell.Commands.Internal.Format.FormatInfoData System.Management.Automation.TableControlColumnHeader
    System.Management.Automation.DebuggerStopEventArgs System.Management.Automation.TableControlColumn
    System.Security.AccessControl.RegistrySecurity System.Management.Automation.Job System.IO.DirectoryInfo
    System.Management.Automation.BreakpointUpdatedEventArgs System.Management.Automation.PSListModifier
    """
}
