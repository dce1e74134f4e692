// Which class or enumeration of the script each type name means, and what is wrong with names inside classes: types that do not
// exist, and properties assigned without `$this.`. Done before the other checks, and only for scripts that define types or use
// modules; elsewhere names of types are resolved when the script runs.

/// One scope in which types may be defined.
private struct Scope {
  enum Kind {
    case type
    case method
    case function
    case scriptBlock
  }
  let kind: Kind
  let node: Ast
  var types: [String: TypeDefinitionAst] = [:]
  var properties: [String: PropertyMemberAst] = [:]
}

final class SymbolResolver {
  private let parser: ScriptParser
  private let namespaces: [String]
  /// Whether types may come from modules or assemblies that are read only when the text runs.
  private let hasImports: Bool
  private var scopes: [Scope] = []
  private var definitions: [TypeDefinitionAst] = []

  init(_ parser: ScriptParser, _ root: ScriptBlockAst) {
    self.parser = parser
    namespaces = SymbolResolver.namespaces(root)
    hasImports = root.usingStatements.contains { $0.usingStatementKind == .module || $0.usingStatementKind == .assembly }
  }

  static func namespaces(_ root: ScriptBlockAst) -> [String] {
    root.usingStatements.compactMap { $0.usingStatementKind == .namespace ? $0.name?.value : nil }
  }

  /// Resolves the names of a whole text; gives its classes and enumerations in its order.
  func resolve(_ root: ScriptBlockAst) -> [TypeDefinitionAst] {
    enter(.scriptBlock, root)
    walk(root)
    scopes.removeLast()
    return definitions
  }

  private func enter(_ kind: Scope.Kind, _ node: Ast) {
    var scope = Scope(kind: kind, node: node)
    if let type = node as? TypeDefinitionAst {
      for member in type.members {
        guard let property = member as? PropertyMemberAst else { continue }
        let key = property.name.lowercased()
        if scope.properties[key] == nil { scope.properties[key] = property }
      }
    }
    scopes.append(scope)
    addTypes(node, isRoot: true)
  }

  /// Adds the types defined in `node`, but not those in script blocks inside it.
  private func addTypes(_ node: Ast, isRoot: Bool) {
    switch node.kind {
    case .scriptBlockExpression where !isRoot: return
    case .functionDefinition where !isRoot: return
    case .typeDefinition:
      let type = unsafeDowncast(node, to: TypeDefinitionAst.self)
      let key = type.name.lowercased()
      if scopes[scopes.count - 1].types[key] != nil {
        parser.reportError(type.extent, .memberAlreadyDefined, type.name)
      } else {
        scopes[scopes.count - 1].types[key] = type
      }
    default: break
    }
    node.forEachChild { self.addTypes($0, isRoot: false) }
  }

  private func walk(_ node: Ast) {
    var entered = false
    switch node.kind {
    case .typeDefinition:
      definitions.append(unsafeDowncast(node, to: TypeDefinitionAst.self))
      enter(.type, node)
      entered = true
    case .scriptBlockExpression:
      enter(.scriptBlock, unsafeDowncast(node, to: ScriptBlockExpressionAst.self).scriptBlock)
      entered = true
    case .functionDefinition where node.parent?.kind != .functionMember:
      enter(.function, unsafeDowncast(node, to: FunctionDefinitionAst.self).body)
      entered = true
    case .functionMember:
      enter(.method, unsafeDowncast(node, to: FunctionMemberAst.self).functionDefinition.body)
      entered = true
    case .assignmentStatement: checkAssignment(unsafeDowncast(node, to: AssignmentStatementAst.self))
    case .typeExpression: visit(unsafeDowncast(node, to: TypeExpressionAst.self).typeName)
    case .typeConstraint: visit(unsafeDowncast(node, to: TypeConstraintAst.self).typeName)
    case .attribute: visit(unsafeDowncast(node, to: AttributeAst.self).typeName, isAttribute: true)
    case .usingStatement: checkUsing(unsafeDowncast(node, to: UsingStatementAst.self))
    default: break
    }
    node.forEachChild(walk)
    if entered { scopes.removeLast() }
  }

  private func checkUsing(_ statement: UsingStatementAst) {
    guard statement.usingStatementKind == .module else { return }
    if let name = statement.name?.value, name.utf8.contains(where: { $0 == 0x2a || $0 == 0x3f || $0 == 0x5b }) {
      parser.reportError(statement.extent, .wildCardModuleNameError)
      return
    }
    let name = statement.name?.value ?? statement.moduleSpecification.map { parser.text($0.extent) } ?? ""
    if !parser.types.hasModule(name) { parser.reportError(statement.extent, .moduleNotFoundDuringParse, name) }
  }

  // MARK: Names of types

  private func visit(_ type: ITypeName, arity: Int = 0, isAttribute: Bool = false) {
    switch type {
    case let array as ArrayTypeName: visit(array.elementType)
    case let generic as GenericTypeName:
      visit(generic.typeName, arity: generic.genericArguments.count)
      for argument in generic.genericArguments { visit(argument) }
    case let plain as TypeName:
      plain.namespaces = namespaces
      if arity == 0, plain.assemblyName == nil, let definition = lookUp(plain.name) {
        plain.typeDefinitionAst = definition
        return
      }
      guard !hasImports, scopes.contains(where: { $0.kind == .type }), plain.assemblyName == nil,
        plain.name.lowercased() != "ordered",
        parser.types.isUnknown(plain.name, arity: arity, isAttribute: isAttribute, namespaces: namespaces)
      else { return }
      parser.reportError(plain.extent, isAttribute ? .customAttributeTypeNotFound : .typeNotFound, plain.name)
    default: break
    }
  }

  private func lookUp(_ name: String) -> TypeDefinitionAst? {
    let key = name.lowercased()
    for scope in scopes.reversed() {
      if let type = scope.types[key] { return type }
    }
    return nil
  }

  // MARK: Assignments in methods

  private func checkAssignment(_ assignment: AssignmentStatementAst) {
    guard scopes.last?.kind == .method else { return }
    for target in assignment.left.assignmentTargets {
      var expression = target
      while expression.kind == .convertExpression {
        expression = unsafeDowncast(expression, to: ConvertExpressionAst.self).child
      }
      guard expression.kind == .variableExpression else { continue }
      let variable = unsafeDowncast(expression, to: VariableExpressionAst.self)
      guard variable.variablePath.isVariable else { continue }
      let key = variable.variablePath.userPath.lowercased()
      guard let property = scopes.reversed().lazy.compactMap({ $0.properties[key] }).first else { continue }
      if property.memberAttributes.contains(.static) {
        let type = scopes.reversed().lazy.compactMap { $0.node as? TypeDefinitionAst }.first?.name ?? ""
        parser.reportError(variable.extent, .missingTypeInStaticPropertyAssignment, "[\(type)]::", property.name)
      } else {
        parser.reportError(variable.extent, .missingThis, "$this.", property.name)
      }
    }
  }
}

extension ExpressionAst {
  /// What an assignment to this expression assigns to: the elements of a list, what is in parentheses, or itself.
  var assignmentTargets: [ExpressionAst] {
    switch kind {
    case .parenExpression:
      return unsafeDowncast(self, to: ParenExpressionAst.self).pipeline.pureExpression?.assignmentTargets ?? []
    case .arrayLiteral: return unsafeDowncast(self, to: ArrayLiteralAst.self).elements.flatMap(\.assignmentTargets)
    default: return [self]
    }
  }
}

extension PipelineBaseAst {
  /// The expression that is all there is to the pipeline; nil for anything else. PowerShell's GetPureExpression.
  public var pureExpression: ExpressionAst? {
    guard kind == .pipeline else { return nil }
    let elements = unsafeDowncast(self, to: PipelineAst.self).pipelineElements
    guard elements.count == 1, let only = elements.first, only.kind == .commandExpression, only.redirections.isEmpty else {
      return nil
    }
    return unsafeDowncast(only, to: CommandExpressionAst.self).expression
  }
}
