// What a class marked `[DscResource()]` must have: Set, Get and Test of the right form, a key property, and no constructor but with a
// parameterless one beside it. What base classes of the same text have counts too.

struct DscResourceChecks {
  private let parser: ScriptParser
  private var hasSet = false
  private var hasGet = false
  private var hasTest = false
  private var hasKey = false

  init(_ parser: ScriptParser) { self.parser = parser }

  mutating func check(_ definition: TypeDefinitionAst, _ attribute: AttributeAst) {
    look(at: definition)
    var visited: [TypeDefinitionAst] = [definition]
    lookAtBases(of: definition, &visited)
    let constructors = definition.members.compactMap { $0 as? FunctionMemberAst }.filter {
      $0.isConstructor && !$0.memberAttributes.contains(.static)
    }
    let name = definition.name
    if !hasSet { parser.reportError(attribute.extent, .dscResourceMissingSetMethod, name) }
    if !hasGet { parser.reportError(attribute.extent, .dscResourceMissingGetMethod, name) }
    if !hasTest { parser.reportError(attribute.extent, .dscResourceMissingTestMethod, name) }
    if !constructors.isEmpty, !constructors.contains(where: { ($0.functionDefinition.parameters ?? []).isEmpty }) {
      parser.reportError(attribute.extent, .dscResourceMissingDefaultConstructor, name)
    }
    if !hasKey { parser.reportError(attribute.extent, .dscResourceMissingKeyProperty, name) }
  }

  private mutating func lookAtBases(of definition: TypeDefinitionAst, _ visited: inout [TypeDefinitionAst]) {
    for base in definition.baseTypes {
      if hasSet, hasGet, hasTest, hasKey { return }
      guard let type = (base.typeName as? TypeName)?.typeDefinitionAst, type.typeAttributes.contains(.class),
        !visited.contains(where: { $0 === type })
      else { continue }
      visited.append(type)
      look(at: type)
      lookAtBases(of: type, &visited)
    }
  }

  private mutating func look(at definition: TypeDefinitionAst) {
    for member in definition.members {
      if let method = member as? FunctionMemberAst {
        look(at: method, of: definition)
      } else if let property = member as? PropertyMemberAst {
        lookForKey(property)
      }
    }
  }

  private mutating func look(at method: FunctionMemberAst, of definition: TypeDefinitionAst) {
    guard (method.functionDefinition.parameters ?? []).isEmpty else { return }
    let returned = method.returnType?.typeName
    switch method.functionDefinition.name.lowercased() {
    case "set": if !hasSet { hasSet = returned.map { parser.types.resolve($0) == "System.Void" } ?? true }
    case "test": if !hasTest { hasTest = returned.map { parser.types.resolve($0) == "System.Boolean" } ?? false }
    case "get":
      if hasGet { return }
      let element = (returned as? ArrayTypeName)?.elementType ?? returned
      if (element as? TypeName)?.typeDefinitionAst !== definition {
        parser.reportError(method.extent, .dscResourceInvalidGetMethod, definition.name)
      }
      hasGet = true
    default: break
    }
  }

  private mutating func lookForKey(_ property: PropertyMemberAst) {
    for attribute in property.attributes
    where parser.types.resolve(attribute.typeName.name, isAttribute: true)
      == "System.Management.Automation.DscPropertyAttribute"
    {
      for argument in attribute.namedArguments where argument.argumentName.lowercased() == "key" {
        guard argument.expressionOmitted || isTrue(argument.argument) else { continue }
        hasKey = true
        if !isAllowedForKey(property.propertyType?.typeName) {
          parser.reportError(property.extent, .dscResourceInvalidKeyProperty)
        }
        return
      }
    }
  }

  private func isTrue(_ argument: ExpressionAst) -> Bool {
    if let variable = argument as? VariableExpressionAst { return variable.variablePath.userPath.lowercased() == "true" }
    if let number = argument as? ConstantExpressionAst { return number.value != .int32(0) }
    return parser.isConstant(argument, ConstantRules(attributeArgument: true))
  }

  private func isAllowedForKey(_ type: ITypeName?) -> Bool {
    guard let plain = type as? TypeName else { return false }
    if let definition = plain.typeDefinitionAst { return definition.typeAttributes.contains(.enum) }
    switch parser.types.resolve(plain.name) {
    case "System.String", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32",
      "System.Int64", "System.UInt64":
      return true
    default: return false
    }
  }
}
