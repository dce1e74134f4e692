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
extension ParameterBinder {
  var takesPipelineInput: Bool { false }
  func bindPipelineInput(_ v: Value) throws -> Bool { true }
  func checkMandatoryAfterPipeline() throws {}
  func bindCommandLine(_ args: [Argument]) throws {
    var next = 0
    for a in args {
      switch a {
      case .positional(let v, _):
        if next < signature.parameters.count { context.values[next] = v; next += 1 } else { context.invocation.arguments.append(v) }
      case .named(let n, let v, _): if let p = signature.find(n) { context.values[p.index] = v ?? .bool(true) }
      case .pair(let n, let v): if let p = signature.find(n) { context.values[p.index] = v }
      }
    }
  }
  var dynamicParameters: (() throws -> [ParameterSpec]?)? { get { nil } set {} }
  static func transformationFailed(_ t: Thrown, _ p: ParameterSpec, _ c: CommandContext, position: ScriptPosition) -> Thrown { t }
}
extension CommandContext {
  func applyOutVariable() throws {}
  func applyPreferences(to scope: Scope) {}
}
enum DynamicParameters {
  static func specs(_ t: DictionaryObj, after: Int, _ s: Session) throws -> [ParameterSpec] { [] }
}
enum UsingStatements { static func run(_ u: UsingStatementAst, _ f: Frame) throws {} }
