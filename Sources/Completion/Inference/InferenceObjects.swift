// Type inference as scripts reach it: System.Management.Automation.AstTypeInference and what it answers with.

import Engine
import Objects
import Primitives
import Syntax

enum InferenceTypes {
  private static let prefix = "System.Management.Automation."

  /// A property of a type that inference put together.
  static let member = RecordObj.type(
    prefix + "PSMemberNameAndType", "string Name {get;}", "\(prefix)PSTypeName PSTypeName {get;}",
    "System.Object Value {get;}")

  static let type = TypeInfo(
    prefix + "AstTypeInference", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      let head = "static System.Collections.Generic.IList[\(prefix)PSTypeName] InferTypeOf(\(prefix)Language.Ast ast"
      let permissions = "\(prefix)TypeInferenceRuntimePermissions evalPermissions"
      t.staticMethod(head + ")") { infer($0, permissions: nil) }
      t.staticMethod(head + ", \(permissions))") { infer($0, permissions: 1) }
      t.staticMethod(head + ", powershell powerShell)") { infer($0, permissions: nil) }
      t.staticMethod(head + ", powershell powerShell, \(permissions))") { infer($0, permissions: 2) }
    })

  @Sendable private static func infer(_ call: Call, permissions: Int?) -> Value {
    guard let session = call.runtime as? Session, let ast = call.obj(0) as? AstObj else { return .null }
    let context = CursorContext(ast.node, of: ast.root, session, CompletionTypes.silentFrame(session))
    let looks = permissions.map { ((call.obj($0) as? EnumValue)?.raw ?? 0) != 0 } ?? false
    // Inference refers to its context without counting.
    let types = withExtendedLifetime(context) {
      context.inference.looksAtValues = looks
      return context.inference.infer(ast.node)
    }
    var seen = Set<String>()
    let names = types.map { name($0, ast.root) }.filter { seen.insert($0.name).inserted }
    return .object(
      ListObj(
        .list(of: PSTypeNameObj.typeInfo), ContiguousArray(names.map { .object($0) }), elementType: PSTypeNameObj.typeInfo))
  }

  /// An inferred type as a `PSTypeName`.
  private static func name(_ type: InferredType, _ root: ScriptBlockAst) -> PSTypeNameObj {
    if let definition = type.definition { return PSTypeNameObj(definition.name, definition: AstObj(definition, root: root)) }
    let plain = type.type?.dotNetFullName ?? type.name
    guard let notes = type.notes else { return PSTypeNameObj(plain, type: type.type) }
    var head = plain
    let isObject = type.type === TypeInference.psObject
    let marks = notes.filter { $0.name.same("PSTypeName") }
    if isObject, let given = marks.last?.value?.pstring { head = given.string }
    let named = notes.filter { !$0.name.same("PSTypeName") }
    let sorted = (isObject ? named : notes).enumerated().sorted {
      let order = Ordinal.compareIgnoringCase(PSString.make($0.element.name), PSString.make($1.element.name))
      return order == 0 ? $0.offset < $1.offset : order < 0
    }.map(\.element)
    let members = sorted.map { note in
      Value.object(
        RecordObj(
          member,
          [
            ("Name", Value(note.name)), ("PSTypeName", .object(name(note.type, root))), ("Value", note.value ?? .null),
          ]))
    }
    let projection = sorted.filter { !$0.name.same("PSTypeName") }.map(\.name).joined(separator: ":")
    return PSTypeNameObj(
      projection.isEmpty ? head : head + "#" + projection, type: type.type,
      members: .object(ListObj(.list(of: member), ContiguousArray(members), elementType: member)))
  }
}
