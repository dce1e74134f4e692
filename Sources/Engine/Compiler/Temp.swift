// Stand-ins until branch binder lands its own: whoever brings the real ones (TypeResolver, ParamBlock, InvocationInfo, ParameterBinder methods,
// AttributeNode, ParameterAttributeObj, DynamicParameters, UsingStatements, CommandContext.applyOutVariable/applyPreferences) deletes them here.

import Objects
import Primitives
import Syntax

public final class InvocationInfo: Obj {
  public let invocation: Invocation
  public init(_ i: Invocation, _ s: Session) { invocation = i; super.init() }
  static func positionMessage(_ p: ScriptPosition) -> String { "" }
}
extension CommandContext {
  func applyOutVariable() throws {}
  func applyPreferences(to scope: Scope) {}
}
enum UsingStatements { static func run(_ u: UsingStatementAst, _ f: Frame) throws {} }
