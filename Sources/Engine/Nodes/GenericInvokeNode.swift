// `[type]::Method[int](...)` and `$x.Method[int](...)`: a call that says for which types a generic method is meant.

import Objects
import Primitives
import Syntax

final class GenericInvokeNode: Node {
  let target: Node
  let name: MemberName
  let arguments: [Node]
  let types: [TypeNode]
  let isStatic: Bool
  let nullConditional: Bool

  init(
    _ extent: Extent, _ target: Node, _ name: MemberName, _ arguments: [Node], _ types: [TypeNode], isStatic: Bool,
    nullConditional: Bool
  ) {
    self.target = target
    self.name = name
    self.arguments = arguments
    self.types = types
    self.isStatic = isStatic
    self.nullConditional = nullConditional
    super.init(extent)
  }

  override func eval(_ f: Frame) throws -> Value {
    let session = f.session
    let value = try target.eval(f)
    let name = try name.name(f)
    if value.isNull, nullConditional { return .null }
    let wanted = try types.map { try $0.type(f) }
    let args = try arguments.map { try $0.eval(f).orNull }
    if value.isNull { throw MemberErrors.callOnNull() }
    let owner = isStatic ? value.base.obj as? TypeInfo ?? value.type : value.base.type
    guard case .method(let group)? = owner.member(name, isStatic: isStatic) else {
      // Script methods and the like are not generic: they take the call as it is.
      return isStatic ? try session.invokeStatic(owner, name, args, f) : try session.invokeMember(value, name, args, f)
    }
    let fitting = group.overloads.compactMap { $0.instantiated(wanted) }
    if fitting.isEmpty { throw GenericInvokeNode.none(name.string, wanted.count, args.count) }
    let chosen: ChosenMethod
    do { chosen = try Overloads.choose(fitting, args, name: name.string) } catch {
      throw GenericInvokeNode.none(name.string, wanted.count, args.count)
    }
    return try MemberAccess.invoke(chosen, isStatic ? .object(owner) : value, args, session, type: owner)
  }

  private static func none(_ name: String, _ types: Int, _ arguments: Int) -> Thrown {
    Thrown(
      "System.Management.Automation.MethodException",
      "Could not find a suitable generic method overload for \"\(name)\" with \"\(types)\" type parameters, and the argument count: \"\(arguments)\".",
      id: "MethodCountCouldNotFindBestGeneric")
  }

  override func exec(_ f: Frame) throws -> Flow { try writeValue(f) }
}
