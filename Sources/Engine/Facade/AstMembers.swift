// Members of the base classes of syntax nodes and of blocks, parameters and definitions.

import Objects
import Primitives
import Syntax

enum AstMembers {
  /// Whether nobody wrote a node: the call of the base class's constructor that every constructor begins with.
  private static func isImplicit(_ node: Ast) -> Bool {
    guard node.extent.start == 0, node.extent.end == 0 else { return false }
    if let statement = node as? CommandExpressionAst { return statement.expression.kind == .baseCtorInvokeMemberExpression }
    return node.kind == .baseCtorInvokeMemberExpression || node.parent?.kind == .baseCtorInvokeMemberExpression
  }

  @Sendable static func ast(_ t: TypeBuilder) {
    let m = NodeMembers<Ast>(t: t)
    m.property("~IScriptExtent Extent") { node, object in
      isImplicit(node) ? .object(RecordObj(EngineTypes.emptyExtent, values: [])) : object.extent(node.extent)
    }
    m.property("~Ast Parent") { $1.wrap($0.parent) }
    m.method("~Ast Find(System.Func[~Ast,bool] predicate, bool searchNestedScriptBlocks)") { node, object, call in
      try AstSearch.find(node, object, call, onlyFirst: true).first ?? .null
    }
    m.method(
      "System.Collections.Generic.IEnumerable[~Ast] FindAll(System.Func[~Ast,bool] predicate, bool searchNestedScriptBlocks)"
    ) {
      node, object, call in
      let found = try AstSearch.find(node, object, call, onlyFirst: false)
      return .object(ListObj(.list(of: AstTypes.ast), found, elementType: AstTypes.ast))
    }
    m.method("~Ast Copy()") { _, object, _ in .object(object) }
    m.method("System.Object SafeGetValue(bool skipHashtableSizeCheck)") { node, object, _ in try SafeValue(object).get(node) }
    m.method("System.Object SafeGetValue()") { node, object, _ in try SafeValue(object).get(node) }
    m.method("string ToString()") { _, object, _ in Value(object.text) }
  }

  @Sendable static func expression(_ t: TypeBuilder) {
    NodeMembers<ExpressionAst>(t: t).computed("type StaticType") { node, _, session in .object(AstStaticType.of(node, session))
    }
  }

  @Sendable static func attributeBase(_ t: TypeBuilder) {
    NodeMembers<AttributeBaseAst>(t: t).property("~ITypeName TypeName") { .object(TypeNameObj($0.typeName, $1)) }
  }

  @Sendable static func attribute(_ t: TypeBuilder) {
    let m = NodeMembers<AttributeAst>(t: t)
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~ExpressionAst] PositionalArguments") {
      $1.list($0.positionalArguments, AstTypes.expression)
    }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~NamedAttributeArgumentAst] NamedArguments") {
      $1.list($0.namedArguments, AstTypes.namedArgument)
    }
  }

  @Sendable static func namedArgument(_ t: TypeBuilder) {
    let m = NodeMembers<NamedAttributeArgumentAst>(t: t)
    m.property("string ArgumentName") { node, _ in Value(node.argumentName) }
    m.property("~ExpressionAst Argument") { $1.wrap($0.argument) }
    m.property("bool ExpressionOmitted") { node, _ in .bool(node.expressionOmitted) }
  }

  @Sendable static func scriptBlock(_ t: TypeBuilder) {
    let m = NodeMembers<ScriptBlockAst>(t: t)
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~AttributeAst] Attributes") {
      $1.list($0.attributes, AstTypes.attribute)
    }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~UsingStatementAst] UsingStatements") {
      $1.list($0.usingStatements, AstTypes.usingStatement)
    }
    m.property("~ParamBlockAst ParamBlock") { $1.wrap($0.paramBlock) }
    m.property("~NamedBlockAst BeginBlock") { $1.wrap($0.beginBlock) }
    m.property("~NamedBlockAst ProcessBlock") { $1.wrap($0.processBlock) }
    m.property("~NamedBlockAst EndBlock") { $1.wrap($0.endBlock) }
    m.property("~NamedBlockAst CleanBlock") { $1.wrap($0.cleanBlock) }
    m.property("~NamedBlockAst DynamicParamBlock") { $1.wrap($0.dynamicParamBlock) }
    m.computed("System.Management.Automation.Language.ScriptRequirements ScriptRequirements") { node, _, session in
      RequirementsObject.value(node.scriptRequirements, session)
    }
    m.property("bool IsConfiguration") { node, _ in .bool(node.isConfiguration) }
    m.method("scriptblock GetScriptBlock()") { node, object, _ in
      guard !object.root.hadErrors else {
        throw DotNetError(
          "System.Management.Automation.PSInvalidOperationException",
          "Operation is not valid due to the current state of the object.")
      }
      return .object(ScriptBlock(CodeBlock(node, root: object.root), module: nil, isBound: false))
    }
  }

  @Sendable static func paramBlock(_ t: TypeBuilder) {
    let m = NodeMembers<ParamBlockAst>(t: t)
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~AttributeAst] Attributes") {
      $1.list($0.attributes, AstTypes.attribute)
    }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~ParameterAst] Parameters") {
      $1.list($0.parameters, AstTypes.parameter)
    }
  }

  @Sendable static func namedBlock(_ t: TypeBuilder) {
    let m = NodeMembers<NamedBlockAst>(t: t)
    m.property("bool Unnamed") { node, _ in .bool(node.unnamed) }
    m.property("~TokenKind BlockKind") { node, _ in LanguageEnums.kind(node.blockKind) }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~StatementAst] Statements") {
      $1.list($0.statements, AstTypes.statement)
    }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~TrapStatementAst] Traps") {
      $0.traps.isEmpty ? .null : $1.list($0.traps, AstTypes.trap)
    }
  }

  @Sendable static func statementBlock(_ t: TypeBuilder) {
    let m = NodeMembers<StatementBlockAst>(t: t)
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~StatementAst] Statements") {
      $1.list($0.statements, AstTypes.statement)
    }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~TrapStatementAst] Traps") {
      $0.traps.isEmpty ? .null : $1.list($0.traps, AstTypes.trap)
    }
  }

  @Sendable static func parameter(_ t: TypeBuilder) {
    let m = NodeMembers<ParameterAst>(t: t)
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~AttributeBaseAst] Attributes") {
      $1.list($0.attributes, AstTypes.attributeBase)
    }
    m.property("~VariableExpressionAst Name") { $1.wrap($0.name) }
    m.property("~ExpressionAst DefaultValue") { $1.wrap($0.defaultValue) }
    m.computed("type StaticType") { node, _, session in
      for attribute in node.attributes where attribute.kind == .typeConstraint {
        if let type = TypeResolver.find(attribute.typeName, session) { return .object(type) }
      }
      return .object(TypeInfo.object)
    }
  }

  @Sendable static func functionDefinition(_ t: TypeBuilder) {
    let m = NodeMembers<FunctionDefinitionAst>(t: t)
    m.property("bool IsFilter") { node, _ in .bool(node.isFilter) }
    m.property("bool IsWorkflow") { node, _ in .bool(node.isWorkflow) }
    m.property("string Name") { node, _ in Value(node.name) }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~ParameterAst] Parameters") { node, object in
      node.parameters.map { object.list($0, AstTypes.parameter) } ?? .null
    }
    m.property("~ScriptBlockAst Body") { $1.wrap($0.body) }
  }

  @Sendable static func typeDefinition(_ t: TypeBuilder) {
    let m = NodeMembers<TypeDefinitionAst>(t: t)
    m.property("string Name") { node, _ in Value(node.name) }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~AttributeAst] Attributes") {
      $1.list($0.attributes, AstTypes.attribute)
    }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~TypeConstraintAst] BaseTypes") {
      $1.list($0.baseTypes, AstTypes.typeConstraint)
    }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~MemberAst] Members") { $1.list($0.members, AstTypes.member) }
    m.property("~TypeAttributes TypeAttributes") { node, _ in
      LanguageEnums.value(LanguageEnums.typeAttributes, node.typeAttributes.rawValue)
    }
    m.property("bool IsEnum") { node, _ in .bool(node.typeAttributes.contains(.enum)) }
    m.property("bool IsClass") { node, _ in .bool(node.typeAttributes.contains(.class)) }
    m.property("bool IsInterface") { node, _ in .bool(node.typeAttributes.contains(.interface)) }
  }

  @Sendable static func propertyMember(_ t: TypeBuilder) {
    let m = NodeMembers<PropertyMemberAst>(t: t)
    m.property("string Name") { node, _ in Value(node.name) }
    m.property("~TypeConstraintAst PropertyType") { $1.wrap($0.propertyType) }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~AttributeAst] Attributes") {
      $1.list($0.attributes, AstTypes.attribute)
    }
    m.property("~PropertyAttributes PropertyAttributes") { node, _ in
      LanguageEnums.value(LanguageEnums.propertyAttributes, node.memberAttributes.rawValue)
    }
    m.property("~ExpressionAst InitialValue") { $1.wrap($0.initialValue) }
    memberFlags(m) { $0.memberAttributes }
  }

  @Sendable static func functionMember(_ t: TypeBuilder) {
    let m = NodeMembers<FunctionMemberAst>(t: t)
    m.property("string Name") { node, _ in Value(node.functionDefinition.name) }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~AttributeAst] Attributes") {
      $1.list($0.attributes, AstTypes.attribute)
    }
    m.property("~TypeConstraintAst ReturnType") { $1.wrap($0.returnType) }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~ParameterAst] Parameters") {
      $1.list($0.functionDefinition.parameters ?? [], AstTypes.parameter)
    }
    m.property("~ScriptBlockAst Body") { $1.wrap($0.functionDefinition.body) }
    m.property("~MethodAttributes MethodAttributes") { node, _ in
      LanguageEnums.value(LanguageEnums.methodAttributes, node.memberAttributes.rawValue)
    }
    m.property("bool IsConstructor") { node, _ in .bool(node.isConstructor) }
    memberFlags(m) { $0.memberAttributes }
  }

  private static func memberFlags<Node: Ast>(
    _ m: NodeMembers<Node>, _ attributes: @escaping @Sendable (Node) -> MemberAttributes
  ) {
    m.property("bool IsPublic") { node, _ in .bool(attributes(node).contains(.public)) }
    m.property("bool IsPrivate") { node, _ in .bool(attributes(node).contains(.private)) }
    m.property("bool IsHidden") { node, _ in .bool(attributes(node).contains(.hidden)) }
    m.property("bool IsStatic") { node, _ in .bool(attributes(node).contains(.static)) }
  }
}
