// Attributes of C# classes and their members as objects: the class that the name means, its constructor with the arguments, its properties.

import Engine
import Objects
import Primitives

extension CSharpClass {
  /// The objects of attributes. One whose class is not known here is left out.
  func objects(_ attributes: [CSharpAttributeSyntax], _ session: Session) -> [Value] {
    attributes.compactMap { syntax in (try? object(syntax, session)).flatMap { $0 } }
  }

  private func object(_ syntax: CSharpAttributeSyntax, _ session: Session) throws -> Value? {
    guard let context, let type = try attributeType(syntax.type, context) else { return nil }
    let lowering = CSharpLowering(context, CSharpFunction(self, isStatic: true, returnType: nil))
    func value(_ expression: CSharpExpression) throws -> Value {
      CSharpClass.unboxed(try lowering.value(expression).run(CSharpFrame(session, this: .null, slots: 8)))
    }
    let arguments = try syntax.arguments.map { try value($0.value) }
    let made =
      type.scriptClass is CSharpClass
      ? try CSharpMembers.construct(type, arguments, session) : try MemberAccess.construct(type, arguments, session)
    for (name, expression) in syntax.properties {
      try MemberAccess.set(made, PSString.make(name), try value(expression), session)
    }
    return made
  }

  /// `[Foo]` is FooAttribute, or else Foo.
  private func attributeType(_ syntax: CSharpTypeSyntax, _ context: CSharpContext) throws -> TypeInfo? {
    guard case .name(let parts, _) = syntax, let last = parts.last else { return nil }
    let long = Array(parts.dropLast()) + [(name: last.name + "Attribute", arguments: last.arguments)]
    return try context.find(long) ?? context.find(parts)
  }
}
