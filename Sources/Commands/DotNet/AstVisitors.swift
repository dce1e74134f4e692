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
      t.method("\(action) Visit\(name)(\(prefix)\(name)Ast ast)") { c in
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

  // MARK: walking

  @Sendable static func declareVisit(_ t: TypeBuilder) {
    let prefix = "System.Management.Automation.Language."
    @Sendable func method(_ node: AstObj) -> PSString {
      let name = node.type.name
      return PSString.make("Visit" + (name.hasSuffix("Ast") ? String(name.dropLast(3)) : name))
    }
    @Sendable func call(_ visitor: Value, _ node: AstObj, _ runtime: Runtime) throws -> Value? {
      let name = method(node)
      guard case .methods(let group)? = MemberAccess.findOnType(visitor.base, name) else { return nil }
      // What the script's class leaves to its base is what it makes of DefaultVisit.
      let isOwn = group.overloads.contains { $0.script != nil }
      return try MemberAccess.invoke(visitor, isOwn ? name : PSString.make("DefaultVisit"), [.object(node)], runtime)
    }
    t.method("void Visit(\(prefix)AstVisitor astVisitor)") { c in
      guard let own = c.this.base.obj as? AstObj else { return .nothing }
      if c.isNull(0) { throw DotNetError.argumentNull("astVisitor") }
      var failure: (any Error)?
      own.node.visit { node in
        if failure != nil { return .stopVisit }
        do {
          switch (try call(c.args[0], AstObj(node, root: own.root), c.runtime)?.base.obj as? EnumValue)?.raw {
          case 1: return .skipChildren
          case 2: return .stopVisit
          default: return .continue
          }
        } catch {
          failure = error
          return .stopVisit
        }
      }
      if let failure { throw failure }
      return .nothing
    }
    t.method("System.Object Visit(\(prefix)ICustomAstVisitor astVisitor)") { c in
      guard let own = c.this.base.obj as? AstObj else { return .nothing }
      if c.isNull(0) { throw DotNetError.argumentNull("astVisitor") }
      return try call(c.args[0], own, c.runtime) ?? .null
    }
  }
}
