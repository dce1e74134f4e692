// Attributes of C# classes and their members as objects: the class that the name means, its constructor with the arguments, its properties.

import Engine
import Objects
import Primitives

extension CSharpClass {
  /// The objects of attributes. One whose class is not known here, or by name alone, is left out; what a class refuses is an error of
  /// whoever asks for the objects.
  func objects(_ attributes: [CSharpAttributeSyntax], _ session: Session) throws -> [Value] {
    try attributes.compactMap { syntax in
      do { return try object(syntax, session) } catch let mistake as CSharpDiagnostic {
        throw DotNetError("System.Reflection.CustomAttributeFormatException", mistake.message)
      }
    }
  }

  private func object(_ syntax: CSharpAttributeSyntax, _ session: Session) throws -> Value? {
    guard let context, let type = try attributeType(syntax.type, context),
      type.scriptClass is CSharpClass || !type.members.constructors.isEmpty
    else { return nil }
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
