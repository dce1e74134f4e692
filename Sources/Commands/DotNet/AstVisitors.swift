// `AstVisitor` and `AstVisitor2`: what a script's class derives from to walk a syntax tree with `Ast.Visit`.

import Engine
import Objects
import Primitives

enum AstVisitors {
  private static let prefix = "System.Management.Automation.Language."
  private static let first = """
    ErrorStatement ErrorExpression ScriptBlock ParamBlock NamedBlock TypeConstraint Attribute NamedAttributeArgument Parameter
    StatementBlock IfStatement Trap SwitchStatement DataStatement ForEachStatement DoWhileStatement ForStatement WhileStatement
    CatchClause TryStatement BreakStatement ContinueStatement ReturnStatement ExitStatement ThrowStatement DoUntilStatement
    AssignmentStatement Pipeline Command CommandExpression CommandParameter FileRedirection MergingRedirection BinaryExpression
    UnaryExpression ConvertExpression ConstantExpression StringConstantExpression SubExpression UsingExpression
    VariableExpression TypeExpression MemberExpression InvokeMemberExpression ArrayExpression ArrayLiteral Hashtable
    ScriptBlockExpression ParenExpression ExpandableStringExpression IndexExpression AttributedExpression BlockStatement
    FunctionDefinition
    """
  private static let second = """
    TypeDefinition PropertyMember FunctionMember BaseCtorInvokeMemberExpression UsingStatement ConfigurationDefinition
    DynamicKeywordStatement TernaryExpression PipelineChain
    """

  /// Methods of a base, which do what `DefaultVisit` does.
  private static func declare(_ t: TypeBuilder, _ names: String) {
    t.constructor("new()") { .object(RecordObj($0.target, [])) }
    let action = prefix + "AstVisitAction"
    for name in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let type = name == "InvokeMemberExpression" || name == "BaseCtorInvokeMemberExpression" ? "\(name)Ast" : "\(name)Ast"
      t.method("\(action) Visit\(name)(\(prefix)\(type) ast)") { c in
        try MemberAccess.invoke(c.this, PSString.make("DefaultVisit"), [c.args[0]], c.runtime)
      }
    }
  }

  static let visitor = TypeInfo(
    prefix + "AstVisitor", base: .object,
    declare: { t in
      declare(t, first)
      t.method("\(prefix)AstVisitAction DefaultVisit(\(prefix)Ast ast)") { _ in EnumTypes.value(prefix + "AstVisitAction", 0) }
    })
  static let visitor2 = TypeInfo(prefix + "AstVisitor2", base: visitor, declare: { declare($0, second) })
  static let family = TypeCatalog.Family(types: [visitor.fullName: { visitor }, visitor2.fullName: { visitor2 }])
}
