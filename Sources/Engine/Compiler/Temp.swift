// Stand-ins until branch binder lands its own: whoever brings the real ones (TypeResolver, ParamBlock, InvocationInfo, ParameterBinder methods,
// AttributeNode, ParameterAttributeObj, DynamicParameters, UsingStatements, CommandContext.applyOutVariable/applyPreferences) deletes them here.

import Objects
import Primitives
import Syntax

enum TypeResolver {
  static func resolve(_ name: ITypeName, _ session: Session) throws -> TypeInfo { try resolve(text: name.fullName, session) }
  static func resolve(text: String, _ session: Session) throws -> TypeInfo {
    if let t = session.scriptTypes[text.lowercased()] { return t }
    if let t = TypeCatalog.find(text) { return t }
    throw Thrown.runtime("Unable to find type [\(text)].", id: "TypeNotFound", target: Value(text))
  }
}
enum ParamBlock {
  static func signature(for code: CodeBlock, compile: (ExpressionAst) -> Node, slotOf: (String) -> Int) -> CommandSignature {
    let asts = code.functionParameters ?? code.ast.paramBlock?.parameters ?? []
    var list: [ParameterSpec] = []
    for (i, p) in asts.enumerated() {
      let name = p.name.variablePath.unqualifiedPath
      var rule = ParameterInSet()
      rule.position = i
      let c = p.attributes.compactMap { $0 as? TypeConstraintAst }.last
      let text = c?.typeName.fullName ?? "object"
      let spec = ParameterSpec(name: PSString.make(name), index: i, isSwitch: text.lowercased() == "switch", sets: [(CommandSignature.allSets, rule)]) { TypeCatalog.find(text) ?? .object }
      spec.slot = slotOf(name)
      spec.defaultNode = p.defaultValue.map(compile)
      list.append(spec)
    }
    return CommandSignature(parameters: list, isAdvanced: false)
  }
}
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
final class AttributeNode: Node {
  init(_ a: AttributeAst, compile: (ExpressionAst) -> Node) { super.init(a.extent) }
}
open class ParameterAttributeObj: Obj {
  func check(_ v: Value, variable: String, _ s: Session) throws {}
  func check(_ v: Value, property: String, _ s: Session) throws {}
}
enum DynamicParameters {
  static func specs(_ t: DictionaryObj, after: Int, _ s: Session) throws -> [ParameterSpec] { [] }
}
enum UsingStatements { static func run(_ u: UsingStatementAst, _ f: Frame) throws {} }
