// Members of expression nodes.

import Objects
import Primitives
import Syntax

extension AstMembers {
  @Sendable static func ternary(_ t: TypeBuilder) {
    let m = NodeMembers<TernaryExpressionAst>(t: t)
    m.property("~ExpressionAst Condition") { $1.wrap($0.condition) }
    m.property("~ExpressionAst IfTrue") { $1.wrap($0.ifTrue) }
    m.property("~ExpressionAst IfFalse") { $1.wrap($0.ifFalse) }
  }

  @Sendable static func binary(_ t: TypeBuilder) {
    let m = NodeMembers<BinaryExpressionAst>(t: t)
    m.property("~TokenKind Operator") { node, _ in LanguageEnums.kind(node.operator) }
    m.property("~ExpressionAst Left") { $1.wrap($0.left) }
    m.property("~ExpressionAst Right") { $1.wrap($0.right) }
    m.property("~IScriptExtent ErrorPosition") { $1.extent($0.errorPosition) }
  }

  @Sendable static func unary(_ t: TypeBuilder) {
    let m = NodeMembers<UnaryExpressionAst>(t: t)
    m.property("~TokenKind TokenKind") { node, _ in LanguageEnums.kind(node.tokenKind) }
    m.property("~ExpressionAst Child") { $1.wrap($0.child) }
  }

  @Sendable static func attributed(_ t: TypeBuilder) {
    let m = NodeMembers<AttributedExpressionAst>(t: t)
    m.property("~ExpressionAst Child") { $1.wrap($0.child) }
    m.property("~AttributeBaseAst Attribute") { $1.wrap($0.attribute) }
  }

  @Sendable static func convert(_ t: TypeBuilder) {
    NodeMembers<ConvertExpressionAst>(t: t).property("~TypeConstraintAst Type") { $1.wrap($0.attribute) }
  }

  @Sendable static func memberExpression(_ t: TypeBuilder) {
    let m = NodeMembers<MemberExpressionAst>(t: t)
    m.property("~ExpressionAst Expression") { $1.wrap($0.expression) }
    m.property("~CommandElementAst Member") { $1.wrap($0.member) }
    m.property("bool Static") { node, _ in .bool(node.static) }
    m.property("bool NullConditional") { node, _ in .bool(node.nullConditional) }
  }

  @Sendable static func invokeMember(_ t: TypeBuilder) {
    let m = NodeMembers<InvokeMemberExpressionAst>(t: t)
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~ITypeName] GenericTypeArguments") { node, object in
      if node.genericTypeArguments.isEmpty { return .null }
      return LanguageFacade.readOnly(
        ContiguousArray(node.genericTypeArguments.map { .object(TypeNameObj($0, object)) }), of: TypeNameObj.interface)
    }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~ExpressionAst] Arguments") {
      $0.arguments.isEmpty ? .null : $1.list($0.arguments, AstTypes.expression)
    }
  }

  @Sendable static func index(_ t: TypeBuilder) {
    let m = NodeMembers<IndexExpressionAst>(t: t)
    m.property("~ExpressionAst Target") { $1.wrap($0.target) }
    m.property("~ExpressionAst Index") { $1.wrap($0.index) }
    m.property("bool NullConditional") { node, _ in .bool(node.nullConditional) }
  }

  @Sendable static func paren(_ t: TypeBuilder) {
    NodeMembers<ParenExpressionAst>(t: t).property("~PipelineBaseAst Pipeline") { $1.wrap($0.pipeline) }
  }
  @Sendable static func subExpression(_ t: TypeBuilder) {
    NodeMembers<SubExpressionAst>(t: t).property("~StatementBlockAst SubExpression") { $1.wrap($0.subExpression) }
  }
  @Sendable static func arrayExpression(_ t: TypeBuilder) {
    NodeMembers<ArrayExpressionAst>(t: t).property("~StatementBlockAst SubExpression") { $1.wrap($0.subExpression) }
  }
  @Sendable static func arrayLiteral(_ t: TypeBuilder) {
    NodeMembers<ArrayLiteralAst>(t: t).property("System.Collections.ObjectModel.ReadOnlyCollection[~ExpressionAst] Elements") {
      $1.list($0.elements, AstTypes.expression)
    }
  }

  @Sendable static func hashtable(_ t: TypeBuilder) {
    NodeMembers<HashtableAst>(t: t).computed(
      "System.Collections.ObjectModel.ReadOnlyCollection[System.Tuple[~ExpressionAst,~StatementAst]] KeyValuePairs"
    ) { node, object, session in
      guard let session else { return .null }
      let pairs = node.keyValuePairs.map { (object.wrap($0.key), object.wrap($0.value)) }
      return try LanguageFacade.pairs(pairs, (AstTypes.expression, AstTypes.statement), session)
    }
  }

  @Sendable static func scriptBlockExpression(_ t: TypeBuilder) {
    NodeMembers<ScriptBlockExpressionAst>(t: t).property("~ScriptBlockAst ScriptBlock") { $1.wrap($0.scriptBlock) }
  }
  @Sendable static func usingExpression(_ t: TypeBuilder) {
    NodeMembers<UsingExpressionAst>(t: t).property("~ExpressionAst SubExpression") { $1.wrap($0.subExpression) }
  }

  @Sendable static func variable(_ t: TypeBuilder) {
    let m = NodeMembers<VariableExpressionAst>(t: t)
    m.property("System.Management.Automation.VariablePath VariablePath") { node, _ in
      .object(VariablePathObj(node.variablePath))
    }
    m.property("bool Splatted") { node, _ in .bool(node.splatted) }
    m.method("bool IsConstantVariable()") { node, _, _ in
      .bool(["true", "false", "null"].contains(node.variablePath.unqualifiedPath.lowercased()))
    }
  }

  @Sendable static func typeExpression(_ t: TypeBuilder) {
    NodeMembers<TypeExpressionAst>(t: t).property("~ITypeName TypeName") { .object(TypeNameObj($0.typeName, $1)) }
  }

  @Sendable static func constant(_ t: TypeBuilder) {
    t.property("System.Object Value {get;}") { call in
      guard let object = call.this.base.obj as? AstObj else { return .null }
      if let text = object.node as? StringConstantExpressionAst { return Value(text.value) }
      return (object.node as? ConstantExpressionAst).map { Compiler.constant($0.value) } ?? .null
    }
  }

  @Sendable static func stringConstant(_ t: TypeBuilder) {
    let m = NodeMembers<StringConstantExpressionAst>(t: t)
    m.property("~StringConstantType StringConstantType") { node, _ in
      LanguageEnums.value(LanguageEnums.stringConstantType, node.stringConstantType.rawValue)
    }
    m.property("string Value") { node, _ in Value(node.value) }
  }

  @Sendable static func expandableString(_ t: TypeBuilder) {
    let m = NodeMembers<ExpandableStringExpressionAst>(t: t)
    m.property("string Value") { node, _ in Value(node.value) }
    m.property("~StringConstantType StringConstantType") { node, _ in
      LanguageEnums.value(LanguageEnums.stringConstantType, node.stringConstantType.rawValue)
    }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~ExpressionAst] NestedExpressions") {
      $1.list($0.nestedExpressions, AstTypes.expression)
    }
  }

  @Sendable static func errorExpression(_ t: TypeBuilder) {
    NodeMembers<ErrorExpressionAst>(t: t).property("System.Collections.ObjectModel.ReadOnlyCollection[~Ast] NestedAst") {
      $1.list($0.nestedAst, AstTypes.ast)
    }
  }

  @Sendable static func errorStatement(_ t: TypeBuilder) {
    let m = NodeMembers<ErrorStatementAst>(t: t)
    m.property("~Token Kind") { node, object in node.errorKind.map { .object(TokenObj($0, object.root)) } ?? .null }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~Ast] Conditions") { $1.list($0.conditions, AstTypes.ast) }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~Ast] Bodies") { $1.list($0.bodies, AstTypes.ast) }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~Ast] NestedAst") { $1.list($0.nestedAst, AstTypes.ast) }
  }
}
