// System.Management.Automation.PSTypeName: the name of a type that need not exist, and the type when it does.

import Objects
import Primitives
import Syntax

/// A name that stands for a type, as commands declare their output and as type inference answers.
public final class PSTypeNameObj: Obj {
  public let name: String
  private let known: TypeInfo?
  private let definition: AstObj?
  /// The properties of a type that was put together, by name; nil for an ordinary one.
  public let members: Value?

  public init(_ name: String, type: TypeInfo? = nil, definition: AstObj? = nil, members: Value? = nil) {
    self.name = name
    known = type
    self.definition = definition
    self.members = members
    super.init()
  }

  public override var type: TypeInfo { members == nil ? PSTypeNameObj.typeInfo : PSTypeNameObj.synthetic }
  public override func describe(_ runtime: Runtime) throws -> String { name }

  private static func own(_ call: Call) -> PSTypeNameObj? { call.this.base.obj as? PSTypeNameObj }

  /// The type itself.
  public static let typeInfo = TypeInfo(
    "System.Management.Automation.PSTypeName", base: .object,
    declare: { t in
      t.constructor("new(type type)") { call in
        guard let type = call.obj(0) as? TypeInfo else { return .object(PSTypeNameObj("")) }
        return .object(PSTypeNameObj(type.dotNetFullName, type: type))
      }
      t.constructor("new(string name)") { .object(PSTypeNameObj($0.text(0))) }
      t.constructor("new(System.Management.Automation.Language.TypeDefinitionAst typeDefinitionAst)") { call in
        guard let ast = call.obj(0) as? AstObj, let definition = ast.node as? TypeDefinitionAst else {
          throw DotNetError.psArgumentNull("typeDefinitionAst")
        }
        return .object(PSTypeNameObj(definition.name, definition: ast))
      }
      t.property("string Name {get;}") { Value(own($0)?.name ?? "") }
      t.property("type Type {get;}") { call in
        guard let own = own(call) else { return .null }
        if let known = own.known { return .object(known) }
        guard let session = call.runtime as? Session, let found = try? TypeResolver.resolve(text: own.name, session) else {
          return .null
        }
        return .object(found)
      }
      t.property("System.Management.Automation.Language.TypeDefinitionAst TypeDefinitionAst {get;}") {
        own($0)?.definition.map { .object($0) } ?? .null
      }
      t.method("string ToString()") { Value(own($0)?.name ?? "") }
    })

  /// A type put together from properties.
  static let synthetic = TypeInfo(
    "System.Management.Automation.PSSyntheticTypeName", base: typeInfo,
    declare: { t in
      t.property(
        "System.Collections.Generic.IList[System.Management.Automation.PSMemberNameAndType] Members {get;}"
      ) { own($0)?.members ?? .null }
    })
}
